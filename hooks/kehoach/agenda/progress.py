"""What is done and what is not: of a month, of each term ("sơ kết"), of the year ("tổng kết").

Pure counting. A task is counted where it stands: one under a heading of several months is one task, one
that a plan says again in each month is a task of each. Plans that were withdrawn do not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kehoach.agenda.months_of_year import MonthView, listed_months
from kehoach.agenda.told import agenda_of
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task

_LAST_DAY = 17  # of January: the first term ends before the 18th (docs/kien-truc/su-that.md, "Năm học")


@dataclass(frozen=True)
class Progress:
    """Of the tasks with a check box, how many are done."""

    done: int
    total: int

    @property
    def percent(self) -> int:
        """The share that is done, 0 to 100."""
        return self.done * 100 // self.total if self.total else 0


class Term(Enum):
    """A part of the school year."""

    FIRST = "I"
    SECOND = "II"
    SUMMER = "hè"


@dataclass(frozen=True)
class Tally:
    """Tasks, counted by what is known of them; each is in one of the first three.

    Attributes:
        done: ticked.
        open: with an empty box.
        unmarked: without a box.
        unowned: nobody is named for them.
    """

    done: int = 0
    open: int = 0
    unmarked: int = 0
    unowned: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.done + self.open + self.unmarked

    @property
    def progress(self) -> Progress:
        """Those with a box."""
        return Progress(self.done, self.done + self.open)


@dataclass(frozen=True)
class PlanProgress:
    """A plan's part of a report: its counts, and its tasks that are not done."""

    plan: Plan
    tally: Tally
    not_done: tuple[Task, ...]


@dataclass(frozen=True)
class Report:
    """A report of progress.

    Attributes:
        anchor: its id on the page.
        title: ``Sơ kết học kỳ I``.
        about: which months it counts.
        plans: the plans that have a task in them, in order of path.
        tally: all plans together, each event once.
    """

    anchor: str
    title: str
    about: str
    plans: tuple[PlanProgress, ...]
    tally: Tally

    @property
    def is_told_often(self) -> bool:
        """True where the plans together count more: an event of several plans is one."""
        return sum(one.tally.total for one in self.plans) > self.tally.total


def tally_of(tasks: Iterable[Task]) -> Tally:
    """Counts tasks."""
    counted = tuple(tasks)
    return Tally(
        done=sum(task.done is True for task in counted),
        open=sum(task.done is False for task in counted),
        unmarked=sum(task.done is None for task in counted),
        unowned=sum(not task.owner.strip() for task in counted),
    )


def progress_of_plans(plans: Iterable[Plan]) -> Progress:
    """The progress of the plans that are in force."""
    return tally_of(task for plan in plans if not plan.is_withdrawn for task in plan.tasks).progress


def progress_of_month(view: MonthView) -> Progress:
    """The progress of a month: every task that stands in it."""
    return tally_of(entry.task for entry in view.in_force().entries).progress


def term_of(task: Task, year: SchoolYear) -> Term:
    """When a task is to be done by: the term of its last month; in January by its last day."""
    month = max(listed_months(task))
    january = year.month(1)
    if month > january:
        return Term.SUMMER if month.number >= 6 else Term.SECOND
    is_late = month == january and any(when.end > date(month.year, 1, _LAST_DAY) for when in task.whens)
    return Term.SECOND if is_late else Term.FIRST


def reports_of(plans: Iterable[Plan], year: SchoolYear) -> tuple[Report, Report, Report]:
    """The three reports of a school year.

    Args:
        plans: its plans, in order.
        year: the school year.
    """
    start, end = year.start, year.start + 1
    listed = [plan for plan in plans if not plan.is_withdrawn]
    in_force = [(plan, _by_term(plan)) for plan in listed]
    told = [one.task for one in agenda_of(listed).told if one.is_in_force]
    by_term: dict[Term, list[Task]] = {term: [] for term in Term}
    for task in told:
        by_term[term_of(task, year)].append(task)
    first = _report(
        "so-ket-hoc-ky-1",
        "Sơ kết học kỳ I",
        f"Việc từ đầu năm học đến ngày {_LAST_DAY}/1/{end}.",
        ((plan, terms[Term.FIRST]) for plan, terms in in_force),
        by_term[Term.FIRST],
    )
    second = _report(
        "so-ket-hoc-ky-2",
        "Sơ kết học kỳ II",
        f"Việc từ ngày {_LAST_DAY + 1}/1/{end} đến hết tháng 5/{end}.",
        ((plan, terms[Term.SECOND]) for plan, terms in in_force),
        by_term[Term.SECOND],
    )
    whole = _report(
        "tong-ket",
        "Tổng kết năm học",
        f"Mọi việc của năm học {start}-{end}, cả các tháng hè.",
        ((plan, plan.tasks) for plan, _ in in_force),
        told,
    )
    return first, second, whole


def _by_term(plan: Plan) -> dict[Term, list[Task]]:
    found: dict[Term, list[Task]] = {term: [] for term in Term}
    for task in plan.tasks:
        found[term_of(task, plan.year)].append(task)
    return found


def _report(
    anchor: str, title: str, about: str, counted: Iterable[tuple[Plan, Iterable[Task]]], told: Iterable[Task]
) -> Report:
    found = []
    for plan, of_plan in counted:
        tasks = tuple(of_plan)
        if tasks:
            found.append(PlanProgress(plan, tally_of(tasks), tuple(t for t in tasks if t.done is False)))
    return Report(anchor, title, about, tuple(found), tally_of(told))
