"""The hour and the part of the day beside a date: `7h30 sáng ngày 5/9`."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_REACH = 64
_MINUTES = r"(?:\s?(?:phút|ph|p|['’′]))?"
_CLOCK = (
    r"(?P<hour>[0-9]{1,2})\s?(?:(?P<word>giờ|[hg])\s?(?P<minute>[0-9]{2})?|:(?P<figure>[0-9]{2}))" + _MINUTES
)
_UNTIL = rf"(?:\s?(?:-|–|đến)\s?[0-9]{{1,2}}\s?(?:giờ|[hg:])\s?(?:[0-9]{{2}})?{_MINUTES})?"
_PART = r"(?:buổi\s{1,2})?(?P<part>sáng|trưa|chiều|tối)"
_WEEKDAY = r"(?:(?:thứ\s{1,2}\w{1,4}|chủ\s{1,2}nhật)\s{0,2},?\s{0,2})?"
_BEFORE = re.compile(
    rf"(?<![\w:.,/])(?:{_CLOCK}{_UNTIL}\s{{0,2}}[,–-]?\s{{0,2}})?(?:{_PART}\s{{0,2}},?\s{{0,2}})?{_WEEKDAY}\(?\s{{0,2}}\Z",
    re.IGNORECASE,
)
_NEXT_DATE = (
    rf"\s{{0,2}},?\s{{0,2}}(?:{_PART.replace('part', 'next')}\s{{0,2}})?{_WEEKDAY}(?:ngày|[0-9]{{1,2}}\s?/)"
)
_AFTER = re.compile(
    rf"\s{{0,2}}[,:;–-]?\s{{0,2}}\(?\s{{0,2}}"
    rf"(?P<lead>(?:vào\s{{1,2}})?(?:lúc|hồi)|bắt\sđầu(?:\s(?:lúc|từ))?|từ|vào)?\s{{0,2}}"
    rf"{_CLOCK}(?:\s{{0,2}}{_PART})?(?!\w)(?!{_NEXT_DATE})",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s{0,2},?\s{0,2}(?:\(\s?(?:buổi\s)?(?P<alone>sáng|trưa|chiều|tối)\s?\)|buổi\s{1,2}(?P<part>sáng|trưa|chiều|tối))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A part of the day ("" where none is named) and an hour."""

    part: str = ""
    time: datetime.time | None = None


def moment_beside(text: str, start: int, end: int) -> Moment:
    """Hour and part of the day that stand right before or right after the date at this place."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end)
    clock = next((match for match in (before, after) if match and _is_clock(match, match is before)), None)
    part = _part(before) or (_part(after) if clock is after else "") or _part_after(text, end)
    return Moment(part, _time(clock, part) if clock else None)


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
    hour, minute = int(match["hour"]), int(match["minute"] or match["figure"] or 0)
    if 1 <= hour < {"trưa": 4, "chiều": 12, "tối": 12}.get(part, 0):
        hour += 12
    return datetime.time(hour, minute) if hour < 24 and minute < 60 else None
