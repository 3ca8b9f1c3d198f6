"""A day or days at a place in a text, and the signs that join two of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from kehoach.vietnamese.date_points import Point

DASH = r"[-–—‑]"
UNTIL = rf"(?:{DASH}>?|~|→|⇒|đến|tới|à)(?:\s{{1,3}}hết)?"


class Kind(StrEnum):
    """What a mention names; an anniversary runs from the founding day to the day that is kept."""

    DAY = "day"
    RANGE = "range"
    ANNIVERSARY = "anniversary"
    LUNAR = "lunar"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or days at a place in a text.

    `explicit` after the word "ngày" or with a year; `part` is "sáng", "trưa", "chiều", "tối" or ""; `until`
    is the hour at which its last day ends. The span holds the word "ngày" too, but neither hour nor part of
    the day. `doubtful`: "20-11" and "19.11" are a day only where that month is spoken of.
    """

    start: Point
    end: Point | None
    kind: Kind
    explicit: bool
    time: datetime.time | None
    part: str
    span: tuple[int, int]
    text: str
    until: datetime.time | None = None
    doubtful: bool = False


def mention_of(
    text: str, kind: Kind, start: Point, end: Point | None, explicit: bool, span: tuple[int, int]
) -> DateMention:
    """A mention without hour; a range from a day to itself is that day."""
    one_day = kind is Kind.RANGE and start == end
    kind, end = (Kind.DAY, None) if one_day else (kind, end)
    return DateMention(start, end, kind, explicit, None, "", span, text[slice(*span)])
