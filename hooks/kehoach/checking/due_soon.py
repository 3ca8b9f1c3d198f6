"""What must soon be disclosed, and what is overdue, as notes.

They are for the office: ``kehoach check`` and ``mkdocs serve`` show them. A build for the public does not say
them, and they stop nothing: what is late is late on the board, which is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.disclosing.reminders import Overdue, Term, reminders_of
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.vietnamese.wording import short_date

SOON = "KH606"
OVERDUE = "KH607"


def due_notes(library: Library, today: date) -> tuple[Problem, ...]:
    """A note for each day on which something is due, and one for each year that lacks something."""
    return tuple(_notes(library, today))


def _notes(library: Library, today: date) -> Iterator[Problem]:
    reminders = reminders_of(library, today)
    for term in reminders.soon:
        yield Problem(SOON, f"plans/{term.year}", 1, "", _soon(term))
    for overdue in reminders.overdue:
        yield Problem(OVERDUE, f"plans/{overdue.year}", 1, "", _overdue(overdue))


def _soon(term: Term) -> str:
    left = f"còn {term.days} ngày" if term.days else "hôm nay là ngày cuối"
    codes = ", ".join(row.item.code for row in term.rows)
    name = f" «{term.rows[0].item.name}»" if len(term.rows) == 1 else ""
    return f"mục {codes}{name} đến hạn công khai {short_date(term.due)}, {left}; công bố văn bản có discloses: [{codes}]"


def _overdue(overdue: Overdue) -> str:
    codes = ", ".join(
        f"{row.item.code} (hạn {short_date(cell.due)})" if cell.due else row.item.code
        for row, cell in overdue.items
    )
    return f"{len(overdue.items)} mục quá hạn mà chưa công khai: {codes}; có văn bản thì đưa lên, ghi mã ở discloses"
