"""What the plans of a year tell, each event once: the unit that every page counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kehoach.agenda.moves import Move, Telling, moves_of, only_new_day
from kehoach.agenda.same_event import event_key, is_same
from kehoach.model.plan import Plan
from kehoach.model.task import Task


@dataclass(frozen=True)
class Told:
    """A task, or an event that several plans tell.

    Attributes:
        plan, task: who tells it, and as what; of several the one that says most.
        also: the other plans that tell the same event.
        change: what a later document changed of it; else empty.
        is_called_off: it was called off.
    """

    plan: Plan
    task: Task
    also: tuple[Telling, ...] = ()
    change: str = ""
    is_called_off: bool = False

    @property
    def is_in_force(self) -> bool:
        """False where its plan was withdrawn or it was called off: it is shown and not counted."""
        return not (self.plan.is_withdrawn or self.is_called_off)

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """Every telling of it, the first first."""
        return ((self.plan, self.task), *self.also)


@dataclass(frozen=True)
class Agenda:
    """What several plans tell together.

    Attributes:
        told: every event once, in order of plans and text.
        moves: what documents changed of each other's tasks.
    """

    told: tuple[Told, ...]
    moves: tuple[Move, ...]


def agenda_of(plans: Iterable[Plan]) -> Agenda:
    """What the plans tell, moved tasks where they are now and each event once.

    Args:
        plans: in order of path; those that another replaces are not among them.
    """
    listed = tuple(plans)
    moves = moves_of(listed)
    return Agenda(tuple(_once(_moved(listed, moves))), moves)


def _moved(plans: tuple[Plan, ...], moves: tuple[Move, ...]) -> list[Told]:
    targets = {(move.target[0].path, move.target[1].anchor): move for move in moves}
    standing = {(move.by.path, move.task.anchor): move for move in moves if move.task is not None}
    # A document that only calls off says so at the task itself.
    silent = {move.by.path for move in moves if move.task is None}
    found = []
    for plan in plans:
        for task in plan.tasks:
            move = targets.get((plan.path, task.anchor))
            stands = standing.get((plan.path, task.anchor))
            if move is not None and move.task is not None:
                continue
            if move is not None:
                found.append(Told(plan, task, change=move.words, is_called_off=True))
            elif stands is not None and stands.task is not None:
                found.append(Told(plan, stands.task, change=stands.words))
            elif not (plan.path in silent and _calls_off(plan, task, moves)):
                now, change = only_new_day(task)
                found.append(Told(plan, now, change=change))
    return found


def _calls_off(plan: Plan, task: Task, moves: tuple[Move, ...]) -> bool:
    """True for the line of a document that calls a task off: it is that task's change and no task of its own."""
    return any(
        move.by.path == plan.path and move.task is None and task.first_day == move.target[1].first_day
        for move in moves
    )


def _once(told: list[Told]) -> Iterable[Told]:
    """Events that several plans tell, at the place of the telling that says most."""
    groups: dict[object, list[list[Told]]] = {}
    for one in told:
        key = event_key(one.task)
        if key is None or one.is_called_off:
            continue
        for group in groups.setdefault(key, []):
            if all(is_same((one.plan, one.task), (other.plan, other.task)) for other in group):
                group.append(one)
                break
        else:
            groups[key].append([one])
    leads: dict[int, Told] = {}
    dropped: set[int] = set()
    for alike in groups.values():
        for group in alike:
            if len(group) > 1:
                lead = max(group, key=_fullness)
                leads[id(lead)] = _joined(lead, [one for one in group if one is not lead])
                dropped |= {id(one) for one in group if one is not lead}
    for one in told:
        if id(one) not in dropped:
            yield leads.get(id(one), one)


def _fullness(one: Told) -> tuple[int, int, int, int]:
    """How much a telling says: the hour, the place, who, in more words; the first of equals stands."""
    task = one.task
    hours = sum(when.time is not None for when in task.whens)
    return (bool(one.change), hours, bool(task.place), len(task.owner))


def _joined(lead: Told, others: list[Told]) -> Told:
    """One event: what the first does not say of it is taken from the others; done where one of them says so."""
    tasks = [lead.task, *(one.task for one in others)]
    marks = {task.done for task in tasks}
    task = replace(
        lead.task,
        owner=next((one.owner for one in tasks if one.owner), ""),
        output=next((one.output for one in tasks if one.output), ""),
        place=next((one.place for one in tasks if one.place), ""),
        done=True if True in marks else False if False in marks else None,
    )
    return replace(lead, task=task, also=tuple((one.plan, one.task) for one in others))
