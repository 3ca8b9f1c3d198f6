"""How much of a document is read, against its truth: a small, strict measure of our own (documents/README.md).

A task is found where its words stand in the words of a task that was read; it is right where its months are the same.
What was read and is neither wanted, optional nor a part of what is wanted, is false.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.reading.plan_file import read_plan_file

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|<br ?/?>")
_WORD = re.compile(r"[^\W_]+")
Words = tuple[str, ...]
Span = tuple[date, date]


def words_of(text: str) -> Words:
    """The words of a text, without case, signs and what nobody sees."""
    seen = _UNSEEN.sub(lambda found: " " if found[0].startswith("<") else "", text)
    return tuple(_WORD.findall(unicodedata.normalize("NFC", seen).casefold()))


def holds(words: Words, run: Words) -> bool:
    """Whether a run of words stands among others."""
    return bool(run) and any(words[n : n + len(run)] == run for n in range(len(words) - len(run) + 1))


@dataclass(frozen=True)
class Case:
    """A document with its truth."""

    name: str
    data: bytes
    truth: dict[str, Any]

    @property
    def year(self) -> SchoolYear:
        """The school year in whose folder it stands."""
        year = SchoolYear.parse(self.truth["year"])
        assert year is not None, self.name
        return year


@dataclass
class Score:
    """Counts, and what is amiss in words."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Adds the score of another document."""
        self.counts.update(other.counts)
        self.misses += other.misses

    def share(self, what: str) -> float:
        """Of what is wanted, how much is right: ``tasks``, ``days``, ``hours``, ``owners``, ``says``, ``silent``."""
        return self.counts[f"{what} right"] / max(self.counts[what], 1)

    def precision(self, what: str) -> float:
        """Of what was read, how much is right: ``tasks``, ``days``."""
        right = self.counts[f"{what} right"]
        return right / max(right + self.counts[f"{what} false"], 1)


def cases(folder: Path) -> list[Case]:
    """The documents of a folder, in order."""
    return [
        Case(place.parent.name, place.with_name("plan.md").read_bytes(), yaml.safe_load(place.read_bytes()))
        for place in sorted(folder.glob("*/truth.yml"))
    ]


def score_of(case: Case) -> Score:
    """Reads a document and measures it."""
    read = read_plan_file(case.data, f"plans/{case.year}/{case.name}.md", case.year)
    tasks = list(read.plan.document.tasks) if read.plan else []
    score = Score()
    wanted = [_Wanted(row) for row in case.truth["tasks"] or ()]
    pairs = _pairs(wanted, tasks)
    for one in wanted:
        _judge(one, [task for task in tasks if pairs.get(id(task)) is one], score)
    optional = [_Wanted(row) for row in case.truth.get("optional") or ()]
    never_days = {date.fromisoformat(day) for day in case.truth["not_days"]}
    for task in tasks:
        if id(task) not in pairs and not any(one.allows(task) for one in optional):
            score.counts["tasks false"] += 1
            score.misses.append(f"false: {_told(task)}")
            score.counts["days false"] += len(task.whens)
        elif id(task) not in pairs:
            score.counts["days false"] += sum(when.start == when.end in never_days for when in task.whens)
    _judge_lines(case, read.problems, score)
    score.misses = [f"{case.name}: {line}" for line in score.misses]
    return score


