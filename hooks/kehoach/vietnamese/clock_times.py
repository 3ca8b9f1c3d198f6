"""The hour and the part of the day beside a date: `7h30 sáng ngày 5/9`."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_REACH = 64
_MINUTES = r"(?:\s?(?:phút|ph|p|['’′´`]))?"
_CLOCK = (
    r"(?P<hour>[0-9]{1,2})\s?(?:(?P<word>giờ|[hg])\s?(?P<minute>[0-9]{2})?|:(?P<figure>[0-9]{2}))" + _MINUTES
)
_TO = r"\s{0,3}(?:-|–|—|~|→|đến|tới|à)\s{0,3}"
_LAST = (
    r"(?P<last_hour>[0-9]{1,2})\s?"
    r"(?:(?:giờ|[hg])\s?(?P<last_minute>[0-9]{2})?|:(?P<last_figure>[0-9]{2}))" + _MINUTES
)
_UNTIL = rf"(?:{_TO}{_LAST})?"
_PART = r"(?:buổi\s{1,2})?(?P<part>sáng|trưa|chiều|tối)"
_WEEKDAY = r"(?:(?:thứ\s{1,2}\w{1,4}|chủ\s{1,2}nhật)\s{0,2},?\s{0,2})?"
_BEFORE = re.compile(
    rf"(?<![\w:.,/])(?:{_CLOCK}{_UNTIL}\s{{0,2}}[,–-]?\s{{0,2}})?(?:{_PART}\s{{0,2}},?\s{{0,2}}(?:(?:của\s|các\s|từ\s)\s?)?)?{_WEEKDAY}\(?\s{{0,2}}\Z",
    re.IGNORECASE,
)
_NEXT_DATE = (
    rf"\s{{0,2}},?\s{{0,2}}(?:{_PART.replace('part', 'next')}\s{{0,2}})?{_WEEKDAY}(?:ngày|[0-9]{{1,2}}\s?/)"
)
_AFTER = re.compile(
    rf"\s{{0,2}}[,:;–-]?\s{{0,2}}\(?\s{{0,2}}"
    rf"(?P<lead>(?:vào\s{{1,2}})?(?:lúc|hồi)|bắt\sđầu(?:\s(?:lúc|từ))?|từ|vào)?\s{{0,2}}"
    rf"{_CLOCK}{_UNTIL}(?:\s{{0,2}}{_PART})?(?!\w)(?!{_NEXT_DATE})",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s{0,2},?\s{0,2}(?:\(\s?(?:buổi\s)?(?P<alone>sáng|trưa|chiều|tối)\s?\)|buổi\s{1,2}(?P<part>sáng|trưa|chiều|tối))",
    re.IGNORECASE,
)

_PERHAPS = re.compile(r"[0-9]\s?(?:giờ|[hg:])", re.IGNORECASE)
_ANYWHERE = re.compile(rf"(?<![\w:.,/-]){_CLOCK}{_UNTIL}(?:\s{{1,2}}{_PART})?(?!\w)(?!\s?/)", re.IGNORECASE)
_LIMIT = re.compile(
    r"(?:trước|sau|hạn|chậm nhất(?: là)?|muộn nhất(?: là)?|hết)\s{1,2}(?:lúc\s{1,2})?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A part of the day ("" where none is named), an hour and the hour at which it ends."""

    part: str = ""
    time: datetime.time | None = None
    until: datetime.time | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour at a place in a text, with its end where one is written: ``7h30 – 9h00``."""

    time: datetime.time
    until: datetime.time | None
    span: tuple[int, int]


def moment_beside(text: str, start: int, end: int) -> Moment:
    """Hour and part of the day that stand right before or right after the date at this place."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end)
    clock = next((match for match in (before, after) if match and _is_clock(match, match is before)), None)
    part = _part(before) or (_part(after) if clock is after else "") or _part_after(text, end)
    if clock is None:
        return Moment(part)
    time = _time(clock, part)
    return Moment(part, time, _until(clock, part) if time else None)


def find_clocks(text: str) -> tuple[Clock, ...]:
    """Every hour that a text names, in order; a deadline ("trước 16h00") and a duration are none."""
    if not _PERHAPS.search(text):
        return ()
    found = []
    for match in _ANYWHERE.finditer(text):
        time = _time(match, (match["part"] or "").lower())
        if time is not None and not _LIMIT.search(text, max(0, match.start() - 24), match.start()):
            found.append(Clock(time, _until(match, (match["part"] or "").lower()), match.span()))
    return tuple(found)


def _is_clock(match: re.Match[str], before: bool) -> bool:
    """ "20/11, 5 giờ" may be five lessons; behind a date whole hours need a word such as "lúc"."""
    if match["hour"] is None:
        return False
    return before or bool(match["lead"] or match["minute"] or match["figure"])


def _part(match: re.Match[str] | None) -> str:
    return (match["part"] or "").lower() if match else ""


def _part_after(text: str, end: int) -> str:
    match = _PART_AFTER.match(text, end)
    return (match["alone"] or match["part"]).lower() if match else ""


def _time(match: re.Match[str], part: str) -> datetime.time | None:
    """The hour of a match; "2 giờ chiều" is 14:00."""
    return _clock(match["hour"], match["minute"] or match["figure"], part)


def _until(match: re.Match[str], part: str) -> datetime.time | None:
    """The end of a range of hours; None where there is none."""
    if match["last_hour"] is None:
        return None
    return _clock(match["last_hour"], match["last_minute"] or match["last_figure"], part)


def _clock(hours: str, minutes: str | None, part: str) -> datetime.time | None:
    hour, minute = int(hours), int(minutes or 0)
    if 1 <= hour < {"trưa": 4, "chiều": 12, "tối": 12}.get(part, 0):
        hour += 12
    return datetime.time(hour, minute) if hour < 24 and minute < 60 else None
