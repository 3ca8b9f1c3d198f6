"""What the office must soon disclose, and what is overdue: for those who can do something about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from kehoach.disclosing.board import Cell, Row, State, board_of
from kehoach.model.current_year import current_year
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear

SOON = 30  # days


@dataclass(frozen=True)
class Term:
    """The items of a year that are due on one day, and how many days are left."""

    year: SchoolYear
    due: date
    days: int
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Overdue:
    """What a year must have disclosed and has not, in order of its days."""

    year: SchoolYear
    items: tuple[tuple[Row, Cell], ...]


@dataclass(frozen=True)
class Reminders:
    """What there is to do.

    Attributes:
        soon: what is due in the next days, in order of days.
        overdue: the years that lack something they must still hold, newest first.
    """

    soon: tuple[Term, ...] = ()
    overdue: tuple[Overdue, ...] = ()


def reminders_of(library: Library, today: date) -> Reminders:
    """What a library's school must do by today and in the next days; nothing where it has no plan."""
    public = library.public
    current = current_year(public, today)
    if not public.plans or current is None:
        return Reminders()
    board = board_of(public, {*public.years, current}, today)
    open_ = [
        (one.due, one.year, row)
        for year in board.years
        for row, one in board.cells(year)
        if one.state is State.DUE and one.due is not None and (one.due - today).days <= SOON
    ]
    missing = (Overdue(year, board.overdue(year)) for year in board.years)
    return Reminders(_by_day(open_, today), tuple(one for one in missing if one.items))


def _by_day(found: list[tuple[date, SchoolYear, Row]], today: date) -> tuple[Term, ...]:
    found.sort(key=lambda one: one[:2])
    return tuple(
        Term(year, due, (due - today).days, tuple(row for _, _, row in of_day))
        for (due, year), of_day in groupby(found, key=lambda one: one[:2])
    )
