"""The words of time that are no date and no month: weekday, session, week, term, how often.

Each finder gives what it found with its place, so that a reader of a whole expression can tell what is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
_WEEKDAY = re.compile(
    r"(?<!\w)(?:thứ\s{0,3}(?P<word>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ\s{0,3}nhật|cn))(?![\w/])",
    re.IGNORECASE,
)
# "Thứ 5, 6", "thứ Hai và Tư": the word stands once.
_MORE_WEEKDAYS = re.compile(
    r"\s{0,2}(?:,|&|\+|và|-|–)\s{0,2}(?P<word>[2-7]|hai|ba|tư|sáu|bảy)(?![\w/.:]|\s?(?:giờ|h\b))(?=\s{0,2}(?:[,:;&+)(–-]|và\b|\Z))",
    re.IGNORECASE,
)
# In a column of weekdays the word may be left out: "T2", "2", "Hai".
_SHORT_WEEKDAY = re.compile(
    r"\A\s{0,3}(?:T\.?\s?)?(?P<word>[2-7]|hai|ba|tư|năm|sáu|bảy)(?=\s{0,9}(?:[-–(,]|\Z)|\s{2,})",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?<!\w)(?:buổi\s{1,3}|cuối\s(?:giờ\s|buổi\s)?|đầu\s(?:giờ\s|buổi\s)?|trong\s)?(?P<part>sáng|trưa|chiều|tối)(?!\w)",
    re.IGNORECASE,
)
_WHOLE_DAY = re.compile(
    r"(?<!\w)(?:cả\s(?:ngày|buổi)|sáng\s?(?:và|,|-|–|\+)\s?chiều|sáng\schiều|suốt\sngày)(?!\w)", re.IGNORECASE
)
_WEEK = re.compile(
    r"(?<!\w)tuần\s{0,3}(?:lễ\s|học\s|thực\shọc\s|thứ\s|chuyên\smôn\s|c\.?môn\s)?(?P<number>[0-9]{1,2}|nhất|hai|ba|tư|năm|I{1,3}V?|IV)?(?![\w/])",
    re.IGNORECASE,
)
_TERM = re.compile(r"(?<!\w)(?:học\s{1,3}k[ỳìỳi]|hk|kỳ)\s{0,3}(?P<number>II?|[12])(?!\w)", re.IGNORECASE)
_OFTEN = re.compile(
    r"(?<!\w)(?:h[ằà]ng\s(?:ngày|tuần|tháng|quý|năm|kỳ)|mỗi\s(?:ngày|tuần|tháng|quý|kỳ)|thường\sxuyên|thường\skỳ|định\skỳ"
    r"|cả\snăm(?:\shọc)?|suốt\snăm(?:\shọc)?|quanh\snăm|trong\snăm(?:\shọc)?|theo\slịch|theo\skế\shoạch|khi\scó|đột\sxuất|các\stháng"
    r"|cả\skỳ|liên\stục)(?!\w)",
    re.IGNORECASE,
)
_CALENDAR_YEAR = re.compile(
    r"(?<!\w)năm\s{0,3}(?P<year>20[0-9]{2})(?!\s{0,3}[-–—/]\s{0,3}(?:20)?[0-9])(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a word of time says, and where: a number from 0, or the word itself."""

    value: int | str
    span: tuple[int, int]


def find_weekdays(text: str, *, short: bool = False) -> tuple[Found, ...]:
    """Days of the week, Monday as 0; ``short``: "T2" at the head of the text is one too."""
    found: list[Found] = []
    more: re.Match[str] | None
    for match in _WEEKDAY.finditer(text):
        found.append(Found(6 if match["sunday"] else _day_of(match["word"].lower()), match.span()))
        place = match.end()
        while (more := _MORE_WEEKDAYS.match(text, place)) and not match["sunday"]:
            found.append(Found(_day_of(more["word"].lower()), (place, more.end())))
            place = more.end()
    alone = _SHORT_WEEKDAY.match(text) if short and not found else None
    if alone:
        return (Found(_day_of(alone["word"].lower()), alone.span()),)
    return tuple(found)


def find_parts(text: str) -> tuple[Found, ...]:
    """Sessions of a day: sáng, trưa, chiều, tối."""
    return tuple(Found(match["part"].lower(), match.span()) for match in _PART.finditer(text))


def find_whole_day(text: str) -> tuple[int, int] | None:
    """Where a text says that it takes the whole day."""
    match = _WHOLE_DAY.search(text)
    return match.span() if match else None


def find_weeks(text: str) -> tuple[Found, ...]:
    """Weeks, numbered or not: the value is the number as written, in lower case."""
    return tuple(Found((match["number"] or "").lower(), match.span()) for match in _WEEK.finditer(text))


def find_term(text: str) -> Found | None:
    """A school term, 1 or 2."""
    match = _TERM.search(text)
    return Found(2 if match["number"].upper() in {"II", "2"} else 1, match.span()) if match else None


def find_often(text: str) -> tuple[int, int] | None:
    """Where a text says how often and not when: "hằng tháng", "thường xuyên", "cả năm"."""
    match = _OFTEN.search(text)
    return match.span() if match else None


def find_calendar_year(text: str) -> Found | None:
    """The calendar year that a text names, "năm 2027"; a school year is none."""
    match = _CALENDAR_YEAR.search(text)
    return Found(int(match["year"]), match.span()) if match else None


def _day_of(word: str) -> int:
    return int(word) - 2 if word.isdecimal() else _WEEKDAYS[word]
