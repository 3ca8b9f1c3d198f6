"""Tasks out of the places that a walk found: their months, days and names."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from hashlib import sha256

from kehoach.model.blocks import Attributes, Item
from kehoach.model.month import Month
from kehoach.model.problem import Problem, Severity
from kehoach.model.task import Task, TaskPart
from kehoach.model.when import When
from kehoach.rendering.attributes import (
    KEYS,
    inspections_of,
    is_half_written,
    read_days,
    rightly_written,
    suggested_days,
    unknown_inspections,
)
from kehoach.timetable.anchors import Anchors
from kehoach.timetable.frame import Frame
from kehoach.timetable.schedule import Remark
from kehoach.timetable.scope import Level
from kehoach.timetable.sites import Site
from kehoach.vietnamese.clock_times import find_clocks
from kehoach.vietnamese.folding import words
from kehoach.vietnamese.nearest import nearest
from kehoach.vietnamese.time_words import find_parts, find_weekdays, find_whole_day


class TaskReader:
    """Makes the tasks of one body.

    Args:
        path: the plan's file, for the problems.
        frame: the year of the document.
        offset: lines of the file before the body's first.
        anchors: the ids of the page.
    """

    def __init__(self, path: str, frame: Frame, offset: int, anchors: Anchors) -> None:
        self.path, self.frame, self.offset, self.anchors = path, frame, offset, anchors
        self.problems: list[Problem] = []
        self._seen: Counter[tuple[str, ...]] = Counter()

    def read(self, site: Site) -> Task | None:
        """The task that stands at a place; None where it has neither month nor day in the year."""
        attributes = site.attributes
        whens = self._whens(site, attributes)
        own = tuple(dict.fromkeys(Month.of(w.start) for w in whens if self.frame.covers(w.start)))
        has_own = site.is_event or (attributes["date"] and not site.scope.opened)
        listed = () if own and has_own else site.scope.months
        months = (
            own
            if own and (site.scope.level <= Level.SPAN and len(listed) != 1 and site.is_dated)
            else listed or own
        )
        if not months:
            return None
        done = site.part.done if isinstance(site.part, Item) else None
        return Task(
            anchor=self._anchor(attributes, listed or months, site.text),
            named=bool(attributes.anchor),
            line=site.line + self.offset,
            text=site.text,
            months=months,
            whens=whens,
            group=site.group,
            owner=attributes["owner"] or site.owner,
            output=attributes["output"] or site.output,
            inspects=inspections_of(attributes),
            done=done if done is not None else site.done,
            place=site.place,
            parts=tuple(
                TaskPart(step.line + self.offset, step.text, step.scope.whens) for step in site.steps
            ),
            block=site.part.key,
        )

    def _whens(self, site: Site, attributes: Attributes) -> tuple[When, ...]:
        """The days: of the attribute, else of the task's words, else of its scope."""
        days = read_days(attributes["date"]) if attributes["date"] else None
        if days is not None:
            start, end, clock = days
            if not (self.frame.covers(start) and self.frame.covers(end)):
                message = f'date="{attributes["date"]}" nằm ngoài năm học {self.frame.year}; xem lại năm'
                self._problem("KH203", site.line, message)
            return (When(start, end, clock, "", attributes["date"]),)
        self._add(site.schedule.remarks, site.line)
        own = tuple(when for when in site.schedule.whens if self.frame.covers(when.start))
        if site.schedule.whens and not own and not site.scope.months:
            return ()
        if own:
            return tuple(_with_scope(when, site) for when in own) if len(own) == 1 else own
        if site.schedule.whens:
            return site.schedule.whens
        return _of_scope(site)

    def check(self, attributes: Attributes, line: int) -> None:
        """Adds what is wrong with an attribute list, of a task or not."""
        if is_half_written(attributes.source):
            message = (
                f"«{attributes.source}» viết thiếu dấu, đã đọc như ý; nên viết {rightly_written(attributes)}"
            )
            self._problem("KH250", line, message)
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

    def _anchor(self, attributes: Attributes, months: tuple[Month, ...], text: str) -> str:
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


def _with_scope(when: When, site: Site) -> When:
    """A day of the task's words with the hour or session that its words or its scope tell."""
    if when.time is not None or (when.is_range and not site.is_event):
        return when
    same_day = site.scope.days == ((when.start, when.end),)
    time, until = (site.scope.time, site.scope.until) if same_day or site.is_event else (None, None)
    part = when.part or (site.scope.part if same_day or site.is_event else "")
    if time is None and not site.is_event and (clocks := find_clocks(site.text)):
        time, until = clocks[0].time, clocks[0].until
    return replace(when, time=time, until=until, part=part)


def _is_told(text: str, span: tuple[int, int]) -> bool:
    """Whether a session within a sentence is said to be its time: "buổi chiều", "(sáng)"."""
    start, end = span
    return text[start:end].lower().startswith("buổi") or text[start - 1 : start] + text[end : end + 1] == "()"


def _of_scope(site: Site) -> tuple[When, ...]:
    """The days of the scope; of one day with the hour or session in the task's words."""
    scope = site.scope
    whens = scope.whens
    if len(whens) != 1:
        return whens
    when = whens[0]
    if scope.level is Level.WEEK and when.is_range and (weekdays := find_weekdays(site.text)):
        days = [when.start.fromordinal(n) for n in range(when.start.toordinal(), when.end.toordinal() + 1)]
        meant = [day for day in days if len(weekdays) == 1 and day.weekday() == weekdays[0].value]
        if meant:
            when = replace(when, start=meant[0], end=meant[0])
    if when.is_range:
        return (when,)
    if find_whole_day(site.text):
        return (replace(when, time=None, until=None, part=""),)
    if when.time is None and (clocks := find_clocks(site.text)):
        when = replace(when, time=clocks[0].time, until=clocks[0].until)
    parts = find_parts(site.text) if when.time is None and not when.part else ()
    if len(parts) == 1 and (parts[0].span[0] == 0 or _is_told(site.text, parts[0].span)):
        when = replace(when, part=str(parts[0].value))
    return (when,)
