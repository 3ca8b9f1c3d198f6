"""Events of a document: "Thời gian: …", "Địa điểm: …" and the programme that stands below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kehoach.model.document import LeftOut
from kehoach.timetable.lines import Line
from kehoach.timetable.openings import label_of, lead_of
from kehoach.timetable.roles import Role, is_generic, role_of
from kehoach.timetable.schedule import Schedule, read_schedule
from kehoach.timetable.scope import Level, Scope, Scopes
from kehoach.timetable.sites import Section, Site, Step
from kehoach.timetable.stack import Stack
from kehoach.vietnamese.clock_times import find_clocks
from kehoach.vietnamese.time_expressions import TimeExpression, read_time

_PLACE_IN = re.compile(r"(?<!\w)tại\s{1,3}(?P<place>[^;.]{3,80}?)(?:\s*[;.]|\s*\Z)")
_AT = re.compile(r"\A(?:tại|ở)\s{1,3}", re.IGNORECASE)


@dataclass
class Found:
    """What a walk found.

    Attributes:
        sites: places of tasks and events, in order of the text.
        scopes: of each heading that names a time, by its key.
        left_out: lines that speak of time and became no task, with the reason.
        spoken: lines that name a day of the year where things to do are listed, and became none.
    """

    sites: list[Site] = field(default_factory=list)
    scopes: dict[int, Scope] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    spoken: list[Line] = field(default_factory=list)


class EventWalk:
    """What a walk knows of the events of its document.

    Args:
        title: the document's title; an event of the document as a whole is called so.
        base: the scope of the title.
        scopes: opens scopes in the year of the document.
        first_autumn: the key of the first place that names a month of September to December; until there July and
            August are those before the school year. None where there is none.
    """

    def __init__(self, title: str, base: Scope, scopes: Scopes, first_autumn: int | None) -> None:
        self.title, self.base, self.scopes, self.first_autumn = title, base, scopes, first_autumn
        self.stack = Stack(base)
        self.found = Found()
        self.events: list[Site] = []
        self.places: list[tuple[str, Line, Section | None]] = []

    def is_early(self, key: int) -> bool:
        """Whether July and August stand before September at a place."""
        return self.first_autumn is not None and key <= self.first_autumn

    def _schedule(self, text: str, scope: Scope | None = None, *, early: bool = False) -> Schedule:
        return read_schedule(text, (scope or self.stack.scope).months, self.scopes.frame, early=early)

    def _title_event(self, line: Line) -> None:
        site = Site(line.part, line.line, self.title, self.base, is_event=True)
        self.found.sites.append(site)
        self.events.append(site)

    def _event(self, line: Line, label: str, value: str) -> bool:
        """A label of time: with its days an event; without any value it waits for the next line."""
        if not value:
            self.stack.open(line, Section(label, role=Role.TIME))
            return True
        said = read_time(value[:200])
        if self.stack.role in {Role.NONE, Role.BACK, Role.END} and self.stack.own_role is not Role.NONE:
            return False
        if not self._event_on(line, value, said):
            return bool(said.time) and not said.dates and self._append_hour(line, said)
        return True

    def _times_of_event(self, line: Line) -> bool:
        """A line in a section "Thời gian": the time of the event."""
        label, value = label_of(line.title)
        if label and role_of(f"{label}:") not in {None, Role.TIME} and not read_time(label).is_pure:
            return False
        text = value if label and role_of(f"{label}:") is Role.TIME else line.title
        if not text:
            return False
        said = read_time(text[:200])
        own = role_of(line.title.strip(" :"))
        if own is not None and own is not Role.TIME and not said.dates:
            return False
        own_name = label if label and role_of(f"{label}:") is None and not read_time(label).is_pure else ""
        return self._event_on(line, text, said, "" if is_generic(own_name) else own_name)

    def _event_on(self, line: Line, text: str, said: TimeExpression, own_name: str = "") -> bool:
        early = self.is_early(line.key)
        outer = self.stack.scope if self.stack.scope.opened else self.base
        schedule = read_schedule(text, outer.months, self.scopes.frame, early=early, titled=True)
        if not schedule.whens and not (said.months and len(said.months) <= 2 and not said.dates):
            return bool(schedule.remarks)
        if not schedule.whens and said.rest:
            return False
        scope = self.scopes.within(outer, said, text, line.line, early=early) if not said.dates else outer
        section, name = self.stack.named()
        name = own_name or name
        if any(event.text == (name or self.title) and event.path == self.stack.path for event in self.events):
            return True
        site = Site(
            line.part, line.line, name or self.title or line.title, scope, schedule, is_event=True, early=early,
            path=self.stack.path,
        )  # fmt: skip
        days = tuple((when.start, when.end) for when in schedule.whens)
        clocks = find_clocks(text)
        time, until = (clocks[0].time, clocks[0].until) if clocks else (scope.time, scope.until)
        level = Level.DAY if days else scope.level
        site.scope = replace(scope, days=days or scope.days, level=level, time=time, until=until)
        for open_section in self.stack.path if section is None else (*self.stack.path[-1:], section):
            open_section.events.append(site)
        if place := _PLACE_IN.search(text):
            site.place = place["place"].strip()
        self.found.sites.append(site)
        self.events.append(site)
        return True

    def _append_hour(self, line: Line, said: TimeExpression) -> bool:
        """ "Thời gian: 7h30" below an event or a heading that has the day."""
        if not self.events or self.events[-1].scope.time is not None:
            return False
        event = self.events[-1]
        event.scope = replace(event.scope, time=said.time, until=said.until)
        return True

    def _step(self, line: Line) -> bool:
        """A line that only has an hour is a step of the event that it follows."""
        said, _ = lead_of(line.title)
        event = self._event_of(self.stack.scope)
        if event is None or said.time is None or said.dates or said.weekdays:
            return False
        day = self.stack.scope if self.stack.scope.level >= Level.DAY else replace(
            self.stack.scope, days=event.scope.days[:1], level=Level.DAY
        )  # fmt: skip
        scope = self.scopes.within(day, said, line.title, line.line)
        event.steps.append(Step(line.line, line.title, scope))
        return True

    def _event_of(self, scope: Scope) -> Site | None:
        """The event in whose programme a place stands: the last one, where the day is one of its days."""
        if not self.events:
            return None
        event = self.events[-1]
        if scope.level < Level.DAY or not event.scope.days:
            return event
        day = scope.days[0][0] if scope.days else None
        return event if day and any(first <= day <= last for first, last in event.scope.days) else None

    def _programme(self, line: Line, steps: list[Step]) -> None:
        """Rows that have hours and no day: the steps of the event, or of the session that the heading names."""
        scope = self.stack.scope
        event = self._event_of(scope)
        if event is None and scope.days:
            name = self.stack.session() or self.title
            event = Site(line.part, line.line, name, scope, is_event=True, path=self.stack.path)
            event.scope = replace(scope, time=steps[0].scope.time)
            self.found.sites.append(event)
            self.events.append(event)
        if event is not None:
            event.steps += steps

    def _give_places(self) -> None:
        """Each place to the event of its section, else to the nearest one before it, else to the next."""
        for text, line, section in self.places:
            place = _AT.sub("", text).strip(" .;")
            within = [e for e in self.events if section is not None and section in e.path]
            before = [e for e in self.events if e.line <= line.line]
            after = [e for e in self.events if e.line > line.line]
            for event in within[-1:] or before[-1:] or after[:1]:
                event.place = event.place or place
