"""The words of blocks, as a reader reads them aloud: without numbers of items and marks for a human."""

from __future__ import annotations

from collections.abc import Iterator

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
from kehoach.model.inlines import Break, Code, Inline, Picture, ReviewMark, Text


def said(inlines: tuple[Inline, ...]) -> str:
    """The words of inlines with single spaces; pictures are silent, for they are no words of a task or title."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return " ".join(inlines[0].text.split())
    return " ".join("".join(_said(inlines)).split())


def words_in(part: Block | Item | Cell) -> str:
    """All the words of a block, item or cell with those of what stands in it; paragraphs and items are apart."""
    if isinstance(part, Heading | Paragraph) or (isinstance(part, Item | Cell) and not part.blocks):
        return said(part.inlines)
    return " ".join(piece for piece in _pieces(part) if piece)


def pieces_in(part: Block | Item | Cell) -> tuple[str, ...]:
    """The words of each paragraph, item and cell in it, in order; none is empty."""
    return tuple(piece for piece in _pieces(part) if piece)


def points_of(part: Item | Cell) -> str:
    """The words of what stands under an item, block by block, each ended by ";"."""
    return "; ".join([words_in(block) for block in part.blocks])


def _said(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text | Code):
            yield inline.text
        elif isinstance(inline, Break):
            yield " "
        elif not isinstance(inline, Picture | ReviewMark):
            yield from _said(inline.inlines)


def _pieces(part: Block | Item | Cell) -> Iterator[str]:
    if isinstance(part, Heading | Paragraph):
        yield said(part.inlines)
    elif isinstance(part, Item | Cell):
        yield said(part.inlines)
        for block in part.blocks:
            yield from _pieces(block)
    elif isinstance(part, ItemList):
        for item in part.items:
            yield from _pieces(item)
    elif isinstance(part, Table):
        for row in (*part.head, *part.body):
            for cell in row.cells:
                yield from _pieces(cell)
    elif isinstance(part, Quote):
        for block in part.blocks:
            yield from _pieces(block)
    elif isinstance(part, Figure):
        yield said(part.caption)
    elif isinstance(part, RawHtml):
        yield part.text
