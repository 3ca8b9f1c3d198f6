"""The frame of a school year: when teaching begins, its terms and breaks, so that weeks of teaching have numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Strict, Text, one_or_more
from kehoach.model.school_year import SchoolYear


def _year(value: object) -> object:
    year = SchoolYear.parse(value.strip()) if isinstance(value, str) else value
    if not isinstance(year, SchoolYear):
        raise PydanticCustomError("school_year", "not a school year", {})
    return year


class Span(Strict):
    """Days from one to another, both among them."""

    name: Text = Field(default="", title="tên")
    first: Day = Field(title="từ ngày", alias="from")
    last: Day = Field(title="đến ngày", alias="to")


class SchoolFrame(Strict):
    """The frame of one year, as the province sets it and the office writes it down."""

    year: Annotated[SchoolYear, BeforeValidator(_year)] = Field(title="năm học")
    terms: Annotated[tuple[Span, ...], one_or_more(Span)] = Field(default=(), title="học kỳ")
    breaks: Annotated[tuple[Span, ...], one_or_more(Span)] = Field(default=(), title="nghỉ")

    @cached_property
    def numbers(self) -> Mapping[date, int]:
        """The weeks of teaching, by their Monday: counted on through the terms, without weeks that are a break."""
        found: dict[date, int] = {}
        for term in sorted(self.terms, key=lambda span: span.first):
            monday = term.first - timedelta(days=term.first.weekday())
            while monday <= term.last:
                if monday not in found and not self._is_break(monday):
                    found[monday] = len(found) + 1
                monday += timedelta(days=7)
        return found

    def _is_break(self, monday: date) -> bool:
        """True for a week whose working days all lie in a break."""
        return any(span.first <= monday and monday + timedelta(days=4) <= span.last for span in self.breaks)


class FramesFile(Strict):
    """The file of frames."""

    years: Annotated[tuple[SchoolFrame, ...], one_or_more(SchoolFrame)] = Field(
        default=(), title="các năm học"
    )


@dataclass(frozen=True)
class Frames:
    """The frames of the years that the office has written down."""

    years: tuple[SchoolFrame, ...] = field(default=())

    def week(self, year: SchoolYear, monday: date) -> int:
        """The number of a week of teaching; 0 where it is none or the year has no frame."""
        frame = next((one for one in self.years if one.year == year), None)
        return frame.numbers.get(monday, 0) if frame else 0


NO_FRAMES = Frames()
