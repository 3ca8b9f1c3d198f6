"""Which months the names in a document mean, in its school year (FACTS.md, section 4)."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.months import MonthName, MonthNames


class MonthReader:
    """Gives the months of a document's headings and cells, asked in the order of the text.

    July and August without a year are the first calendar year's while no month of September to December
    has been named, if one is named later at all.
    """

    def __init__(self, year: SchoolYear, names: Iterable[MonthNames]) -> None:
        self.year = year
        self._autumn_to_come = any(_is_autumn(name) for found in names for name in found.months)

    def read(self, names: MonthNames) -> tuple[Month, ...]:
        """The months that a heading or cell names, in order and once each."""
        year = SchoolYear(names.school_year) if names.school_year else self.year
        months: dict[Month, None] = {}
        for name in names.months:
            if _is_autumn(name):
                self._autumn_to_come = False
            if name.year:
                months[Month(name.year, name.number)] = None
            else:
                months[year.month(name.number, early=self._autumn_to_come)] = None
        return tuple(months)


def _is_autumn(name: MonthName) -> bool:
    return name.number >= 9
