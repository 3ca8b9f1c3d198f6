"""The boards of the year in which the budget circular changed and of the next, on the days that matter, as text.

A table that a person can read and hold against the law. Made anew: ``pytest --golden``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from disclosing.schools import PRESCHOOL, SECONDARY, document, school
from kehoach.disclosing.board import Board, Cell, board_of
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.wording import short_date

YEARS = (SchoolYear(2025), SchoolYear(2026))
DAYS = (
    date(2026, 3, 24),
    date(2026, 4, 10),
    date(2026, 4, 11),
    date(2026, 6, 30),
    date(2026, 7, 10),
    date(2026, 10, 10),
    date(2026, 12, 31),
    date(2027, 6, 30),
)


def library(level: str) -> Library:
    """A school that met some duties under the old code, some under the new, and some not at all."""
    return school(
        level,
        document("2025-2026", "NS-Q3", "2025-10-14"),
        document("2025-2026", "NS-DT", "2025-12-30"),
        document("2025-2026", ["NS-Q4", "NS-NAM"], "2026-01-16"),
        document("2025-2026", "NS-Q1", "2026-04-09"),
        document("2025-2026", [{"item": "G7", "points": ["a", "c", "d", "đ"]}], "2026-05-04", "bo-may"),
        document("2025-2026", "P4" if level == SECONDARY else "M4", "2025-09-10"),
        document("2026-2027", "NS26-9T", "2026-10-12"),
    )


def board_days() -> str:
    """The whole text."""
    return "\n".join(line for level in (SECONDARY, PRESCHOOL) for line in _of_level(level)) + "\n"


def _of_level(level: str) -> Iterator[str]:
    made = library(level)
    boards = [board_of(made, YEARS, day) for day in DAYS]
    for year in YEARS:
        yield f"== {level}, năm học {year}"
        for n, row in enumerate(boards[-1].rows):
            cells = [board.rows[n].cells[board.years.index(year)] for board in _same_rows(boards)]
            if all(str(cell.state) == "not-required" for cell in cells):
                continue
            due = row.catalogue.due_of(row.item).words
            yield f"{row.item.code} {row.item.name} [{row.catalogue.name}{': ' if due else ''}{due}]"
            yield from _states(cells)
        yield ""


def _same_rows(boards: list[Board]) -> list[Board]:
    assert len({tuple(row.item.code for row in board.rows) for board in boards}) == 1
    return boards


def _states(cells: list[Cell]) -> Iterator[str]:
    """Days in a row on which an item stands alike are one line."""
    said = [_said(cell) for cell in cells]
    begun = 0
    for n in range(1, len(said) + 1):
        if n == len(said) or said[n] != said[begun]:
            days = short_date(DAYS[begun]) + (f" – {short_date(DAYS[n - 1])}" if n - 1 > begun else "")
            yield f"    {days}: {said[begun]}"
            begun = n


def _said(cell: Cell) -> str:
    parts = [cell.state.label + (" (quá hạn)" if cell.is_overdue else "")]
    if cell.published:
        parts.append(f"ngày {short_date(cell.published)}")
    if cell.due:
        parts.append(f"hạn {short_date(cell.due)}")
    if cell.missing:
        parts.append("thiếu " + ", ".join(point.code for point in cell.missing))
    if cell.reason:
        parts.append(cell.reason)
    return "; ".join(parts)
