"""The command ``kehoach``. It exits 0 when all is well, 1 for problems in the content, 2 for wrong use."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kehoach import __version__
from kehoach.clock import NoDayError
from kehoach.commands import archive, build, check, explain, identity, import_, new, published, tasks, verify
from kehoach.commands.arguments import Parser
from kehoach.commands.project_folder import project_folder
from kehoach.files.streams import write_utf8
from kehoach.model.problem import one_line
from kehoach.model.schema import plan_schema


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line (without the program's name) and gives its exit code."""
    write_utf8()
    options = _parser().parse_args(arguments)
    if "root" in options and options.root is None:
        options.root = project_folder(Path()) or Path()
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
    except OSError as fault:
        # A file that went while it was read, a full disk, a folder that may not be written to.
        told = ": ".join(str(part) for part in (fault.filename, fault.strerror or fault) if part)
        print(f"kehoach: {one_line(told)}", file=sys.stderr)
        return 1
    return result


def _is_alone(options: argparse.Namespace) -> bool:
    """True for what needs no project: a bag proves itself."""
    return Path(getattr(options, "what", None) or "").suffix.lower() == ".zip"


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="kehoach", description="Công cụ soạn và kiểm tra kế hoạch.")
    parser.add_argument(
        "--version", action="version", version=f"kehoach {__version__}", help="hiện phiên bản"
    )
    commands = parser.add_subparsers(title="lệnh", required=True, metavar="LỆNH")
    root = Parser(add_help=False)
    root.add_argument(
        "--root",
        type=Path,
        help="thư mục có mkdocs.yml (mặc định: thư mục gần nhất từ nơi đang đứng trở lên)",
    )
    check.add_to(commands, root)
    build.add_to(commands, root)
    archive.add_to(commands, root)
    verify.add_to(commands, root)
    import_.add_to(commands, root)
    new.add_to(commands, root)
    identity.add_to(commands, root)
    published.add_to(commands, root)
    explain.add_to(commands)
    tasks.add_to(commands, root)
    schema = commands.add_parser("schema", help="in JSON Schema của phần đầu một kế hoạch")
    schema.set_defaults(run=_schema)
    return parser


def _schema(options: argparse.Namespace) -> int:
    sys.stdout.write(plan_schema())
    return 0


if __name__ == "__main__":
    sys.exit(main())
