"""What must soon be disclosed, and what is overdue, as notes.

They are for the office: ``kehoach check`` and ``mkdocs serve`` show them. A build for the public does not say
them, and they stop nothing: what is late is late on the board, which is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.disclosing.reminders import Reminder, reminders_of
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity
from kehoach.vietnamese.wording import short_date

SOON = "KH606"
OVERDUE = "KH607"


def due_notes(library: Library, today: date) -> tuple[Problem, ...]:
    """A note for each item of this year, and one for each year before with what it lacks."""
    return tuple(_notes(library, today))


def _notes(library: Library, today: date) -> Iterator[Problem]:
    reminders = reminders_of(library, today)
    for one in reminders.items:
        code = OVERDUE if one.is_overdue else SOON
        yield Problem(code, Severity.NOTE, f"plans/{one.cell.year}", 1, "", _said(one))
    for year, rows in reminders.past:
        codes = ", ".join(row.item.code for row in rows)
        message = (
            f"còn {len(rows)} mục chưa công khai đã quá hạn: {codes}; có văn bản thì đưa lên, ghi discloses"
        )
        yield Problem(OVERDUE, Severity.NOTE, f"plans/{year}", 1, "", message)


def _said(one: Reminder) -> str:
    item, day = one.row.item, short_date(one.cell.due) if one.cell.due else ""
    if one.is_overdue:
        when = f"quá hạn công khai từ {day}"
    else:
        when = f"đến hạn công khai {day}, " + (f"còn {one.days} ngày" if one.days else "hôm nay là ngày cuối")
    return f"mục {item.code} «{item.name}» {when}; công bố văn bản có discloses: [{item.code}]"
