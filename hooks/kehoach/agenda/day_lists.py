"""The lists of the calendar's months: days with their tasks and names, then what has no day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from kehoach.agenda.months_of_year import Entry, MonthView, YearCalendar
from kehoach.agenda.task_words import date_figures, day_words
from kehoach.model.month import Month
from kehoach.model.observance import ObservedDay
from kehoach.model.when import When
from kehoach.vietnamese.wording import day_month, weekday


@dataclass(frozen=True)
class DayGroup:
    """The tasks of one day or one range of days, and what the day is called.

    Attributes:
        start: the first day.
        label: the day or days in words.
        whens: all its days; empty where only the day's name stands here.
        entries: its tasks.
        observed: what is observed on the day.
        anchor: its id on the page, ``20-11``; a second group of the day is ``20-11-2``.
    """

    start: date
    label: str
    whens: tuple[When, ...] = ()
    entries: tuple[Entry, ...] = ()
    observed: tuple[ObservedDay, ...] = ()
    anchor: str = ""

    @property
    def end(self) -> str:
        """The last day of the one range that it is, ``20-11``; else empty."""
        return _short_id(self.whens[0].end) if len(self.whens) == 1 and self.whens[0].is_range else ""

    @property
    def last(self) -> date:
        """Its last day."""
        return max((when.end for when in self.whens), default=self.start)

    @property
    def days(self) -> str:
        """Its days where they are several: ``30-4 1-5/2-5``; else empty."""
        return " ".join(_span(when) for when in self.whens) if len(self.whens) > 1 else ""

    def dates(self) -> Iterator[date]:
        """Each day with a task."""
        for when in self.whens:
            for n in range((when.end - when.start).days + 1):
                yield when.start + timedelta(days=n)


@dataclass(frozen=True)
class MonthList:
    """A month as the calendar lists it.

    Attributes:
        view: its tasks.
        groups: its days, in order.
    """

    view: MonthView
    groups: tuple[DayGroup, ...]

    @property
    def month(self) -> Month:
        """Which month."""
        return self.view.month

    def over_by(self, today: date) -> int:
        """How many of its first days are over on a day of the month; none where the day is another month's."""
        if today not in self.month:
            return 0
        return next((n for n, group in enumerate(self.groups) if group.last >= today), len(self.groups))


def month_lists(calendar: YearCalendar, observed: Iterable[ObservedDay]) -> tuple[MonthList, ...]:
    """The lists of a year's months, every group with an id of its own.

    Args:
        calendar: the tasks.
        observed: the named days of the year, in order; those of a month that is not shown are left out.
    """
    named = tuple(observed)
    lists = []
    for view in calendar.months:
        of_month = [day for day in named if day.date in view.month]
        lists.append(MonthList(view, tuple(_with_names(_groups(view), of_month))))
    return _anchored(lists)


def target_days(lists: Iterable[MonthList]) -> dict[date, str]:
    """The days that have a task → the id of the day's first group, one of the day's own month before others."""
    own: dict[date, str] = {}
    others: dict[date, str] = {}
    for one in lists:
        for group in one.groups:
            for day in group.dates():
                (own if day in one.month else others).setdefault(day, group.anchor)
    return others | own


def _groups(view: MonthView) -> Iterator[DayGroup]:
    """Tasks of the same days and hour under one label."""
    for label, entries in groupby(view.dated, key=lambda entry: _label(entry.task.whens, view.month)):
        of_days = tuple(entries)
        whens = of_days[0].task.whens
        yield DayGroup(whens[0].start, label, whens, of_days)


def _label(whens: tuple[When, ...], month: Month) -> str:
    """``Thứ Hai, 5/9``, each day or range with its figures."""
    return "; ".join(f"{day_words(when)}, {date_figures(when, month)}" for when in whens)


def _plain_label(day: date) -> str:
    return f"{weekday(day)}, {day_month(day)}"


def _with_names(groups: Iterable[DayGroup], observed: Iterable[ObservedDay]) -> Iterator[DayGroup]:
    """The groups with the named days among them: on the day's own group, else on a line before it."""
    waiting = [DayGroup(day, _plain_label(day), observed=tuple(of_day)) for day, of_day in _by_date(observed)]
    for group in groups:
        while waiting and waiting[0].start <= group.start:
            name = waiting.pop(0)
            if name.start == group.start and not (group.end or group.days):
                group = replace(group, observed=name.observed)
            else:
                yield name
        yield group
    yield from waiting


def _by_date(observed: Iterable[ObservedDay]) -> Iterator[tuple[date, Iterator[ObservedDay]]]:
    return groupby(observed, key=lambda day: day.date)


def _anchored(lists: list[MonthList]) -> tuple[MonthList, ...]:
    """Every group with its id; a day's first group in its own month has the plain one."""
    counts: dict[str, int] = {}
    anchors: dict[tuple[Month, int], str] = {}
    places = [(one.month, place, group) for one in lists for place, group in enumerate(one.groups)]
    for month, place, group in sorted(places, key=lambda found: found[2].start not in found[0]):
        plain = _short_id(group.start)
        counts[plain] = counts.get(plain, 0) + 1
        anchors[month, place] = plain if counts[plain] == 1 else f"{plain}-{counts[plain]}"
    return tuple(replace(one, groups=tuple(_with_ids(one, anchors))) for one in lists)


def _with_ids(one: MonthList, anchors: dict[tuple[Month, int], str]) -> Iterator[DayGroup]:
    for place, group in enumerate(one.groups):
        yield replace(group, anchor=anchors[one.month, place])


def _short_id(day: date) -> str:
    return f"{day.day}-{day.month}"


def _span(when: When) -> str:
    return f"{_short_id(when.start)}/{_short_id(when.end)}" if when.is_range else _short_id(when.start)
