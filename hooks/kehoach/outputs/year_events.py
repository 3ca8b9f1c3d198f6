"""The events of a year: each plan's own, and those that the feeds of year, body and person have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kehoach.agenda.months_of_year import listed_months, year_of
from kehoach.agenda.moves import Move, only_new_day
from kehoach.agenda.observed_days import first_working_day
from kehoach.agenda.told import Agenda, Told
from kehoach.model.known_event import KnownEvent
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.outputs.event_identity import uid_of, with_uids
from kehoach.outputs.event_lines import EventWriter, WrittenEvent
from kehoach.outputs.events import MONTH, Event, description, events_of, source_words, summary


@dataclass(frozen=True)
class PlanEvents:
    """A plan's own events, as written, and what writes further ones of it."""

    plan: Plan
    writer: EventWriter
    events: tuple[WrittenEvent, ...]

    @cached_property
    def by_task(self) -> dict[str, list[WrittenEvent]]:
        """Its dated events by the id of their task."""
        found: dict[str, list[WrittenEvent]] = {}
        for one in self.events:
            if one.event.task is not None:
                found.setdefault(one.event.task.anchor, []).append(one)
        return found


@dataclass(frozen=True)
class PlanSource:
    """What a plan's events are made from.

    Attributes:
        plan: the plan.
        name: what tells it from the others of its year in UIDs.
        writer: of its events.
        known: what was published of it.
        off: the holidays of its year.
        is_closed: its year is closed.
    """

    plan: Plan
    name: str
    writer: EventWriter
    known: tuple[KnownEvent, ...]
    off: frozenset[date]
    is_closed: bool


def plan_events(sources: Iterable[PlanSource], moves: Iterable[Move], school: str) -> dict[str, PlanEvents]:
    """The events of each plan, by path: a moved task has its new day under its former UID.

    Args:
        sources: the plans.
        moves: what they change of each other's tasks.
        school: the school's part of a UID.
    """
    targets = {(move.target[0].path, move.target[1].anchor): move for move in moves}
    standing = {(move.by.path, move.task.anchor): move for move in moves if move.task is not None}
    listed = tuple(sources)
    events: dict[str, tuple[Event, ...]] = {}
    for one in listed:
        tasks = [_now(one.plan, task, targets, standing) for task in one.plan.tasks]
        made = events_of(one.plan, one.name, one.off, tasks)
        events[one.plan.path] = with_uids(made, one.known, school, is_closed=one.is_closed)
    former = {
        (path, event.task.anchor): event.uid
        for path, of_plan in events.items()
        for event in reversed(of_plan)
        if event.task is not None
    }
    found = {}
    for one in listed:
        path = one.plan.path
        changed = (_changed(event, path, targets, standing, former) for event in events[path])
        written = tuple(one.writer.written(event) for event in changed if event is not None)
        found[path] = PlanEvents(one.plan, one.writer, written)
    return found


def _now(
    plan: Plan, task: Task, targets: Mapping[tuple[str, str], Move], standing: Mapping[tuple[str, str], Move]
) -> Task:
    """A task on the days on which it is now."""
    key = (plan.path, task.anchor)
    if key in targets:
        return task
    stands = standing.get(key)
    return stands.task if stands is not None and stands.task is not None else only_new_day(task)[0]


def _changed(
    event: Event,
    path: str,
    targets: Mapping[tuple[str, str], Move],
    standing: Mapping[tuple[str, str], Move],
    former: Mapping[tuple[str, str], str],
) -> Event | None:
    """An event as another document leaves it; None for a further day of a task that has one new day."""
    if event.task is None:
        return event
    key = (path, event.task.anchor)
    move = targets.get(key)
    if move is not None and move.task is None:
        return replace(event, is_cancelled=True)
    if move is not None and move.task is not None and move.task.whens:
        is_first = event.uid == former[key]
        if not is_first:
            return None
        # The same in both feeds, for it is one event under one UID.
        now = move.task
        return replace(event, when=now.whens[0], summary=summary(now), place=now.place)
    stands = standing.get(key)
    if stands is not None and len(event.key) == 3:
        uid = former.get((stands.target[0].path, stands.target[1].anchor))
        return event.with_uid(uid) if uid else event
    return event


