"""What the calendar knows of the days that a plan names: which are kept every year, which are off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from kehoach.agenda.observed_days import days_off
from kehoach.model.observance import Observance
from kehoach.vietnamese.folding import words

_TOO_COMMON = frozenset({"ngay", "viet", "nam", "thanh", "lap", "quoc", "te", "tet", "truyen", "thong"})


@dataclass(frozen=True)
class NamedDays:
    """The office's days of the year."""

    observances: tuple[Observance, ...] = ()

    @cached_property
    def _solar(self) -> frozenset[tuple[int, int]]:
        return frozenset(one.day for one in self.observances if one.day is not None)

    def is_kept(self, day: date) -> bool:
        """True for a day that is the same day and month every year, 20/11."""
        return (day.day, day.month) in self._solar

    def is_off(self, day: date) -> bool:
        """True for a public holiday and the days off around it."""
        return day in _off(self.observances, day.year)

    def founded(self, said: frozenset[str], dates: frozenset[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Day or festival that a text speaks of, by its date or by its name: (month, year in which it first was).

        Args:
            said: the folded words of the text.
            dates: the (day, month) that it names.
        """
        found = []
        for one in self.observances:
            if one.since is None or one.day is None:
                continue
            telling = frozenset(words(one.name)) - _TOO_COMMON
            if one.day in dates or (telling and telling <= said):
                found.append((one.day[1], one.since))
        return tuple(found)


@lru_cache(maxsize=64)
def _off(observances: tuple[Observance, ...], year: int) -> frozenset[date]:
    return days_off(observances, year)
