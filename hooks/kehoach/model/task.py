"""A task: what a plan says is to be done in a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach.model.month import Month
from kehoach.model.when import When


@dataclass(frozen=True)
class TaskPart:
    """A step of a task, as the programme of an event lists it: its line, words, days and hours."""

    line: int
    text: str
    whens: tuple[When, ...] = ()


@dataclass(frozen=True)
class Task:
    """One task, as the plan's page shows it and the calendar counts it.

    Attributes:
        anchor: its id on the plan's page: the ``{#ma}`` that the office gave, else made from its
            month, words and occurrence, so that edits elsewhere in the plan do not change it.
        named: True where the office gave the ``{#ma}``.
        line: where it stands in the file, from 1.
        text: its own words, without marks of Markdown, attribute list and sub-points.
        months: the months it is listed under, at least one.
        whens: its days in order; empty where it has none.
        group: the label it stands under, ``Công tác chuyên môn``; else empty.
        owner: who does it; empty where nobody is named.
        output: what comes out of it, ``báo cáo``; else empty.
        inspects: codes of the "4 kiểm tra" that it serves.
        done: True or False where it has a check box, None where it has none.
        place: where it is done; empty where no place is named.
        parts: its steps, where it is an event with a programme.
        block: the ``key`` of the block, item or cell that holds it; None where it is not of a body.
    """

    anchor: str
    named: bool
    line: int
    text: str
    months: tuple[Month, ...]
    whens: tuple[When, ...] = ()
    group: str = ""
    owner: str = ""
    output: str = ""
    inspects: tuple[str, ...] = ()
    done: bool | None = None
    place: str = ""
    parts: tuple[TaskPart, ...] = ()
    block: int | None = None

    @property
    def first_day(self) -> date | None:
        """Its first day; None where it has no day."""
        return self.whens[0].start if self.whens else None
