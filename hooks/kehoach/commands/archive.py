"""``kehoach archive``: closes a year, or corrects a closed one openly."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from kehoach import __version__
from kehoach.archive.bag_observances import FILE, written_observances
from kehoach.archive.closed_years import ClosedYears, read_closed_years
from kehoach.archive.closing import YearRecord, bag_of, corrected_lock, new_lock, record_of, write_closed
from kehoach.archive.history import chained
from kehoach.archive.lock import Lock, lock_path
from kehoach.archive.verification import ADDED, ALONE, CHANGED, MISSING
from kehoach.checking.aliases import plan_address
from kehoach.checking.gone_addresses import gone_of_closed
from kehoach.checking.report import summed_up
from kehoach.checking.rules import problems_of
from kehoach.clock import today
from kehoach.engines.recipes import made_of_recipes
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.reading.attachment_faults import WITHHELD
from kehoach.reading.library import PLANS
from kehoach.site import Edition, Project
from kehoach.vietnamese.wording import short_date

TOOL = f"kehoach {__version__}"
# What a correction is there to settle.
_SETTLED = frozenset({CHANGED, MISSING, ADDED, ALONE})


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    parser = commands.add_parser(
        "archive", parents=[root], help="khóa một năm học: ghi tệp khóa và đóng túi lưu trữ"
    )
    parser.add_argument("year", metavar="NĂM-HỌC", type=_year, help="ví dụ 2022-2023")
    parser.add_argument("--amend", metavar="LÝ-DO", help="đính chính một năm học đã khóa, nói rõ vì sao")
    parser.set_defaults(run=run)


def _year(label: str) -> SchoolYear:
    year = SchoolYear.parse(label.strip().removeprefix(f"{PLANS}/").rstrip("/"))
    if year is None:
        raise argparse.ArgumentTypeError(
            f"«{label}» không phải là năm học; viết hai năm liền nhau, ví dụ 2022-2023"
        )
    return year


class _Refused(Exception):
    """The year cannot be closed as asked; ``code`` is what the command exits with."""

    def __init__(self, words: str, code: int = 2) -> None:
        super().__init__(words)
        self.code = code


@dataclass(frozen=True)
class _Closing:
    """A year on the way to being closed."""

    project: Project
    year: SchoolYear
    record: YearRecord
    old: Lock | None

    @property
    def library(self) -> Library:
        return self.project.reading.library


def run(options: argparse.Namespace) -> int:
    """Closes the year; 0 when it is closed, 1 where its content stands in the way, 2 for wrong use."""
    root: Path = options.root
    try:
        day = today()
        closing = _prepared(root, day, options.year, options.amend)
        problems = _problems(closing)
        if any(problem.severity is Severity.ERROR for problem in problems):
            _print(problems)
            _say(f"chưa khóa năm học {closing.year}: {summed_up(problems)}; sửa rồi chạy lại")
            return 1
        lock = _lock(closing, problems, day, options.amend)
        late = list(gone_of_closed(closing.library, ClosedYears((closing.old,)))) if closing.old else []
        _print([*problems, *late])
        if late:
            _say(f"chưa đính chính năm học {closing.year}: địa chỉ đã công bố không được mất")
            return 1
        made, changed = _made(closing, lock)
    except _Refused as refused:
        _say(str(refused))
        return refused.code
    except OSError as error:
        _say(f"không ghi được: {error}; tệp khóa và túi cũ giữ nguyên")
        return 1
    if changed:
        _print(changed)
        _say("tệp thay đổi trong lúc khóa, chưa khóa; chạy lại")
        return 1
    bag = made.bags[-1]
    what = f"đính chính năm học {made.year}" if made.corrections else f"khóa năm học {made.year}"
    _say(f"đã {what}: {len(made.files)} tệp; {made.path}, {bag.path} ({bag.size} byte)\nSHA-256 {bag.sha256}")
    return 0


def _prepared(root: Path, today: date, year: SchoolYear, amend: str | None) -> _Closing:
    """Reads the year, and makes sure that it may be closed or corrected."""
    closed = read_closed_years(root, only=[year])
    old = closed.of(year)
    broken = [problem for problem in closed.problems if problem.code not in _SETTLED]
    if (root / lock_path(year)).exists() or old:
        if amend is None:
            day = f" ngày {short_date(old.closing.date)}" if old else ""
            raise _Refused(f'năm học {year} đã khóa{day}; đính chính thì thêm --amend "lý do"')
        if broken:
            _print(broken)
            raise _Refused("tệp khóa hoặc túi cũ không còn nguyên; lấy lại bản cũ trước khi đính chính", 1)
    elif amend is not None:
        raise _Refused(f"năm học {year} chưa khóa, không có gì để đính chính; bỏ --amend")
    if amend is not None and not amend.strip():
        raise _Refused('đính chính phải nói vì sao: --amend "lý do"')
    if old is not None and today < old.history[-1].date:
        last = short_date(old.history[-1].date)
        raise _Refused(
            f"hôm nay là {short_date(today)}, trước lần khóa ngày {last}; chỉnh lại ngày của máy", 1
        )
    project = Project.open(root, today)
    reading = project.reading
    if not any(not plan.is_draft for plan in reading.library.of(year)) and old is None:
        raise _Refused(f"không có kế hoạch nào đã công bố trong {PLANS}/{year}")
    try:
        record = record_of(root, reading.library, year, _aliases(reading.library, year))
    except OSError as error:
        raise _Refused(
            f"không đọc được {error.filename} ({error.strerror}); kiểm tra quyền đọc", 1
        ) from error
    return _Closing(project, year, record, old)


def _aliases(library: Library, year: SchoolYear) -> list[str]:
    plans = (plan for plan in library.of(year) if not plan.is_draft)
    return [address for plan in plans for alias in plan.front.aliases if (address := plan_address(alias))]


def _problems(closing: _Closing) -> list[Problem]:
    """What checking finds in the year and in what all years share; drafts do not count, for they stay."""
    own = f"{PLANS}/{closing.year}"
    found = [
        problem
        for problem in problems_of(closing.project.reading)
        if closing.project.reading.of_public(problem)
        and (problem.path.startswith(f"{own}/") or problem.path == own or not _is_of_a_year(problem.path))
    ]
    # What does not go up is in no bag: the year can be closed with it.
    found = [
        replace(problem, softened=Severity.WARNING) if problem.code in WITHHELD else problem
        for problem in found
    ]
    found += closing.record.problems
    return sorted(dict.fromkeys(found), key=lambda problem: problem.order)


def _is_of_a_year(path: str) -> bool:
    parts = path.split("/")
    return parts[0] == PLANS and len(parts) > 1 and parts[1] != "chung"


def _lock(closing: _Closing, problems: list[Problem], day: date, amend: str | None) -> Lock:
    warnings = tuple(str(problem) for problem in problems if problem.severity is Severity.WARNING)
    if closing.old is None or amend is None:
        first = new_lock(closing.year, closing.record, warnings, day, TOOL)
        return chained(first, closing.project.closed.locks)
    lock = corrected_lock(closing.old, closing.record, warnings, day, TOOL, amend)
    if lock is None:
        raise _Refused(f"không tệp nào của năm học {closing.year} khác với lúc khóa; sửa tệp rồi đính chính")
    return chained(lock, closing.project.closed.locks)


def _made(closing: _Closing, lock: Lock) -> tuple[Lock, list[Problem]]:
    """Makes the year's pages, then writes the bag and the lock."""
    _progress(f"dựng trang năm học {closing.year}…")
    site = closing.project.site(Edition(lock=lock))
    pages: dict[str, bytes | Path] = {page.file: page.data for page in site.pages}
    made = made_of_recipes(site.files)
    for file in site.files:
        content = made.get(file.address)
        pages[file.address] = content or (file.content if isinstance(file.content, Path) else file.read())
    _progress("đóng túi…")
    days: dict[str, bytes | Path] = {FILE: written_observances(closing.library.observances)}
    bag = bag_of(lock, closing.record, pages, closing.library.settings.name, days)
    return write_closed(closing.project.root, lock, bag)


def _print(problems: list[Problem]) -> None:
    for problem in problems:
        print(problem)


def _say(words: str) -> None:
    print(f"kehoach archive: {words}", file=sys.stderr)


def _progress(words: str) -> None:
    """Says what takes a while, to somebody who watches."""
    if sys.stderr.isatty():
        _say(words)
