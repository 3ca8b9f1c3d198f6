"""Days named in a text: single days, ranges, anniversaries and lunar days (docs/kien-truc/su-that.md, "Cách viết")."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kehoach.vietnamese.clock_times import find_clocks, moment_beside
from kehoach.vietnamese.date_mentions import DASH, UNTIL, DateMention, Kind, mention_of
from kehoach.vietnamese.date_points import (
    Candidate,
    Point,
    candidates,
    may_name_days,
    no_days,
    opening_of,
    point_of,
)
from kehoach.vietnamese.folding import normal
from kehoach.vietnamese.lone_days import days_alone, find_broken_dates, marked_days
from kehoach.vietnamese.lookalikes import follows_a_class, follows_a_stop_word, is_lookalike, words_before

__all__ = ["DateMention", "Kind", "Point", "find_broken_dates", "find_dates", "no_days", "read_date"]

# What counts something else before a dash: the 12 of "Tuần 12 - 20/11" begins no range.
COUNTERS = frozenset(
    {"tuần", "tháng", "thứ", "đợt", "lần", "kỳ", "kì", "quý", "năm", "chủ đề", "chuyên đề", "vòng"}
)

_REACH = 64
_CLOCK = r"(?:[0-9]{1,2}\s?(?:giờ|[hg:])\s?(?:[0-9]{2})?\s?(?:phút)?\s?)?(?:(?:sáng|trưa|chiều|tối)\s{1,3})?"
_WEEKDAY = r"(?:(?:thứ\s{1,3}\w{1,4}|chủ\s{1,3}nhật)\s{0,2},?\s{0,3})?"
_BRACKET = r"(?:\([^()]{1,40}\)\s{0,3})?"
_JOIN = re.compile(rf"\s{{0,9}}{_BRACKET},?\s{{0,3}}{UNTIL}\s{{0,9}}{_CLOCK}{_WEEKDAY}", re.IGNORECASE)
_CHAIN = re.compile(rf"\s{{0,3}}(?:[,;&+]|và|{DASH}|đến)\s{{0,3}}", re.IGNORECASE)
_SECOND_YEAR = re.compile(rf"\s{{0,3}}{DASH}\s{{0,3}}(?P<year>[12][0-9]{{3}})(?!\w|\s{{0,3}}[-–/])")
_HEAD = re.compile(
    rf"(?<![\w/])(?<![0-9][.,])(?P<day>[0-9]{{1,2}})\s{{0,3}}{UNTIL}\s{{0,3}}\Z", re.IGNORECASE
)
_AND = r"\s{0,2}(?:,|&|và)\s{0,2}"
_LIST = re.compile(
    rf"(?<!\w)ngày\s{{0,3}}(?P<days>[0-9]{{1,2}}(?:{_AND}[0-9]{{1,2}}){{0,8}}){_AND}\Z", re.IGNORECASE
)
# Without the word "ngày" days in a row share the month of the last: "02, 03 và 04/6", "01 & 02/9".
_ROW = re.compile(
    rf"(?:\A|(?<=[(:;])|(?<=[(:;]\s)|(?<=\s))(?P<days>[0-9]{{1,2}}(?:{_AND}[0-9]{{1,2}}){{0,8}}){_AND}\Z",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[0-9]+")
_ISO = re.compile(r"([12][0-9]{3})\s?[-/.]\s?([0-9]{1,2})\s?[-/.]\s?([0-9]{1,2})")
_BEFORE_ONE_DATE = re.compile(r"(?:[^\d,]{1,80},)?\s*(?:(?:thứ\s\w{1,4}|chủ nhật)\s*,)?\s*", re.IGNORECASE)


def find_dates(text: str, *, doubtful: bool = False) -> tuple[DateMention, ...]:
    """Every day that the text (NFC) names, by position; days that no year has (31/9) are named too.

    Args:
        text: NFC.
        doubtful: days that only the month spoken of makes sure ("20-11") are wanted too.
    """
    if not may_name_days(text):
        return ()
    found = _found(text)
    return found if doubtful else tuple(mention for mention in found if not mention.doubtful)


@lru_cache(maxsize=8192)
def _found(text: str) -> tuple[DateMention, ...]:
    """Every day that a text names, the doubtful ones too: a line is asked for both within one reading."""
    mentions = list(_days(text))
    taken = {place for mention in mentions for place in range(*mention.span)}
    alone = [one for one in (*days_alone(text), *marked_days(text)) if taken.isdisjoint(range(*one.span))]
    return tuple(_with_moment(text, one) for one in sorted(mentions + alone, key=lambda one: one.span))


def read_date(text: str) -> datetime.date | None:
    """The day that is the whole text, in any form an office writes it, place before it or not; else None."""
    line = normal(text[:200]).strip().rstrip(".;,") if len(text) <= 200 else ""
    iso = _ISO.fullmatch(line)
    if iso:
        return _real(point_of(int(iso[3]), int(iso[2]), int(iso[1])))
    mentions = find_dates(line)
    if len(mentions) != 1 or mentions[0].kind is not Kind.DAY:
        return None
    start, end = mentions[0].span
    alone = end == len(line) and _BEFORE_ONE_DATE.fullmatch(line, 0, start)
    return _real(mentions[0].start) if alone else None


def _real(point: Point | None) -> datetime.date | None:
    if point is None or point.year is None or point.month is None or not point.exists_in(point.year):
        return None
    return datetime.date(point.year, point.month, point.day)


def _days(text: str) -> Iterator[DateMention]:
    """Candidates that are days, joined where a range runs from one to the next."""
    floor, rows = 0, list(_judged(text))
    place = 0
    while place < len(rows):
        first = rows[place]
        next_place = place + 1
        if next_place < len(rows) and rows[next_place].lunar and not first.lunar:
            next_place += 1  # "ngày 01/02 (25 tháng Chạp) đến ngày 14/02"
        after = rows[next_place] if next_place < len(rows) else None
        if after and _JOIN.fullmatch(text, first.end, after.opening) and not (first.lunar or after.lunar):
            found = [_range(text, first, after)]
            place = next_place + 1
        else:
            found = _single(text, first, floor)
            place += 1
        yield from found
        floor = found[-1].span[1] if found else first.end


def _judged(text: str) -> Iterator[Candidate]:
    """Candidates without classes, shares and numbers; what is listed with a class is a class too."""
    class_end = -1
    for candidate in candidates(text):
        if candidate.worded and not candidate.named and _counts_weeks(text, candidate):
            continue
        certain = candidate.explicit or candidate.lunar or candidate.worded
        if not certain and _continues(text, class_end, candidate):
            class_end = candidate.end
        elif not certain and _is_no_day(text, candidate):
            class_end = candidate.end if follows_a_class(text, candidate.start) else -1
        else:
            class_end = -1
            yield candidate


def _counts_weeks(text: str, candidate: Candidate) -> bool:
    """Whether the figure before "tháng" counts something else: "tuần 3 tháng 11"."""
    return not COUNTERS.isdisjoint(words_before(text, candidate.start))


def _continues(text: str, class_end: int, candidate: Candidate) -> bool:
    """Whether this is one more of a list of classes: "lớp 6/1, 6/2 và 6/3"; there is no class 20/11."""
    listed = class_end >= 0 and _CHAIN.fullmatch(text, class_end, candidate.start)
    return bool(listed) and candidate.point.day <= 12


def _is_no_day(text: str, candidate: Candidate) -> bool:
    point = candidate.point
    return is_lookalike(text, candidate.start, candidate.end, point.day, point.month or 0)


def _range(text: str, first: Candidate, second: Candidate) -> DateMention:
    """Two joined days: a range, or the day of an anniversary."""
    start, end = first.point, second.point
    kind = Kind.ANNIVERSARY if _is_anniversary(start, end) else Kind.RANGE
    if kind is Kind.RANGE:
        start, end = _sharing_years(start, end)
    explicit = first.explicit or second.explicit
    return mention_of(text, kind, start, end, explicit, (first.opening, second.end))


def _is_anniversary(start: Point, end: Point) -> bool:
    """The same day of two years, at least two apart; the second year may be left out."""
    if (start.day, start.month) != (end.day, end.month) or start.year is None:
        return False
    return end.year is None or end.year - start.year >= 2


def _sharing_years(start: Point, end: Point) -> tuple[Point, Point]:
    """A year written once belongs to both days, the new year between them counted."""
    turns = (start.month or 0, start.day) > (end.month or 0, end.day)
    if start.year is None and end.year is not None:
        return replace(start, year=end.year - turns), end
    if end.year is None and start.year is not None:
        return start, replace(end, year=start.year + turns)
    return start, end


def _single(text: str, candidate: Candidate, floor: int) -> list[DateMention]:
    """One written day, with the days before it that share its month: "18-20/11", "ngày 20, 21/11"."""
    point = candidate.point
    if candidate.lunar:
        return [
            mention_of(text, Kind.LUNAR, point, None, candidate.explicit, (candidate.opening, candidate.end))
        ]
    second_year = _SECOND_YEAR.match(text, candidate.end)
    if second_year and point.year is not None and int(second_year["year"]) - point.year >= 2:
        end = replace(point, year=int(second_year["year"]))
        return [mention_of(text, Kind.ANNIVERSARY, point, end, True, (candidate.opening, second_year.end()))]
    head = _head(text, candidate, floor)
    if head:
        return [head] if _is_range(text, candidate, head) else []
    listed = _listed(text, candidate, floor)
    explicit = candidate.explicit or any(mention.explicit for mention in listed)
    if candidate.worded and not explicit:
        return []
    return [*listed, mention_of(text, Kind.DAY, point, None, explicit, (candidate.opening, candidate.end))]


def _head(text: str, candidate: Candidate, floor: int) -> DateMention | None:
    """The range that a day without month opens: "từ ngày 5 đến ngày 10/10"."""
    match = _HEAD.search(text, max(floor, candidate.opening - _REACH), candidate.opening)
    if match is None:
        return None
    opening, named = opening_of(text, match.start())
    before = () if named else words_before(text, match.start())
    day = int(match["day"])
    announced = named or "từ" in before
    if not COUNTERS.isdisjoint(before) or not (announced or 1 <= day < candidate.point.day):
        return None
    if candidate.worded and not (announced or candidate.explicit):
        return None
    start = replace(candidate.point, day=day)
    return mention_of(
        text, Kind.RANGE, start, candidate.point, candidate.explicit or named, (opening, candidate.end)
    )


def _is_range(text: str, candidate: Candidate, head: DateMention) -> bool:
    """Not where the head is a class or a number: "khối 6-7/11"."""
    return head.explicit or not follows_a_stop_word(text, head.span[0])


def _listed(text: str, candidate: Candidate, floor: int) -> list[DateMention]:
    """Days before a day with its month: "ngày 18, 19 và 20/11"; without "ngày" only the day before it."""
    reach = max(floor, candidate.start - _REACH)
    named, row = _LIST.search(text, reach, candidate.start), _ROW.search(text, reach, candidate.start)
    match = named or (row if row and _in_a_row(text, row, candidate) else None)
    if match is None:
        return []
    explicit = named is not None or candidate.explicit
    mentions: list[DateMention] = []
    for figure in _FIGURES.finditer(text, *match.span("days")):
        point = replace(candidate.point, day=int(figure[0]))
        span = (match.start() if named and not mentions else figure.start(), figure.end())
        mentions.append(mention_of(text, Kind.DAY, point, None, explicit, span))
    return mentions


def _in_a_row(text: str, row: re.Match[str], candidate: Candidate) -> bool:
    """Whether figures before a day are the days right before it, and count nothing else ("khối 6, 7/11")."""
    days = [int(figure) for figure in _FIGURES.findall(row["days"])]
    before = words_before(text, row.start("days"))
    if days != list(range(candidate.point.day - len(days), candidate.point.day)):
        return False
    return COUNTERS.isdisjoint(before) and not follows_a_stop_word(text, row.start("days"))


def _with_moment(text: str, mention: DateMention) -> DateMention:
    moment = moment_beside(text, *mention.span)
    until = moment.until
    if mention.kind is Kind.RANGE and moment.time is not None:
        last = find_clocks(mention.text)
        until = last[-1].time if last else until
    return replace(mention, part=moment.part, time=moment.time, until=until)
