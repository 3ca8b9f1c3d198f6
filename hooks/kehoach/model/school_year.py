"""A school year: September to August, with the July and August before where a plan begins there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kehoach.model.month import Month

_LABEL = re.compile(r"([0-9]{4})-([0-9]{4})")


@dataclass(frozen=True, order=True)
class SchoolYear:
    """The school year that begins in September of ``start`` (docs/kien-truc/su-that.md, "Năm học")."""

    start: int

    @classmethod
    def parse(cls, label: str) -> SchoolYear | None:
        """``"2022-2023"`` → the year; None where the two are not two years in a row."""
        found = _LABEL.fullmatch(label)
        if not found or int(found[2]) != int(found[1]) + 1 or not 1900 <= int(found[1]) <= 9000:
            return None
        return cls(int(found[1]))

    @classmethod
    def of(cls, day: date) -> SchoolYear:
        """The school year that is running on a day."""
        return cls(day.year if day.month >= 9 else day.year - 1)

    @property
    def label(self) -> str:
        """``2022-2023``, which is also its folder and its address."""
        return f"{self.start}-{self.start + 1}"

    def __str__(self) -> str:
        return self.label

    @property
    def first_day(self) -> date:
        """1 September: from this day the year has begun."""
        return date(self.start, 9, 1)

    @property
    def months(self) -> tuple[Month, ...]:
        """The twelve months, September to August."""
        first = Month(self.start, 9)
        return tuple(first.plus(n) for n in range(12))

    @property
    def early_months(self) -> tuple[Month, Month]:
        """July and August of the first calendar year, which belong to it where a plan names them."""
        return (Month(self.start, 7), Month(self.start, 8))

    def covers(self, day: date) -> bool:
        """True from 1 July of the first calendar year to 31 August of the second."""
        return date(self.start, 7, 1) <= day <= date(self.start + 1, 8, 31)

    def month(self, number: int, *, early: bool = False) -> Month:
        """A month that is written without a year.

        Args:
            number: 1 to 12.
            early: July or August stands before September in the document, so it is the first
                calendar year's.
        """
        first = number >= 9 or (early and number in (7, 8))
        return Month(self.start if first else self.start + 1, number)

    def earlier(self, years: int = 1) -> SchoolYear:
        """The school year so many years before."""
        return SchoolYear(self.start - years)
