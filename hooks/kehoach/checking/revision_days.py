"""A public change is made after its document was issued, and not in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.vietnamese.wording import short_date

CODE = "KH625"
FIELD = "các lần sửa (revisions)"


def find_revision_days(library: Library, today: date) -> Iterator[Problem]:
    """Revisions dated before their document, or after today."""
    for plan in library.plans:
        for place, revision in enumerate(plan.front.revisions):
            day, issued = revision.date, plan.front.date
            if day > today:
                message = f"ngày {short_date(day)} chưa tới; ghi ngày đã sửa"
            elif issued is not None and day < issued:
                message = f"ngày {short_date(day)} trước ngày ban hành {short_date(issued)}; xem lại hai ngày"
            else:
                continue
            yield Problem(CODE, plan.path, plan.line("revisions", place), FIELD, message)
