"""Which days the dates in a text mean, in its document's year and under its months.

A founding day, the day of a document that is cited, a feast that is only greeted, a class, the day on which
lessons go on after a holiday: none of them is the day of a task.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kehoach.model.month import Month
from kehoach.model.problem import Severity
from kehoach.model.when import When
from kehoach.timetable.frame import Frame
from kehoach.vietnamese.date_points import may_name_days
from kehoach.vietnamese.dates import DateMention, Kind, Point, find_broken_dates, find_dates, no_days
from kehoach.vietnamese.days_of_month import find_days_of_month
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.lunar import solar_day
from kehoach.vietnamese.meant_days import (
    is_class_of,
    is_feast,
    is_greeted,
    is_return_to_lessons,
    is_taught_by,
    names_document_before,
)
from kehoach.vietnamese.wording import joined, short_date

__all__ = ["Remark", "Schedule", "names_document_before", "read_schedule"]

# A year as far back as this is a founding year even where no word of remembrance stands by.
_MOST_RANGES = 50  # no sentence tells more; a hostile one shall not take long
_LONG_AGO = 25
_REMEMBRANCE = re.compile(
    r"\b(?:ky niem|ki niem|thanh lap|truyen thong|ngay sinh|giai phong|chien thang|khoi nghia|toan quoc|tuong niem|"
    r"chao mung|mung|ra doi|hy sinh)\b"
)
_REMEMBRANCE_REACH = 200
_LONGEST_LUNAR_MONTH = 30
_AND_TO = re.compile(r"\s{0,3}(?:,|&|và)[^.;\d]{0,40}")
_AND_DAY = re.compile(r"\s{0,3}(?:,|&|và|-|–|đến)\s{0,3}(?:ngày\s{1,3})?[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
# "ngày 7/4 (nhằm ngày 10/3 âm lịch)": the same day told again.
_TOLD_AGAIN = re.compile(r"(?:nhằm|tức|là)\s{1,3}(?:vào\s)?(?:ngày\s)?\Z|\(\s?\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Remark:
    """Something about a date that the office should hear of: code, words, and how it is softened."""

    code: str
    message: str
    softened: Severity | None = None


@dataclass(frozen=True)
class Schedule:
    """The days of a text, in order and once each, and what is odd about them."""

    whens: tuple[When, ...] = ()
    remarks: tuple[Remark, ...] = ()


NO_DAYS = Schedule()


def read_schedule(
    text: str, months: tuple[Month, ...], frame: Frame, *, early: bool = False, titled: bool = False
) -> Schedule:
    """The days that a text means.

    Args:
        text: a task's words, a cell, a heading.
        months: the months it is listed under; empty where it is under none.
        frame: the year of the document.
        early: a text without months stands before September's, so July and August are the first year's.
        titled: it is a heading or a cell of times: nothing in it is greeted or a class.
    """
    # A day without its month is one only where one month is spoken of.
    alone = find_days_of_month(text) if len(months) == 1 and not titled else ()
    if not (alone or may_name_days(text)):
        return NO_DAYS
    wrong = tuple(no_days(text))
    mentions = find_dates(text, doubtful=True) or alone
    if not (mentions or wrong):
        return NO_DAYS
    reader = _Reader(text, months, frame, early, titled)
    for no_day in wrong:
        reader.name_no_day(no_day.text)
    for mention in mentions:
        reader.read(mention)
    if not titled:
        reader.compare_with_months()
    meant = [when for when in reader.whens if when.text not in reader.reasons] or reader.whens
    once = {(when.start, when.end, when.time, when.part): when for when in reversed(meant)}
    whens = _without_the_contained(sorted(once.values(), key=lambda when: when.order))
    if not (months or titled) and all(when.text in reader.feasts for when in whens):
        whens = []  # "Tổ chức các ngày 20/10 và 8/3 trang trọng" among the aims of a year tells no day
    return Schedule(tuple(whens), tuple(reader.remarks))


def _without_the_contained(whens: list[When]) -> list[When]:
    """Without days that lie in a range that is told too: "lễ 30/4 và 1/5: từ 30/4 đến 1/5"."""
    ranges = [when for when in whens if when.is_range][:_MOST_RANGES]
    return [
        when
        for when in whens
        if when.is_range or when.time or not any(r.start <= when.start <= r.end for r in ranges)
    ]


class _Reader:
    def __init__(self, text: str, months: tuple[Month, ...], frame: Frame, early: bool, titled: bool) -> None:
        self.text, self.months, self.frame = text, months, frame
        self.early, self.titled = early, titled
        self.broken = frozenset(end for _, end in find_broken_dates(text))
        self.class_end = -1
        self.feasts: set[str] = set()
        self.reasons: set[str] = set()
        self.last_end = -1
        self.whens: list[When] = []
        self.remarks: list[Remark] = []

    def read(self, mention: DateMention) -> None:
        """Adds the day or days that one mention means."""
        if self._is_no_day_of_the_task(mention):
            return
        self.last_end = mention.span[1]
        if mention.kind is Kind.ANNIVERSARY and mention.end is not None:
            if not self._lies_outside(mention):
                self._add(mention, mention.end, mention.end)
        elif mention.kind is Kind.LUNAR:
            self._add_lunar(mention)
        else:
            if mention.kind is Kind.DAY and mention.start.year is None and is_feast(mention):
                self.feasts.add(mention.text)
                if not mention.explicit and not _AND_DAY.match(self.text, mention.span[1]):
                    self.reasons.add(mention.text)  # "Họp mặt 8/3 vào ngày 6/3", where another day is told
            self._add(mention, mention.start, mention.end or mention.start)

    def name_no_day(self, text: str) -> None:
        """Says that what is written as a day names no month."""
        self._remark("KH201", f'"{text}" không phải là một ngày (tháng từ 1 đến 12); sửa lại ngày')

    def _is_no_day_of_the_task(self, mention: DateMention) -> bool:
        start, end = mention.span
        if mention.explicit and names_document_before(self.text, start):
            return True
        if mention.doubtful and mention.start.month not in {month.number for month in self.months}:
            return True
        if self.broken and not self.broken.isdisjoint(range(start - 5, start + 1)):
            return True  # the end of a range whose beginning is no day
        if self.titled:
            return False
        outside = self._lies_outside(mention)
        listed = self.class_end >= 0 and is_taught_by(self.text, start)
        if not mention.explicit and (listed or (outside and is_class_of(self.text, start, self.class_end))):
            self.class_end = end
            return True
        if outside and self.last_end >= 0 and _AND_TO.fullmatch(self.text, self.last_end, start):
            return False  # "nhân dịp 30/4 và 1/5" in April
        greeted = mention.kind is Kind.DAY and is_greeted(self.text, mention, outside=outside)
        return greeted or is_return_to_lessons(self.text, end)

    def _lies_outside(self, mention: DateMention) -> bool:
        """Whether a day without its year is of none of the months that are spoken of."""
        number = mention.start.month
        return bool(self.months) and number is not None and number not in {m.number for m in self.months}

    def _add(self, mention: DateMention, start: Point, end: Point) -> None:
        if self._is_founding(mention):
            start = end = Point(start.day, start.month, None)
        last = self._day(end, mention)
        first = last if start == end else self._day(start, mention)
        if first is None or last is None:
            return
        if first > last and start.year is None and self.frame.covers(_year_before(first)):
            first = _year_before(first)
        if first > last:
            self._remark("KH202", f'"{mention.text}" có ngày đầu sau ngày cuối; xem lại hai ngày')
            first, last = last, first
        for day in dict.fromkeys((first, last)):
            self._compare_with_year(day, mention)
        self.whens.append(When(first, last, mention.time, mention.part, mention.text, mention.until))

    def _add_lunar(self, mention: DateMention) -> None:
        """A lunar day: the one of the two calendar years that lies in the school year and nearest the months."""
        point = mention.start
        if self.whens and _TOLD_AGAIN.search(self.text, max(0, mention.span[0] - 16), mention.span[0]):
            return
        start = self.frame.year.start
        found = [solar_day(point.day, point.month or 1, year) for year in (start, start + 1)]
        days = [day for day in found if day is not None and self.frame.covers(day)]
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
        return self.frame.month_of_day(point.month, self.months, early=self.early)

    def _distance(self, month: Month) -> tuple[int, int]:
        """How far a month is from the task's; without months the first or the second year's is near."""
        if not self.months:
            return (0, month.year if self.early else -month.year)
        apart = min(abs((month.year - m.year) * 12 + month.number - m.number) for m in self.months)
        return (apart, month.year)

    def _is_founding(self, mention: DateMention) -> bool:
        """True for the day on which something began long ago: it means that day in this school year."""
        year = mention.start.year
        if mention.end is not None or year is None or year >= self.frame.year.start - 1:
            return False
        before = fold(self.text[max(0, mention.span[0] - _REMEMBRANCE_REACH) : mention.span[0]])
        return year <= self.frame.year.start - _LONG_AGO or _REMEMBRANCE.search(before) is not None

    def _no_such_day(self, point: Point, mention: DateMention) -> None:
        softened = None if mention.explicit and point.month is not None else Severity.NOTE
        advice = "nếu là ngày thì sửa lại, nếu không phải thì thôi" if softened else "sửa lại ngày"
        self._remark("KH201", f'"{mention.text}" không phải là một ngày; {advice}', softened)

    def _compare_with_year(self, day: date, mention: DateMention) -> None:
        if not self.frame.covers(day):
            message = f'"{mention.text}" nằm ngoài năm học {self.frame.year}; xem lại năm, hoặc bỏ năm đi'
            self._remark("KH203", message)

    def compare_with_months(self) -> None:
        """Notes the days that lie outside the task's months, where none of its days lies inside."""
        if not self.months or not self.whens:
            return
        first, last = min(self.months).first_day, max(self.months).last_day
        if any(when.start <= last and when.end >= first for when in self.whens):
            return
        days = joined([short_date(when.start) for when in self.whens if self.frame.covers(when.start)])
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
