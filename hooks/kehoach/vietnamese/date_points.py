"""Single days as they stand in a text, before anything is judged or joined."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_LEAP_YEAR = 2000  # has every day that some year has
_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_LUNAR_MONTHS = frozenset({"giêng", "chạp"})
_MONTH = r"[0-9]{1,2}|mười\s(?:một|hai)|[^\W\d_]{2,5}"
_YEAR = r"[12][0-9]{3}(?![0-9])"
_POINT = re.compile(
    rf"""
    (?<![\w/])(?<![0-9]\.)
    (?:
        (?P<chain>[0-9]{{1,4}}(?:\s{{0,3}}/\s{{0,3}}[0-9]{{1,4}}){{3,}})           # 06/ 07/08/2023 is no day
      | (?P<full>rằm)\s{{1,3}}tháng\s{{0,9}}(?P<full_month>{_MONTH})
        (?:\s{{0,3}}(?:năm|/)\s{{0,3}}(?P<full_year>{_YEAR}))?
      | (?P<day>[0-9]{{1,2}})
        (?:
            \s{{0,3}}/\s{{0,3}}(?P<month>[0-9]{{1,2}})
            (?:\s{{0,3}}/\s{{0,3}}(?P<year>{_YEAR})|/(?P<short_year>[0-9]{{2}})(?![0-9]))?
          | (?P<mark>\s?-\s?|[.–])(?P<marked_month>[0-9]{{1,2}})(?P=mark)(?P<marked_year>{_YEAR})
          | \s{{0,9}}tháng\s{{0,9}}(?P<worded_month>{_MONTH})
            (?:\s{{0,9}}(?:năm|[/-])\s{{0,9}}(?P<worded_year>{_YEAR}))?
        )
    )
    (?P<lunar>\s{{0,3}}\(?\s?(?:âm\s{{1,3}}lịch|[âa]\.?l)(?!\w)\)?)?
    (?!\w)(?!\s{{0,3}}/\s{{0,3}}\w)(?!\.[0-9])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIGURE = re.compile("[0-9]")
# In every text that names a day; most texts name none, and "2022-2023" is none. Each begins with a figure, so that
# the search leaps from figure to figure; words are looked for first, in small letters.
_PERHAPS = re.compile(
    r"[0-9](?:(?:(?<![0-9][0-9])|(?<=(?<![0-9])[0-9][0-9]))\s{0,3}[/.–-]\s{0,3}[0-9]{1,2}(?![0-9])|\s{0,9}tháng)"
)
_PERHAPS_NAMED = re.compile(r"ngày\s{0,9}:?\s{0,9}[0-9]")
_PERHAPS_NO_MONTH = re.compile(
    r"[0-9]\s{0,3}[/.–-]\s{0,3}(?:0{1,2}(?![0-9])|1[3-9]|[2-9][0-9])|[0-9]\s{0,9}tháng\s{0,9}[0-9]",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!\w)(?P<name>ngày|mùng|mồng)\s{0,9}:?\s{0,9}\Z", re.IGNORECASE)
_NAME_REACH = 24


@dataclass(frozen=True, slots=True)
class Point:
    """A day as written: month and year are None where the text leaves them out.

    Its month is a month: "20/13" and "5/0" make no point (`point_of`), so nobody can reckon with them. Whether
    the month is so long is for a year to say (`exists_in`).

    Raises:
        ValueError: a month that is none.
    """

    day: int
    month: int | None
    year: int | None

    def __post_init__(self) -> None:
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"{self.month} is no month")

    def exists_in(self, year: int | None) -> bool:
        """Whether that year has such a day; for None, whether any year has."""
        try:
            datetime.date(year or _LEAP_YEAR, self.month or 1, self.day)
        except (ValueError, OverflowError):
            return False
        return True

    @property
    def is_figure_of_a_day(self) -> bool:
        """Day 1–31, whether or not its month is so long."""
        return 1 <= self.day <= 31