class _Wanted:
    """A task of the truth."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.names = [words_of(name) for name in (row["words"], *row.get("also", ()))]
        self.title = row["words"]
        self.months = set(row.get("months", ()))
        self.rows: list[dict[str, Any]] = row.get("days", [])
        self.days = [_span(day) for day in self.rows]
        self.may = [_span(day) for day in row.get("may_days", ())]
        self.owner, self.place = row.get("owner", ""), row.get("place", "")

    def likeness(self, task: Task) -> int:
        """How well a task fits; 0 where the words are not in it."""
        text = words_of(f"{task.group} {task.text}")
        if not any(holds(text, name) for name in self.names):
            return 0
        same = 4 * (_months(task) == self.months)
        return 1 + same + 2 * (_dates(_spans(task)) == _dates(self.days)) - (len(text) > 40)

    def allows(self, task: Task) -> bool:
        """Whether a task may be read of this optional one."""
        fits = not self.months or _months(task) <= self.months | {str(d)[:7] for d in _dates(self.days)}
        days = _dates(_spans(task)) <= _dates(self.days + self.may) if self.days or self.may else True
        return self.likeness(task) > 0 and fits and days


def _pairs(wanted: Sequence[_Wanted], tasks: Iterable[Task]) -> dict[int, _Wanted]:
    """Each task that was read with the one that it is: the best fit first; parts afterwards, in the same months."""
    fits = [(one.likeness(task), n, one, task) for one in wanted for n, task in enumerate(tasks)]
    pairs: dict[int, _Wanted] = {}
    used: set[int] = set()
    for likeness, _, one, task in sorted(fits, key=lambda fit: (-fit[0], fit[1])):
        if likeness and id(task) not in pairs and id(one) not in used:
            pairs[id(task)] = one
            used.add(id(one))
    firsts = {id(one): task for _, _, one, task in fits if pairs.get(id(task)) is one}
    for likeness, _, one, task in fits:
        first = firsts.get(id(one))
        if not likeness or first is None or id(task) in pairs:
            continue
        if _months(task) <= one.months and (task.text, task.whens) != (first.text, first.whens):
            pairs[id(task)] = one
    return pairs


def _judge(one: _Wanted, found: Sequence[Task], score: Score) -> None:
    count = score.counts
    count["tasks"] += 1
    count["days"] += len(one.days)
    count["hours"] += sum("time" in row for row in one.rows)
    count["owners"] += bool(one.owner)
    count["places"] += bool(one.place)
    if not found:
        score.misses.append(f"missed: {one.title}")
        return
    months = {month for task in found for month in _months(task)}
    if months == one.months:
        count["tasks right"] += 1
    else:
        count["tasks false"] += 1
        score.misses.append(f"months: {one.title}: {sorted(months)}, not {sorted(one.months)}")
    spans = [span for task in found for span in _spans(task)]
    right = [span for span in one.days if span in spans]
    if _dates(spans) == _dates(one.days):
        right = one.days
    extra = [
        span for span in spans if span not in one.days and not _dates([span]) <= _dates(one.days + one.may)
    ]
    count["days right"] += len(right)
    count["days false"] += len(extra)
    if extra or len(right) < len(one.days):
        score.misses.append(f"days: {one.title}: {_written(spans)}, not {_written(one.days)}")
    for row in one.rows:
        _judge_hour(one, row, found, score)
    owners = {words_of(task.owner) for task in found if task.owner}
    count["owners right"] += bool(one.owner) and owners == {words_of(one.owner)}
    if one.owner and owners != {words_of(one.owner)}:
        score.misses.append(f"owner: {one.title}: {[task.owner for task in found]}, not {one.owner}")
    places = [words_of(task.place) for task in found if task.place]
    count["places right"] += bool(one.place) and any(holds(words_of(one.place), place) for place in places)


def _judge_hour(one: _Wanted, row: dict[str, Any], found: Sequence[Task], score: Score) -> None:
    whens = [when for task in found for when in task.whens if str(when.start) == str(row["start"])]
    if "time" in row:
        right = any(when.time and f"{when.time:%H:%M}" == row["time"] for when in whens)
        score.counts["hours right"] += right
        if not right:
            score.misses.append(f"hour: {one.title}: {row['time']}")
    if "until" in row and not any(when.until and f"{when.until:%H:%M}" == row["until"] for when in whens):
        score.misses.append(f"until: {one.title}: {row['until']}")
    if "part" in row and not any(when.part == row["part"] or when.time for when in whens):
        score.misses.append(f"part: {one.title}: {row['part']}")


def _judge_lines(case: Case, problems: Iterable[Problem], score: Score) -> None:
    lines = [
        problem for problem in problems if problem.severity is not Severity.NOTE or problem.code >= "KH2"
    ]
    for entry in case.truth.get("says") or ():
        subject = words_of(str(entry).partition(":")[0])
        score.counts["says"] += 1
        if any(holds(words_of(problem.message), subject) for problem in lines):
            score.counts["says right"] += 1
        else:
            score.misses.append(f"not said: {entry}")
    for entry in case.truth.get("silent") or ():
        score.counts["silent"] += 1
        subjects = [words_of(day) for day in re.findall(r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?", str(entry))]
        alarms = [
            problem
            for problem in lines
            if any(holds(words_of(problem.message), subject) for subject in subjects)
            or (entry == "warnings" and problem.severity is not Severity.NOTE)
        ]
        score.counts["silent right"] += not alarms
        score.misses += [f"false alarm: {alarm}" for alarm in alarms[:1]]


def _span(row: dict[str, Any]) -> Span:
    return row["start"], row.get("end", row["start"])


def _spans(task: Task) -> list[Span]:
    return [(when.start, when.end) for when in task.whens]


def _months(task: Task) -> set[str]:
    return {f"{month.year}-{month.number:02}" for month in task.months}


def _dates(spans: Iterable[Span]) -> set[date]:
    return {
        first + timedelta(n)
        for first, last in spans
        for n in range(min(max((last - first).days, 0), 400) + 1)
    }


def _written(spans: Iterable[Span]) -> str:
    return ", ".join(f"{first}..{last}" if last != first else str(first) for first, last in spans) or "no day"


def _told(task: Task) -> str:
    return f"«{task.text[:60]}» {sorted(_months(task))} {_written(_spans(task))}"
