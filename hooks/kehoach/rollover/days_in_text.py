"""The days that a text names: those with a year move on, those bound to a weekday stay on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach.model.month import Month
from kehoach.rollover.named_days import NamedDays
from kehoach.rollover.passage import Passage
from kehoach.rollover.step import YEAR, Step
from kehoach.timetable.schedule import names_document_before
from kehoach.vietnamese.dates import DateMention, Kind, Point, find_dates
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.wording import day_month, short_date, weekday

_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5,
}  # fmt: skip
_WEEKDAY = r"(?:thứ\s{1,3}(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ\s{1,3}nhật|CN))(?!\w)"
_BEFORE = re.compile(rf"(?<!\w){_WEEKDAY}\s{{0,2}}[,(]?\s{{0,2}}\Z", re.IGNORECASE)
_AFTER = re.compile(rf"\s{{0,2}}[,(]\s{{0,2}}{_WEEKDAY}", re.IGNORECASE)
_FIGURES = re.compile(r"[0-9]+")
_STANDING = re.compile(r"\b(?:luat|bo luat|hien phap|phap lenh|nghi dinh|thong tu|dieu le|nghi quyet)\b")
_REACH = 90


@dataclass(frozen=True)
class Weekday:
    """A weekday written beside a date: its number (Monday is 0) and where it stands."""

    number: int
    start: int
    end: int


def carry_days(passage: Passage, step: Step, named: NamedDays) -> None:
    """Moves the days of a passage; whatever is not sure is marked."""
    for mention in find_dates(passage.text):
        if passage.is_free(*mention.span):
            _DayMover(passage, step, named, mention).move()


class _DayMover:
    """Moves one mention."""

    def __init__(self, passage: Passage, step: Step, named: NamedDays, mention: DateMention) -> None:
        self.passage, self.step, self.named, self.mention = passage, step, named, mention

    def move(self) -> None:
        """Changes the mention, or claims it as it stands."""
        start, end = self.mention.span
        if self.mention.explicit and names_document_before(self.passage.text, start):
            self._document()
        elif self.mention.kind is Kind.ANNIVERSARY:
            self._anniversary()
        elif self.mention.kind is Kind.LUNAR:
            self.passage.change(start, end, self.step.moved(self.mention.text))
        else:
            self._days()

    def _document(self) -> None:
        """The day of a document stays; one of the year that is over may have a follower."""
        start, end = self.mention.span
        self.passage.claim(start, end)
        year = self.mention.start.year
        kind = fold(self.passage.text[max(0, start - _REACH) : start])
        if year is not None and year >= self.step.old.start - 1 and not _STANDING.search(kind):
            self.passage.mark(end, "văn bản của năm trước, xem có văn bản mới")

    def _anniversary(self) -> None:
        """The founding day stays, the day that is kept moves."""
        start, end = self.mention.span
        years = list(YEAR.finditer(self.mention.text))
        text = self.mention.text
        if len(years) > 1:
            last = years[-1]
            text = text[: last.start()] + self.step.moved(last[0]) + text[last.end() :]
        self.passage.change(start, end, text)

    def _days(self) -> None:
        first = self._day(self.mention.start)
        last = self._day(self.mention.end) if self.mention.end else first
        if first is None or last is None or not self.step.old.covers(first) or first > last:
            self._other_year()
            return
        bound = self._weekday(first)
        if bound is not None and bound.number != first.weekday():
            self._plainly(first, last)
            said = f"{weekday(first)} chứ không phải {self.passage.text[bound.start : bound.end].lower()}"
            self.passage.mark(max(bound.end, self.mention.span[1]), f"ngày {short_date(first)} là {said}")
        elif bound is not None and self.named.is_kept(first):
            self._plainly(first, last)
            self._rename(bound, first)
        elif bound is not None or _is_week(first, last):
            self._by_weekday(first, last)
        else:
            self._plainly(first, last)

    def _other_year(self) -> None:
        """A day of another time: founding days stay; one of the year before is marked."""
        start, end = self.mention.span
        self.passage.claim(start, end)
        year = self.mention.start.year
        if year is not None and self.step.old.start - 1 <= year <= self.step.old.start + 2:
            self.passage.mark(end, f"ngày {self.mention.text.strip()} nằm ngoài năm học cũ, chưa đổi")

    def _plainly(self, first: date, last: date) -> None:
        """The same day and month, the year moved on."""
        start, end = self.mention.span
        new_first, new_last = self.step.day(first), self.step.day(last)
        if new_first is None or new_last is None:
            self.passage.claim(start, end)
            self.passage.mark(end, f"năm {self.step.new.start + 1} không có ngày 29/2")
            return
        self.passage.change(start, end, _short_years(self.step, self.step.moved(self.mention.text)))
        if self.passage.months or self.mention.explicit:
            for reason in worries(first, new_first, self.named):
                self.passage.mark(end, reason)

    def _rename(self, bound: Weekday, first: date) -> None:
        """The day is fixed, so its weekday is another."""
        new = self.step.day(first)
        if new is not None and self.passage.is_free(bound.start, bound.end):
            name = weekday(new)
            written = self.passage.text[bound.start : bound.end]
            self.passage.change(bound.start, bound.end, name if written[:1].isupper() else name.lower())

    def _by_weekday(self, first: date, last: date) -> None:
        """The same weekday, nearest to the same day."""
        start, end = self.mention.span
        moved = same_weekday(first, self.step)
        text = _rewritten(self.mention, first, last, moved, moved + (last - first))
        if text is None:
            self._plainly(first, last)
            self.passage.mark(end, f"{weekday(first)} năm nay là ngày {day_month(moved)}")
            return
        self.passage.change(start, end, text)
        if moved.month != first.month and Month.of(first) in self.passage.months:
            self.passage.mark(end, "ngày đã sang tháng khác")
        if self.named.is_off(moved) and not self.named.is_off(first):
            self.passage.mark(end, f"ngày {day_month(moved)} là ngày nghỉ")

    def _weekday(self, first: date) -> Weekday | None:
        start, end = self.mention.span
        text = self.passage.text
        found = _BEFORE.search(text, max(0, start - 24), start) or _AFTER.match(text, end)
        if found is None:
            return None
        word = (found["name"] or "").lower()
        begins = found.start("name") if found["name"] else found.start("sunday")
        begins = text.lower().rfind("thứ", 0, begins) if found["name"] else begins
        finishes = found.end("name") if found["name"] else found.end("sunday")
        return Weekday(_WEEKDAYS.get(word, 6), begins, finishes)

    def _day(self, point: Point) -> date | None:
        """The day that a point means in the old school year; None where that cannot be told."""
        if point.month is None:
            return None
        years = [month.year for month in self.passage.months if month.number == point.month]
        year = point.year or (years or [self.step.old.month(point.month).year])[0]
        try:
            return date(year, point.month, point.day)
        except ValueError:
            return None


def worries(old: date, new: date, named: NamedDays) -> list[str]:
    """What a human should look at on the new day: it is off, or no working day any more."""
    if named.is_kept(old):
        return []
    said = []
    if named.is_off(new) and not named.is_off(old):
        said.append(f"ngày {short_date(new)} là ngày nghỉ")
    elif new.weekday() >= 5 > old.weekday():
        said.append(f"ngày {short_date(new)} là {weekday(new)}, năm trước là {weekday(old)}")
    return said


def same_weekday(day: date, step: Step) -> date:
    """The day of the same weekday that is nearest to the same day and month of the later year."""
    target = step.day(day) or date(day.year + step.years, day.month, day.day - 1)
    ahead = (day.weekday() - target.weekday()) % 7
    return target + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _is_week(first: date, last: date) -> bool:
    """Monday to Friday, Saturday or Sunday: a week of school."""
    return first.weekday() == 0 and 4 <= (last - first).days <= 6


def _short_years(step: Step, text: str) -> str:
    """``5/9/22`` is of the old year too."""
    running = {f"{year % 100:02}": year for year in (step.old.start, step.old.start + 1)}
    found = re.search(r"/([0-9]{2})\Z", text)
    if found and text.count("/") == 2 and found[1] in running:
        return f"{text[: found.start(1)]}{(running[found[1]] + step.years) % 100:02}"
    return text


def _rewritten(mention: DateMention, first: date, last: date, to: date, until: date) -> str | None:
    """A mention with other figures in the same form; None where it is written in words."""
    figures = list(_FIGURES.finditer(mention.text))
    values = [int(figure[0]) for figure in figures]
    for form in _FORMS[mention.end is not None]:
        if values == [_value(part, first, last) for part in form]:
            return _filled(mention.text, figures, form, to, until)
    return None


# d, m, y of the first day and D, M, Y of the last, in the order in which they may be written.
_FORMS = {False: ("dmy", "dm"), True: ("dmyDMY", "dmDMY", "dmDM", "dDMY", "dDM")}


def _value(part: str, first: date, last: date) -> int:
    day = first if part.islower() else last
    return {"d": day.day, "m": day.month, "y": day.year}[part.lower()]


def _filled(text: str, figures: list[re.Match[str]], form: str, to: date, until: date) -> str:
    parts, done = [], 0
    width = 2 if any(figure[0].startswith("0") for figure in figures) else 1
    for figure, part in zip(figures, form, strict=True):
        new = str(_value(part, to, until)).zfill(width if part in "dD" or figure[0].startswith("0") else 1)
        if part == "d" and "m" not in form and to.month != until.month:
            new += f"/{to.month}"
        parts += [text[done : figure.start()], new]
        done = figure.end()
    return "".join((*parts, text[done:]))
