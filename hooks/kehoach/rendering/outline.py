"""Walks the tree of a body and finds what its months list: the places of tasks, in order of the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kehoach.rendering.attributes import attributes_of
from kehoach.rendering.element_text import lead_text, text_of
from kehoach.rendering.month_tables import Columns, month_of_cell, read_columns, says_done
from kehoach.rendering.sections import opens_section
from kehoach.vietnamese.months import MonthNames, read_heading, read_line

_HEADINGS = {f"h{n}": n for n in range(2, 7)}


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
        element: the item or cell that holds it.
        site: the months it is listed under; ``NO_MONTHS`` for a row that only has a day.
        line: its line in the body, from 1.
        group: the label it stands under.
        owner, output: what its row says.
        times: words of its row that may hold its days.
        done: what its row says of it.
    """

    element: Element
    site: MonthSite
    line: int
    group: str = ""
    owner: str = ""
    output: str = ""
    times: str = ""
    done: bool | None = None


@dataclass
class Outline:
    """What a walk found."""

    headings: list[tuple[Element, MonthSite | None]] = field(default_factory=list)
    months: list[MonthSite] = field(default_factory=list)
    tasks: list[TaskSite] = field(default_factory=list)


def read_outline(root: Element) -> Outline:
    """Finds headings, months and tasks of a body's tree."""
    walk = _Walk()
    walk.blocks(root)
    return walk.outline


class _Walk:
    def __init__(self) -> None:
        self.outline = Outline()
        self.site: MonthSite | None = None
        self.level = 0

    def blocks(self, parent: Element) -> None:
        for element in parent:
            if element.tag in _HEADINGS:
                self._heading(element, _HEADINGS[element.tag])
            elif element.tag == "ul":
                self._items(element, self.site, "")
            elif element.tag == "table":
                self._table(element)
            elif element.tag == "blockquote":
                self.blocks(element)
            elif element.tag == "p" and opens_section(text_of(element)):
                self.site = None

    def _heading(self, element: Element, level: int) -> None:
        text = text_of(element)
        names = read_heading(text)
        if names is not None:
            self.site, self.level = self._found(names, _line(element), text), level
        elif level <= self.level:
            self.site, self.level = None, 0
        self.outline.headings.append((element, self.site if names is not None else None))

    def _found(self, names: MonthNames, line: int, text: str) -> MonthSite:
        site = MonthSite(names, line, text)
        self.outline.months.append(site)
        return site

    def _items(self, items: Element, site: MonthSite | None, group: str) -> None:
        for item in items:
            text = lead_text(item)
            inner = [child for child in item if child.tag in {"ul", "table"}]
            names = read_line(text) if inner else None
            if names is not None:
                self._inside(inner, self._found(names, _line(item), text), "")
            elif inner and (not self._may_be_task(item, site) or _is_label(item, text)):
                self._inside(inner, site, text.rstrip(" :") if site else "")
            elif text and self._may_be_task(item, site):
                self.outline.tasks.append(TaskSite(item, site or NO_MONTHS, _line(item), group))

    @staticmethod
    def _may_be_task(item: Element, site: MonthSite | None) -> bool:
        """True under a month, and for an item that is given a day in its attribute list, wherever it stands."""
        return site is not None or bool(attributes_of(item)["date"])

    def _inside(self, blocks: list[Element], site: MonthSite | None, group: str) -> None:
        for block in blocks:
            if block.tag == "ul":
                self._items(block, site, group)

    def _table(self, table: Element) -> None:
        columns = read_columns(table)
        if columns.work is None:
            return
        site, times = self.site or (NO_MONTHS if columns.is_timed else None), ""
        if site is None and columns.month is None:
            return
        for row in table.findall("./tbody/tr"):
            cells = [text_of(cell) for cell in row]
            named = self._month_of_row(cells, columns)
            if named is not None:
                site, times = self._found(named, _line(row), cells[columns.month or 0]), ""
            written = " ".join(cells[n] for n in columns.times if cells[n])
            if columns.month is not None and named is None and cells[columns.month]:
                written = f"{cells[columns.month]} {written}".strip()
            times = written or times
            if site is not None:
                self._row(row, cells, columns, site, times)

    @staticmethod
    def _month_of_row(cells: list[str], columns: Columns) -> MonthNames | None:
        """The months that a row names: in its column of months, or as its only words."""
        if columns.month is not None:
            found = month_of_cell(cells[columns.month], in_month_column=columns.is_headed)
            if found is not None:
                return found
        filled = [cell for cell in cells if cell]
        return month_of_cell(filled[0], in_month_column=False) if len(filled) == 1 else None

    def _row(self, row: Element, cells: list[str], columns: Columns, site: MonthSite, times: str) -> None:
        """The tasks of a row: the items of its cell of work, or the cell as a whole."""
        if columns.work is None or not cells[columns.work]:
            return
        if len([cell for cell in cells if cell]) == 1 and month_of_cell(
            cells[columns.work], in_month_column=False
        ):
            return
        cell = row[columns.work]
        before = len(self.outline.tasks)
        lists = [child for child in cell if child.tag == "ul"]
        for inner in lists:
            self._items(inner, site, lead_text(cell).rstrip(" :"))
        if not lists:
            self.outline.tasks.append(TaskSite(cell, site, _line(row)))
        owner = cells[columns.owner] if columns.owner is not None else ""
        output = cells[columns.output] if columns.output is not None else ""
        for task in self.outline.tasks[before:]:
            task.owner, task.times = owner, times
            task.output = "" if says_done(output) else output
            task.done = True if says_done(output) else None


def _is_label(item: Element, text: str) -> bool:
    """True for an item whose points are the tasks: it ends with ":", or they have boxes or names and it has none."""
    if text.endswith(":"):
        return True
    points = [point for inner in item.findall("./ul") for point in inner]
    return not _is_marked(item) and any(_is_marked(point) for point in points)


def _is_marked(item: Element) -> bool:
    return item.get("data-done") is not None or item.get("data-attributes") is not None


def _line(element: Element) -> int:
    return int(element.get("data-line", "1"))
