"""The documents that answer an item, and since when the public has had them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kehoach.model.catalogue import code_key
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear


def published_on(plan: Plan) -> date | None:
    """The day of a document: its own date, else its first public change; None where neither is written."""
    if plan.front.date is not None:
        return plan.front.date
    return min((revision.date for revision in plan.front.revisions), default=None)


def answers(library: Library) -> dict[tuple[SchoolYear, str], tuple[Plan, ...]]:
    """The documents of each year and folded code: those not replaced first, then newest first; neither drafts
    nor withdrawn ones."""
    found: dict[tuple[SchoolYear, str], list[Plan]] = {}
    for plan in library.plans:
        if plan.is_draft or plan.is_withdrawn:
            continue
        for code in dict.fromkeys(map(code_key, plan.front.discloses)):
            found.setdefault((plan.year, code), []).append(plan)
    return {key: _in_order(library, plans) for key, plans in found.items()}


def _in_order(library: Library, plans: Iterable[Plan]) -> tuple[Plan, ...]:
    def order(plan: Plan) -> tuple[bool, int, str]:
        day = published_on(plan)
        return (library.is_replaced(plan), -(day.toordinal() if day else 0), plan.path)

    return tuple(sorted(plans, key=order))
