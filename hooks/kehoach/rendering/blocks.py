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
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from kehoach.model.blocks import Cell, Heading, Item, ItemList, Paragraph, Quote, Row, Rule, Table
from kehoach.rendering.drawn_tables import opens_drawn_table, read_drawn_table
from kehoach.rendering.line_layout import LineLayout, read_layout
from kehoach.rendering.markers import Marker, is_alone, read_marker
from kehoach.rendering.nodes import Node, set_text, without_attributes
from kehoach.rendering.sections import breaks_text
from kehoach.rendering.tab_tables import TabTable, find_tab_tables
from kehoach.rendering.tables import build_table, is_out_of_shape, is_table, table_end
from kehoach.vietnamese.months import read_line

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ ]+|(?<=##)(?=[^#\s]))(?P<text>\S.*)")
_RULE = re.compile(r"[ ]*([-*_=])[ ]*(?:\1[ ]*){2,}")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_EMPHASIS = re.compile(r"\*+|__+")
_BREAK = re.compile(r"<br[ ]*/?>", re.IGNORECASE)
_LIKE_MONTH = re.compile(r"tháng|quý|hè|[0-9]\s*[/-]\s*[12][0-9]{3}", re.IGNORECASE)
# A wrapped sentence may have "tháng 9." alone on a line; one that begins a month has a capital.
_CAPITAL = re.compile(r"[ ]*[*_]*(?:T|Q|H)")
_DEEPEST = 8
_FAR, _FAR_IN_NOISE = 8, 5
_PASTED, _WRAPPED = LineLayout(), LineLayout(is_wrapped=True)


def read_blocks(text: str) -> Node:
    """The lines of a body as nodes, all in one.

    Args:
        text: Markdown without comments and control characters.
    """
    root = Node(Quote, 1)
    written = text.split("\n")
    tables = find_tab_tables(written) if "\t" in text else {}
    lines = [line.replace("\t", "    ") for line in written]
    Blocks(root, layout=_layout(lines, tables), tables=tables).read(lines, 1)
    return root


def _layout(lines: list[str], tables: Mapping[int, TabTable]) -> LineLayout:
    """How the lines of a whole text stand to each other; those of tables tell nothing."""
    if tables:
        lines = list(lines)
        for start, table in tables.items():
            lines[start : table.end] = [""] * (table.end - start)
    return read_layout(
        (before, line)
        for at, (before, line) in enumerate(pairwise(lines), 1)
        if before.strip()
        and line
        and line[0] not in "-+*#|"
        and before[0] not in "#|"
        and "|" not in line
        and not _opens_block(lines, at)
        and not _HEADING.fullmatch(before)
        and not is_alone(before)
    )


@dataclass
class _Level:
    """One depth of an open list."""

    indent: int
    family: str
    items: Node
    item: Node
    text: list[str] = field(default_factory=list)
    has_points: bool = False

    @property
    def is_label(self) -> bool:
        """True where the open item ends with ":", so that what follows belongs under it."""
        return bool(self.text) and self.text[-1].rstrip(" *_").endswith(":")


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
        self.levels: list[_Level] = []
        self.is_noisy = False
        self.heading = 2

    def read(self, lines: list[str], first_line: int) -> None:
        """Reads all lines; ``first_line`` is the number of the first one."""
        at = 0
        while at < len(lines):
            at = self._block(lines, at, first_line)
        self._close_list()

    def _block(self, lines: list[str], at: int, first: int) -> int:
        """Reads one block and returns the line after it."""
        line, number = lines[at], first + at
        if at in self.tables:
            return self._tab_table(self.tables[at], number)
        if not line.strip():
            return at + 1
        drawn = read_drawn_table(lines, at)
        if drawn:
            return self._tab_table(drawn, number)
        if _RULE.fullmatch(line):
            self._close_list()
            self.parent.add(Rule, number)
            return at + 1
        heading = _HEADING.fullmatch(line)
        if heading:
            self._add_heading(len(heading[1]), _without_closing(heading["text"]), number)
            return at + 1
        if self.depth < _DEEPEST and _QUOTE.match(line):
            return self._quotation(lines, at, first)
        marker = read_marker(line)
        if marker:
            return self._item(marker, lines, at, at, first)
        if _stands_alone(lines, at):
            marker = read_marker(f"{line.rstrip()} {lines[at + 1].strip()}")
            if marker:
                return self._item(marker, lines, at, at + 1, first)
        if is_table(lines, at):
            self._close_list()
            end = table_end(lines, at)
            if is_out_of_shape(lines[at:end]):
                self._add_text(self.parent, lines[at:end], number)
                return end
            _split_cells(build_table(self.parent, lines[at:end], number), self.depth)
            return end
        return self._paragraph(lines, at, first)

    def _tab_table(self, found: TabTable, number: int) -> int:
        self._close_list()
        table = self.parent.add(Table, number)
        table.heads = found.heads
        width = max(map(len, found.rows))
        for place, cells in enumerate(found.rows):
            row = table.add(Row, cells[0].at + 1)
            for cell in cells:
                node = row.add(Cell, cell.at + 1)
                layout = _WRAPPED if found.is_wrapped else _PASTED
                words = _in_one(cell.lines, layout)
                _fill_cell(node, cell.lines, words, self.depth, layout, is_head=place < found.heads)
            for _ in range(width - len(cells)):
                row.add(Cell, row.line)
        return found.end

    def _add_heading(self, level: int, text: str, line: int, *, promoted: bool = False) -> None:
        self._close_list()
        if not promoted:
            self.heading = max(level, 2)
        heading = self.parent.add(Heading, line)
        heading.level, heading.promoted = min(max(level, 2), 6), promoted
        set_text(heading, without_attributes(heading, text))

    def _quotation(self, lines: list[str], at: int, first: int) -> int:
        self._close_list()
        end = at
        while end < len(lines) and _QUOTE.match(lines[end]):
            end += 1
        inner = [_QUOTE.sub("", line, count=1) for line in lines[at:end]]
        Blocks(self.parent.add(Quote, first + at), self.depth + 1, self.layout).read(inner, first + at)
        return end

    def _paragraph(self, lines: list[str], at: int, first: int) -> int:
        """A paragraph: of the open item where it is indented under it, else of the body."""
        indent = len(lines[at]) - len(lines[at].lstrip(" "))
        while self.levels and indent < self.levels[-1].indent + 2:
            self.levels.pop()
        if not self.levels and _names_month(lines[at]):
            bare = _EMPHASIS.sub("", lines[at]).strip()
            self._add_heading(self.heading + 1, bare, first + at, promoted=True)
            return at + 1
        end = self._text_end(lines, at)
        if self.levels:
            self._add_text(self.levels[-1].item, lines[at:end], first + at)
            return end
        self._add_text(self.parent, lines[at:end], first + at)
        if end < len(lines) and re.fullmatch(r"[ ]*={3,}[ ]*", lines[end]) and end == at + 1:
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
        item = self._list_for(marker, first + at).add(Item, first + at)
        level = self.levels[-1]
        level.item, level.text, level.family, level.has_points = item, text, marker.family, False
        item.marker, item.bullet, item.done = marker.label, marker.bullet, marker.done
        set_text(item, without_attributes(item, "\n".join(text).rstrip()))
        return end

    def _list_for(self, marker: Marker, line: int) -> Node:
        """The list that an item belongs to, opened where there is none."""
        indent = self._meant_indent(marker)
        while self.levels and indent < self.levels[-1].indent - 1:
            level = self.levels.pop()
            if not self.levels and level.family == marker.family:
                # The first item was set further in than the next: its blanks came with the copy.
                level.indent, self.is_noisy = indent, True
                self.levels.append(level)
        if not self.levels:
            return self._open(self.parent, marker, indent, line)
        top = self.levels[-1]
        if indent >= top.indent + 2:
            top.has_points = True
            return self._open(top.item, marker, indent, line) if len(self.levels) < _DEEPEST else top.items
        flat = [level for level in self.levels if abs(level.indent - indent) <= 1]
        same = next((level for level in flat if level.family == marker.family), None)
        if same is not None:
            del self.levels[self.levels.index(same) + 1 :]
            return same.items
        if top.is_label and not top.has_points and len(self.levels) < _DEEPEST:
            return self._open(top.item, marker, indent, line)
        return top.items

    def _meant_indent(self, marker: Marker) -> int:
        """How far in an item stands; blanks that came with the copy, many of them and under no label, count nothing."""
        if not self.levels:
            return marker.indent
        top = self.levels[-1]
        far = marker.indent - top.indent
        is_noise = far >= _FAR or (self.is_noisy and far >= _FAR_IN_NOISE)
        return top.indent if is_noise and not top.is_label else marker.indent

    def _open(self, parent: Node, marker: Marker, indent: int, line: int) -> Node:
        items = parent.add(ItemList, line)
        self.levels.append(_Level(indent, marker.family, items, items))
        return items

    def _text_end(self, lines: list[str], at: int, *, in_item: bool = False) -> int:
        """The line after the last that runs on from this one."""
        end = at + 1
        while end < len(lines) and end not in self.tables and not _opens_block(lines, end):
            if not self.layout.runs_on(lines[end - 1], lines[end], in_item=in_item):
                break
            end += 1
        return end

    def _close_list(self) -> None:
        self.levels.clear()


def _names_month(line: str) -> bool:
    """True for a line that is nothing but a month."""
    return _LIKE_MONTH.search(line) is not None and read_line(_EMPHASIS.sub("", line).strip()) is not None


def _opens_block(lines: list[str], at: int) -> bool:
    """True where a line cannot run on from the one before."""
    line = lines[at]
    return (
        not line.strip()
        or opens_drawn_table(lines, at)
        or _RULE.fullmatch(line) is not None
        or _HEADING.fullmatch(line) is not None
        or _QUOTE.match(line) is not None
        or read_marker(line) is not None
        or _stands_alone(lines, at)
        or is_table(lines, at)
        or breaks_text(line)
        or (_CAPITAL.match(line) is not None and _names_month(line))
    )


def _stands_alone(lines: list[str], at: int) -> bool:
    """Whether a line is a bullet or a number alone, its words being on the next."""
    if not is_alone(lines[at]) or at + 1 >= len(lines):
        return False
    following = lines[at + 1]
    return bool(following.strip()) and not is_alone(following) and not _opens_block(lines, at + 1)


def _without_closing(text: str) -> str:
    """The text of a heading without the ``##`` that may close it."""
    rest = text.rstrip(" ").rstrip("#")
    return rest.rstrip(" ") if rest.endswith(" ") else text.rstrip(" ")


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
    if not any(marked) or depth >= _DEEPEST or (len(lines) == 1 and _is_short_number(lines[0])):
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
