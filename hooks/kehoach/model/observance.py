"""A day that the school year's calendar knows by name: a commemoration, a holiday, a festival."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Strict, Text, one_or_more
from kehoach.vietnamese.folding import fold

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


class DaysOff(Strict):
    """The days off of a feast in one year, as the authorities have set them: 2/9 with the day before or after."""

    name: Text = Field(
        "", title="tên", description="Tên ngày lễ như ở ngay-trong-nam.yml, hoặc tên đợt nghỉ."
    )
    first: Day = Field(title="nghỉ từ ngày", alias="from")
    last: Day = Field(title="đến hết ngày", alias="to")
    alone: bool = Field(False, title="đợt nghỉ riêng", description="true: không phải ngày lễ có sẵn.")
    source: Text = Field("", title="căn cứ")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> DaysOff:
        if not 0 <= (self.last - self.first).days <= 60:
            raise PydanticCustomError("until_before_since", "ends before it begins", {})
        return self


class YearsDaysOff(Strict):
    """The office's file of such days."""

    off: Annotated[tuple[DaysOff, ...], one_or_more(DaysOff)] = Field((), title="các đợt nghỉ")


class Observance(Strict):
    """A day that comes every year, by the solar or the lunar calendar, or days off that are set for a year."""

    name: Text = Field(title="tên", min_length=1)
    day: SolarDay = Field(None, title="ngày dương lịch", description="20/11")
    lunar: LunarDay = Field(None, title="ngày âm lịch", description="15/8")
    since: int | None = Field(None, title="năm gốc")
    holiday: bool = Field(False, title="nghỉ lễ")
    days: int = Field(1, title="số ngày nghỉ", ge=1, le=15)
    before: int = Field(0, title="số ngày nghỉ trước", ge=0, le=7)
    begins: int | None = Field(None, title="từ năm", alias="from")
    source: Text = Field("", title="căn cứ")
    off: tuple[DaysOff, ...] = Field((), title="ngày nghỉ của từng năm")

    @model_validator(mode="after")
    def _has_one_day(self) -> Observance:
        if (self.day is None) == (self.lunar is None) and not self.off:
            raise PydanticCustomError("one_day", "either a solar or a lunar day", {})
        return self


class Observances(Strict):
    """The file of days."""

    days: Annotated[tuple[Observance, ...], one_or_more(Observance)] = Field((), title="các ngày")


def with_days_off(
    observances: tuple[Observance, ...], set_days: Iterable[DaysOff]
) -> tuple[tuple[Observance, ...], tuple[DaysOff, ...]]:
    """The observances with the days off that were set for single years.

    Args:
        observances: what comes every year.
        set_days: each belongs to the observance whose name it bears ("Tết Nguyên đán" to "Tết Nguyên đán Ất Tỵ"
            too); one that is ``alone`` is days off of its own.

    Returns:
        The observances, and the days off that are of none of them.
    """
    found: dict[str, list[DaysOff]] = {}
    for days in set_days:
        found.setdefault(fold(days.name).strip(), []).append(days)
    result = []
    for one in observances:
        own = found.pop(fold(one.name.replace("{can_chi}", "")).strip(), [])
        result.append(one.model_copy(update={"off": (*one.off, *own)}) if own else one)
    others = [days for listed in found.values() for days in listed]
    result += [
        Observance.model_validate({"name": days.name or "Nghỉ", "holiday": True, "off": (days,)})
        for days in others
        if days.alone
    ]
    return tuple(result), tuple(days for days in others if not days.alone)


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
