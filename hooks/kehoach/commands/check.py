"""``kehoach check``: every problem of a project, or of some of its files, without building the site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from kehoach.checking.report import as_annotations, as_json, as_text, stops, summed_up
from kehoach.checking.sarif import as_sarif
from kehoach.clock import today
from kehoach.commands.project_folder import path_in
from kehoach.keeping.store import store_of
from kehoach.model.problem import Problem
from kehoach.reading.published_site import NotPublished, place_of, read_published
from kehoach.site import Project

FORMATS = {"text": as_text, "json": as_json, "github": as_annotations, "sarif": as_sarif}


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser's."""
    check = commands.add_parser(
        "check", parents=[root], help="liệt kê mọi lỗi, cảnh báo và ghi chú mà không dựng trang"
    )
    check.add_argument(
        "files", nargs="*", metavar="TỆP", help="chỉ xem các tệp, thư mục này; bỏ trống: cả trang"
    )
    check.add_argument("--format", choices=FORMATS, default="text", help="dạng in ra (mặc định: text)")
    check.add_argument("--strict", action="store_true", help="cảnh báo cũng coi là chưa đạt")
    check.add_argument(
        "--published",
        metavar="NƠI",
        help="so với trang đã công bố: tệp ke-hoach.json, thư mục site cũ, hoặc địa chỉ https://…",
    )
    check.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the problems; exits 1 where some stop, 2 where a file or the published site is not there."""
    wanted = []
    for written in options.files:
        path = path_in(options.root, written)
        if path is None:
            print(f"kehoach check: không có «{written}» trong thư mục của trang", file=sys.stderr)
            return 2
        wanted.append(path)
    project = Project.open(options.root, today(), store=store_of(options.root))
    register = project.reading.library.register
    if options.published:
        try:
            register = register.with_published(read_published(place_of(options.published), project.today))
        except NotPublished as fault:
            print(f"kehoach check --published: {fault}", file=sys.stderr)
            return 2
    problems: Sequence[Problem] = project.problems(register) + project.reminders()
    if wanted:
        problems = [problem for problem in problems if _lies_in(problem.path, wanted)]
    sys.stdout.write(FORMATS[options.format](problems))
    print(f"kehoach check: {summed_up(problems)}", file=sys.stderr)
    return int(stops(problems, strict=options.strict))


def _lies_in(path: str, wanted: Sequence[str]) -> bool:
    return any(one == "." or path == one or path.startswith(f"{one}/") for one in wanted)
