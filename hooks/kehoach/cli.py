"""The command ``kehoach``. It exits 0 when all is well, 1 for problems in the content, 2 for wrong use."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kehoach.checking.report import as_annotations, as_json, as_text, stops, summed_up
from kehoach.clock import NoDayError, today
from kehoach.commands import archive, build, explain, identity, new, published, tasks, verify
from kehoach.keeping.store import store_of
from kehoach.model.schema import plan_schema
from kehoach.reading.published_site import NotPublished, place_of, read_published
from kehoach.site import Project

FORMATS = {"text": as_text, "json": as_json, "github": as_annotations}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line (without the program's name) and gives its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    root: Path | None = getattr(options, "root", None)
    if root is not None and not (root / "mkdocs.yml").is_file() and not _is_alone(options):
        print(
            f"kehoach: không thấy mkdocs.yml trong {root}; chạy lệnh trong thư mục của trang",
            file=sys.stderr,
        )
        return 2
    try:
        result: int = options.run(options)
        sys.stdout.flush()
    except NoDayError as fault:
        print(f"kehoach: {fault}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Who reads the output (``| head``) has seen enough; nor may closing it complain when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return result


def _is_alone(options: argparse.Namespace) -> bool:
    """True for what needs no project: a bag proves itself."""
    return Path(getattr(options, "what", None) or "").suffix.lower() == ".zip"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kehoach", description="Công cụ soạn và kiểm tra kế hoạch.")
    commands = parser.add_subparsers(title="lệnh", required=True, metavar="LỆNH")
    root = argparse.ArgumentParser(add_help=False)
    root.add_argument(
        "--root", type=Path, default=Path(), help="thư mục có mkdocs.yml (mặc định: nơi đang đứng)"
    )
    check = commands.add_parser(
        "check", parents=[root], help="liệt kê mọi lỗi, cảnh báo và ghi chú mà không dựng trang"
    )
    check.add_argument("--format", choices=FORMATS, default="text", help="dạng in ra (mặc định: text)")
    check.add_argument("--strict", action="store_true", help="cảnh báo cũng coi là chưa đạt")
    check.add_argument(
        "--published",
        metavar="NƠI",
        help="so với trang đã công bố: tệp ke-hoach.json, thư mục site cũ, hoặc địa chỉ https://…",
    )
    check.set_defaults(run=_check)
    build.add_to(commands, root)
    archive.add_to(commands, root)
    verify.add_to(commands, root)
    new.add_to(commands, root)
    identity.add_to(commands, root)
    published.add_to(commands, root)
    explain.add_to(commands)
    tasks.add_to(commands, root)
    schema = commands.add_parser("schema", help="in JSON Schema của phần đầu một kế hoạch")
    schema.set_defaults(run=_schema)
    return parser


def _check(options: argparse.Namespace) -> int:
    project = Project.open(options.root, today(), store=store_of(options.root))
    register = project.reading.library.register
    if options.published:
        try:
            register = register.with_published(read_published(place_of(options.published), project.today))
        except NotPublished as fault:
            print(f"kehoach check --published: {fault}", file=sys.stderr)
            return 2
    problems = project.problems(register) + project.reminders()
    sys.stdout.write(FORMATS[options.format](problems))
    print(f"kehoach check: {summed_up(problems)}", file=sys.stderr)
    return int(stops(problems, strict=options.strict))


def _schema(options: argparse.Namespace) -> int:
    sys.stdout.write(plan_schema())
    return 0


if __name__ == "__main__":
    sys.exit(main())
