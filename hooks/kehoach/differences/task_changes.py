"""What became of last year's tasks: new, dropped, moved to another month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kehoach.differences.pairing import FAR, NEAR, paired_by_words
from kehoach.differences.wording import in_years_of
from kehoach.model.month import Month
from kehoach.model.task import Task


@dataclass(frozen=True)
class MovedTask:
    """A task of both years that stands under other months now."""

    old: Task
    new: Task


@dataclass(frozen=True)
class TaskChanges:
    """The tasks of the later year that are new, those of the former that are gone, and those that moved."""

    new: tuple[Task, ...] = ()
    dropped: tuple[Task, ...] = ()
    moved: tuple[MovedTask, ...] = ()


def task_changes(old: Sequence[Task], new: Sequence[Task], old_start: int, new_start: int) -> TaskChanges:
    """Compares the tasks of two years.

    A task is the same where it has the same ``{#ma}``, else the same words, else mostly the same words; of
    several with the same words those in the same month are the same.

    Args:
        old, new: in order of the text.
        old_start, new_start: the calendar years in which their school years begin.
    """
    of_old = [_Known(task, old_start) for task in old]
    of_new = [_Known(task, new_start) for task in new]
    pairs: dict[int, int] = {}
    for key in (_Known.name_and_months, _Known.name, _Known.words_and_months, _Known.words):
        _pair_equal(of_old, of_new, pairs, key)
    taken = set(pairs.values())
    left = [(i, of_old[i].text) for i in range(len(of_old)) if i not in pairs]
    came = [(j, of_new[j].text) for j in range(len(of_new)) if j not in taken]
    pairs |= paired_by_words(left, came, lambda i, j: NEAR if of_old[i].months == of_new[j].months else FAR)
    taken = set(pairs.values())
    return TaskChanges(
        new=tuple(task for j, task in enumerate(new) if j not in taken),
        dropped=tuple(task for i, task in enumerate(old) if i not in pairs),
        moved=tuple(
            MovedTask(old[i], new[j])
            for i, j in sorted(pairs.items(), key=lambda pair: pair[1])
            if of_old[i].months != of_new[j].months
        ),
    )


Key = tuple[object, ...]


class _Known:
    """What a task is known by, whatever its year."""

    def __init__(self, task: Task, start: int) -> None:
        self.task = task
        self.text = in_years_of(task.text, start)
        self.months = tuple(_place(month, start) for month in task.months)

    def name_and_months(self) -> Key | None:
        return (self.task.anchor, self.months) if self.task.named else None

    def name(self) -> Key | None:
        return (self.task.anchor,) if self.task.named else None

    def words_and_months(self) -> Key | None:
        return (self.text, self.months)

    def words(self) -> Key | None:
        return (self.text,)


def _pair_equal(
    old: list[_Known], new: list[_Known], pairs: dict[int, int], key: Callable[[_Known], Key | None]
) -> None:
    """Pairs what has the same key, in order."""
    waiting: dict[Key, list[int]] = {}
    taken = set(pairs.values())
    for j in reversed(range(len(new))):
        if j not in taken and (found := key(new[j])) is not None:
            waiting.setdefault(found, []).append(j)
    for i, known in enumerate(old):
        if i not in pairs and (found := key(known)) is not None and waiting.get(found):
            pairs[i] = waiting[found].pop()


def _place(month: Month, start: int) -> int:
    """A month's place in its school year: September is 0, the July before is -2."""
    return (month.year - start) * 12 + month.number - 9
