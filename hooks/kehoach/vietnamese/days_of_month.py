"""Days whose month the text leaves to where it stands: "Sinh hoạt chi bộ ngày 03", under a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kehoach.vietnamese.clock_times import moment_beside
from kehoach.vietnamese.date_mentions import mention_of
from kehoach.vietnamese.date_points import Point
from kehoach.vietnamese.dates import DateMention, Kind

_FIGURE = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
# What follows must end the day: "ngày 5 buổi" counts, "ngày 5/10" has its month.
_END = r"(?=\s{0,3}(?:$|[,;:)(]|\.(?!\d))|\s{1,3}h[àằ]ng\s{1,3}tháng)"
_DAYS = re.compile(
    rf"(?<!\w)(?:từ\s{{1,3}})?ngày\s{{1,3}}(?P<first>{_FIGURE})"
    rf"(?:\s{{0,3}}(?:-|–|đến(?:\s{{1,3}}hết)?(?:\s{{1,3}}ngày)?)\s{{0,3}}(?P<last>{_FIGURE})"
    rf"|(?P<more>(?:\s{{0,3}}(?:,|và)\s{{0,3}}(?:ngày\s{{1,3}})?{_FIGURE}){{1,9}}))?{_END}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]{1,2}")


def find_days_of_month(text: str) -> tuple[DateMention, ...]:
    """Days and ranges that name no month, in order; their points have none either."""
    return tuple(_mentions(text)) if "ngày" in text.lower() else ()


def _mentions(text: str) -> Iterator[DateMention]:
    for found in _DAYS.finditer(text):
        first = Point(int(found["first"]), None, None)
        if found["last"]:
            yield _timed(text, Kind.RANGE, first, Point(int(found["last"]), None, None), found.span())
            continue
        more = found["more"] or ""
        end = found.end() - len(more)
        yield _timed(text, Kind.DAY, first, None, (found.start(), end))
        for figure in _NUMBER.finditer(text, end, found.end()):
            yield _timed(text, Kind.DAY, Point(int(figure[0]), None, None), None, figure.span())


def _timed(text: str, kind: Kind, start: Point, end: Point | None, span: tuple[int, int]) -> DateMention:
    mention, moment = mention_of(text, kind, start, end, True, span), moment_beside(text, *span)
    return replace(mention, part=moment.part, time=moment.time, until=moment.until)
