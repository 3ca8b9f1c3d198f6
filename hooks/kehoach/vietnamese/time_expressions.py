"""What a heading, a cell or a lead-in says of time, taken apart: days, months, weekday, session, hours, week, term.

A reader of scopes asks two things: what time is meant, and whether the words speak of nothing else ("Thứ Hai
(05/10):") or of something that has a time ("Đợt 1 (từ 05/9 đến 20/11)").
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from kehoach.vietnamese import month_expressions as grammar
from kehoach.vietnamese import time_words
from kehoach.vietnamese.clock_times import find_clocks
from kehoach.vietnamese.dates import DateMention, Kind, find_dates
from kehoach.vietnamese.folding import normal
from kehoach.vietnamese.months import MonthName
from kehoach.vietnamese.school_years import find_school_years

LONGEST = 300
_BREAKS = re.compile(r"<br\s*/?>|\*\*|__", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# Words that only bind times together.
_BINDING = frozenset(
    {
        "ngày", "từ", "đến", "tới", "vào", "lúc", "hồi", "khoảng", "trước", "sau", "hạn", "chậm", "nhất", "muộn", "là", "hết",
        "cuối", "đầu", "giữa", "trong", "và", "buổi", "tháng", "năm", "thứ", "giờ", "phút", "tuần", "bắt", "kết", "thúc",
        "dự", "kiến", "học", "xong", "hoàn", "thành", "thời", "gian", "các", "nhằm", "tức", "qua", "ngay", "khi", "à", "nửa", "quý",
    }
)  # fmt: skip
# "Thang 9", "Thnág 9", "Tháng9": a slip of the keys in a word that only a month's number follows.
_SLIP = re.compile(
    r"(?<!\w)(?:th[aạàảã]ng|thnág|thág|thánng|thánǵ|thấng|thnags?|tháng)(?=[\s.:]{0,3}[0-9]{1,2}(?![0-9]))",
    re.IGNORECASE,
)
_A_MONTH = re.compile(r"tháng|quý|hè", re.IGNORECASE)
_BARE_MONTH = re.compile(r"[0-9]\s?[/.-]\s?20[0-9]{2}|T[. ]?[0-9]")
_WITHIN = re.compile(r"(?<!\w)(?:đầu|giữa|cuối|trong|nửa\s\w{3,4})\s{1,3}(?:tháng|tuần)(?!\w)", re.IGNORECASE)
_SHORT_MONTH = re.compile(
    r"(?<!\w)T\.?\s?(?P<number>1[0-2]|0?[1-9])(?:\s?[/.-]\s?(?P<year>20[0-9]{2}))?(?![\w/.-])"
)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """What a text says of time.

    Attributes:
        dates: days and ranges of days.
        months: months that are no part of a day, with their year where it is written.
        invalid: numbers that no month has.
        quarter: the months are those of a quarter.
        weekdays: Monday as 0.
        part: the session; empty where none, or where the whole day is named.
        whole_day: the whole day is named.
        time, until: hours.
        week: a week is named, with or without a number.
        term: the school term, 1 or 2; None.
        year: a calendar year that stands for itself ("năm 2027").
        school_year: the first year of a school year.
        often: how often and not when ("hằng tháng").
        within: a part of a month or week that is named elsewhere ("cuối tháng").
        rest: the other words, in lower case.
    """

    dates: tuple[DateMention, ...] = ()
    months: tuple[MonthName, ...] = ()
    invalid: tuple[int, ...] = ()
    quarter: bool = False
    weekdays: tuple[int, ...] = ()
    part: str = ""
    whole_day: bool = False
    time: datetime.time | None = None
    until: datetime.time | None = None
    week: bool = False
    term: int | None = None
    year: int | None = None
    school_year: int | None = None
    often: bool = False
    within: bool = False
    rest: tuple[str, ...] = ()

    @property
    def names_time(self) -> bool:
        """Whether any time is named, be it only how often."""
        return bool(
            self.dates or self.months or self.invalid or self.weekdays or self.part or self.whole_day or self.time
            or self.week or self.term or self.often or self.within
        )  # fmt: skip

    @property
    def is_pure(self) -> bool:
        """Whether the text speaks of time and of nothing else."""
        return self.names_time and not self.rest

    @property
    def ranges(self) -> tuple[DateMention, ...]:
        """The ranges of days."""
        return tuple(mention for mention in self.dates if mention.kind is Kind.RANGE)


NOTHING = TimeExpression()


def correct_slips(text: str) -> str:
    """A month's word with a slip of the keys put right, where its number follows: "Thang 9" → "Tháng 9"."""
    return _SLIP.sub(lambda match: "Tháng" if match[0][0].isupper() else "tháng", text)


