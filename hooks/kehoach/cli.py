"""The command ``kehoach``. It exits 0 when all is well, 1 for problems in the content, 2 for wrong use."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kehoach.checking.due_soon import due_notes
from kehoach.checking.report import as_annotations, as_json, as_text, summed_up
from kehoach.checking.rules import problems_of
from kehoach.model.problem import Severity
from kehoach.model.schema import plan_schema
from kehoach.reading.former_site import read_former_site, site_folder
from kehoach.reading.library import read_project
from kehoach.years.clock import today

FORMATS = {"text": as_text, "json": as_json, "github": as_annotations}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line (without the program's name) and gives its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    result: int = options.run(options)
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kehoach", description="Công cụ soạn và kiểm tra kế hoạch.")
    commands = parser.add_subparsers(title="lệnh", required=True, metavar="LỆNH")
    check = commands.add_parser("check", help="liệt kê mọi lỗi, cảnh báo và ghi chú mà không dựng trang")
    check.add_argument("--format", choices=FORMATS, default="text", help="dạng in ra (mặc định: text)")
    check.add_argument("--strict", action="store_true", help="cảnh báo cũng coi là chưa đạt")
    check.add_argument(
        "--root", type=Path, default=Path(), help="thư mục có mkdocs.yml (mặc định: nơi đang đứng)"
    )
    check.set_defaults(run=_check)
    schema = commands.add_parser("schema", help="in JSON Schema của phần đầu một kế hoạch")
    schema.set_defaults(run=_schema)
    return parser


def _check(options: argparse.Namespace) -> int:
    if not (options.root / "mkdocs.yml").is_file():
        print(
            f"kehoach: không thấy mkdocs.yml trong {options.root}; chạy lệnh trong thư mục của trang",
            file=sys.stderr,
        )
        return 2
    reading, day = read_project(options.root), today()
    former = read_former_site(site_folder(options.root), reading.library.settings.name)
    problems = problems_of(reading, day, former) + due_notes(reading.library, day)
    sys.stdout.write(FORMATS[options.format](problems))
    print(f"kehoach check: {summed_up(problems)}", file=sys.stderr)
    stopping = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return 1 if any(problem.severity in stopping for problem in problems) else 0


def _schema(options: argparse.Namespace) -> int:
    sys.stdout.write(plan_schema())
    return 0


if __name__ == "__main__":
    sys.exit(main())
