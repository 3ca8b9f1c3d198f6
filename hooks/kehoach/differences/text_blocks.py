"""The words of a body, block by block: what two years of a plan are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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
    Table,
)
from kehoach.model.document import Document
from kehoach.model.same import Same
from kehoach.rendering.meta_words import meta_words

_KEPT = 512  # a plan is compared with the year before and with the year after


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A heading (level 2 to 6), or a paragraph, item or row of a table (level 0), as plain words."""

    level: int
    text: str


def text_blocks(document: Document) -> tuple[TextBlock, ...]:
    """The blocks of a body in order; boxes of tasks and marks for a human are no words.

    A row is one block, its cells apart by a bar, but for what stands in lists and paragraphs of its cells.
    """
    return _kept(Same(document))


@lru_cache(maxsize=_KEPT)
def _kept(same: Same[Document]) -> tuple[TextBlock, ...]:
    reader = _Reader(same.value)
    return tuple(reader.blocks(same.value.body.blocks))


class _Reader:
    def __init__(self, document: Document) -> None:
        self.spans = document.marks.spans

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[TextBlock]:
        """The text blocks of blocks."""
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from _line(said(block.inlines))
            elif isinstance(block, ItemList):
                for item in block.items:
                    yield from _line(_own_words(item))
                    yield from self.blocks(item.blocks)
            elif isinstance(block, Heading):
                yield from _line(said(block.inlines), block.level)
            elif isinstance(block, Table):
                yield from self._table(block)
            elif isinstance(block, Quote):
                yield from self.blocks(block.blocks)
            elif isinstance(block, Figure):
                yield from _line(said(block.caption))
            elif isinstance(block, RawHtml):
                yield from _line(block.text)

    def _table(self, table: Table) -> Iterator[TextBlock]:
        covered: dict[int, int] = {}
        for row in (*table.head, *table.body):
            line = ""
            for number, cell in enumerate(self._shown(row.cells, covered)):
                line = f"{line} | {_own_words(cell)}" if number else _own_words(cell)
                if cell.blocks:
                    yield from _line(line)
                    yield from self.blocks(cell.blocks)
                    line = ""
            yield from _line(line)

    def _shown(self, cells: tuple[Cell, ...], covered: dict[int, int]) -> list[Cell]:
        """The cells of a row less those that one above covers."""
        shown = []
        for cell in cells:
            if covered.get(cell.column):
                covered[cell.column] -= 1
                continue
            covered[cell.column] = self.spans.get(cell.key, 1) - 1
            shown.append(cell)
        return shown


def _own_words(part: Item | Cell) -> str:
    marker = part.marker if isinstance(part, Item) else ""
    meta = meta_words(part.attributes) if part.attributes.values else ""
    return " ".join(words for words in (marker, said(part.inlines), meta) if words)


def _line(text: str, level: int = 0) -> Iterator[TextBlock]:
    text = " ".join(text.split())
    if text:
        yield TextBlock(level, text)
