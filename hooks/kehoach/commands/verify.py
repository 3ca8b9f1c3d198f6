"""``kehoach verify``: proves that a closed year or a bag is as it was closed, without building."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kehoach.archive.bag_check import check_bag
from kehoach.archive.closed_years import read_closed_years
from kehoach.archive.lock import lock_path
from kehoach.archive.verification import BAG
from kehoach.checking.report import summed_up
from kehoach.files.digests import digest_of
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "verify", parents=[root], help="chứng minh năm học đã khóa, hay một túi, còn nguyên"
    )
    parser.add_argument(
        "what", metavar="NĂM-HỌC|TÚI.zip", nargs="?", help="bỏ trống: mọi năm học đã khóa và túi của chúng"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Names everything that is not as it was closed; 0 where nothing is, 1 else, 2 for wrong use."""
    what: str | None = options.what
    year = SchoolYear.parse(what.strip()) if what else None
    if what and year is None:
        return _bag(Path(what), what)
    if year is not None and not (options.root / lock_path(year)).exists():
        return _wrong(f"năm học {year} chưa khóa: không có {lock_path(year)}")
    if sys.stderr.isatty():
        print("kehoach verify: đang đọc từng tệp…", file=sys.stderr)
    closed = read_closed_years(options.root, deep=True, only=None if year is None else [year])
    files = sum(len(lock.files) for lock in closed.locks)
    bags = sum(len(lock.bags) for lock in closed.locks)
    problems = sorted(closed.problems, key=lambda problem: problem.order)
    if not closed.locks and not problems:
        print("kehoach verify: chưa có năm học nào khóa", file=sys.stderr)
        return 0
    return _told(problems, f"{len(closed.locks)} năm học đã khóa, {files} tệp, {bags} túi")


def _bag(place: Path, name: str) -> int:
    if not place.is_file():
        return _wrong(
            f"«{name}» không phải là năm học đã khóa, cũng không phải tệp .zip; ví dụ 2022-2023 hoặc tui.zip"
        )
    found = check_bag(place)
    problems = [Problem(BAG, place.as_posix(), 1, "", fault) for fault in found.faults]
    # A bag alone can be made anew with lists that fit; only its digest, known from elsewhere, proves it.
    alone = f"các tệp khớp với danh sách của túi. SHA-256 của túi: {digest_of(place)}; so với tệp khóa, trang Lưu trữ"
    return _told(problems, f"túi {place.name}, {len(found.payload)} tệp", alone)


def _told(problems: list[Problem], scope: str, whole: str = "còn nguyên") -> int:
    for problem in problems:
        print(problem)
    ending = whole if not problems else summed_up(problems)
    print(f"kehoach verify: {scope}: {ending}", file=sys.stderr)
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0


def _wrong(words: str) -> int:
    print(f"kehoach verify: {words}", file=sys.stderr)
    return 2
