"""A day that the school year's calendar knows by name: a commemoration, a holiday, a festival."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Strict, Text, one_or_more

_DAY_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")


# The days of each month in a leap year; a lunar month has 29 or 30, whichever it is.
_SOLAR = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LUNAR = (30,) * 12


def _day_month(lengths: tuple[int, ...]) -> BeforeValidator:
    """Reads ``20/11`` as (20, 11), a day that a year may have."""

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        found = _DAY_MONTH.fullmatch(value.strip())
        if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= lengths[int(found[2]) - 1]:
            return int(found[1]), int(found[2])
        raise PydanticCustomError("day_month", "not a day and month", {})

    return BeforeValidator(read)


SolarDay = Annotated[tuple[int, int] | None, _day_month(_SOLAR)]
LunarDay = Annotated[tuple[int, int] | None, _day_month(_LUNAR)]


class Observance(Strict):
    """A day that comes every year, by the solar or the lunar calendar (FACTS.md, section 4)."""

    name: Text = Field(title="tên", min_length=1)
    day: SolarDay = Field(None, title="ngày dương lịch", description="20/11")
    lunar: LunarDay = Field(None, title="ngày âm lịch", description="15/8")
    since: int | None = Field(None, title="năm gốc")
    holiday: bool = Field(False, title="nghỉ lễ")
    days: int = Field(1, title="số ngày nghỉ", ge=1, le=15)
    before: int = Field(0, title="số ngày nghỉ trước", ge=0, le=7)
    begins: int | None = Field(None, title="từ năm", alias="from")
    source: Text = Field("", title="căn cứ")

    @model_validator(mode="after")
    def _has_one_day(self) -> Observance:
        if (self.day is None) == (self.lunar is None):
            raise PydanticCustomError("one_day", "either a solar or a lunar day", {})
        return self


class Observances(Strict):
    """The file of days."""

    days: Annotated[tuple[Observance, ...], one_or_more(Observance)] = Field((), title="các ngày")


@dataclass(frozen=True)
class ObservedDay:
    """An observance on its day of one year.

    Attributes:
        date: the day.
        name: with the year's Can Chi where the office's file asks for it.
        count: years since it first was; None where no base year is known.
        is_off: it is a public holiday.
    """

    date: datetime.date
    name: str
    count: int | None = None
    is_off: bool = False

    @property
    def words(self) -> str:
        """What the calendar says of the day: ``Ngày Nhà giáo Việt Nam (40 năm)``."""
        return f"{self.name} ({self.count} năm)" if self.count else self.name
