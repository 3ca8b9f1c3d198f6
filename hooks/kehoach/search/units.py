"""A plan in pieces that can be found: its title, headings, tasks, and every line of its text."""

from __future__ import annotations

import re
from enum import IntEnum
from html import unescape
from typing import NamedTuple

from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.search.terms import day_terms, month_terms, number_terms, task_terms

TOP = "kh-tieu-de"  # the id of every page's h1
FILES = "kh-tep"  # the id of the heading above the attachments
_BLOCK = re.compile(r"<(/?)(p|li|tr|t[dh]|h[2-6])\b([^<>]*)>")
# What parts no lines: inline tags, lists, ends of what ends where the next begins.
_INLINE = re.compile(r"<(?!(?:p|/?li|/?tr|t[dh]|h[2-6])[\s>])[^<>]*>")
_ID = re.compile(r'\bid="([^"]*)"')
_MARKER = re.compile(
    r'<span (?:class="kh-marker"|aria-label="[^"]*" class="kh-(?:done|open)" role="img")>[^<]*</span>'
)


class UnitKind(IntEnum):
    """What a unit is; titles weigh most."""

    TITLE = 0
    HEADING = 1
    TASK = 2
    TEXT = 3


class Unit(NamedTuple):
    """A piece of a plan.

    Attributes:
        kind: what it is.
        text: its words as the page shows them.
        anchor: the id of the place on the page.
        terms: what it is found by besides its words: days, months, the document's number.
        month: of a task: the months that it is listed under, ``Tháng 9/2022``.
    """

    kind: UnitKind
    text: str
    anchor: str = TOP
    terms: tuple[str, ...] = ()
    month: str = ""


def units_of(plan: Plan) -> list[Unit]:
    """The pieces of a plan: its title, who issued it, then the rest in order of the page."""
    front = plan.front
    about = (
        *plan.issuers,
        f"Năm học {plan.year}",
        f"Số {front.number}" if front.number else "",
        front.kind.label if front.kind else "",
        f"Mục công khai {', '.join(front.discloses)}" if front.discloses else "",
    )
    terms = (*number_terms(front.number), *(day_terms(front.date) if front.date else ()))
    lines = (*front.bases, *_Body(plan).read(), *front.recipients)
    signed = (" ".join(filter(None, (one.authority, one.role, one.name))) for one in front.signatures)
    notes = (front.reason, *(one.note for one in front.revisions))
    files = (one.title or one.file for one in (*front.attachments, *front.tables))
    return [
        Unit(UnitKind.TITLE, plan.title),
        Unit(UnitKind.TEXT, " · ".join(filter(None, about)), terms=terms),
        *(line if isinstance(line, Unit) else Unit(UnitKind.TEXT, line) for line in lines),
        *(Unit(UnitKind.TEXT, line) for line in (*signed, *notes) if line),
        *(Unit(UnitKind.TEXT, title, FILES) for title in files),
    ]


class _Body:
    """Reads the HTML that our own renderer made: every ``<`` of a text is escaped in it.

    A line belongs to the task that it stands under, else to the heading. A row of a table is one line.
    """

    def __init__(self, plan: Plan) -> None:
        self.html = plan.document.html
        self.tasks = {task.anchor: task for task in plan.tasks}
        self.months = {heading.anchor: heading.months for heading in plan.document.headings}
        self.units: list[Unit] = []
        self.heading = TOP
        self.items: list[str] = []
        self.row: list[str] | None = None
        self.row_anchor = ""

    def read(self) -> list[Unit]:
        """The lines in order."""
        text = _MARKER.sub("", self.html).replace('<span class="kh-meta">', " · ").replace("<br", " <br")
        pieces = _BLOCK.split(_INLINE.sub("", text))
        self._add(pieces[0], TOP)
        for closing, tag, attributes, words in zip(
            pieces[1::4], pieces[2::4], pieces[3::4], pieces[4::4], strict=True
        ):
            if closing:
                self._close(tag, words)
            elif tag == "li":
                self._open_item(_id(attributes), words)
            elif tag == "td" or tag == "th":
                self._open_cell(_id(attributes), words)
            elif tag == "p":
                self._add(words, self._place())
            elif tag == "tr":
                self.row, self.row_anchor = [], ""
            else:
                self._open_heading(_id(attributes), words)
        return self.units

    def _open_item(self, anchor: str, words: str) -> None:
        self.items.append(anchor or self._place())
        if anchor in self.tasks:
            self._add_task(words, anchor)
        else:
            self._add(words, self.items[-1])

    def _open_cell(self, anchor: str, words: str) -> None:
        if anchor in self.tasks and not self.row_anchor:
            self.row_anchor = anchor
        if self.row is not None:
            self.row.append(_plain(words))

    def _open_heading(self, anchor: str, words: str) -> None:
        self.heading = anchor or self.heading
        text = _plain(words)
        if text:
            terms = month_terms(self.months.get(anchor, ()))
            self.units.append(Unit(UnitKind.HEADING, text, self.heading, terms))

    def _close(self, tag: str, words: str) -> None:
        if tag == "li":
            if self.items:
                self.items.pop()
        elif tag == "tr" and self.row is not None:
            line = " · ".join(filter(None, self.row))
            if self.row_anchor:
                self._add_task(line, self.row_anchor)
            else:
                self._add(line, self.heading)
            self.row, self.row_anchor = None, ""
        if words:
            self._add(words, self._place())

    def _place(self) -> str:
        return self.items[-1] if self.items else self.row_anchor or self.heading

    def _add(self, words: str, anchor: str) -> None:
        text = _plain(words)
        if text:
            self.units.append(Unit(UnitKind.TEXT, text, anchor))

    def _add_task(self, words: str, anchor: str) -> None:
        text = _plain(words)
        if text:
            task = self.tasks[anchor]
            self.units.append(Unit(UnitKind.TASK, text, anchor, task_terms(task), _months(task)))


def _months(task: Task) -> str:
    return ", ".join(month.label for month in task.months[:3])


def _id(attributes: str) -> str:
    found = _ID.search(attributes) if attributes else None
    return unescape(found[1]) if found else ""


def _plain(words: str) -> str:
    """The words of a piece of HTML without tags, with single spaces."""
    if not words:
        return ""
    return " ".join((unescape(words) if "&" in words else words).split())
