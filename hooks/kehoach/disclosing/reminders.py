"""What the office must soon disclose, and what is overdue: for those who can do something about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach.disclosing.board import Board, Cell, Row, State, board_of
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.years.current import current_year

SOON = 30  # days


@dataclass(frozen=True)
class Reminder:
    """An item that is due soon or overdue; ``days`` are those left, negative where it is overdue."""

    row: Row
    cell: Cell
    days: int

    @property
    def is_overdue(self) -> bool:
        """True where the day has passed."""
        return self.days < 0


@dataclass(frozen=True)
class Reminders:
    """What there is to do.

    Attributes:
        items: of the current year and of a year to come, in order of days; overdue ones first.
        past: the years before it with what they never disclosed and must still hold, newest first.
    """

    items: tuple[Reminder, ...] = ()
    past: tuple[tuple[SchoolYear, tuple[Row, ...]], ...] = ()


def reminders_of(library: Library, today: date) -> Reminders:
    """What a library's school must do by today and in the next days; nothing where it has no plan."""
    public = library.without_drafts()
    current = current_year(public, today)
    years = {*public.years, *([current] if current else [])}
    board = board_of(public, years, today) if public.plans else Board(())
    items = [
        Reminder(row, cell, (cell.due - today).days)
        for year in board.years
        if current is not None and year >= current
        for row, cell in board.cells(year)
        if cell.due is not None and _is_open(cell) and (cell.due - today).days <= SOON
    ]
    items.sort(key=lambda one: (one.days, one.row.item.code))
    past = [
        (year, tuple(row for row, cell in board.cells(year) if cell.state is State.MISSING))
        for year in board.years
        if current is not None and year < current
    ]
    return Reminders(tuple(items), tuple((year, rows) for year, rows in past if rows))


def _is_open(cell: Cell) -> bool:
    return cell.state in {State.DUE, State.MISSING}
