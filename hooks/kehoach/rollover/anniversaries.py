"""How many years since: ``40 năm``, ``lần thứ 40``, counted on where the founding year is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rollover.named_days import NamedDays
from kehoach.rollover.passage import Passage
from kehoach.rollover.step import Step
from kehoach.vietnamese.dates import find_dates
from kehoach.vietnamese.folding import fold, words

_COUNT = re.compile(
    r"(?<![\w/.,-])(?P<years>[0-9]{1,4})(?=\s{1,3}năm(?!\w)(?!\s{1,3}(?:học|[0-9]{4})))|"
    r"(?<!\w)lần\s{1,3}thứ\s{1,3}(?P<time>[0-9]{1,4})(?![\w/])",
    re.IGNORECASE,
)
_REMEMBRANCE = re.compile(
    r"\b(?:ky niem|ki niem|chao mung|mung|nhan|toa dam|hop mat|mit tinh)\b[^.;]{0,30}\Z"
)
_FOUNDING = re.compile(r"nam(?: [a-z]+)? (?:ngay|thanh lap|truyen thong|chien thang|giai phong|khoi nghia)\b")


def carry_counts(passage: Passage, step: Step, named: NamedDays) -> None:
    """Counts on what is a count of years since a day that is known; marks what only looks like one."""
    counts = [found for found in _COUNT.finditer(passage.text) if passage.is_free(*found.span())]
    if not counts:
        return
    known = set(_known(passage, step, named))
    for found in counts:
        group = "years" if found["years"] else "time"
        count, (start, end) = int(found[group]), found.span(group)
        if count in known:
            passage.change(start, end, str(count + step.years))
        elif _looks_like_one(passage.text, found):
            passage.mark(end + len(" năm") if found["years"] else end, f"tính lại số năm {count}")


def _known(passage: Passage, step: Step, named: NamedDays) -> Iterator[int]:
    """The counts that are right in the old year, by the founding years that the passage gives or implies."""
    dates = set()
    for mention in find_dates(passage.text):
        point = mention.start
        if point.month is None:
            continue
        dates.add((point.day, point.month))
        kept = mention.end.year if mention.end and mention.end.year else _year_of(point.month, passage, step)
        if point.year is not None and point.year < step.old.start:
            yield kept - point.year
    for month, since in named.founded(frozenset(words(passage.text)), frozenset(dates)):
        yield _year_of(month, passage, step) - since


def _year_of(month: int, passage: Passage, step: Step) -> int:
    """The calendar year of a month in the old school year, as the passage's months have it."""
    years = [one.year for one in passage.months if one.number == month]
    return (years or [step.old.month(month).year])[0]


def _looks_like_one(text: str, found: re.Match[str]) -> bool:
    before = fold(text[max(0, found.start() - 60) : found.start()])
    after = fold(text[found.end() : found.end() + 40]).strip()
    if found["time"]:
        return _REMEMBRANCE.search(before) is not None
    return _REMEMBRANCE.search(before) is not None or _FOUNDING.match(after) is not None
