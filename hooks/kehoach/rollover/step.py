"""From one school year to a later one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kehoach.model.school_year import SchoolYear

YEAR = re.compile(r"(?<![\w])(?:19|20)[0-9]{2}(?![\w])")


@dataclass(frozen=True)
class Step:
    """The way of a plan: the school year it was written for, and the later one it is carried to."""

    old: SchoolYear
    new: SchoolYear

    @property
    def years(self) -> int:
        """How many years it goes on."""
        return self.new.start - self.old.start

    def is_running(self, year: int) -> bool:
        """True for the two calendar years that the old school year lies in."""
        return self.old.start <= year <= self.old.start + 1

    def day(self, day: date) -> date | None:
        """The same day and month so many years later; None for 29 February where there is none."""
        try:
            return day.replace(year=day.year + self.years)
        except ValueError:
            return None

    def moved(self, text: str) -> str:
        """A text with the running calendar years in it moved on, others as they are."""
        return YEAR.sub(self._moved, text)

    def _moved(self, found: re.Match[str]) -> str:
        year = int(found[0])
        return str(year + self.years) if self.is_running(year) else found[0]
