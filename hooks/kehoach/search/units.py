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
_BLOCK = re.compile(r"<(/?)(p|li|tr|t[dh]|h[2-6]|blockquote|ul|ol)\b([^<>]*)>")
_ID = re.compile(r'\bid="([^"]*)"')
_TAG = re.compile(r"<[^<>]*>")
_MARKER = re.compile(r'<span (?:class="kh-marker"|aria-label="[^"]*" class="kh-(?:done|open)" role="img")>[^<]*</span>')


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
        self.row: list[str] = []
        self.row_anchor = ""

    def read(self) -> list[Unit]:
        """The lines in order."""
        text = _MARKER.sub("", self.html).replace('<span class="kh-meta">', " · ").replace("<br", " <br")
        pieces = _BLOCK.split(text)
        self._add(UnitKind.TEXT, pieces[0], TOP)
        for closing, tag, attributes, words in zip(*(iter(pieces[1:]),) * 4, strict=True):
            if closing:
                self._close(tag, words)
            else:
                self._open(tag, attributes, words)
        return self.units

    def _open(self, tag: str, attributes: str, words: str) -> None:
        found = _ID.search(attributes)
        anchor = unescape(found[1]) if found else ""
        if tag == "li":
            self.items.append(anchor or self._place())
            self._add(UnitKind.TASK if anchor in self.tasks else UnitKind.TEXT, words, self.items[-1])
        elif tag in ("td", "th"):
            self.row_anchor = self.row_anchor or (anchor if anchor in self.tasks else "")
            self.row.append(_plain(words))
        elif tag == "tr":
            self.row, self.row_anchor = [], ""
        elif tag[0] == "h":
            self.heading = anchor or self.heading
            self._add(UnitKind.HEADING, words, self.heading)
        else:
            self._add(UnitKind.TEXT, words, self._place())

    def _close(self, tag: str, words: str) -> None:
        if tag == "li" and self.items:
            self.items.pop()
        elif tag == "tr":
            kind = UnitKind.TASK if self.row_anchor else UnitKind.TEXT
            self._add(kind, " · ".join(filter(None, self.row)), self.row_anchor or self.heading)
            self.row, self.row_anchor = [], ""
        if words:
            self._add(UnitKind.TEXT, words, self._place())

    def _place(self) -> str:
        return self.items[-1] if self.items else self.row_anchor or self.heading

    def _add(self, kind: UnitKind, words: str, anchor: str) -> None:
        text = _plain(words)
        if not text:
            return
        if kind == UnitKind.TASK:
            task = self.tasks[anchor]
            self.units.append(Unit(kind, text, anchor, task_terms(task), _months(task)))
        elif kind == UnitKind.HEADING:
            self.units.append(Unit(kind, text, anchor, month_terms(self.months.get(anchor, ()))))
        else:
            self.units.append(Unit(kind, text, anchor))


def _months(task: Task) -> str:
    return ", ".join(month.label for month in task.months[:3])


def _plain(words: str) -> str:
    """The words of a piece of HTML, with single spaces."""
    if "<" in words:
        words = _TAG.sub("", words)
    if "&" in words:
        words = unescape(words)
    return " ".join(words.split())
