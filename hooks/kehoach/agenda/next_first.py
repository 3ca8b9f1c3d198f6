"""A month as it is read on a day of it: what runs from today to the end of the week, what follows, what is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach.agenda.months_of_year import Entry, MonthView
from kehoach.model.month import Month

_DAYS_AHEAD = 6  # of the month after: as many as the week of a month's last day can reach


@dataclass(frozen=True)
class NextFirst:
    """The dated tasks of a month, those first that are next.

    Attributes:
        today: the day; None where the month is another's.
        now: from today to the end of the week, what runs then too; of the month after what the week reaches.
        later: after the week.
        past: what is over.
        ahead: of the first days of the month after, which another day's week may reach.
    """

    today: date | None
    now: tuple[Entry, ...]
    later: tuple[Entry, ...]
    past: tuple[Entry, ...]
    ahead: tuple[Entry, ...]

    @property
    def sunday(self) -> date | None:
        """The last day of today's week."""
        return sunday_of(self.today) if self.today else None


def next_first(view: MonthView, following: MonthView | None, today: date) -> NextFirst:
    """Puts the dated tasks of a month in the order in which they are needed.

    Args:
        view: the month, what is in force of it.
        following: the month after it; None where there is none.
        today: the day; where it lies in another month, all of the month follows or is over.
    """
    is_here = Month.of(today) == view.month
    last = sunday_of(today)
    ahead = tuple(_first_days(following)) if following else ()
    now = [entry for entry in view.dated if is_here and _touches(entry, today, last)]
    rest = [entry for entry in view.dated if not (is_here and _touches(entry, today, last))]
    now += [entry for entry in ahead if is_here and _touches(entry, today, last)]
    return NextFirst(
        today=today if is_here else None,
        now=tuple(now),
        later=tuple(entry for entry in rest if _last_day(entry) >= today),
        past=tuple(entry for entry in rest if _last_day(entry) < today),
        ahead=tuple(entry for entry in ahead if not (is_here and _touches(entry, today, last))),
    )


def sunday_of(day: date) -> date:
    """The last day of the week of a day."""
    return day + timedelta(days=6 - day.weekday())


def _first_days(view: MonthView) -> Iterable[Entry]:
    for entry in view.dated:
        start = entry.task.whens[0].start
        if start in view.month and start.day <= _DAYS_AHEAD:
            yield entry


def _touches(entry: Entry, first: date, last: date) -> bool:
    return any(when.start <= last and first <= when.end for when in entry.task.whens)


def _last_day(entry: Entry) -> date:
    return max(when.end for when in entry.task.whens)