@dataclass(frozen=True, slots=True)
class NoDay:
    """What is written as a day and names no month of any year: "ngày 20/13", "5/0/2026"."""

    text: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a day: `opening` is where its word "ngày" begins, `start` where its figures do."""

    point: Point
    opening: int
    start: int
    end: int
    named: bool = False
    worded: bool = False
    lunar: bool = False

    @property
    def explicit(self) -> bool:
        """After the word "ngày", or with its year."""
        return self.named or self.point.year is not None


def candidates(text: str) -> Iterator[Candidate]:
    """Everything that has the form of a day, in order: `5/9`, `5-9-2022`, `ngày 5 tháng 9`, `rằm tháng 8`."""
    for match in _POINT.finditer(text):
        candidate = None if match["chain"] else _candidate(text, match)
        if isinstance(candidate, Candidate) and _has_a_form(candidate, match):
            yield candidate


@lru_cache(maxsize=8192)
def may_name_days(text: str) -> bool:
    """Whether a text may name a day at all: a quick look before the slow one."""
    lower = text.lower()
    if "rằm" in lower:
        return True
    if not _FIGURE.search(text):
        return False
    return _PERHAPS.search(lower) is not None or (
        "ngày" in lower and _PERHAPS_NAMED.search(lower) is not None
    )


def no_days(text: str) -> Iterator[NoDay]:
    """Everything that is written as a day, by its word or its year, and whose month is none."""
    if not _PERHAPS_NO_MONTH.search(text):
        return
    for match in _POINT.finditer(text):
        candidate = None if match["chain"] else _candidate(text, match)
        if isinstance(candidate, NoDay):
            yield candidate


def point_of(day: int, month: int, year: int | None) -> Point | None:
    """The point that figures make; None where the month is none."""
    return Point(day, month, year) if 1 <= month <= 12 else None


def opening_of(text: str, start: int) -> tuple[int, bool]:
    """Where the word "ngày" right before a figure begins, and whether it is there."""
    name = _NAME.search(text, max(0, start - _NAME_REACH), start)
    return (name.start(), True) if name else (start, False)


def _candidate(text: str, match: re.Match[str]) -> Candidate | NoDay | None:
    month_text = match["full_month"] or match["worded_month"] or match["month"] or match["marked_month"]
    month = _month(month_text)
    if month is None:
        return None
    opening, named = opening_of(text, match.start())
    point = point_of(15 if match["full"] else int(match["day"]), month, _year(match))
    if point is None:
        is_meant = named or (_year(match) is not None and not match["mark"])
        span = (opening, match.end())
        return NoDay(text[slice(*span)], span) if is_meant and not _is_short(match) else None
    return Candidate(
        point=point,
        opening=opening,
        start=match.start(),
        end=match.end(),
        named=named,
        worded=bool(match["worded_month"]),
        lunar=bool(match["full"] or match["lunar"]) or month_text.lower() in _LUNAR_MONTHS,
    )


def _month(text: str) -> int | None:
    return int(text) if text.isdecimal() else _MONTH_WORDS.get(" ".join(text.lower().split()))


def _year(match: re.Match[str]) -> int | None:
    """The year in four figures, or in two where they cannot be a month's."""
    written = match["year"] or match["marked_year"] or match["worded_year"] or match["full_year"]
    if written:
        return int(written)
    short = int(match["short_year"] or 0)
    return short + (2000 if short < 70 else 1900) if short else None


def _is_short(match: re.Match[str]) -> bool:
    """Whether a year in two figures may as well be a month: "5/9/12"."""
    return bool(match["short_year"]) and int(match["short_year"]) < 13


def _has_a_form(candidate: Candidate, match: re.Match[str]) -> bool:
    """Figures beyond 31 are a mistaken day only where "ngày" or a year after slashes says so."""
    if _is_short(match):
        return False
    if candidate.point.is_figure_of_a_day:
        return True
    return candidate.named or (candidate.explicit and not match["mark"])
