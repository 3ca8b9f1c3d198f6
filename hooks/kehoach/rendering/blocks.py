"""The blocks of a body as offices write them: headings, paragraphs, lists, tables, quotations.

This takes the place of Python-Markdown's own block parser, which does not know ``•``, ``a)`` or a list right
under a paragraph, drops table cells, link definitions and HTML, and forgets line numbers. Every line of the
source goes into exactly one node; nothing is dropped. The text of the nodes is still Markdown: the inline
patterns of Python-Markdown read it.

What is built are nodes, which ``parse`` turns into the frozen blocks of a ``Body``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from kehoach.model.blocks import Cell, Heading, Item, Paragraph, Quote, Row, Rule, Table
from kehoach.rendering.drawn_tables import may_be_drawn, read_drawn_table
from kehoach.rendering.line_layout import LineLayout
from kehoach.rendering.markers import Marker, read_marker
from kehoach.rendering.nodes import Node, set_text, without_attributes
from kehoach.rendering.open_lists import DEEPEST, OpenLists
from kehoach.rendering.openings import (
    EMPHASIS,
    HEADING,
    QUOTE,
    RULE,
    layout_of,
    names_month,
    opens_block,
    stands_alone,
    without_closing,
)
from kehoach.rendering.sections import opens_section
from kehoach.rendering.tab_rows import TabTable
from kehoach.rendering.tab_tables import find_tab_tables
from kehoach.rendering.tables import build_table, is_out_of_shape, is_table, table_end

_UNDERLINE = re.compile(r"[ ]*={3,}[ ]*")
_BREAK = re.compile(r"<br[ ]*/?>", re.IGNORECASE)
_PASTED, _WRAPPED = LineLayout(), LineLayout(is_wrapped=True)


def read_blocks(text: str) -> tuple[Node, LineLayout]:
    """The lines of a body as nodes, all in one, and how the lines were taken.

    Args:
        text: Markdown without comments and control characters.
    """
    root = Node(Quote, 1)
    written = text.split("\n")
    tables = find_tab_tables(written) if "\t" in text else {}
    lines = [line.replace("\t", "    ") for line in written]
    layout = layout_of(lines, tables)
    Blocks(root, layout=layout, tables=tables).read(lines, 1)
    return root, layout


class Blocks:
    """Reads lines into a node."""

    def __init__(
        self,
        parent: Node,
        depth: int = 0,
        layout: LineLayout = _PASTED,
        tables: Mapping[int, TabTable] = MappingProxyType({}),
    ) -> None:
        self.parent = parent
        self.depth = depth
        self.layout = layout
        self.tables = tables
        self.lists = OpenLists(parent, is_body=not depth)
        self.heading = 2
        self.has_drawings = False

    def read(self, lines: list[str], first_line: int) -> None:
        """Reads all lines; ``first_line`` is the number of the first one."""
        self.has_drawings = any(may_be_drawn(line) for line in lines)
        at = 0
        while at < len(lines):
            at = self._block(lines, at, first_line)
        self.lists.close()

    def _block(self, lines: list[str], at: int, first: int) -> int:
        """Reads one block and returns the line after it."""
        line, number = lines[at], first + at
        if at in self.tables:
            return self._table(self.tables[at], first)
        if not line.strip():
            return at + 1
        drawn = read_drawn_table(lines, at) if self.has_drawings else None
        if drawn:
            return self._table(drawn, first)
        if RULE.fullmatch(line):
            self.lists.close()
            self.parent.add(Rule, number)
            return at + 1
        heading = HEADING.fullmatch(line)
        if heading:
            self._add_heading(len(heading[1]), without_closing(heading["text"]), number)
            return at + 1
        if self.depth < DEEPEST and QUOTE.match(line):
            return self._quotation(lines, at, first)
        marker = read_marker(line)
        if marker:
            return self._item(marker, lines, at, at, first)
        if stands_alone(lines, at):
            marker = read_marker(f"{line.rstrip()} {lines[at + 1].strip()}")
            if marker:
                return self._item(marker, lines, at, at + 1, first)
        if is_table(lines, at):
            self.lists.close()
            end = table_end(lines, at)
            if is_out_of_shape(lines[at:end]):
                self._add_text(self.parent, lines[at:end], number)
                return end
            _split_cells(build_table(self.parent, lines[at:end], number), self.depth)
            return end
        return self._paragraph(lines, at, first)

    def _table(self, found: TabTable, first: int) -> int:
        """A table whose cells are known; the index of the line after it."""
        self.lists.close()
        table = self.parent.add(Table, first + found.rows[0][0].at)
        table.heads = found.heads
        width = max(map(len, found.rows))
        for place, cells in enumerate(found.rows):
            row = table.add(Row, first + cells[0].at)
            for cell in cells:
                node = row.add(Cell, first + cell.at)
                layout = _WRAPPED if found.is_wrapped else _PASTED
                words = _in_one(cell.lines, layout)
                _fill_cell(node, cell.lines, words, self.depth, layout, is_head=place < found.heads)
            for _ in range(width - len(cells)):
                row.add(Cell, row.line)
        return found.end

    def _add_heading(self, level: int, text: str, line: int, *, promoted: bool = False) -> None:
        self.lists.close()
        if not promoted:
            self.heading = max(level, 2)
        heading = self.parent.add(Heading, line)
        heading.level, heading.promoted = min(max(level, 2), 6), promoted
        set_text(heading, without_attributes(heading, text))

    def _quotation(self, lines: list[str], at: int, first: int) -> int:
        self.lists.close()
        end = at
        while end < len(lines) and QUOTE.match(lines[end]):
            end += 1
        inner = [QUOTE.sub("", line, count=1) for line in lines[at:end]]
        Blocks(self.parent.add(Quote, first + at), self.depth + 1, self.layout).read(inner, first + at)
        return end

    def _paragraph(self, lines: list[str], at: int, first: int) -> int:
        """A paragraph: of the open item where it is indented under it, else of the body."""
        indent = len(lines[at]) - len(lines[at].lstrip(" "))
        if opens_section(lines[at].strip()):
            self.lists.close()
        item = self.lists.leave(indent)
        if item is None and names_month(lines[at]):
            bare = EMPHASIS.sub("", lines[at]).strip()
            self._add_heading(self.heading + 1, bare, first + at, promoted=True)
            return at + 1
        end = self._text_end(lines, at)
        if item is not None:
            self._add_text(item, lines[at:end], first + at)
            return end
        self._add_text(self.parent, lines[at:end], first + at)
        if end < len(lines) and end == at + 1 and _UNDERLINE.fullmatch(lines[end]):
            paragraph = self.parent.children[-1]
            paragraph.kind, paragraph.level = Heading, 2
            self.heading = 2
            return end + 1
        return end

    @staticmethod
    def _add_text(parent: Node, lines: list[str], number: int) -> None:
        set_text(parent.add(Paragraph, number), "\n".join(line.lstrip(" ") for line in lines).rstrip())

    def _item(self, marker: Marker, lines: list[str], at: int, words: int, first: int) -> int:
        """An item with the lines that run on without a blank one; its words begin in the line ``words``."""
        end = self._text_end(lines, words, in_item=True)
        text = [marker.text, *(line.lstrip(" ") for line in lines[words + 1 : end])]
        is_apart = at > 0 and not lines[at - 1].strip()
        item = self.lists.items_for(marker, first + at, is_apart=is_apart).add(Item, first + at)
        self.lists.hold(item, text, marker)
        item.marker, item.bullet, item.done = marker.label, marker.bullet, marker.done
        set_text(item, without_attributes(item, "\n".join(text).rstrip()))
        return end

    def _text_end(self, lines: list[str], at: int, *, in_item: bool = False) -> int:
        """The line after the last that runs on from this one."""
        end = at + 1
        while end < len(lines) and end not in self.tables and not opens_block(lines, end):
            if not self.layout.runs_on(lines[end - 1], lines[end], in_item=in_item):
                break
            end += 1
        return end


def _split_cells(table: Node, depth: int) -> None:
    """A cell of several lines that are items becomes a list in the cell."""
    for number, row in enumerate(table.children):
        for cell in row.children:
            _fill_cell(cell, _BREAK.split(cell.text), cell.text, depth, is_head=number < table.heads)
            _set_lines(cell, row.line)


def _fill_cell(
    cell: Node, written: list[str], words: str, depth: int, layout: LineLayout = _PASTED, *, is_head: bool
) -> None:
    """Gives a cell its lines: as blocks where one is an item, else as its words."""
    lines = [line.strip() for line in written]
    marked = [read_marker(line) is not None for line in lines]
    if not any(marked) or depth >= DEEPEST or (len(lines) == 1 and _is_short_number(lines[0])):
        set_text(cell, without_attributes(cell, words, is_head=is_head))
        return
    cell.text = ""
    Blocks(cell, depth + 1, layout).read(lines, cell.line)


def _in_one(written: list[str], layout: LineLayout) -> str:
    """The lines of a cell with breaks between them; where a sentence is broken they are joined."""
    words = ""
    before = ""
    for line in map(str.strip, written):
        if words and line:
            words += (" " if before and layout.runs_on(before, line) else "<br>") + line
        else:
            words += line
        before = line if line or not layout.is_wrapped else ""
    return words


def _set_lines(node: Node, line: int) -> None:
    """Everything in a cell stands in the line of its row."""
    for child in node.children:
        child.line = line
        _set_lines(child, line)


def _is_short_number(text: str) -> bool:
    """A cell that only counts, ``1.``, is no list."""
    return len(text) <= 4
