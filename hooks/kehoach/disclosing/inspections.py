"""The "4 kiểm tra": which plans and tasks serve each of them, by year, done or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kehoach.model.front_matter import Inspection
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task


@dataclass(frozen=True)
class Work:
    """A task that serves a check, and the plan it stands in."""

    plan: Plan
    task: Task

    @property
    def order(self) -> tuple[tuple[int, int], int, str, int]:
        """By month, then day, then plan."""
        first = self.task.first_day
        month = self.task.months[0]
        return ((month.year, month.number), first.day if first else 32, self.plan.path, self.task.line)


@dataclass(frozen=True)
class YearOfInspection:
    """A check in a year: the documents that serve it as a whole, and single tasks of any plan."""

    year: SchoolYear
    plans: tuple[Plan, ...]
    work: tuple[Work, ...]

    @property
    def done(self) -> int:
        """How many of the tasks in force are marked as done."""
        return sum(bool(one.task.done) for one in self.work if not one.plan.is_withdrawn)

    @property
    def total(self) -> int:
        """How many tasks of plans in force there are."""
        return sum(not one.plan.is_withdrawn for one in self.work)


@dataclass(frozen=True)
class InspectionRecord:
    """One of the four checks, with the years in which something serves it, newest first."""

    inspection: Inspection
    years: tuple[YearOfInspection, ...]


def inspections_of(library: Library, years: Iterable[SchoolYear]) -> tuple[InspectionRecord, ...]:
    """The four checks, in their order, over some years."""
    shown = sorted(set(years), reverse=True)
    return tuple(
        InspectionRecord(one, tuple(found for year in shown if (found := _of_year(library, one, year))))
        for one in Inspection
    )


def _of_year(library: Library, inspection: Inspection, year: SchoolYear) -> YearOfInspection | None:
    plans = tuple(plan for plan in library.of(year) if inspection in plan.front.inspects)
    work = [
        Work(plan, task) for plan in library.of(year) for task in plan.tasks if inspection in task.inspects
    ]
    if not plans and not work:
        return None
    return YearOfInspection(year, plans, tuple(sorted(work, key=lambda one: one.order)))
