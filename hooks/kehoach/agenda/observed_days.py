"""The days of a school year that have a name, and which of its days are working days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kehoach.model.month import Month
from kehoach.model.observance import Observance, ObservedDay
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.lunar import can_chi, solar_day


def observed_days(observances: Iterable[Observance], first: date, last: date) -> tuple[ObservedDay, ...]:
    """The named days from one day to another, in order; the days off around them are not among them.

    Args:
        observances: what comes every year.
        first, last: both included.
    """
    found = [
        day
        for observance in observances
        for year in range(first.year - 1, last.year + 1)
        for day in _of_year(observance, year)
        if first <= day.date <= last
    ]
    return tuple(sorted(found, key=lambda day: (day.date, not day.is_off, day.name)))


def of_school_year(observances: Iterable[Observance], year: SchoolYear) -> tuple[ObservedDay, ...]:
    """The named days from the July before a school year to its August."""
    return observed_days(observances, year.early_months[0].first_day, year.months[-1].last_day)


def days_off(observances: Iterable[Observance], year: int) -> frozenset[date]:
    """The public holidays of a calendar year, with the days off before and after them."""
    off: set[date] = set()
    for observance in observances:
        if not observance.holiday:
            continue
        for of_year in (year - 1, year, year + 1):
            off |= _off_in(observance, of_year)
    return frozenset(day for day in off if day.year == year)


def _off_in(observance: Observance, year: int) -> frozenset[date]:
    """The days off of a holiday that begins in a year: as set for it, else counted from its day."""
    spans = [(one.first, one.last) for one in observance.off if one.first.year == year]
    if not spans:
        for day in _of_year(observance, year):
            first = day.date - timedelta(days=observance.before)
            spans.append((first, day.date + timedelta(days=observance.days - 1)))
    return frozenset(
        first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)
    )


def first_working_day(month: Month, off: frozenset[date]) -> date:
    """The first Monday to Friday of a month that is no day off; the first of the month where there is none."""
    day = month.first_day
    while day in month:
        if day.weekday() < 5 and day not in off:
            return day
        day += timedelta(days=1)
    return month.first_day


def _of_year(observance: Observance, year: int) -> Iterator[ObservedDay]:
    """The day of an observance in a year: of the solar calendar, or of the lunar year that begins in it."""
    if observance.begins is not None and year < observance.begins:
        return
    if observance.day is None and observance.lunar is None:
        day = next((one.first for one in observance.off if one.first.year == year), None)
    elif observance.lunar is not None:
        day = solar_day(observance.lunar[0], observance.lunar[1], year)
    else:
        day = _solar(observance.day, year)
    if day is None:
        return
    count = (
        day.year - observance.since if observance.since is not None and day.year > observance.since else None
    )
    name = observance.name.replace("{can_chi}", can_chi(year))
    yield ObservedDay(date=day, name=name, count=count, is_off=observance.holiday)


def _solar(day_month: tuple[int, int] | None, year: int) -> date | None:
    if day_month is None:
        return None
    try:
        return date(year, day_month[1], day_month[0])
    except ValueError:
        return None
