"""A scope of time: calendar or school year ⊃ term ⊃ quarter ⊃ month ⊃ week ⊃ day ⊃ session ⊃ hour."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import IntEnum

from kehoach.model.month import Month
from kehoach.model.when import When
from kehoach.timetable.frame import Frame
from kehoach.timetable.schedule import Remark, read_schedule
from kehoach.vietnamese.time_expressions import TimeExpression
from kehoach.vietnamese.wording import short_date, weekday

_A_WEEK = 12  # days: a longer range is a stretch of time, no week
_MOST_MONTHS = 13


class Level(IntEnum):
    """How fine a scope is."""

    DOCUMENT = 0
    YEAR = 1
    TERM = 2
    SPAN = 3
    MONTH = 4
    WEEK = 5
    DAY = 6
    SESSION = 7
    HOUR = 8


@dataclass(frozen=True)
class Scope:
    """The time in which a place of a document stands.

    Attributes:
        level: how fine it is; a quarter and a range of days over weeks are a SPAN.
        months: the months it lies in; empty where it tells none.
        days: the days or ranges of days that are told.
        part, time, until: session and hours.
        line: of the body, where it was opened; 0 for the document's own.
        text: the words that opened it.
        opened: by a heading, line or cell of the body; the title's own scope is not.
    """

    level: Level = Level.DOCUMENT
    months: tuple[Month, ...] = ()
    days: tuple[tuple[date, date], ...] = ()
    part: str = ""
    time: datetime.time | None = None
    until: datetime.time | None = None
    line: int = 0
    text: str = ""
    opened: bool = False

    @property
    def holds_tasks(self) -> bool:
        """Whether what is listed in it is to be done in a time that is told: a quarter or finer."""
        return self.level >= Level.SPAN and bool(self.months)

    @property
    def whens(self) -> tuple[When, ...]:
        """Its days, with session and hours."""
        one_day = len(self.days) == 1 and self.days[0][0] == self.days[0][1]
        time, until = (self.time, self.until) if one_day else (None, None)
        part = self.part
        return tuple(When(first, last, time, part, self.text, until) for first, last in self.days)


NO_SCOPE = Scope()


@dataclass(frozen=True)
class Scopes:
    """Opens scopes within scopes.

    Args:
        frame: the year of the document.
        remarks: months that cannot be or lie elsewhere, by line and words.
    """

    frame: Frame
    remarks: dict[tuple[int, str], Remark] = field(default_factory=dict)

    def within(
        self, outer: Scope, said: TimeExpression, text: str, line: int, *, early: bool = False
    ) -> Scope:
        """The scope that words open inside another; the other where they tell nothing finer.

        Args:
            outer: the scope that holds it.
            said: what the words say of time.
            text: the words.
            line: where they stand.
            early: July and August stand before September there.
        """
        opened = replace(outer, text=text, line=line, opened=True)
        months = self._months(said, outer, early=early)
        self._remark_on(said, months, text, line)
        if said.dates:
            return self._of_days(opened, said, text, months, early=early)
        if months:
            level = Level.SPAN if len(months) > 1 else Level.WEEK if said.week else Level.MONTH
            return self._with_hours(
                replace(opened, level=level, months=months, days=(), part="", time=None, until=None), said
            )
        if said.weekdays:
            return self._with_hours(self._of_weekdays(opened, said), said)
        if said.often or said.invalid:
            return replace(opened, level=Level.YEAR, months=(), days=(), part="", time=None, until=None)
        if said.term:
            return replace(opened, level=Level.TERM, months=(), days=(), part="", time=None, until=None)
        if said.week and outer.level < Level.DAY:
            keeps = outer.level == Level.WEEK and outer.days
            return replace(
                opened, level=Level.WEEK if outer.months else outer.level, days=outer.days if keeps else ()
            )
        return self._with_hours(opened, said)

    def compare_weekday(self, weekday: int, days: tuple[date, date], text: str, line: int) -> None:
        """Remarks on a day of the week that does not fit the day beside it."""
        if days[0] == days[1] and days[0].weekday() != weekday:
            self.remarks.setdefault((line, text), wrong_weekday(text, days[0], weekday))

    def _remark_on(self, said: TimeExpression, months: tuple[Month, ...], text: str, line: int) -> None:
        for number in said.invalid:
            message = f'"{text}": không có tháng {number}; sửa lại tháng'
            self.remarks.setdefault((line, text), Remark("KH204", message))
        if any(not self.frame.covers(month.first_day) for month in months):
            message = f'"{text}" nằm ngoài năm học {self.frame.year}; sửa lại năm'
            self.remarks.setdefault((line, text), Remark("KH208", message))

    def _months(self, said: TimeExpression, outer: Scope, *, early: bool) -> tuple[Month, ...]:
        """The months that words name; one without a year is rather one of the scope around."""
        around = {month.number: month for month in outer.months}
        found = [
            Month(name.year, name.number)
            if name.year
            else around.get(name.number)
            or self.frame.month(name.number, early=early, school_year=said.school_year)
            for name in said.months
        ]
        return tuple(dict.fromkeys(found))

    def _of_days(
        self, opened: Scope, said: TimeExpression, text: str, months: tuple[Month, ...], *, early: bool
    ) -> Scope:
        near = months or opened.months
        whens = read_schedule(text, near, self.frame, early=early, titled=True).whens
        days = tuple(dict.fromkeys((when.start, when.end) for when in whens if self.frame.covers(when.start)))
        if not days:
            return opened if not months else replace(opened, level=Level.MONTH, months=months, days=())
        longest = max((last - first).days for first, last in days)
        level = Level.DAY if not longest else Level.WEEK if longest <= _A_WEEK else Level.SPAN
        first = tuple(dict.fromkeys(Month.of(start) for start, _ in days))
        found = _months_of(days) if level is Level.SPAN else months or first
        scope = replace(opened, level=level, months=found, days=days, part="", time=None, until=None)
        return self._with_hours(scope, said)

    def _of_weekdays(self, opened: Scope, said: TimeExpression) -> Scope:
        """Days of the week in the week that is told around them; without one only the month is known."""
        first, last = opened.days[0] if opened.days else (date.max, date.min)
        if first > last or (last - first).days > _A_WEEK:
            return replace(
                opened, level=max(opened.level, Level.DAY) if opened.months else opened.level, days=()
            )
        week = [first + timedelta(n) for n in range((last - first).days + 1)]
        days = [next((day for day in week if day.weekday() == number), None) for number in said.weekdays]
        if len(week) == 1:
            return opened
        real = [day for day in days if day is not None]
        if not real:
            return replace(opened, days=())
        spans = (
            [(real[0], real[1])]
            if len(real) == 2 and real[0] < real[1] and "-" in opened.text
            else [(d, d) for d in real]
        )
        return replace(
            opened,
            level=Level.DAY,
            days=tuple(spans),
            months=tuple(dict.fromkeys(Month.of(d) for d, _ in spans)),
        )

    @staticmethod
    def _with_hours(scope: Scope, said: TimeExpression) -> Scope:
        if said.time is not None:
            return replace(scope, level=max(scope.level, Level.HOUR) if scope.days else scope.level,
                           part=said.part or scope.part, time=said.time, until=said.until)  # fmt: skip
        if said.part:
            level = max(scope.level, Level.SESSION) if scope.days else scope.level
            return replace(scope, level=level, part=said.part, time=None, until=None)
        return replace(scope, part="", time=None, until=None) if said.whole_day else scope


def wrong_weekday(text: str, day: date, written: int) -> Remark:
    """What is said of a day of the week that does not fit its day."""
    right, wrong = (_named(number) for number in (day.weekday(), written))
    message = f'"{text}": ngày {short_date(day)} là {right}, không phải {wrong}; sửa lại thứ hoặc ngày'
    return Remark("KH232", message)


def _named(number: int) -> str:
    name = weekday(date(2024, 1, 1) + timedelta(number))  # a Monday
    return name[0].lower() + name[1:]


def _months_of(days: tuple[tuple[date, date], ...]) -> tuple[Month, ...]:
    months: dict[Month, None] = {}
    for first, last in days:
        month = Month.of(first)
        while month <= Month.of(last) and len(months) < _MOST_MONTHS:
            months[month] = None
            month = month.plus(1)
    return tuple(months)


def level_of(said: TimeExpression) -> Level:
    """How fine the scope is that words open."""
    if said.dates:
        ranges = said.ranges
        if not ranges:
            return Level.DAY
        return Level.WEEK if said.week or not said.months else Level.SPAN
    if said.months:
        return Level.MONTH if not said.quarter else Level.SPAN
    if said.weekdays:
        return Level.DAY
    if said.week:
        return Level.WEEK
    if said.term:
        return Level.TERM
    return Level.HOUR if said.time else Level.SESSION
