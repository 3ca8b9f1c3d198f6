"""When something published last changed, by its own dates and no clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kehoach.model.plan import Plan


def changed_on(plan: Plan) -> date:
    """The last of a plan's date and its public changes; the first day of its year where it has none."""
    days = [plan.front.date, *(revision.date for revision in plan.front.revisions)]
    return max((day for day in days if day is not None), default=plan.year.first_day)


def last_change(plans: Iterable[Plan]) -> date | None:
    """The last change of several plans; None where there is none."""
    return max(map(changed_on, plans), default=None)
