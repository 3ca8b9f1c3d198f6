"""A day that was published and moved is told: a line under ``revisions`` says so to those who read the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.agenda.same_event import timeless_words
from kehoach.model.known_event import KnownEvent, known_events
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.model.register import Register
from kehoach.model.task import Task
from kehoach.vietnamese.wording import short_date

CODE = "KH274"
FIELD = "các lần sửa (revisions)"


def find_moved_days(library: Library, published: Register) -> Iterator[Problem]:
    """Tasks that stand on another day than phones have, of plans that say of no change since.

    Args:
        library: the plans.
        published: what was published last; phones learn of the day in any case.
    """
    if not published.events:
        return
    known = known_events(published)
    for plan in library.plans:
        if plan.is_draft or plan.is_withdrawn:
            continue
        before = [one for address in (plan.address, *plan.former_addresses) for one in known.get(address, ())]
        if not before or len(plan.front.revisions) > max(
            published.events[one.uid].sequence for one in before
        ):
            continue
        for task in plan.tasks:
            moved = _moved(task, before)
            if moved is not None:
                yield _problem(plan, task, *moved)


def _moved(task: Task, before: list[KnownEvent]) -> tuple[date, date] | None:
    """The day on which phones have a task, and its day now; None where it stands where it stood."""
    said = timeless_words(f"{task.group}: {task.text}" if task.group else task.text)
    same = [one for one in before if one.anchor == task.anchor] or [
        one for one in before if said and timeless_words(one.words) == said
    ]
    former = {one.start for one in same if one.start is not None}
    now = {when.start for when in task.whens}
    gone, come = sorted(former - now), sorted(now - former)
    return (gone[0], come[0]) if gone and come else None


def _problem(plan: Plan, task: Task, former: date, now: date) -> Problem:
    message = (
        f"việc ở dòng {task.line} đã công bố ngày {short_date(former)}, nay là {short_date(now)}; "
        "ghi thêm một dòng ngày và nội dung sửa để người đọc biết"
    )
    return Problem(CODE, plan.path, plan.line("revisions"), FIELD, message)
