"""What must soon be disclosed, and what is overdue, as notes.

They are for the office: ``kehoach check`` and ``mkdocs serve`` show them. A build for the public does not say
them, and they stop nothing: what is late is late on the board, which is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.disclosing.board import Cell, Row, State
from kehoach.disclosing.reminders import Overdue, Term, reminders_of
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.vietnamese.wording import joined, short_date

SOON = "KH606"
OVERDUE = "KH607"
_NAMED = 6  # items that a line names before it only counts


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
    rest = len(term.rows) - _NAMED
    named = [f"«{row.item.name}»" for row in term.rows[:_NAMED]] + ([f"{rest} mục nữa"] if rest > 0 else [])
    return f"{joined(named)} đến hạn công khai {short_date(term.due)}, {left}; công bố văn bản có discloses: [{codes}]"


def _overdue(overdue: Overdue) -> str:
    named = "; ".join(_named(row, cell) for row, cell in overdue.items[:_NAMED])
    more = (
        f"; và {len(overdue.items) - _NAMED} mục nữa, xem trang công khai"
        if len(overdue.items) > _NAMED
        else ""
    )
    return (
        f"{len(overdue.items)} mục đã quá hạn: {named}{more}. Có văn bản thì đưa lên, ghi mã ở discloses; "
        "đã công khai ở nơi khác hoặc không áp dụng thì ghi vào plans/chung/ngoai-le-cong-khai.yml"
    )


def _named(row: Row, cell: Cell) -> str:
    """``«Kế hoạch năm học» (P4, hạn 30/6/2025)``, with the points that are missing of what is there in part."""
    said = [row.item.code, *([f"hạn {short_date(cell.due)}"] if cell.due else [])]
    if cell.state is State.UNCLEAR:
        said.append("chưa ghi có điểm nào")
    elif cell.state is State.PARTIAL:
        said.append(f"thiếu điểm {', '.join(point.code for point in cell.missing)}")
    return f"«{row.item.name}» ({', '.join(said)})"
