"""A plan in pieces that can be found: its title, headings, tasks, and every line of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from html import unescape
from typing import NamedTuple

from kehoach.model.data_table import DataTable
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.search.terms import day_terms, month_terms, number_terms, task_terms

TOP = "kh-tieu-de"  # the id of every page's h1
FILES = "kh-tep"  # the id of the heading above the attachments
_BLOCK = re.compile(r'<(p|/?li|/?tr|t[dh]|h[2-6])\b(?:[^<>]*? id="([^"]*)")?[^<>]*>')
# What parts no lines: inline tags, lists, ends of what ends where the next begins.
_INLINE = re.compile(r"<(?!(?:p|/?li|/?tr|t[dh]|h[2-6])[\s>])[^<>]*>")
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
        f"Mục công khai {', '.join(front.codes)}" if front.codes else "",
    )
    terms = (*number_terms(front.number), *(day_terms(front.date) if front.date else ()))
    signed = (" ".join(filter(None, (one.authority, one.role, one.name))) for one in front.signatures)
    notes = (front.reason if plan.is_withdrawn else "", *(one.note for one in front.revisions))
    files = (one.title or one.file for one in front.attachments)
    return [
        Unit(UnitKind.TITLE, plan.title),
        Unit(UnitKind.TEXT, " · ".join(filter(None, about)), terms=terms),
        *(Unit(UnitKind.TEXT, line) for line in front.bases),
        *_Body(plan).read(),
        *(unit for table in plan.tables for unit in _rows(table)),
        *(Unit(UnitKind.TEXT, line) for line in (*front.recipients, *signed, *notes) if line),
        *(Unit(UnitKind.TEXT, title, FILES) for title in files),
    ]


def _rows(table: DataTable) -> Iterator[Unit]:
    """A table of figures: its title, and the words of each row as a line."""
    anchor = f"kh-bang-{table.number}"
    yield Unit(UnitKind.HEADING, table.title, anchor)
    for row in table.rows:
        yield Unit(
            UnitKind.TEXT,
            " · ".join(cell.text for cell in row.cells if cell.value is None and cell.text),
            anchor,
        )


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
        self.cells: list[str] = []
        self.row_anchor = ""

    def read(self) -> list[Unit]:
        """The lines in order."""
        text = _MARKER.sub("", self.html).replace('<span class="kh-meta">', " · ").replace("<br", " <br")
        pieces = _BLOCK.split(_INLINE.sub("", text))
        self._add(pieces[0], TOP)
        for tag, anchor, words in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            if tag == "p":
                self._add(words, self._place())
            elif tag == "/li":
                if self.items:
                    self.items.pop()
                if words:
                    self._add(words, self._place())
            elif tag == "li":
                place = unescape(anchor) if anchor else self._place()
                self.items.append(place)
                self._add(words, place, self.tasks.get(place) if anchor else None)
            elif tag == "td" or tag == "th":
                if anchor and not self.row_anchor and unescape(anchor) in self.tasks:
                    self.row_anchor = unescape(anchor)
                self.cells.append(_plain(words))
            elif tag == "tr" or tag == "/tr":
                self._end_row()
                if words:
                    self._add(words, self._place())
            else:
                self._open_heading(anchor, words)
        return self.units

    def _end_row(self) -> None:
        if any(self.cells):
            line = " · ".join(filter(None, self.cells))
            task = self.tasks.get(self.row_anchor)
            self._add_line(line, self.row_anchor or self._place(), task)
        self.cells, self.row_anchor = [], ""

    def _open_heading(self, anchor: str | None, words: str) -> None:
        self.heading = unescape(anchor) if anchor else self.heading
        text = _plain(words)
        if text:
            terms = month_terms(self.months.get(self.heading, ()))
            self.units.append(Unit(UnitKind.HEADING, text, self.heading, terms))

    def _place(self) -> str:
        return self.items[-1] if self.items else self.row_anchor or self.heading

    def _add(self, words: str, anchor: str, task: Task | None = None) -> None:
        text = _plain(words)
        if text:
            self._add_line(text, anchor, task)

    def _add_line(self, text: str, anchor: str, task: Task | None) -> None:
        if task is None:
            self.units.append(Unit(UnitKind.TEXT, text, anchor))
        else:
            self.units.append(Unit(UnitKind.TASK, text, anchor, task_terms(task), _labels(task.months)))


def _labels(months: tuple[Month, ...]) -> str:
    return ", ".join(month.label for month in months[:3])


def _plain(words: str) -> str:
    """The words of a piece of HTML without tags, with single spaces."""
    return " ".join((unescape(words) if "&" in words else words).split())
