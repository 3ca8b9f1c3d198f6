"""``kehoach new``: drafts for the next school year."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kehoach.archive.closed_years import read_closed_years
from kehoach.checking.report import as_text
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.reading.library import Reading, read_project
from kehoach.rollover.new_plans import Refusal, made, plans_to_carry


def add_to(commands: Any, root: argparse.ArgumentParser) -> None:
    """Adds the command to the parser.

    Args:
        commands: the parser's sub-commands.
        root: a parser whose options every command has.
    """
    new = commands.add_parser(
        "new",
        parents=[root],
        help="bản nháp cho năm học sau, từ kế hoạch cùng chuỗi của năm trước; không bao giờ ghi đè",
    )
    new.add_argument(
        "--from", dest="source", metavar="TỆP", help="kế hoạch lấy làm gốc, plans/2025-2026/x.md"
    )
    new.add_argument(
        "--year",
        metavar="NĂM-NĂM",
        help="năm học của bản nháp; không có --from thì làm mọi chuỗi của năm học trước đó",
    )
    new.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the drafts; 0 where that went well, 1 for problems in the content, 2 for wrong use."""
    if not (options.source or options.year):
        return _wrong_use("cho biết --from TỆP (một kế hoạch) hoặc --year 2026-2027 (mọi chuỗi)")
    year = SchoolYear.parse(options.year) if options.year else None
    if options.year and year is None:
        return _wrong_use(f"«{options.year}» không phải là năm học; viết theo dạng 2026-2027")
    reading = read_project(options.root)
    if options.source:
        path = _project_path(options.root, options.source)
        plan = reading.library.at(path)
        if plan is None:
            return _not_a_plan(reading, path)
        year = year or plan.year.earlier(-1)
        if year <= plan.year:
            return _wrong_use(f"năm học {year} không sau năm học của {path}; viết một năm học sau đó")
        return _carry(options.root, reading, (plan,), year)
    assert year is not None
    plans = plans_to_carry(reading.library, year)
    if not plans:
        return _wrong_use(f"năm học {year.earlier()} không có kế hoạch nào đang có hiệu lực để làm gốc")
    return _carry(options.root, reading, plans, year)


def _carry(root: Path, reading: Reading, plans: tuple[Plan, ...], year: SchoolYear) -> int:
    """Writes the drafts: what was made on stdout, what was not on stderr."""
    if read_closed_years(root, only=[year]).of(year) is not None:
        return _wrong_use(f"năm học {year} đã khóa, không thêm tệp vào; viết một năm học chưa khóa")
    marks = written = refused = 0
    for result in made(root, reading.library, plans, year):
        if isinstance(result, Refusal):
            refused += 1
            print(f"kehoach new: {result.path}: {result.reason}", file=sys.stderr)
        else:
            written, marks = written + 1, marks + result.marks
            print(f"{result.path}: bản nháp mới, {result.marks} chỗ phải xem lại", flush=True)
    print(
        f"kehoach new: {written} bản nháp cho năm học {year}, {marks} chỗ phải xem lại"
        f"{f', {refused} kế hoạch để nguyên' if refused else ''}; «kehoach check» liệt kê từng chỗ",
        file=sys.stderr,
    )
    return 1 if refused and not (written or len(plans) > 1) else 0


def _not_a_plan(reading: Reading, path: str) -> int:
    """A file whose head is wrong has problems, which are said; any other is no plan."""
    problems = [problem for problem in reading.problems if problem.path == path]
    if not problems:
        return _wrong_use(f"«{path}» không phải là một kế hoạch; viết đường dẫn như plans/2025-2026/x.md")
    sys.stdout.write(as_text(problems))
    print(f"kehoach new: sửa {path} theo các dòng trên rồi chạy lại", file=sys.stderr)
    return 1


def _project_path(root: Path, written: str) -> str:
    """A path as typed, from where one stands or from the project's root, as the library knows it."""
    for place in (Path(written), root / written):
        try:
            inside = place.resolve().relative_to(root.resolve())
        except (ValueError, OSError):
            continue
        if (root / inside).is_file():
            return inside.as_posix()
    return written


def _wrong_use(message: str) -> int:
    print(f"kehoach new: {message}", file=sys.stderr)
    return 2
