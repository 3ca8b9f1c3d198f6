"""The weeks of the calendar: what every plan says for each day of one, and the schedule that was issued for it.

A week belongs to the school year of its Thursday, as ISO 8601 gives weeks to years.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property

from kehoach.agenda.observed_days import observed_days
from kehoach.agenda.told import Told
from kehoach.model.month import Month
from kehoach.model.observance import Observance, ObservedDay
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.when import When
from kehoach.vietnamese.wording import date_range

FOLDER = "/tuan/"  # of plans that are the schedule of a week
MORNING, AFTERNOON, EVENING = "Sáng", "Chiều", "Tối"
_PARTS = {"sáng": MORNING, "trưa": MORNING, "chiều": AFTERNOON, "tối": EVENING}
_NOON, _DUSK = time(12, 30), time(17, 30)


@dataclass(frozen=True)
class WeekEntry:
    """A task on a day of a week.

    Attributes:
        told: the task or event.
        when: which of its days.
    """

    told: Told
    when: When

    @property
    def session(self) -> str:
        """``Sáng``, ``Chiều`` or ``Tối``, by the word or the hour; empty where neither is written."""
        if self.when.part in _PARTS:
            return _PARTS[self.when.part]
        at = self.when.time
        return "" if at is None else MORNING if at < _NOON else AFTERNOON if at < _DUSK else EVENING

    @property
    def hours(self) -> str:
        """``7g30–9g00``; empty where no hour is written."""
        hours = [at for at in (self.when.time, self.when.until) if at is not None]
        return "–".join(f"{at.hour}g{at.minute:02}" for at in hours) if self.when.time else ""

    @property
    def order(self) -> tuple[date, int, time, str, int]:
        """Its place in the week."""
        place = ("", MORNING, AFTERNOON, EVENING).index(self.session)
        plan, task = self.told.plan, self.told.task
        return (self.when.start, place, self.when.time or time.min, plan.path, task.line)


@dataclass(frozen=True)
class WeekDay:
    """A day of a week: what it is called, and its tasks."""

    date: date
    observed: tuple[ObservedDay, ...]
    entries: tuple[WeekEntry, ...]


@dataclass(frozen=True)
class Week:
    """A week of the calendar.

    Attributes:
        monday: its first day.
        number: of the weeks of teaching; 0 where it is none or the year's frame is not known.
        days: Monday to Sunday.
        spans: what takes several days of it, or reaches into it.
        schedules: the documents that were issued for it.
        others: what other plans say where a schedule was issued and does not say it.
    """

    monday: date
    number: int
    days: tuple[WeekDay, ...]
    spans: tuple[WeekEntry, ...] = ()
    schedules: tuple[Plan, ...] = ()
    others: tuple[WeekEntry, ...] = ()

    @property
    def year(self) -> SchoolYear:
        """The school year that it belongs to."""
        return year_of_week(self.monday)

    @property
    def label(self) -> str:
        """``Tuần 12 (23–29/11/2026)``, ``Tuần 23–29/11/2026``."""
        days = date_range(self.monday, self.monday + timedelta(days=6))
        return f"Tuần {self.number} ({days})" if self.number else f"Tuần {days}"

    @property
    def count(self) -> int:
        """How many tasks it has: what is in force, each once."""
        every = [entry for day in self.days for entry in day.entries]
        return len(
            {id(entry.told) for entry in (*every, *self.spans, *self.others) if entry.told.is_in_force}
        )


def monday_of(day: date) -> date:
    """The first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def year_of_week(monday: date) -> SchoolYear:
    """The school year of a week: its Thursday's."""
    return SchoolYear.of(monday + timedelta(days=3))


def mondays_of(year: SchoolYear, first: date | None = None) -> Iterator[date]:
    """The weeks of a school year by their Mondays.

    Args:
        year: the school year.
        first: from the week of this day on, where the year begins before September.
    """
    start = monday_of(year.first_day)
    monday = start if year_of_week(start) == year else start + timedelta(days=7)
    if first is not None:
        monday = min(monday, monday_of(first))
    last = Month(year.start + 1, 8).last_day
    while monday + timedelta(days=3) <= last:
        yield monday
        monday += timedelta(days=7)


@dataclass(frozen=True)
class Weeks:
    """Every week that some plan says something for.

    Attributes:
        told: of every year, in order of plans.
        observances: the days that the school keeps.
        numbers: the number of each week of teaching, by its Monday.
    """

    told: tuple[Told, ...]
    observances: tuple[Observance, ...]
    numbers: Mapping[date, int]

    @cached_property
    def _by_monday(self) -> dict[date, list[WeekEntry]]:
        found: dict[date, list[WeekEntry]] = {}
        for one in self.told:
            for when in one.task.whens:
                for monday in _mondays(when):
                    found.setdefault(monday, []).append(WeekEntry(one, when))
        return found

    @cached_property
    def _schedules(self) -> dict[date, list[Plan]]:
        """The documents that are the schedule of a week, by its Monday: the week of most of their days."""
        found: dict[date, list[Plan]] = {}
        plans = {plan.path: plan for one in self.told for plan, _ in one.tellings if FOLDER in plan.path}
        for plan in plans.values():
            days = Counter(monday_of(when.start) for task in plan.tasks for when in task.whens)
            if days and not plan.is_withdrawn:
                found.setdefault(max(days, key=lambda monday: (days[monday], monday)), []).append(plan)
        return found

    @cached_property
    def _named(self) -> dict[date, list[ObservedDay]]:
        """The days with a name of the years that plans speak of."""
        mondays = sorted(self._by_monday)
        found: dict[date, list[ObservedDay]] = {}
        if mondays:
            first, last = mondays[0].year - 1, mondays[-1].year + 1
            for day in observed_days(self.observances, date(max(first, 1901), 1, 1), date(last, 12, 31)):
                found.setdefault(day.date, []).append(day)
        return found

    @property
    def mondays(self) -> frozenset[date]:
        """The weeks that have something."""
        return frozenset(self._by_monday)

    def week(self, monday: date) -> Week:
        """A week, empty or not."""
        entries = sorted(self._by_monday.get(monday, ()), key=lambda entry: entry.order)
        schedules = tuple(self._schedules.get(monday, ()))
        paths = {plan.path for plan in schedules}
        issued = [entry for entry in entries if not paths or _is_of(entry.told, paths)]
        others = [entry for entry in entries if paths and not _is_of(entry.told, paths)]
        days = tuple(
            WeekDay(
                day,
                tuple(self._named.get(day, ())),
                tuple(entry for entry in issued if not entry.when.is_range and entry.when.start == day),
            )
            for day in (monday + timedelta(days=n) for n in range(7))
        )
        spans = tuple(entry for entry in issued if entry.when.is_range)
        return Week(monday, self.numbers.get(monday, 0), days, spans, schedules, tuple(others))


def _is_of(told: Told, paths: set[str]) -> bool:
    return any(plan.path in paths for plan, _ in told.tellings)


def _mondays(when: When) -> Iterator[date]:
    """The weeks that some days touch; of a long time the first and the last alone."""
    first, last = monday_of(when.start), monday_of(when.end)
    weeks = (last - first).days // 7
    if weeks > _LONGEST:
        yield from (first, last)
        return
    for n in range(weeks + 1):
        yield first + timedelta(days=7 * n)


_LONGEST = 8  # weeks; what takes longer is a time of the year and not a task of each of its weeks


def numbers_of(frames: Iterable[Mapping[date, int]]) -> dict[date, int]:
    """The numbers of the weeks of several frames."""
    return {monday: number for frame in frames for monday, number in frame.items()}
