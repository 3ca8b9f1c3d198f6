"""A body of a plan, parsed once: what the page shows and what the calendar counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kehoach.model.blocks import EMPTY, Body
from kehoach.model.month import Month
from kehoach.model.problem import Problem
from kehoach.model.task import Task


@dataclass(frozen=True)
class Heading:
    """A heading of a body: its HTML level (2 to 6), id, words, and the months that it names."""

    level: int
    anchor: str
    text: str
    line: int
    months: tuple[Month, ...] = ()


@dataclass(frozen=True)
class Link:
    """A link or picture of a body: its target as the office wrote it, and its line in the file."""

    target: str
    line: int
    is_picture: bool = False


@dataclass(frozen=True)
class Marks:
    """What is known of a body's blocks besides themselves, by their ``key``.

    Attributes:
        ids: the id of each heading, item and cell that has one.
        tasks: the items and cells that are tasks.
        months: the cells that name the month of their rows.
        more: further ids of a block, where several tasks stand in it, or a heading is one.
        spans: of a cell how many rows it covers, itself among them; the cells below it are empty.
    """

    ids: Mapping[int, str] = field(default_factory=dict)
    tasks: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    spans: Mapping[int, int] = field(default_factory=dict)
    more: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class LeftOut:
    """A line that speaks of time or stands among tasks and became none: its line, words and why, in Vietnamese."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True)
class Document:
    """A parsed body.

    Attributes:
        body: its blocks.
        headings: in order.
        tasks: in order of the text.
        links: every link and picture, in order.
        problems: what the parse noticed about months, dates and attributes.
        left_out: lines that the calendar does not show though they might be thought to.
        marks: ids, tasks and months by the key of their block; they follow from the rest.
    """

    body: Body = EMPTY
    headings: tuple[Heading, ...] = ()
    tasks: tuple[Task, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    marks: Marks = field(default_factory=Marks, compare=False, repr=False)
