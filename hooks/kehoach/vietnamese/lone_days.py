"""Days that no month stands beside, days with signs that join other figures too, and what was meant as a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.vietnamese.date_mentions import UNTIL, DateMention, Kind, mention_of
from kehoach.vietnamese.date_points import Point, point_of

_DAYS_ALONE = re.compile(
    rf"(?:\A\s{{0,9}}|(?P<bracket>\(\s{{0,3}}))(?P<text>ngày\s{{0,3}}(?P<day>[0-9]{{1,2}})"
    rf"(?:\s{{0,3}}{UNTIL}\s{{0,3}}(?P<last>[0-9]{{1,2}})(?=\s{{0,3}}[:,)]))?)\s{{0,3}}(?P<close>[:,)–-])",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"(?<![\w/.-])(?:[0-9]{1,2}/[0-9]{3}/(?:19|20)[0-9]{2}|[0-9]{3}/[0-9]{1,2}/(?:19|20)[0-9]{2}"
    r"|[0-9]{1,2}/[0-9]{1,2}/(?:(?:19|20)[0-9]{3}|[12][0-9]{2}))(?![\w/])"
)
# A day and its month joined as figures of anything else may be: what stands before must speak of a day.
_MARKED = re.compile(
    r"(?<!\w)(?P<text>(?:ngày|(?P<part>sáng|trưa|chiều|tối|hôm))\s{1,3}(?P<figures>(?P<day>[0-9]{1,2})(?P<mark>[.-])(?P<month>[0-9]{1,2})))"
    r"(?![\w/]|[.-][0-9]|\s?[-–—/]\s?[0-9])",
    re.IGNORECASE,
)


def days_alone(text: str) -> Iterator[DateMention]:
    """Days without any month, which only the month above can tell: "Ngày 20: …", "(ngày 20)"."""
    for match in _DAYS_ALONE.finditer(text):
        first, last = Point(int(match["day"]), None, None), None
        if match["last"] and int(match["last"]) > first.day:
            last = Point(int(match["last"]), None, None)
        closed = (match["close"] == ")") == bool(match["bracket"])
        if closed and all(point.is_figure_of_a_day for point in (first, last or first)):
            yield mention_of(text, Kind.RANGE if last else Kind.DAY, first, last, False, match.span("text"))


def marked_days(text: str) -> Iterator[DateMention]:
    """Days written "20-11" or "19.11", which only the month spoken of makes sure."""
    for match in _MARKED.finditer(text):
        point = point_of(int(match["day"]), int(match["month"]), None)
        if point and point.is_figure_of_a_day and point.exists_in(None):
            named = "figures" if match["part"] else "text"
            yield DateMention(
                point, None, Kind.DAY, False, None, "", match.span(named), match[named], doubtful=True
            )


def find_broken_dates(text: str) -> tuple[tuple[int, int], ...]:
    """Places of what was meant as a day and is none in any reading: ``08/109/2017``, ``5/9/20226``."""
    return tuple(match.span() for match in _BROKEN.finditer(text)) if "/" in text else ()
