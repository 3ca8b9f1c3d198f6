"""The part of a UID that tells the plans of a year apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kehoach.model.plan import Plan


def event_names(plans: Iterable[Plan]) -> dict[str, str]:
    """The name of each plan of a year in its events' UIDs, by path; no two alike.

    It is the plan's series, which stays when the file is renamed. Of several plans of one series the one that
    was there first has it alone, whatever becomes of the others; theirs add the slug behind a sign that
    no slug holds.

    Args:
        plans: of one year, drafts not among them.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for plan in sorted(plans, key=_order):
        series = _series(plan)
        wishes = (series, f"{series}+{plan.first_slug}", f"{series}+{plan.first_slug}+{plan.slug}")
        name = next(wish for wish in wishes if wish not in taken)
        taken.add(name)
        names[plan.path] = name
    return names


def _order(plan: Plan) -> tuple[bool, date, str]:
    return (plan.first_slug != _series(plan), plan.front.date or date.max, plan.path)


def _series(plan: Plan) -> str:
    """Its series; where its head names none, the file's first name."""
    return plan.front.series or plan.first_slug
