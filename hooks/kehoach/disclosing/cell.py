"""A cell of the board: an item in a year, and how it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach.disclosing.duties import Duty
from kehoach.disclosing.obligations import Obligation
from kehoach.disclosing.retention import years_later
from kehoach.model.catalogue import Point, code_key
from kehoach.model.disclosures import Elsewhere
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear


class State(StrEnum):
    """What a cell of the board says."""

    PUBLISHED = "published"
    LATE = "late"
    ELSEWHERE = "elsewhere"
    PARTIAL = "partial"
    UNCLEAR = "unclear"
    DUE = "due"
    WAITING = "waiting"
    MISSING = "missing"
    WITHDRAWN = "withdrawn"
    BEFORE_SITE = "before-site"
    NOT_APPLICABLE = "not-applicable"
    NOT_REQUIRED = "not-required"

    @property
    def label(self) -> str:
        """The state in words."""
        return STATE_LABELS[self]

    @property
    def is_done(self) -> bool:
        """True where the public has what the law wants, in time or late."""
        return self in {State.PUBLISHED, State.LATE, State.ELSEWHERE}


STATE_LABELS = {
    State.PUBLISHED: "đã công khai",
    State.LATE: "công khai muộn",
    State.ELSEWHERE: "đã công khai ở nơi khác",
    State.PARTIAL: "chưa đủ nội dung",
    State.UNCLEAR: "chưa rõ nội dung",
    State.DUE: "chưa đến hạn",
    State.WAITING: "chờ mốc",
    State.MISSING: "chưa công khai",
    State.WITHDRAWN: "đã thu hồi",
    State.BEFORE_SITE: "chưa đưa lên trang này",
    State.NOT_APPLICABLE: "không áp dụng",
    State.NOT_REQUIRED: "không phải công khai",
}


@dataclass(frozen=True)
class Cell:
    """An item in a year.

    Attributes:
        year: the school year.
        state: how it stands on the board's day.
        plans: the documents in force that answer it, newest first; withdrawn ones are in ``withdrawn``.
        published: the day of the first of them, by their dates; None where none has a date.
        due: the last day in time that counts today; None where none can be computed.
        keep_until: the last day on which the newest document must still be online.
        is_overdue: the day has passed and the public still lacks it, or a part of it.
        missing: the points that no document holds.
        held: the points that some document holds.
        reason: why it does not apply, what it waits for; empty else.
        elsewhere: where else it was disclosed.
        withdrawn: the documents that answered it and were withdrawn.
    """

    year: SchoolYear
    state: State
    plans: tuple[Plan, ...] = ()
    published: date | None = None
    due: date | None = None
    keep_until: date | None = None
    is_overdue: bool = False
    missing: tuple[Point, ...] = ()
    held: tuple[Point, ...] = ()
    reason: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    withdrawn: tuple[Plan, ...] = ()

    @property
    def plan(self) -> Plan | None:
        """The document that the cell leads to."""
        return self.plans[0] if self.plans else None

    @property
    def is_published(self) -> bool:
        """True where a document answers the item."""
        return bool(self.plans)


def cell_of(library: Library, duty: Duty, today: date) -> Cell:
    """How an item of a year stands on a day. A document or place of a later day is not there yet."""
    what = duty.what
    live = tuple(a for a in duty.answers if not a.plan.is_withdrawn and (a.day is None or a.day <= today))
    places = tuple(one for one in duty.elsewhere if one.date <= today)
    if not live and not places:
        return _unanswered(library, duty, today)
    days = [day for day in (*(a.day for a in live), *(one.date for one in places)) if day is not None]
    state, due = _judged(what, days, today)
    if state is State.PUBLISHED and not live:
        state = State.ELSEWHERE
    held = {point for a in live for point in a.points}
    held |= {code_key(point) for one in places for point in one.points}
    wanted = _points(library, what, due)
    missing = tuple(point for point in wanted if code_key(point.code) not in held)
    if missing and state is not State.MISSING:
        state = State.UNCLEAR if len(missing) == len(wanted) else State.PARTIAL
    passed = due is not None and due < today
    return Cell(
        year=what.year,
        state=state,
        plans=tuple(a.plan for a in live),
        published=min(days, default=None),
        due=due,
        keep_until=years_later(max(days), what.catalogue.years_kept(what.item)) if days else None,
        is_overdue=state is State.MISSING or (not state.is_done and passed and what.binds),
        missing=missing,
        held=tuple(point for point in wanted if point not in missing),
        elsewhere=places,
        withdrawn=_withdrawn(duty),
    )


def _unanswered(library: Library, duty: Duty, today: date) -> Cell:
    """An item that nothing answers; past its years online nobody asks for it."""
    what = duty.what
    year, keep = what.year, what.catalogue.years_kept(what.item)
    if not what.binds or duty.is_met_by_other:
        return Cell(year, State.NOT_REQUIRED, withdrawn=_withdrawn(duty))
    exempt = library.disclosures.not_applicable(what.item, year)
    if exempt is not None:
        return Cell(year, State.NOT_APPLICABLE, reason=exempt.reason)
    passed = [day for day in what.due if day < today]
    due = passed[-1] if passed else next(iter(what.due), None)
    last = due or year.months[-1].last_day
    state, reason = State.DUE, ""
    if today > years_later(last, keep):
        return Cell(year, State.NOT_REQUIRED)
    if what.item.optional or what.awaits:
        state, reason = State.WAITING, what.awaits or what.catalogue.due_of(what.item).words
    elif today > last:
        since = library.settings.since
        state = State.BEFORE_SITE if since is not None and last < since else State.MISSING
    if duty.answers and state in {State.MISSING, State.WAITING, State.DUE}:
        # Only withdrawn or not yet published documents answer it.
        state = State.WITHDRAWN if _withdrawn(duty) else state
    is_overdue = today > last and (state is State.MISSING or (state is State.WITHDRAWN and due is not None))
    return Cell(
        year,
        state,
        due=due,
        is_overdue=is_overdue,
        missing=_points(library, what, due),
        reason=reason,
        withdrawn=_withdrawn(duty),
    )


def _withdrawn(duty: Duty) -> tuple[Plan, ...]:
    return tuple(a.plan for a in duty.answers if a.plan.is_withdrawn)


def _points(library: Library, what: Obligation, due: date | None) -> tuple[Point, ...]:
    """The points that an item must hold: those in force on its day that the office does not except."""
    day = due or what.year.months[-1].last_day
    exempt = library.disclosures.exempt_points(what.item, what.year)
    return tuple(
        point for point in what.item.points if point.holds_on(day) and code_key(point.code) not in exempt
    )


def _judged(what: Obligation, days: list[date], today: date) -> tuple[State, date | None]:
    """State and term of an item that documents of these days answer; without a day nobody is late.

    What is monthly is measured at the last term that has passed: a document no newer than the term before
    that one is an old one.
    """
    passed = [day for day in what.due if day < today]
    coming = next((day for day in what.due if day >= today), None)
    due = coming or next(reversed(passed), None)
    if not what.binds or not days or not passed:
        return State.PUBLISHED, due
    if len(passed) > 1 and max(days) <= passed[-2]:
        return State.MISSING, passed[-1]
    is_late = len(passed) == 1 and min(days) > passed[0]
    return (State.LATE if is_late else State.PUBLISHED), due
