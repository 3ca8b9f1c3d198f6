"""The blocks of a body as offices write them: headings, paragraphs, lists, tables, quotations.

This takes the place of Python-Markdown's own block parser, which does not know ``•``, ``a)`` or a list right
under a paragraph, drops table cells, link definitions and HTML, and forgets line numbers. Every line of the
source goes into exactly one element; nothing is dropped. The text of the elements is still Markdown: the
inline patterns of Python-Markdown read it.

Elements carry ``data-line``; items ``data-done``, ``data-attributes`` and a ``kh-marker``: ``tasks`` reads and
removes the data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown.blockparser import BlockParser
from markdown.util import AtomicString

from kehoach.rendering.attributes import take_attributes
from kehoach.rendering.markers import Marker, read_marker
from kehoach.rendering.sections import breaks_text
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
_MARK = re.compile(r"[*_`\[\]<>\\&]")
_MARKS = 1000
_DEEPEST = 8


class OfficeBlockParser(BlockParser):
    """The block parser that a Markdown instance is given."""

    def parseDocument(self, lines: Any) -> ElementTree:
        """The lines of a body as a tree."""
        self.root = Element(self.md.doc_tag)
        Blocks(self.root).read([line.replace("\t", "    ") for line in lines], 1)
        return ElementTree(self.root)


@dataclass
class _Level:
    """One depth of an open list."""

    indent: int
    family: str
    element: Element
    item: Element
    text: list[str] = field(default_factory=list)

    @property
    def is_label(self) -> bool:
        """True where the open item ends with ":", so that what follows belongs under it."""
        return bool(self.text) and self.text[-1].rstrip(" *_").endswith(":")


class Blocks:
    """Reads lines into an element."""

    def __init__(self, parent: Element, depth: int = 0) -> None:
        self.parent = parent
        self.depth = depth
        self.levels: list[_Level] = []
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
        if not line.strip():
            return at + 1
        if _RULE.fullmatch(line):
            self._close_list()
            SubElement(self.parent, "hr")
            return at + 1
        heading = _HEADING.fullmatch(line)
        if heading:
            self._add_heading(len(heading[1]), _without_closing(heading["text"]), number)
            return at + 1
        if self.depth < _DEEPEST and _QUOTE.match(line):
            return self._quotation(lines, at, first)
        marker = read_marker(line)
        if marker:
            return self._item(marker, lines, at, first)
        if is_table(lines, at):
            self._close_list()
            end = table_end(lines, at)
            if is_out_of_shape(lines[at:end]):
                self._add_text(self.parent, lines[at:end], number)
                return end
            _split_cells(build_table(self.parent, lines[at:end], number), self.depth)
            return end
        return self._paragraph(lines, at, first)

    def _add_heading(self, level: int, text: str, line: int, *, promoted: bool = False) -> None:
        self._close_list()
        if not promoted:
            self.heading = max(level, 2)
        heading = SubElement(self.parent, f"h{min(max(level, 2), 6)}", {"data-line": str(line)})
        heading.text = _inline(_without_attributes(heading, text))

    def _quotation(self, lines: list[str], at: int, first: int) -> int:
        self._close_list()
        end = at
        while end < len(lines) and _QUOTE.match(lines[end]):
            end += 1
        inner = [_QUOTE.sub("", line, count=1) for line in lines[at:end]]
        Blocks(SubElement(self.parent, "blockquote"), self.depth + 1).read(inner, first + at)
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
        end = _text_end(lines, at)
        if self.levels:
            self._add_text(self.levels[-1].item, lines[at:end], first + at)
            return end
        self._add_text(self.parent, lines[at:end], first + at)
        if end < len(lines) and re.fullmatch(r"[ ]*={3,}[ ]*", lines[end]) and end == at + 1:
            paragraph = self.parent[-1]
            paragraph.tag = "h2"
            self.heading = 2
            return end + 1
        return end

    @staticmethod
    def _add_text(parent: Element, lines: list[str], number: int) -> None:
        paragraph = SubElement(parent, "p", {"data-line": str(number)})
        paragraph.text = _inline("\n".join(line.lstrip(" ") for line in lines).rstrip())

    def _item(self, marker: Marker, lines: list[str], at: int, first: int) -> int:
        """An item with the lines that run on without a blank one."""
        end = _text_end(lines, at)
        text = [marker.text, *(line.lstrip(" ") for line in lines[at + 1 : end])]
        item = SubElement(self._list_for(marker), "li", {"data-line": str(first + at)})
        level = self.levels[-1]
        level.item, level.text, level.family = item, text, marker.family
        if marker.done is not None:
            item.set("data-done", "1" if marker.done else "0")
        words = _inline(_without_attributes(item, "\n".join(text).rstrip()))
        if marker.label:
            item.set("class", "kh-numbered")
            span = SubElement(item, "span", {"class": "kh-marker"})
            span.text = AtomicString(marker.label)
            span.tail = _inline(" " + words)
        else:
            item.text = words
        return end

    def _list_for(self, marker: Marker) -> Element:
        """The list that an item belongs to, opened where there is none."""
        while self.levels and marker.indent < self.levels[-1].indent - 1:
            self.levels.pop()
        if not self.levels:
            return self._open(self.parent, marker)
        top = self.levels[-1]
        if marker.indent >= top.indent + 2:
            return self._open(top.item, marker) if len(self.levels) < _DEEPEST else top.element
        flat = [level for level in self.levels if abs(level.indent - marker.indent) <= 1]
        same = next((level for level in flat if level.family == marker.family), None)
        if same is not None:
            del self.levels[self.levels.index(same) + 1 :]
            return same.element
        if top.is_label and len(self.levels) < _DEEPEST:
            return self._open(top.item, marker)
        return top.element

    def _open(self, parent: Element, marker: Marker) -> Element:
        element = SubElement(parent, "ul", {"class": "kh-list"})
        self.levels.append(_Level(marker.indent, marker.family, element, element))
        return element

    def _close_list(self) -> None:
        self.levels.clear()


def _text_end(lines: list[str], at: int) -> int:
    """The line after the last that runs on from this one."""
    end = at + 1
    while end < len(lines) and not _opens_block(lines, end):
        end += 1
    return end


def _names_month(line: str) -> bool:
    """True for a line that is nothing but a month."""
    return _LIKE_MONTH.search(line) is not None and read_line(_EMPHASIS.sub("", line).strip()) is not None


def _opens_block(lines: list[str], at: int) -> bool:
    """True where a line cannot run on from the one before."""
    line = lines[at]
    return (
        not line.strip()
        or _RULE.fullmatch(line) is not None
        or _HEADING.fullmatch(line) is not None
        or _QUOTE.match(line) is not None
        or read_marker(line) is not None
        or is_table(lines, at)
        or breaks_text(line)
        or (_CAPITAL.match(line) is not None and _names_month(line))
    )


def _inline(text: str) -> str:
    """A text whose inline marks are to be read; none of one that is full of them, for that takes for ever."""
    return AtomicString(text) if len(text) > _MARKS and len(_MARK.findall(text)) > _MARKS else text


def _without_closing(text: str) -> str:
    """The text of a heading without the ``##`` that may close it."""
    rest = text.rstrip(" ").rstrip("#")
    return rest.rstrip(" ") if rest.endswith(" ") else text.rstrip(" ")


