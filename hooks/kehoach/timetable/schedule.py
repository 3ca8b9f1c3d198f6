"""Which days the dates in a task mean, in its school year and under its months (FACTS.md, section 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kehoach.model.month import Month
from kehoach.model.problem import Severity
from kehoach.model.school_year import SchoolYear
from kehoach.model.when import When
from kehoach.vietnamese.dates import DateMention, Kind, Point, find_dates, no_days
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.lunar import solar_day
from kehoach.vietnamese.wording import joined, short_date

# A year as far back as this is a founding year even where no word of remembrance stands by.
_LONG_AGO = 25
_REMEMBRANCE = re.compile(
    r"\b(?:ky niem|ki niem|thanh lap|truyen thong|ngay sinh|giai phong|chien thang|khoi nghia|toan quoc|tuong niem|"
    r"chao mung|mung|ra doi|hy sinh)\b"
)
# "Công văn số 12/SGDĐT ngày 5/6/2022": the day of a document, not of the task.
_OF_A_DOCUMENT = re.compile(
    r"\bsố[ :]*[0-9…. ]+[/-](?:[0-9]{4}/)?[^\d,;.()]{1,40}[ ,(]*(?:ký |ban hành )?(?:ngày\s*)?$",
    re.IGNORECASE,
)
_DOCUMENT_REACH = 80
_REMEMBRANCE_REACH = 200
_LONGEST_LUNAR_MONTH = 30


@dataclass(frozen=True)
class Remark:
    """Something about a date that the office should hear of: code, words, and how it is softened."""

    code: str
    message: str
    softened: Severity | None = None


def read_schedule(
    text: str, months: tuple[Month, ...], year: SchoolYear, *, early: bool = False
) -> tuple[tuple[When, ...], tuple[Remark, ...]]:
    """The days of a task, in order and once each, and what is odd about them.

    Args:
        text: the task's words.
        months: the months it is listed under; empty where it is under none.
        year: the school year of the plan.
        early: a task without months stands before September's, so July and August are the first year's.
    """
    reader = _Reader(text, months, year, early)
    for wrong in no_days(text):
        reader.name_no_day(wrong.text)
    for mention in find_dates(text):
        reader.read(mention)
    reader.compare_with_months()
    once = {(when.start, when.end, when.time, when.part): when for when in reversed(reader.whens)}
    return tuple(sorted(once.values(), key=lambda when: when.order)), tuple(reader.remarks)


def names_document_before(text: str, place: int) -> bool:
    """True where the day at a place is that of a document whose number stands before it."""
    return _OF_A_DOCUMENT.search(text[max(0, place - _DOCUMENT_REACH) : place]) is not None


class _Reader:
    def __init__(self, text: str, months: tuple[Month, ...], year: SchoolYear, early: bool) -> None:
        self.text = text
        self.months = months
        self.year = year
        self.early = early
        self.whens: list[When] = []
        self.remarks: list[Remark] = []

    def read(self, mention: DateMention) -> None:
        """Adds the day or days that one mention means."""
        if mention.explicit and names_document_before(self.text, mention.span[0]):
            return
        if mention.kind is Kind.ANNIVERSARY and mention.end is not None:
            self._add(mention, mention.end, mention.end)
        elif mention.kind is Kind.LUNAR:
            self._add_lunar(mention)
        else:
            self._add(mention, mention.start, mention.end or mention.start)

    def name_no_day(self, text: str) -> None:
        """Says that what is written as a day names no month."""
        self._remark("KH201", f'"{text}" không phải là một ngày (tháng từ 1 đến 12); sửa lại ngày')

    def _add(self, mention: DateMention, start: Point, end: Point) -> None:
        if self._is_founding(mention):
            start = end = Point(start.day, start.month, None)
        last = self._day(end, mention)
        first = last if start == end else self._day(start, mention)
        if first is None or last is None:
            return
        if first > last and start.year is None and self.year.covers(_year_before(first)):
            first = _year_before(first)
        if first > last:
            self._remark("KH202", f'"{mention.text}" có ngày đầu sau ngày cuối; xem lại hai ngày')
            first, last = last, first
        for day in dict.fromkeys((first, last)):
            self._compare_with_year(day, mention)
        self.whens.append(When(first, last, mention.time, mention.part, mention.text))

    def _add_lunar(self, mention: DateMention) -> None:
        """A lunar day: the one of the two calendar years that lies in the school year and nearest the months."""
        point = mention.start
        found = [
            solar_day(point.day, point.month or 1, year) for year in (self.year.start, self.year.start + 1)
        ]
        days = [day for day in found if day is not None and self.year.covers(day)]
        if point.day > _LONGEST_LUNAR_MONTH:
            self._no_such_day(point, mention)
        elif days:
            day = min(days, key=lambda one: self._distance(Month.of(one)))
            self.whens.append(When(day, day, mention.time, mention.part, mention.text))

    def _day(self, point: Point, mention: DateMention) -> date | None:
        """The day that a point means, or None where there is no such day."""
        month = self._month(point)
        if month is None:
            return None
        try:
            return date(month.year, month.number, point.day)
        except ValueError:
            self._no_such_day(point, mention)
            return None

    def _month(self, point: Point) -> Month | None:
        """The month of a point: as written, else the nearest to the task's months in the school year."""
        if point.month is None:
            return self.months[0] if len(self.months) == 1 else None
        if point.year is not None:
            return Month(point.year, point.month)
        choices = [Month(year, point.month) for year in (self.year.start, self.year.start + 1)]
        return min(
            (m for m in choices if self.year.covers(m.first_day)), key=self._distance, default=choices[0]
        )

    def _distance(self, month: Month) -> tuple[int, int]:
        """How far a month is from the task's; without months the first or the second year's is near."""
        if not self.months:
            return (0, month.year if self.early else -month.year)
        apart = min(abs((month.year - m.year) * 12 + month.number - m.number) for m in self.months)
        return (apart, month.year)

    def _is_founding(self, mention: DateMention) -> bool:
        """True for the day on which something began long ago: it means that day in this school year."""
        year = mention.start.year
        if mention.end is not None or year is None or year >= self.year.start - 1:
            return False
        before = fold(self.text[max(0, mention.span[0] - _REMEMBRANCE_REACH) : mention.span[0]])
        return year <= self.year.start - _LONG_AGO or _REMEMBRANCE.search(before) is not None

    def _no_such_day(self, point: Point, mention: DateMention) -> None:
        softened = None if mention.explicit and point.month is not None else Severity.NOTE
        advice = "nếu là ngày thì sửa lại, nếu không phải thì thôi" if softened else "sửa lại ngày"
        self._remark("KH201", f'"{mention.text}" không phải là một ngày; {advice}', softened)

    def _compare_with_year(self, day: date, mention: DateMention) -> None:
        if not self.year.covers(day):
            message = f'"{mention.text}" nằm ngoài năm học {self.year}; xem lại năm, hoặc bỏ năm đi'
            self._remark("KH203", message)

    def compare_with_months(self) -> None:
        """Notes the days that lie outside the task's months, where none of its days lies inside."""
        if not self.months or not self.whens:
            return
        first, last = min(self.months).first_day, max(self.months).last_day
        if any(when.start <= last and when.end >= first for when in self.whens):
            return
        days = joined([short_date(when.start) for when in self.whens if self.year.covers(when.start)])
        if days:
            named = joined([month.label for month in self.months])
            self._remark("KH202", f"ngày {days} không ở trong {named}; xem lại ngày hoặc tháng")

    def _remark(self, code: str, message: str, softened: Severity | None = None) -> None:
        self.remarks.append(Remark(code, message, softened))


def _year_before(day: date) -> date:
    """The same day a year earlier; 29 February stays what it is, for that year has none."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day
