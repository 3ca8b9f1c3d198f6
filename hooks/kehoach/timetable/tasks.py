"""Tasks out of an outline: their months, days and names, and the marks that they carry on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from kehoach.model.block_words import points_of, said, words_in
from kehoach.model.blocks import Attributes, Item
from kehoach.model.month import Month
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.rendering.attributes import (
    KEYS,
    inspections_of,
    read_days,
    suggested_days,
    unknown_inspections,
)
from kehoach.timetable.anchors import Anchors
from kehoach.timetable.outline import NO_MONTHS, TaskSite
from kehoach.timetable.schedule import Remark, read_schedule
from kehoach.vietnamese.dates import find_dates
from kehoach.vietnamese.folding import words
from kehoach.vietnamese.nearest import nearest


class TaskReader:
    """Makes the tasks of one body.

    Args:
        path: the plan's file, for the problems.
        year: its school year.
        offset: lines of the file before the body's first.
        anchors: the ids of the page.
    """

    def __init__(self, path: str, year: SchoolYear, offset: int, anchors: Anchors) -> None:
        self.path = path
        self.year = year
        self.offset = offset
        self.anchors = anchors
        self.problems: list[Problem] = []
        self._seen: Counter[tuple[str, ...]] = Counter()

    def read(self, place: TaskSite, months: tuple[Month, ...], *, early: bool) -> Task | None:
        """The task that stands at a place; None for a row that has neither month nor day.

        Args:
            place: where it stands.
            months: those it is listed under; empty where it is under none.
            early: it is under none, and stands before September's.
        """
        text = said(place.part.inlines)
        attributes = place.part.attributes
        whens = self._whens(place, text, attributes, months, early)
        months = months or tuple(
            dict.fromkeys(Month.of(when.start) for when in whens if self.year.covers(when.start))
        )
        if not months:
            return None
        done = place.part.done if isinstance(place.part, Item) else None
        return Task(
            anchor=self._anchor(attributes, months, text, place.line),
            named=bool(attributes.anchor),
            line=place.line + self.offset,
            text=text,
            months=months,
            whens=whens,
            group=place.group,
            owner=attributes["owner"] or place.owner,
            output=attributes["output"] or place.output,
            inspects=inspections_of(attributes),
            done=done if done is not None else place.done,
            block=place.part.key,
        )

    def check(self, attributes: Attributes, line: int) -> None:
        """Adds what is wrong with an attribute list, of a task or not."""
        for key in attributes.unknown:
            close = nearest(key, KEYS)
            advice = f"có phải là «{close}»?" if close else f"dùng được: {', '.join(KEYS)}"
            self._problem("KH205", line, f"không có thuộc tính «{key}»; {advice}")
        for code in unknown_inspections(inspections_of(attributes)):
            self._problem(
                "KH206",
                line,
                f'inspects="{code}" không có; dùng: ngan-sach, hoc-phi, dong-gop, kien-co',
            )
        if attributes["date"] and read_days(attributes["date"]) is None:
            message = (
                f'date="{attributes["date"]}" không phải là ngày; viết {suggested_days(attributes["date"])}'
            )
            self._problem("KH206", line, message)

    def _whens(
        self, place: TaskSite, text: str, attributes: Attributes, months: tuple[Month, ...], early: bool
    ) -> tuple[When, ...]:
        """The days: of the attribute, else of the task's words, else of its row."""
        days = read_days(attributes["date"]) if attributes["date"] else None
        if days is not None:
            start, end, clock = days
            if not (self.year.covers(start) and self.year.covers(end)):
                message = f'date="{attributes["date"]}" nằm ngoài năm học {self.year}; xem lại năm'
                self._problem("KH203", place.line, message)
            return (When(start, end, clock, "", attributes["date"]),)
        whens, remarks = read_schedule(
            "; ".join(filter(None, (text, points_of(place.part)))), months, self.year, early=early
        )
        if not whens and place.times:
            whens, more = read_schedule(place.times, months, self.year, early=early)
            remarks += more
        self._add(remarks, place.line)
        return whens

    def _anchor(self, attributes: Attributes, months: tuple[Month, ...], text: str, line: int) -> str:
        """The id of a task: the one it was given, else one made of its months, words and occurrence."""
        if attributes.anchor:
            return self.anchors.named(attributes.anchor)
        key = (" ".join(f"{month.year}-{month.number}" for month in months), " ".join(words(text)))
        self._seen[key] += 1
        digest = sha256("|".join((*key, str(self._seen[key]))).encode()).hexdigest()
        return self.anchors.unique(f"viec-{digest[:10]}")

    def _add(self, remarks: tuple[Remark, ...], line: int) -> None:
        for remark in dict.fromkeys(remarks):
            self._problem(remark.code, line, remark.message, remark.softened)

    def _problem(self, code: str, line: int, message: str, softened: Severity | None = None) -> None:
        self.problems.append(Problem(code, self.path, line + self.offset, "", message, softened))


def before_september(sites: Sequence[TaskSite]) -> frozenset[TaskSite]:
    """The places under no month up to the first that has a day of September to December.

    Their July and August are those before the school year begins (FACTS.md, section 4).
    """
    free = [place for place in sites if place.site is NO_MONTHS]
    autumn = (n for n, place in enumerate(free, 1) if _has_autumn_day(place))
    return frozenset(free[: next(autumn, 0)])


def _has_autumn_day(place: TaskSite) -> bool:
    mentions = find_dates(f"{place.times}; {words_in(place.part)}")
    return any((mention.start.month or 0) >= 9 for mention in mentions)
