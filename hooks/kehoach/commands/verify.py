"""``kehoach verify``: compares a closed year with its lock, or a bag with its manifests, without building.

Who may rewrite everything can rewrite lock and bag together: only a checksum kept elsewhere shows that. So each
answer says what was compared with what.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kehoach.archive.bag_check import check_bag
from kehoach.archive.bag_words import page_faults
from kehoach.archive.closed_years import ClosedYears, read_closed_years
from kehoach.archive.history import bags_of_site
from kehoach.archive.lock import FOLDER, lock_path
from kehoach.archive.verification import ALONE, BAG
from kehoach.checking.report import summed_up
from kehoach.files.digests import digest_of
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.reading.site_settings import SETTINGS, read_site_settings

_OUTSIDE = "muốn biết cả tệp khóa và túi có bị thay không, so SHA-256 với số đã công bố hoặc in ra trước đây"


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "verify", parents=[root], help="so năm học đã khóa với tệp khóa, hoặc một túi với danh sách của nó"
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
    bags = sum(len(lock.bags) - lock.withdrawn for lock in closed.locks)
    found = list(closed.problems)
    found += _pages(options.root, closed)
    if year is None:
        site = options.root / read_site_settings(options.root, SETTINGS).site_dir
        found += bags_of_site(site, closed.locks, deep=True)
    problems = sorted(found, key=lambda problem: problem.order)
    if not closed.locks and not problems:
        print("kehoach verify: chưa có năm học nào khóa", file=sys.stderr)
        return 0
    for lock in closed.locks:
        for bag in lock.bags[lock.withdrawn :]:
            print(f"{bag.path}: SHA-256 {bag.sha256}")
    scope = f"{len(closed.locks)} năm học đã khóa, {files} tệp, {bags} túi"
    return _told(problems, f"{scope}: còn nguyên so với tệp khóa trong {FOLDER}; {_OUTSIDE}", scope)


def _pages(root: Path, closed: ClosedYears) -> Iterator[Problem]:
    """Pages of bags that say something else than the plans beside them; of bags that are whole otherwise."""
    broken = {problem.path for problem in closed.problems}
    for lock in closed.locks:
        for bag in lock.bags[lock.withdrawn :]:
            if bag.path not in broken:
                yield from (Problem(BAG, bag.path, 1, "", fault) for fault in page_faults(root / bag.path))


def _bag(place: Path, name: str) -> int:
    if not place.is_file():
        return _wrong(
            f"«{name}» không phải là năm học đã khóa, cũng không phải tệp .zip; ví dụ 2022-2023 hoặc tui.zip"
        )
    found = check_bag(place)
    faults = found.faults or list(page_faults(place))
    problems = [Problem(BAG, place.as_posix(), 1, "", fault) for fault in faults]
    scope = f"túi {place.name}, {len(found.payload)} tệp"
    try:
        print(f"{place.as_posix()}: SHA-256 {digest_of(place)}")
    except OSError as error:
        return _wrong(f"không đọc được «{name}» ({error.strerror})")
    return _told(problems, f"{scope}: mọi tệp đúng với danh sách trong túi; {_OUTSIDE}", scope)


def _told(problems: list[Problem], whole: str, scope: str) -> int:
    """Prints the problems and the last line; a bag that no lock knows is no closed year that holds."""
    for problem in problems:
        print(problem)
    print(f"kehoach verify: {f'{scope}: {summed_up(problems)}' if problems else whole}", file=sys.stderr)
    return 1 if any(one.severity is Severity.ERROR or one.code == ALONE for one in problems) else 0


def _wrong(words: str) -> int:
    print(f"kehoach verify: {words}", file=sys.stderr)
    return 2
