"""Walks the blocks of a body and finds what its months list: the places of tasks, in order of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach.model.block_words import said
from kehoach.model.blocks import Block, Body, Cell, Heading, Item, ItemList, Paragraph, Quote, Row, Table
from kehoach.rendering.sections import opens_section
from kehoach.timetable.month_tables import Columns, Grid, month_of_cell, says_done
from kehoach.vietnamese.months import MonthNames, read_heading, read_line


@dataclass(eq=False)
class MonthSite:
    """A heading, item or cell that names months."""

    names: MonthNames
    line: int
    text: str


NO_MONTHS = MonthSite(MonthNames((), None, ()), 0, "")


@dataclass(eq=False)
class TaskSite:
    """Where a task stands.

    Attributes:
        part: the item or cell that holds it.
        site: the months it is listed under; ``NO_MONTHS`` for a row that only has a day.
        line: its line in the body, from 1.
        group: the label it stands under.
        owner, output: what its row says.
        times: words of its row that may hold its days.
        done: what its row says of it.
    """

    part: Item | Cell
    site: MonthSite
    line: int
    group: str = ""
    owner: str = ""
    output: str = ""
    times: str = ""
    done: bool | None = None


@dataclass
class Outline:
    """What a walk found; the grids of its tables by the table's key."""

    headings: list[tuple[Heading, MonthSite | None]] = field(default_factory=list)
    months: list[MonthSite] = field(default_factory=list)
    tasks: list[TaskSite] = field(default_factory=list)
    grids: dict[int, Grid] = field(default_factory=dict)


def read_outline(body: Body) -> Outline:
    """Finds headings, months and tasks of a body."""
    walk = _Walk()
    walk.blocks(body.blocks)
    return walk.outline


class _Walk:
    def __init__(self) -> None:
        self.outline = Outline()
        self.site: MonthSite | None = None
        self.level = 0

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, ItemList):
                self._items(block, self.site, "")
            elif isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Quote):
                self.blocks(block.blocks)
            elif isinstance(block, Paragraph) and opens_section(said(block.inlines)):
                self.site = None

    def _heading(self, heading: Heading) -> None:
        text = said(heading.inlines)
        names = read_heading(text)
        if names is not None:
            self.site, self.level = self._found(names, heading.line, text), heading.level
        elif heading.level <= self.level:
            self.site, self.level = None, 0
        self.outline.headings.append((heading, self.site if names is not None else None))

    def _found(self, names: MonthNames, line: int, text: str) -> MonthSite:
        site = MonthSite(names, line, text)
        self.outline.months.append(site)
        return site

    def _items(self, items: ItemList, site: MonthSite | None, group: str) -> None:
        for item in items.items:
            text = said(item.inlines)
            inner = [block for block in item.blocks if isinstance(block, ItemList | Table)]
            names = read_line(text) if inner else None
            if names is not None:
                self._inside(inner, self._found(names, item.line, text), "")
            elif inner and (not self._may_be_task(item, site) or _is_label(item, text)):
                self._inside(inner, site, text.rstrip(" :") if site else "")
            elif text and self._may_be_task(item, site):
                self.outline.tasks.append(TaskSite(item, site or NO_MONTHS, item.line, group))

    @staticmethod
    def _may_be_task(item: Item, site: MonthSite | None) -> bool:
        """True under a month, and for an item that is given a day in its attribute list, wherever it stands."""
        return site is not None or bool(item.attributes["date"])

    def _inside(self, blocks: list[ItemList | Table], site: MonthSite | None, group: str) -> None:
        for block in blocks:
            if isinstance(block, ItemList):
                self._items(block, site, group)

    def _table(self, table: Table) -> None:
        grid = self.outline.grids[table.key] = Grid.of(table)
        columns = grid.columns
        if columns.work is None:
            return
        site, times = self.site or (NO_MONTHS if columns.is_timed else None), ""
        if site is None and columns.month is None:
            return
        for row, cells in zip(table.body, grid.rows, strict=True):
            named = self._month_of_row(cells, columns)
            if named is not None:
                site, times = self._found(named, row.line, cells[columns.month or 0]), ""
            written = " ".join(cells[n] for n in columns.times if cells[n])
            if columns.month is not None and named is None and cells[columns.month]:
                written = f"{cells[columns.month]} {written}".strip()
            times = written or times
            if site is not None:
                self._row(row, cells, columns, site, times)

    @staticmethod
    def _month_of_row(cells: tuple[str, ...], columns: Columns) -> MonthNames | None:
        """The months that a row names: in its column of months, or as its only words."""
        if columns.month is not None:
            found = month_of_cell(cells[columns.month], in_month_column=columns.is_headed)
            if found is not None:
                return found
        filled = [cell for cell in cells if cell]
        return month_of_cell(filled[0], in_month_column=False) if len(filled) == 1 else None

    def _row(self, row: Row, cells: tuple[str, ...], columns: Columns, site: MonthSite, times: str) -> None:
        """The tasks of a row: the items of its cell of work, or the cell as a whole."""
        if columns.work is None or not cells[columns.work]:
            return
        if len([cell for cell in cells if cell]) == 1 and month_of_cell(
            cells[columns.work], in_month_column=False
        ):
            return
        cell = row.cells[columns.work]
        before = len(self.outline.tasks)
        lists = [block for block in cell.blocks if isinstance(block, ItemList)]
        for inner in lists:
            self._items(inner, site, said(cell.inlines).rstrip(" :"))
        if not lists:
            self.outline.tasks.append(TaskSite(cell, site, row.line))
        owner = cells[columns.owner] if columns.owner is not None else ""
        output = cells[columns.output] if columns.output is not None else ""
        for task in self.outline.tasks[before:]:
            task.owner, task.times = owner, times
            task.output = "" if says_done(output) else output
            task.done = True if says_done(output) else None


def _is_label(item: Item, text: str) -> bool:
    """True for an item whose points are the tasks: it ends with ":", or they have boxes or names and it has none."""
    if text.endswith(":"):
        return True
    points = [point for inner in item.blocks if isinstance(inner, ItemList) for point in inner.items]
    return not _is_marked(item) and any(_is_marked(point) for point in points)


def _is_marked(item: Item) -> bool:
    return item.done is not None or bool(item.attributes.source)
