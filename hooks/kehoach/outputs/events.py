"""The events of a plan: its dated tasks, and for each month one that lists the tasks without a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kehoach.agenda.observed_days import first_working_day
from kehoach.agenda.same_event import DONE
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.model.when import When


@dataclass(frozen=True)
class Event:
    """An event, before anything of it is written.

    Attributes:
        key: what its UID is made of: year, name of the plan, id of the task, and which of the task's days.
            No part holds a sign that joins them.
        when: its day, days or hours.
        summary: its words.
        description: who does it, what comes of it, which plan says it.
        place: where it is; else empty.
        anchor: where it stands on its plan's page.
        task: the task that it is a day of; None for a month's list.
        uid: with everything behind the ``@``; empty until it is given.
        is_cancelled: it was announced and does not take place.
    """

    key: tuple[str, ...]
    when: When
    summary: str
    description: str
    anchor: str
    place: str = ""
    task: Task | None = None
    uid: str = ""
    is_cancelled: bool = False

    @property
    def order(self) -> tuple[date, str]:
        """Its place in a feed."""
        return (self.when.start, self.uid)

    @property
    def words(self) -> str:
        """Its summary without the mark that it is done."""
        return self.summary.removeprefix(DONE)

    def with_uid(self, uid: str) -> Event:
        """The same event under a UID."""
        return replace(self, uid=uid)


MONTH = "thang"  # stands where other events have the number of the day


def events_of(
    plan: Plan, name: str, off: frozenset[date], tasks: Sequence[Task] | None = None
) -> tuple[Event, ...]:
    """Every event of a plan, without UIDs, in order of the text; the months' lists last.

    Args:
        plan: the plan; a withdrawn one's events are cancelled.
        name: what tells it from the other plans of its year.
        off: public holidays, on which no month's list is put.
        tasks: its tasks as they are now, where later documents moved some; else as it says them.
    """
    said, key = source_words(plan), (str(plan.year), name)
    listed = plan.tasks if tasks is None else tasks
    return (*_of_tasks(plan, listed, key, said), *_of_months(plan, listed, key, off))


def _of_tasks(plan: Plan, tasks: Sequence[Task], key: tuple[str, str], said: str) -> Iterator[Event]:
    for task in tasks:
        for number, when in enumerate(task.whens, 1):
            yield Event(
                key=(*key, task.anchor, *([str(number)] if number > 1 else [])),
                when=when,
                summary=summary(task),
                description=description(task, said),
                anchor=task.anchor,
                place=task.place,
                task=task,
                is_cancelled=plan.is_withdrawn,
            )


def _of_months(
    plan: Plan, listed: Sequence[Task], key: tuple[str, str], off: frozenset[date]
) -> Iterator[Event]:
    by_month: dict[Month, list[Task]] = {}
    for task in listed:
        if not task.whens:
            for month in task.months:
                by_month.setdefault(month, []).append(task)
    for month, tasks in by_month.items():
        start = first_working_day(month, off)
        lines = (f"- {summary(task)}" + (f" ({task.owner})" if task.owner else "") for task in tasks)
        yield Event(
            key=(*key, month.anchor, MONTH),
            when=When(start, start),
            summary=f"{month.label}, {len(tasks)} việc: {plan.title}",
            description="\n".join(lines),
            anchor=tasks[0].anchor,
            is_cancelled=plan.is_withdrawn,
        )


def summary(task: Task) -> str:
    """What a phone shows of a task."""
    words = f"{task.group}: {task.text}" if task.group else task.text
    return f"{DONE}{words}" if task.done else words


def description(task: Task, said: str) -> str:
    """Where a task comes from, its programme, who does it, what comes of it."""
    lines = [said]
    lines += [f"- {part.text}" for part in task.parts]
    lines += [f"Thực hiện: {task.owner}"] if task.owner else []
    lines += [f"Kết quả: {task.output}"] if task.output else []
    lines += ["Đã xong"] if task.done else []
    return "\n".join(lines)


def source_words(plan: Plan) -> str:
    """A plan's title, number and issuers: where a task comes from."""
    said = [f"Số {plan.front.number}" if plan.front.number else "", "; ".join(plan.issuers)]
    return f"{plan.title} ({', '.join(filter(None, said))})"