def _without_attributes(element: Element, text: str) -> str:
    """The text of an element, its attribute list laid aside in ``data-attributes``.

    Only items and cells show what a list says; of a heading it is taken where it gives an id and no more.
    """
    rest, attributes = take_attributes(text)
    if not attributes.source or (element.tag not in {"li", "td"} and not attributes.is_only_an_anchor):
        return text
    element.set("data-attributes", attributes.source)
    return rest


def _split_cells(table: Element, depth: int) -> None:
    """A cell of several lines that are items becomes a list in the cell."""
    for row in table.iter("tr"):
        for cell in row:
            lines = [part.strip() for part in _BREAK.split(cell.text or "")]
            marked = [read_marker(line) is not None for line in lines]
            cell.set("data-line", row.get("data-line", "1"))
            if not any(marked) or depth >= _DEEPEST or (len(lines) == 1 and _is_short_number(lines[0])):
                cell.text = _inline(_without_attributes(cell, cell.text or ""))
                continue
            cell.text = ""
            Blocks(cell, depth + 1).read(lines, int(row.get("data-line", "1")))
            for element in cell.iter():
                if element.get("data-line"):
                    element.set("data-line", row.get("data-line", "1"))


def _is_short_number(text: str) -> bool:
    """A cell that only counts, ``1.``, is no list."""
    return len(text) <= 4
