"""When an item is due in a school year.

"Trước ngày 30/6" is read as: 30 June is the last day in time (docs/kien-truc/su-that.md, "Công khai", says it of the annual
report). A school that reads it as 29 June writes ``day: 29/6`` in its own catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kehoach.agenda.observed_days import days_off
from kehoach.model.catalogue import Due
from kehoach.model.month import Month
from kehoach.model.observance import Observance
from kehoach.model.school_year import SchoolYear

_TEACHING_MONTHS = (9, 10, 11, 12, 1, 2, 3, 4, 5)


def due_days(
    due: Due, year: SchoolYear, event: date | None = None, observances: Iterable[Observance] = ()
) -> tuple[date, ...]:
    """The last days in time, in order: one for what is due once a year, one a month for what is monthly.

    Args:
        due: the rule.
        year: the school year.
        event: the date that the term counts from, where the office has written it down.
        observances: the days off, for terms in working days.

    Returns:
        Nothing where the term counts from an event whose date is not known, or is only words.
    """
    if event is not None and due.event:
        last = _working_days_later(event, due.days, observances) if due.working else _later(event, due.days)
        return (last,)
    if due.monthly is not None:
        months = (year.month(number).plus(-1) for number in _TEACHING_MONTHS)
        return tuple(_day_of(month, due.monthly) for month in months)
    if due.day is not None:
        day, month = due.day
        return (_day_of(year.month(month, early=due.early), day),)
    return ()


def _day_of(month: Month, day: int) -> date:
    """A day of a month; the last one where the month is shorter."""
    return min(month.last_day, month.first_day + timedelta(days=day - 1))


def _later(event: date, days: int) -> date:
    """So many days after a day; a day beyond all calendars is the last or the first of them."""
    try:
        return event + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _working_days_later(event: date, days: int, observances: Iterable[Observance]) -> date:
    """So many working days after a day: neither weekends nor public holidays count."""
    known = tuple(observances)
    years = (event.year, min(event.year + 1, date.max.year))
    off = frozenset().union(*(days_off(known, year) for year in years))
    day, left = event, days
    while left > 0 and day < date.max:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in off
    return day
