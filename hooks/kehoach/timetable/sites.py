"""The places of tasks in a body, as the walk finds them: a line, an item, a cell, an event."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach.model.blocks import NO_ATTRIBUTES, Attributes, Cell, Heading, Item, Paragraph, Table
from kehoach.timetable.roles import Role
from kehoach.timetable.schedule import NO_DAYS, Schedule
from kehoach.timetable.scope import NO_SCOPE, Scope

Holder = Heading | Paragraph | Item | Cell | Table


@dataclass(eq=False)
class Section:
    """A part of a document that is open: a heading, a label, a line of time.

    Attributes:
        title: its words without number.
        style, number, level, depth: of the line that opened it.
        role: what it says of what stands in it; None where it says nothing.
        scope: the time that it opens; None where it opens none.
        has_content: something but labels stands in it.
        is_item: an item opened it.
        holds_deeper: what stands in it is indented under it.
        lists_parts: what it lists is no task of its own: "hồ sơ gồm có:".
        events: the events that are told in it.
        items: how many items it lists that are tasks.
    """

    title: str
    style: str = ""
    number: int = 0
    level: int = 0
    depth: int = 0
    role: Role | None = None
    scope: Scope | None = None
    has_content: bool = False
    is_item: bool = False
    holds_deeper: bool = False
    lists_parts: bool = False
    events: list[Site] = field(default_factory=list)
    items: int = 0


@dataclass(eq=False)
class Step:
    """A step of an event's programme: its line, words, and the scope that its hour opens."""

    line: int
    text: str
    scope: Scope


@dataclass(eq=False)
class Site:
    """Where a task stands.

    Attributes:
        part: what holds it.
        line: its line in the body, from 1.
        text: its words.
        scope: the time in which it stands.
        schedule: the days that its own words name.
        group: the label it stands under.
        owner, output, place: what its row or its labels say.
        done: what its row says of it.
        early: July and August stand before September there.
        is_led: a time stands before its words: "7h30: Mít tinh".
        is_plain: a line that is no item, row or event.
        is_event: it is told by a label of time.
        path: the sections it stands in, outermost first.
        steps: the programme of an event.
    """

    part: Holder
    line: int
    text: str
    scope: Scope = NO_SCOPE
    schedule: Schedule = NO_DAYS
    group: str = ""
    owner: str = ""
    output: str = ""
    place: str = ""
    done: bool | None = None
    early: bool = False
    is_led: bool = False
    is_plain: bool = False
    is_event: bool = False
    path: tuple[Section, ...] = ()
    steps: list[Step] = field(default_factory=list)

    @property
    def attributes(self) -> Attributes:
        """Of its attribute list."""
        return (
            self.part.attributes
            if isinstance(self.part, Item | Cell) and not self.is_event
            else NO_ATTRIBUTES
        )

    @property
    def is_dated(self) -> bool:
        """Whether its own words or its attribute list name a day."""
        return bool(self.schedule.whens or self.attributes["date"])
