"""The time that a table's figures count: a calendar year, a school year, a quarter, a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError

from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.dates import read_date

_ROMAN = ("I", "II", "III", "IV")
_YEAR = re.compile(
    r"(?:năm(?: tài chính| ngân sách| dương lịch)?\s+)?(?P<year>(?:19|20)[0-9]{2})", re.IGNORECASE
)
_QUARTER = re.compile(
    r"(?:(?P<iso>(?:19|20)[0-9]{2})-Q(?P<figure>[1-4])"
    r"|quý\s+(?P<roman>IV|I{1,3}|[1-4])\s*(?:/|năm|,)?\s*(?:năm\s+)?(?P<year>(?:19|20)[0-9]{2}))",
    re.IGNORECASE,
)
# In a title only words that say what is counted: "năm 2025" may be when it was written.
_IN_TITLE = re.compile(
    r"năm\s+(?:tài chính|ngân sách|dương lịch)\s+(?P<year>(?:19|20)[0-9]{2})", re.IGNORECASE
)


class PeriodKind(StrEnum):
    """What kind of time; figures are compared with figures of their own kind."""

    YEAR = "year"
    SCHOOL_YEAR = "school-year"
    QUARTER = "quarter"
    DAY = "day"


@dataclass(frozen=True, order=True)
class Period:
    """A period.

    Attributes:
        kind: what kind of time.
        number: its place among those of its kind: the (first) year, quarters since year 0, the day's ordinal.
    """

    kind: PeriodKind
    number: int

    @property
    def label(self) -> str:
        """In words: ``năm 2025``, ``năm học 2025-2026``, ``quý III/2025``, ``ngày 31/12/2025``."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"năm {self.number}"
            case PeriodKind.SCHOOL_YEAR:
                return f"năm học {SchoolYear(self.number)}"
            case PeriodKind.QUARTER:
                return f"quý {_ROMAN[self.number % 4]}/{self.number // 4}"
            case PeriodKind.DAY:
                day = date.fromordinal(self.number)
                return f"ngày {day.day}/{day.month}/{day.year}"

    @property
    def follows(self) -> bool:
        """True for a kind whose periods come one after the other; days have no next one that is missed."""
        return self.kind is not PeriodKind.DAY


def period_of_year(year: SchoolYear) -> Period:
    """A school year as a period."""
    return Period(PeriodKind.SCHOOL_YEAR, year.start)


def read_period(text: str) -> Period | None:
    """A period as an office writes it: ``2025``, ``2025-2026``, ``2025-Q3``, ``quý III/2025``, ``2025-12-31``."""
    line = " ".join(text.split())
    found = _YEAR.fullmatch(line)
    if found:
        return Period(PeriodKind.YEAR, int(found["year"]))
    quarter = _QUARTER.fullmatch(line)
    if quarter:
        roman = (quarter["figure"] or quarter["roman"]).upper()
        number = _ROMAN.index(roman) if roman in _ROMAN else int(roman) - 1
        return Period(PeriodKind.QUARTER, 4 * int(quarter["iso"] or quarter["year"]) + number)
    year = SchoolYear.parse(re.sub(r"^năm học\s+", "", line, flags=re.IGNORECASE))
    if year is not None:
        return period_of_year(year)
    day = read_date(re.sub(r"^ngày\s+", "", line, flags=re.IGNORECASE))
    return Period(PeriodKind.DAY, day.toordinal()) if day else None


def period_in_title(title: str) -> Period | None:
    """The period that a table's title says its figures count: "Thu, chi năm tài chính 2025"."""
    found = _IN_TITLE.search(title)
    if found:
        return Period(PeriodKind.YEAR, int(found["year"]))
    quarter = _QUARTER.search(title)
    return read_period(quarter[0]) if quarter else None


def period_text(value: Any) -> Any:
    """Checks the key ``period``: the text as written where it is a period, or none at all."""
    if isinstance(value, str) and value.strip() and read_period(value) is None:
        raise PydanticCustomError("period", "not a period", {})
    return value
