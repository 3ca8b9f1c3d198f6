"""Tasks that a later document moves or calls off: they show once, with what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from kehoach.agenda.task_words import date_figures, day_words
from kehoach.model.former_address import former_address
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.vietnamese.folding import normal, words

# Between two days: "14/11 chuyển sang ngày 21/11", "dời đến sáng 21/11"; "sang ngày" alone behind a word that moves.
# With their marks: "đội", "đổi" and "đời" are one when they are folded.
_MOVES = r"(?:chuyển|dời|đổi|lùi|hoãn)"
_TO = r"(?:sang|đến|qua|thành|vào|lại)"
_BEFORE_DAY = r"(?:\s+(?:ngày|sáng|chiều|tối|lúc|thứ\s+\w+,?|chủ\s+nhật,?))*\s*"
_MOVED = re.compile(rf"\b{_MOVES}\b[^.;,]{{0,40}}\b{_TO}\b{_BEFORE_DAY}")
_OVER = re.compile(rf"[\s,(]*(?:sang|thành){_BEFORE_DAY}")
_MOVING = re.compile(rf"\b{_MOVES}\b")
_CALLED_OFF = re.compile(r"(?:tạm\s+hoãn|hoãn|hủy|huỷ|không\s+tổ\s+chức)\b")
_ALIKE = 0.6  # of the words of a task, the share that a document must say of it
_EMPTY = frozenset({"ngay", "luc", "vao", "gio", "phut", "thu", "tu", "den", "va"})

Telling = tuple[Plan, Task]


@dataclass(frozen=True)
class Move:
    """A change of a task by another document.

    Attributes:
        target: the task as it stood.
        by: the document.
        task: the task of the document that stands for it now; None where it was called off.
    """

    target: Telling
    by: Plan
    task: Task | None

    @property
    def words(self) -> str:
        """What changed: ``Chuyển từ Thứ Bảy, 14/11/2026``; ``Hoãn: Thông báo …``."""
        if self.task is None:
            return f"Hoãn: {self.by.title}"
        whens = self.target[1].whens
        former = "; ".join(f"{day_words(when)}, {date_figures(when)}" for when in whens)
        return f"Chuyển từ {former}" if former else f"Thay việc của «{self.target[0].title}»"


def moves_of(plans: Sequence[Plan]) -> tuple[Move, ...]:
    """Every move that the plans tell, by ``moves`` in a head or in the words of a task; drafts move nothing.

    Args:
        plans: those among which it is looked; a task is moved once, by the last document that says so.
    """
    found: dict[tuple[str, str], Move] = {}
    by_address = {plan.address: plan for plan in plans}
    by_day: dict[str, list[Telling]] | None = None
    for plan in plans:
        if plan.is_draft or plan.is_withdrawn:
            continue
        for move in _of_head(plan, by_address):
            found[_key(move.target)] = move
        if not plan.front.moves:
            for task in plan.tasks:
                change = _change_in(task)
                if change is None:
                    continue
                by_day = _by_day(plans) if by_day is None else by_day
                target = _target(plan, task, change[0], by_day)
                if target is not None:
                    moved = None if change[1] is None else _on(task, change[1])
                    found.setdefault(_key(target), Move(target, plan, moved))
    return tuple(found.values())


def only_new_day(task: Task) -> tuple[Task, str]:
    """A task that tells its former and its new day, on the new one alone; and what changed, in words."""
    change = _change_in(task)
    if change is None or change[1] is None:
        return task, ""
    former = change[0]
    return _on(task, change[1]), f"Chuyển từ {day_words(former)}, {date_figures(former)}"


def _of_head(plan: Plan, by_address: dict[str, Plan]) -> Iterator[Move]:
    """The moves of a head: ``2026-2027/hoi-thao#chung-ket``, or ``hoi-thao#chung-ket`` of the same year."""
    dated = [task for task in plan.tasks if task.whens]
    for written in plan.front.moves:
        target = moved_task(written, plan, by_address)
        if target is not None:
            likest = max(dated, key=lambda task: _share(target[1], task), default=None)
            yield Move(target, plan, only_new_day(likest)[0] if likest is not None else None)


def moved_task(written: str, plan: Plan, by_address: dict[str, Plan]) -> Telling | None:
    """The task that an entry of ``moves`` names; None where there is none."""
    name, _, anchor = written.partition("#")
    other = by_address.get(former_address(name, plan.year))
    task = next((one for one in other.tasks if one.anchor == anchor), None) if other else None
    return (other, task) if other and task else None


def _change_in(task: Task) -> tuple[When, When | None] | None:
    """The former and the new day of a task whose words say that it was moved; no new day: it was called off."""
    if not task.whens:
        return None
    said = normal(task.text).casefold()
    if len(task.whens) == 1:
        return (task.whens[0], None) if _CALLED_OFF.match(said) else None
    places = sorted(
        ((said.find(when.text.casefold()), when) for when in task.whens if when.text), key=itemgetter(0)
    )
    if len(places) != len(task.whens) or places[0][0] < 0:
        return None
    (start, former), (end, new) = places[0], places[-1]
    between = said[start + len(former.text) : end]
    over = _OVER.fullmatch(between) and _MOVING.search(said[:start])
    return (former, new) if over or _ends_with(_MOVED, between) else None


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text of a few words ends with what a pattern finds."""
    return len(text) <= _LONGEST and any(found.end() == len(text) for found in pattern.finditer(text))


_LONGEST = 120


def _target(plan: Plan, task: Task, former: When, by_day: dict[str, list[Telling]]) -> Telling | None:
    """The one task of that day, in another plan, that the words are about."""
    alike = [
        (share, other)
        for other in by_day.get(former.start.isoformat(), ())
        if other[0].path != plan.path and (share := _share(other[1], task)) >= _ALIKE
    ]
    best = max((share for share, _ in alike), default=0.0)
    likest = [other for share, other in alike if share == best]
    return likest[0] if likest else None


def _by_day(plans: Iterable[Plan]) -> dict[str, list[Telling]]:
    found: dict[str, list[Telling]] = {}
    for plan in plans:
        for task in plan.tasks:
            for when in task.whens:
                found.setdefault(when.start.isoformat(), []).append((plan, task))
    return found


def _share(task: Task, said: Task) -> float:
    wanted = {word for word in words(task.text) if word not in _EMPTY and not word.isdigit()}
    return len(wanted & set(words(said.text))) / len(wanted) if wanted else 0.0


def _on(task: Task, when: When) -> Task:
    return replace(task, whens=(when,), months=(Month.of(when.start),))


def _key(telling: Telling) -> tuple[str, str]:
    return (telling[0].path, telling[1].anchor)
