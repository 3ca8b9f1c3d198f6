"""The months of the calendar page: list, sheet and progress of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kehoach.agenda.day_lists import MonthList, month_lists, target_days
from kehoach.agenda.month_grid import GridDay, month_grid
from kehoach.agenda.months_of_year import YearCalendar
from kehoach.agenda.observed_days import days_off, of_school_year
from kehoach.agenda.progress import Progress, progress_of_month
from kehoach.model.observance import Observance


@dataclass(frozen=True)
class CalendarMonth:
    """A month of the calendar.

    Attributes:
        list: its days and tasks.
        weeks: its sheet.
        progress: how many of its tasks with a box are done.
    """

    list: MonthList
    weeks: tuple[tuple[GridDay, ...], ...]
    progress: Progress


def calendar_months(calendar: YearCalendar, observances: Iterable[Observance]) -> tuple[CalendarMonth, ...]:
    """The months of a year's calendar, with the named days and holidays among the tasks."""
    listed = tuple(observances)
    observed = of_school_year(listed, calendar.year)
    lists = month_lists(calendar, observed)
    targets = target_days(lists)
    named = {day.date for day in observed}
    for year in (calendar.year.start, calendar.year.start + 1):
        named |= days_off(listed, year)
    return tuple(
        CalendarMonth(
            list=one,
            weeks=month_grid(one.month, targets, named),
            progress=progress_of_month(one.view),
        )
        for one in lists
    )
