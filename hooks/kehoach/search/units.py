"""A plan in pieces that can be found: its title, headings, tasks, and every line of its text."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from kehoach.model.block_words import said
from kehoach.model.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quote,
    RawHtml,
    Row,
    Table,
)
from kehoach.model.data_table import DataTable
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.rendering.meta_words import meta_words
from kehoach.search.terms import day_terms, month_terms, number_terms, task_terms

TOP = "kh-tieu-de"  # the id of every page's h1
FILES = "kh-tep"  # the id of the heading above the attachments


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
    """Reads the blocks of a body.

    A line belongs to the task that it stands under, else to the heading. A row of a table is one line.
    """

    def __init__(self, plan: Plan) -> None:
        self.document = plan.document
        self.ids = plan.document.marks.ids
        self.tasks = {task.block: task for task in plan.tasks}
        self.months = {heading.anchor: heading.months for heading in plan.document.headings}
        self.units: list[Unit] = []
        self.heading = TOP
        self.items: list[str] = []
        self.row_anchor = ""

    def read(self) -> list[Unit]:
        """The lines in order."""
        self._blocks(self.document.body.blocks)
        return self.units

    def _blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._add(said(block.inlines))
            elif isinstance(block, ItemList):
                for item in block.items:
                    self._item(item)
            elif isinstance(block, Heading):
                self._open_heading(block)
            elif isinstance(block, Table):
                for row in (*block.head, *block.body):
                    self._row(row)
            elif isinstance(block, Quote):
                self._blocks(block.blocks)
            elif isinstance(block, Figure):
                self._add(said(block.caption))
            elif isinstance(block, RawHtml):
                self._add(block.text)

    def _item(self, item: Item) -> None:
        self.items.append(self.ids.get(item.key) or self._place())
        self._add(_own_words(item), self.tasks.get(item.key))
        self._blocks(item.blocks)
        self.items.pop()

    def _row(self, row: Row) -> None:
        outer, items = self.row_anchor, self.items
        task = next((self.tasks[cell.key] for cell in row.cells if cell.key in self.tasks), None)
        self.row_anchor, self.items = task.anchor if task else "", []
        words = []
        for cell in row.cells:
            words.append(_own_words(cell))
            self._blocks(cell.blocks)
        self._add(" · ".join(filter(None, words)), task)
        self.row_anchor, self.items = outer, items

    def _open_heading(self, heading: Heading) -> None:
        self.heading = self.ids.get(heading.key) or self.heading
        text = said(heading.inlines)
        if text:
            terms = month_terms(self.months.get(self.heading, ()))
            self.units.append(Unit(UnitKind.HEADING, text, self.heading, terms))

    def _place(self) -> str:
        return self.items[-1] if self.items else self.row_anchor or self.heading

    def _add(self, text: str, task: Task | None = None) -> None:
        if not text:
            return
        if task is None:
            self.units.append(Unit(UnitKind.TEXT, text, self._place()))
        else:
            self.units.append(Unit(UnitKind.TASK, text, task.anchor, task_terms(task), _labels(task.months)))


def _own_words(part: Item | Cell) -> str:
    meta = meta_words(part.attributes) if part.attributes.values else ""
    return " · ".join(words for words in (said(part.inlines), meta) if words)


def _labels(months: tuple[Month, ...]) -> str:
    return ", ".join(month.label for month in months[:3])
