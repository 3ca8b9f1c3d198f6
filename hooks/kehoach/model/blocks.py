"""The blocks of a body: what a parser makes of a document and what every writer, search and calendar read.

A body is parsed once into these frozen values. Every word of the source stands in exactly one text of them; what is
found out later (the id of a task) is kept beside them under the block's ``key``, never written into them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from kehoach.model.inlines import Inline, Picture
from kehoach.model.value import Value


@dataclass(frozen=True, slots=True)
class Attributes(Value):
    """What an attribute list says: ``{#hoi-thao owner="Đoàn thanh niên" date="2022-11-18"}``.

    Attributes:
        anchor: the ``#ma``; empty where there is none.
        values: key and value as written, each key once: ``owner``, ``date``, ``output``, ``inspects``.
        unknown: keys that are none of these.
        source: the list as written; empty where there is none.
    """

    anchor: str = ""
    values: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    source: str = ""

    def __getitem__(self, key: str) -> str:
        """The value of a key; empty where it is not given."""
        for name, value in self.values:
            if name == key:
                return value
        return ""


NO_ATTRIBUTES = Attributes()


@dataclass(frozen=True, slots=True)
class Heading(Value):
    """A heading.

    Attributes:
        key: its number among all blocks, rows and cells of the body, in order, from 0.
        line: its line in the body, from 1.
        level: 2 to 6.
        inlines: its words.
        attributes: of its attribute list.
        promoted: it was written as a plain line and is a heading by its form ("Tháng 9/2022").
    """

    key: int
    line: int
    level: int
    inlines: tuple[Inline, ...]
    attributes: Attributes = NO_ATTRIBUTES
    promoted: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph(Value):
    """A paragraph."""

    key: int
    line: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Item(Value):
    """An item of a list.

    Attributes:
        key: its number in the body.
        line: its line.
        inlines: its own words, without the marker.
        marker: the number as the office wrote it, ``a)``, ``1/``; empty for a bullet.
        bullet: the bullet as written, ``-``, ``+``, ``•``; empty for a number.
        done: what its check box says; None where it has none.
        attributes: of its attribute list.
        blocks: what stands under it: lists, paragraphs, tables.
    """

    key: int
    line: int
    inlines: tuple[Inline, ...]
    marker: str = ""
    bullet: str = ""
    done: bool | None = None
    attributes: Attributes = NO_ATTRIBUTES
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemList(Value):
    """A list."""

    key: int
    line: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Cell(Value):
    """A cell of a table; a cell that covers several rows or columns stands once, in its first.

    Attributes:
        key: its number in the body.
        line: its line.
        column: its first column in the grid, from 0.
        inlines: its words before its first block.
        blocks: lists and paragraphs in it.
        attributes: of its attribute list.
        rows, columns: how many it covers.
    """

    key: int
    line: int
    column: int
    inlines: tuple[Inline, ...]
    blocks: tuple[Block, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Row(Value):
    """A row of a table: the cells that begin in it, left to right."""

    key: int
    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table(Value):
    """A table: its rows of heads, then the others; ``width`` columns in the grid."""

    key: int
    line: int
    width: int
    head: tuple[Row, ...]
    body: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Quote(Value):
    """What a document quotes."""

    key: int
    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Figure(Value):
    """A picture that stands for itself, with the words below it."""

    key: int
    line: int
    picture: Picture
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule(Value):
    """A line across the page."""

    key: int
    line: int


@dataclass(frozen=True, slots=True)
class RawHtml(Value):
    """HTML of the office, already sanitised; ``text`` is what a reader reads of it."""

    key: int
    line: int
    html: str
    text: str


Block: TypeAlias = Heading | Paragraph | ItemList | Table | Quote | Figure | Rule | RawHtml
Part: TypeAlias = Block | Item | Row | Cell


@dataclass(frozen=True, slots=True)
class Body(Value):
    """The blocks of a document, in order."""

    blocks: tuple[Block, ...] = ()

    def parts(self) -> Iterator[Part]:
        """Every block, item, row and cell, each before what stands in it: in order of ``key``."""
        return _parts(self.blocks)


EMPTY = Body()


def _parts(blocks: tuple[Block, ...]) -> Iterator[Part]:
    for block in blocks:
        yield block
        if isinstance(block, ItemList):
            for item in block.items:
                yield item
                yield from _parts(item.blocks)
        elif isinstance(block, Table):
            for row in (*block.head, *block.body):
                yield row
                for cell in row.cells:
                    yield cell
                    yield from _parts(cell.blocks)
        elif isinstance(block, Quote):
            yield from _parts(block.blocks)