@dataclass(frozen=True)
class YearEvents:
    """What the feeds of a year show: every event once, whatever number of plans tell it.

    Attributes:
        year: the school year.
        agenda: of its plans and those of the year before.
        plans: the events of these plans, by path.
        has_next: the year after has a calendar.
    """

    year: SchoolYear
    agenda: Agenda
    plans: Mapping[str, PlanEvents]
    has_next: bool

    @cached_property
    def told(self) -> tuple[tuple[Told, tuple[WrittenEvent, ...]], ...]:
        """Each task or event of the year with its written events; undated ones have none."""
        return tuple((one, tuple(self._events(one))) for one in self.agenda.told if self._is_here(one))

    @cached_property
    def month_lists(self) -> tuple[tuple[Plan, WrittenEvent], ...]:
        """The lists of tasks without a day, a plan and month each."""
        shown = {one.plan.path for one in self.agenda.told}
        return tuple(
            (of_plan.plan, one)
            for path, of_plan in self.plans.items()
            if path in shown
            for one in of_plan.events
            if one.event.task is None and self._holds(of_plan.plan, Month.of(one.event.when.start))
        )

    def all(self) -> Iterator[WrittenEvent]:
        """Every event of the year."""
        for _, events in self.told:
            yield from events
        for _, one in self.month_lists:
            yield one

    def of_body(self, names: frozenset[str]) -> Iterator[WrittenEvent]:
        """What the plans of a body tell, alone or with others.

        Args:
            names: the body's spellings.
        """
        for one, events in self.told:
            if any(names.intersection(plan.issuers) for plan, _ in one.tellings):
                yield from events
        for plan, event in self.month_lists:
            if names.intersection(plan.issuers):
                yield event

    def of_person(
        self, name: str, slug: str, duties: Iterable[Told], off: frozenset[date], school: str
    ) -> Iterator[WrittenEvent]:
        """What a person or group has to do; what has no day is listed once a month.

        Args:
            name, slug: the person's.
            duties: of the year.
            off: holidays, on which no list is put.
            school: the school's part of a UID.
        """
        places = sorted({place for one in duties if (place := self._places.get(id(one))) is not None})
        by_month: dict[Month, list[Told]] = {}
        for one, events in (self.told[place] for place in places):
            yield from events
            if not one.task.whens and one.is_in_force:
                for month in one.task.months:
                    by_month.setdefault(month, []).append(one)
        for month, tasks in sorted(by_month.items()):
            start = first_working_day(month, off)
            first = tasks[0]
            event = Event(
                key=(str(self.year), f"nguoi~{slug}", month.anchor, MONTH),
                when=When(start, start),
                summary=f"{month.label}, {len(tasks)} việc: {name}",
                description="\n".join(f"- {summary(one.task)} ({one.plan.title})" for one in tasks),
                anchor=first.task.anchor,
            )
            yield self.plans[first.plan.path].writer.written(event.with_uid(uid_of(event, school)))

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where each event stands among ``told``, by its identity: a year has hundreds of persons."""
        return {id(one): place for place, (one, _) in enumerate(self.told)}

    def _is_here(self, one: Told) -> bool:
        return any(self._holds(one.plan, month) for month in listed_months(one.task))

    def _holds(self, plan: Plan, month: Month) -> bool:
        return year_of(plan.year, month, has_next=self.has_next or plan.year < self.year) == self.year

    def _events(self, one: Told) -> Iterator[WrittenEvent]:
        of_plan = self.plans[one.plan.path]
        events = of_plan.by_task.get(one.task.anchor, ())
        if not one.also and not one.change:
            yield from events
            return
        said = "\n".join(source_words(plan) for plan, _ in one.tellings)
        said = f"{one.change}\n{said}" if one.change else said
        for written in events:
            # What a phone compares stays as in the plan's own feed: one UID is one event in both.
            event = replace(written.event, description=description(one.task, said))
            yield of_plan.writer.written(event)
