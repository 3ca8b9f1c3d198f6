"""The small sheet of a month beside its list."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach.model.month import Month


@dataclass(frozen=True)
class GridDay:
    """A day on the sheet.

    Attributes:
        number: the day of the month; 0 before the first and after the last.
        anchor: the id of its first task in the list; empty where it has none.
        is_named: it has a name, or is a public holiday.
    """

    number: int = 0
    anchor: str = ""
    is_named: bool = False


def month_grid(
    month: Month, targets: Mapping[date, str], named: Collection[date]
) -> tuple[tuple[GridDay, ...], ...]:
    """The weeks of a month, Monday first, each of seven days.

    Args:
        month: which month.
        targets: days with tasks → the id of the first.
        named: days to be tinted.
    """
    first = month.first_day - timedelta(days=month.first_day.weekday())
    weeks = []
    while first <= month.last_day:
        days = [first + timedelta(days=n) for n in range(7)]
        weeks.append(tuple(_day(day, month, targets, named) for day in days))
        first += timedelta(days=7)
    return tuple(weeks)


def _day(day: date, month: Month, targets: Mapping[date, str], named: Collection[date]) -> GridDay:
    return GridDay(day.day, targets.get(day, ""), day in named) if day in month else GridDay()
