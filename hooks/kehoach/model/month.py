"""A month of a calendar year."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class Month:
    """A month: ``Month(2022, 9)`` is September 2022."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    def plus(self, months: int) -> Month:
        """So many months later (earlier where negative)."""
        count = self.year * 12 + self.number - 1 + months
        return Month(count // 12, count % 12 + 1)

    @property
    def label(self) -> str:
        """``Tháng 9/2022``, as headings say it."""
        return f"Tháng {self.number}/{self.year}"

    @property
    def anchor(self) -> str:
        """``thang-9-2022``: the month's id on a calendar page."""
        return f"thang-{self.number}-{self.year}"

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    def __contains__(self, day: date) -> bool:
        return (day.year, day.month) == (self.year, self.number)
