"""The index in pieces: segments of years, each cut into shards of neighbouring terms.

The current year (with newer ones) is a segment of its own, so that a phone fetches no more than it needs.
The years before fill further segments, the oldest first, so that a closed year keeps its files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import is_

from kehoach.model.library import PublicLibrary
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.search.postings import postings_of
from kehoach.search.script import Script, script
from kehoach.search.tokens import fold_of
from kehoach.search.words import PlanWords, words_of

SEGMENT_TERMS = 1_600_000  # of past years together, about a thousand plans
SHARD_BYTES = 6_000


@dataclass(frozen=True)
class Segment:
    """A piece of the index.

    Attributes:
        years: the school years in it, newest first.
        base: the file of its plans and units.
        shards: the first fold of each file of terms, and the file.
        texts: the files of its plans' lines.
        terms: how often each fold stands in it.
    """

    years: tuple[SchoolYear, ...]
    base: Script
    shards: tuple[tuple[str, Script], ...]
    texts: tuple[Script, ...]
    terms: dict[str, int]

    @property
    def files(self) -> tuple[Script, ...]:
        """All its files."""
        return (self.base, *(shard for _, shard in self.shards), *self.texts)


def segments_of(library: PublicLibrary, current: SchoolYear | None) -> tuple[Segment, ...]:
    """The segments of a library, newest years first.

    Args:
        library: the plans; drafts are left out whatever it holds.
        current: the current year; without one the newest.
    """
    words: dict[SchoolYear, list[PlanWords]] = {}
    for plan in library.plans:
        words.setdefault(plan.year, []).append(words_of(plan))
    first = current or max(words, default=None)
    past = [year for year in sorted(words) if first and year < first]
    present = [year for year in sorted(words) if year not in past]
    groups = [group for group in (*_filled(words, past), present) if group]
    return tuple(
        _kept_segment(tuple(reversed(years)), [one for year in reversed(years) for one in words[year]])
        for years in reversed(groups)
    )


def _filled(words: dict[SchoolYear, list[PlanWords]], years: list[SchoolYear]) -> Iterator[list[SchoolYear]]:
    """Years in groups of about ``SEGMENT_TERMS``, oldest first."""
    group: list[SchoolYear] = []
    terms = 0
    for year in years:
        more = sum(len(one.forms) for one in words[year])
        if group and terms + more > SEGMENT_TERMS:
            yield group
            group, terms = [], 0
        group.append(year)
        terms += more
    yield group


_kept: dict[tuple[SchoolYear, ...], tuple[list[PlanWords], Segment]] = {}


def _kept_segment(years: tuple[SchoolYear, ...], words: list[PlanWords]) -> Segment:
    """A segment; the last one of the same years is given again while the plans are the same."""
    kept = _kept.get(years)
    if kept is None or not all(map(is_, kept[0], words)) or len(kept[0]) != len(words):
        kept = _kept[years] = (words, _segment(years, words))
    return kept[1]


def _segment(years: tuple[SchoolYear, ...], words: list[PlanWords]) -> Segment:
    postings = postings_of(one.forms for one in words)
    terms: dict[str, int] = {}
    for form, gaps in postings.items():
        fold = fold_of(form)
        terms[fold] = terms.get(fold, 0) + len(gaps)
    texts = tuple(one.text for one in words)
    return Segment(years, _base(years, words), tuple(_shards(postings)), texts, terms)


def _base(years: tuple[SchoolYear, ...], words: list[PlanWords]) -> Script:
    """Plans in columns, the units of each, and the names of the files of their texts."""
    plans = [one.plan for one in words]
    issuers = sorted({plan.issuers for plan in plans})
    place = {names: number for number, names in enumerate(issuers)}
    return script(
        {
            "years": [year.label for year in years],
            "issuers": issuers,
            "slugs": [plan.slug for plan in plans],
            "titles": [plan.title for plan in plans],
            "numbers": [plan.front.number for plan in plans],
            "year": [years.index(plan.year) for plan in plans],
            "issuer": [place[plan.issuers] for plan in plans],
            "kind": [plan.front.kind or "" for plan in plans],
            "marks": [_mark(plan) for plan in plans],
            "texts": "".join(one.text.name for one in words),
            "units": [one.units for one in words],
        }
    )


def _mark(plan: Plan) -> int:
    """1 for a withdrawn plan, 2 for a disclosure."""
    return int(plan.is_withdrawn) + 2 * bool(plan.front.codes or plan.front.kind == "cong-khai")


def _shards(postings: dict[str, str]) -> Iterator[tuple[str, Script]]:
    """Terms in files of about ``SHARD_BYTES``; all forms of a fold stand in one."""
    shard: dict[str, str] = {}
    first, size = "", 0
    for fold, forms in groupby(postings.items(), key=lambda item: fold_of(item[0])):
        if size >= SHARD_BYTES:
            yield first, script(shard)
            shard, size = {}, 0
        if not shard:
            first = fold
        for form, gaps in forms:
            shard[form] = gaps
            size += len(gaps.encode()) + len(form) + 6
    if shard:
        yield first, script(shard)
