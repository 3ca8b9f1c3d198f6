"""The documents that answer an item, and since when the public has had them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kehoach.model.catalogue import code_key
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear


@dataclass(frozen=True)
class Answer:
    """A document that says it answers an item: the item's folded code, the folded points it holds of it."""

    plan: Plan
    code: str
    points: frozenset[str]

    @property
    def day(self) -> date | None:
        """The day of the document."""
        return published_on(self.plan)


def published_on(plan: Plan) -> date | None:
    """The day of a document: its own date, else its first public change; None where neither is written."""
    if plan.front.date is not None:
        return plan.front.date
    return min((revision.date for revision in plan.front.revisions), default=None)


def answers_of(library: Library) -> dict[SchoolYear, tuple[Answer, ...]]:
    """What the documents of each year answer: those not replaced first, then newest first; no drafts."""
    found: dict[SchoolYear, list[Answer]] = {}
    for plan in _in_order(library, (plan for plan in library.plans if not plan.is_draft)):
        held: dict[str, set[str]] = {}
        for one in plan.front.discloses:
            held.setdefault(code_key(one.item), set()).update(map(code_key, one.points))
        for code, points in held.items():
            found.setdefault(plan.year, []).append(Answer(plan, code, frozenset(points)))
    return {year: tuple(listed) for year, listed in found.items()}


def _in_order(library: Library, plans: Iterable[Plan]) -> tuple[Plan, ...]:
    def order(plan: Plan) -> tuple[bool, int, str]:
        day = published_on(plan)
        return (library.is_replaced(plan), -(day.toordinal() if day else 0), plan.path)

    return tuple(sorted(plans, key=order))