# Most texts speak of no time; one of these is in every text that does.
_PERHAPS = re.compile(
    r"[0-9]|th(?:ứ|[aáà]ng|nág|á)|tu[ầâ]n|qu[ýy]|sáng|trưa|chiều|tối|chủ|\bcn\b|hè|k[ỳì]|\bhk|cả\s|suốt|trong\s|h[ằà]ng\s|mỗi|thường|định"
    r"|đột|khi\s|liên|quanh|theo|rằm|các\s|[\u0300-\u036f]",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def read_time(text: str, *, column: str = "") -> TimeExpression:
    """Takes a text apart; a text longer than a heading says nothing.

    Args:
        text: a heading, a cell, a title, what stands before a colon.
        column: "month" for a cell of a column of months, where "9" and "T10" are months; "weekday" for one of
            weekdays, where "T2" is Monday; else empty.
    """
    if len(text) > LONGEST:
        return NOTHING
    if not _PERHAPS.search(text):
        return TimeExpression(rest=_Rest(text).words)
    line = correct_slips(normal(_BREAKS.sub(" ", text)))
    whole = _Rest(line)
    dates = find_dates(line, doubtful=True)
    for mention in dates:
        whole.take(mention.span)
    months, invalid, quarter = _months(whole.left, whole, in_column=column == "month")
    clocks = find_clocks(whole.left)
    for clock in clocks:
        whole.take(clock.span)
    line = whole.left
    school_years = find_school_years(line)
    for school_year in school_years:
        whole.take(school_year.span)
    year = time_words.find_calendar_year(line)
    day, often, term = (
        time_words.find_whole_day(line),
        time_words.find_often(line),
        time_words.find_term(line),
    )
    for span in (year and year.span, day, often, term and term.span):
        if span:
            whole.take(span)
    line = whole.left
    weekdays = time_words.find_weekdays(line, short=column == "weekday")
    weeks = time_words.find_weeks(line)
    for found in (*weekdays, *weeks):
        whole.take(found.span)
    parts = time_words.find_parts(whole.left)
    for found in parts:
        whole.take(found.span)
    part = str(parts[0].value) if parts else next((one.part for one in dates if one.part), "")
    return TimeExpression(
        dates=dates,
        months=months,
        invalid=invalid,
        quarter=quarter,
        weekdays=tuple(int(one.value) for one in weekdays),
        part="" if day else part,
        whole_day=day is not None,
        time=clocks[0].time if clocks else next((one.time for one in dates if one.time), None),
        until=clocks[0].until if clocks else next((one.until for one in dates if one.until), None),
        week=bool(weeks),
        term=int(term.value) if term else None,
        year=int(year.value) if year else None,
        school_year=next((one.start for one in school_years), None),
        often=often is not None,
        within=_WITHIN.search(line) is not None,
        rest=whole.words,
    )


class _Rest:
    """A text of which pieces are taken; the others keep their places."""

    def __init__(self, text: str) -> None:
        self.left = text

    def take(self, span: tuple[int, int]) -> None:
        start, end = span
        self.left = self.left[:start] + " " * (end - start) + self.left[end:]

    @property
    def words(self) -> tuple[str, ...]:
        """What is left, without words that only bind."""
        return tuple(word for word in (w.lower() for w in _WORD.findall(self.left)) if word not in _BINDING)


def _months(
    line: str, whole: _Rest, *, in_column: bool
) -> tuple[tuple[MonthName, ...], tuple[int, ...], bool]:
    """Months of a text with what is no month's number, and whether a quarter is meant."""
    if not (in_column or _A_MONTH.search(line) or _BARE_MONTH.search(line)):
        return (), (), False
    row, spots = grammar.tokens(line), grammar.places(line)
    months: list[MonthName] = []
    invalid: list[int] = []
    quarter, place = False, 0
    while _A_MONTH.search(line) and (expression := grammar.find(row, place)):
        months += [MonthName(number, year) for number, year in expression.months]
        invalid += expression.invalid
        quarter = quarter or row[expression.start] == "quý"
        whole.take((spots[expression.start][0], spots[expression.end - 1][1]))
        place = expression.end
    bare = None if months else grammar.read_bare(row, in_column=in_column)
    if bare and (in_column or _is_month_alone(row, bare.end)):
        months += [MonthName(number, year) for number, year in bare.months]
        whole.take((spots[bare.start][0], spots[bare.end - 1][1]))
    for match in () if months else _SHORT_MONTH.finditer(line):
        if in_column or match["year"]:
            months.append(MonthName(int(match["number"]), int(match["year"]) if match["year"] else None))
            whole.take(match.span())
    return tuple(dict.fromkeys(months)), tuple(invalid), quarter


def _is_month_alone(row: grammar.Tokens, end: int) -> bool:
    return not any(token.isalnum() for token in row[end:])
