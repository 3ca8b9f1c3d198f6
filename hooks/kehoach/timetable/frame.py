"""In which year a day or a month lies that is written without one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear

_AUTUMN = 9
_FROM_JANUARY_TO = 9  # a document whose months run from January to here or beyond is of a calendar year
_ENOUGH = 4


@dataclass(frozen=True)
class Frame:
    """The year of a document.

    Attributes:
        year: the school year of its folder.
        calendar: the calendar year it is of ("Kế hoạch công tác năm 2027"); None for a school year.
        signed: its own date, where it is known: a day without a year is rather after it than before.
        told: the calendar year stands in the title, it was not inferred from the order of the months.
    """

    year: SchoolYear
    calendar: int | None = None
    signed: date | None = None
    told: bool = True

    def covers(self, day: date) -> bool:
        """Whether a day may be one of the document."""
        return self.year.covers(day) or day.year == self.calendar

    def month(self, number: int, *, early: bool = False, school_year: int | None = None) -> Month:
        """A month that is written without a year.

        Args:
            number: 1 to 12.
            early: July or August stands before September in the document.
            school_year: the school year that is named beside it.
        """
        if school_year is not None:
            return SchoolYear(school_year).month(number, early=early)
        return Month(self.calendar, number) if self.calendar else self.year.month(number, early=early)

    def month_of_day(self, number: int, months: tuple[Month, ...], *, early: bool = False) -> Month:
        """The month of a day that is written without a year: the nearest to the months it is listed under."""
        if self.calendar and not months:
            return Month(self.calendar, number)
        years = {self.year.start, self.year.start + 1, *(month.year for month in months)}
        choices = [Month(year, number) for year in sorted(years)]
        covered = [month for month in choices if self.covers(month.first_day)] or choices
        if not months:
            return min(covered, key=lambda month: self._without_months(month, early=early))
        return min(covered, key=lambda month: (_apart(month, months), month.year))

    def _without_months(self, month: Month, *, early: bool) -> int:
        if self.signed is not None and not early:
            months = (month.year - self.signed.year) * 12 + month.number - self.signed.month
            return abs(months) if months >= -1 else 100 - months
        return month.year if early else -month.year


def frame_of(
    year: SchoolYear, title_year: int | None, named: Iterable[int], signed: date | None, *, has_years: bool
) -> Frame:
    """The frame of a document.

    Args:
        year: the school year of its folder.
        title_year: the calendar year that its title names.
        named: the months that its headings and cells name without a year, in order.
        signed: its date.
        has_years: some of its months are written with their year.
    """
    if title_year in (year.start, year.start + 1):
        return Frame(year, title_year, signed)
    order = list(dict.fromkeys(named))
    runs = (
        order == sorted(order) and len(order) >= _ENOUGH and order[0] == 1 and order[-1] >= _FROM_JANUARY_TO
    )
    if runs and not has_years and title_year is None:
        return Frame(year, year.start + 1, signed, told=False)
    return Frame(year, None, signed)


def _apart(month: Month, months: tuple[Month, ...]) -> int:
    return min(abs((month.year - m.year) * 12 + month.number - m.number) for m in months)
