"""The tasks of a school year, month by month: what the home page, the calendar and the feeds show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from kehoach.agenda.told import Told, agenda_of
from kehoach.model.addresses import of_task
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.model.when import When

_PARTS = ("", "sáng", "trưa", "chiều", "tối")
_OFTEN = 3  # in so many months a task word for word is one "Hằng tháng"


@dataclass(frozen=True)
class Entry:
    """A task in one of its months.

    Attributes:
        plan, task: who tells it, and as what.
        month: under which month it stands here.
        also: the other plans that tell the same event.
        change: what a later document changed of it; else empty.
        is_called_off: it was called off.
    """

    plan: Plan
    task: Task
    month: Month
    also: tuple[tuple[Plan, Task], ...] = ()
    change: str = ""
    is_called_off: bool = False

    @property
    def is_in_force(self) -> bool:
        """False for what is shown and not counted: its plan was withdrawn, or it was called off."""
        return not (self.plan.is_withdrawn or self.is_called_off)

    @property
    def address(self) -> str:
        """Where it stands on its plan's page, from the site's root."""
        return of_task(self.plan, self.task)

    @property
    def order(self) -> tuple[date, int, time, date, int, str, int]:
        """Its place among dated tasks: day, part of the day, time, length, then file and line."""
        when, last = self.task.whens[0], self.task.whens[-1]
        part = _PARTS.index(when.part) if when.part in _PARTS else 0
        at = when.time or time.min
        return (when.start, part, at, last.end, len(self.task.whens), self.plan.path, self.task.line)


@dataclass(frozen=True)
class MonthView:
    """A month of the calendar.

    Attributes:
        month: which.
        dated: tasks with a day, in order of days.
        undated: tasks without a day, in order of plans and text.
        monthly: tasks that come word for word in three months or more.
    """

    month: Month
    dated: tuple[Entry, ...] = ()
    undated: tuple[Entry, ...] = ()
    monthly: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every task of the month."""
        return self.dated + self.undated + self.monthly

    @cached_property
    def count(self) -> int:
        """How many tasks the month has: the number that every page says of it."""
        return sum(entry.is_in_force for entry in self.entries)

    @cached_property
    def done(self) -> int:
        """How many of them are done."""
        return sum(entry.is_in_force and entry.task.done is True for entry in self.entries)

    def in_force(self) -> MonthView:
        """The month without what was withdrawn or called off."""

        def kept(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            return tuple(entry for entry in entries if entry.is_in_force)

        return MonthView(self.month, kept(self.dated), kept(self.undated), kept(self.monthly))


@dataclass(frozen=True)
class Repeated:
    """A task that a plan says word for word in three months or more, with its months in order."""

    plan: Plan
    entries: tuple[Entry, ...]

    @property
    def task(self) -> Task:
        """The task as its first month says it."""
        return self.entries[0].task


@dataclass(frozen=True)
class YearCalendar:
    """A school year's months in order, what comes in many of them, and each task or event of the year once."""

    year: SchoolYear
    months: tuple[MonthView, ...]
    repeated: tuple[Repeated, ...]
    told: tuple[Told, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every task in each of its months."""
        return tuple(entry for view in self.months for entry in view.entries)


def months_of_year(
    year: SchoolYear, plans: Iterable[Plan], *, former: Iterable[Plan] = (), has_next: bool = False
) -> YearCalendar:
    """The calendar of a year.

    Args:
        year: the school year.
        plans: its plans, in order of path; those that another replaces are not among them.
        former: the plans of the year before: what a plan of a calendar year says for this year stands here.
        has_next: the year after has a calendar, in which what its days say stands.

    Returns:
        September to August; another month stands there too where a task is listed under it.
    """
    own = tuple(plans)
    before = tuple(plan for plan in former if reaches(plan, year))
    often = {key for plan in (*own, *before) for key in _often(plan)}
    by_month: dict[Month, list[Entry]] = {month: [] for month in year.months}
    told = []
    for one in agenda_of((*own, *before)).told:
        shown = False
        for month in listed_months(one.task):
            if year_of(one.plan.year, month, has_next=has_next or one.plan.year < year) == year:
                entry = Entry(one.plan, one.task, month, one.also, one.change, one.is_called_off)
                by_month.setdefault(month, []).append(entry)
                shown = True
        if shown:
            told.append(one)
    repeated = tuple(found for plan in own for found in _repeated(plan))
    months = tuple(_view(month, by_month[month], often) for month in sorted(by_month))
    return YearCalendar(year, months, repeated, tuple(told))


def year_of(folder: SchoolYear, month: Month, *, has_next: bool) -> SchoolYear:
    """In which year's calendar a month of a plan stands.

    Args:
        folder: the year in whose folder the plan lies.
        month: of one of its tasks.
        has_next: the year after has a calendar.

    Returns:
        The year after for its September and later, which a plan of a calendar year reaches; else the folder's.
    """
    later = Month(folder.start + 1, 9) <= month <= Month(folder.start + 2, 8)
    return SchoolYear(folder.start + 1) if later and has_next else folder


def reaches(plan: Plan, year: SchoolYear) -> bool:
    """True for a plan of the year before that says something for September and later."""
    first = Month(year.start, 9)
    return any(month >= first for task in plan.tasks for month in task.months)


def _often(plan: Plan) -> Iterator[tuple[str, str]]:
    for one in _repeated(plan):
        for entry in one.entries:
            yield plan.path, entry.task.anchor


def listed_months(task: Task) -> tuple[Month, ...]:
    """The months that a task stands in: all it is listed under; of several, those that its days lie in."""
    if len(task.months) == 1:
        return task.months
    months = tuple(dict.fromkeys(task.months))
    holding = tuple(month for month in months if any(_touches(when, month) for when in task.whens))
    return holding or months


def _touches(when: When, month: Month) -> bool:
    return when.start <= month.last_day and month.first_day <= when.end


def _view(month: Month, entries: list[Entry], often: set[tuple[str, str]]) -> MonthView:
    dated = sorted((entry for entry in entries if entry.task.whens), key=lambda entry: entry.order)
    without = [entry for entry in entries if not entry.task.whens]
    monthly = [entry for entry in without if (entry.plan.path, entry.task.anchor) in often]
    single = [entry for entry in without if (entry.plan.path, entry.task.anchor) not in often]
    return MonthView(month, tuple(dated), tuple(single), tuple(monthly))


def _repeated(plan: Plan) -> list[Repeated]:
    """What a plan says word for word, without a day, under headings of three months or more."""
    by_words: dict[str, list[Task]] = {}
    for task in plan.tasks:
        if not task.whens:
            by_words.setdefault(_words(task), []).append(task)
    found = []
    for tasks in by_words.values():
        entries = {month: Entry(plan, task, month) for task in reversed(tasks) for month in task.months}
        if len(tasks) >= _OFTEN and len(entries) >= _OFTEN:
            found.append(Repeated(plan, tuple(entries[month] for month in sorted(entries))))
    return found


def _words(task: Task) -> str:
    """The words of a task, by which it is known again."""
    return " ".join(task.text.split()).casefold().rstrip(" .;,")
