"""Blocks become the body of an official sheet in Typst: what the source holds, without the marks of the web."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kehoach.model.block_words import words_in
from kehoach.model.blocks import (
    Block,
    Body,
    Cell,
    Figure,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quote,
    RawHtml,
    Rule,
    Table,
)
from kehoach.model.inlines import Break, Code, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.sheets.typst_text import array, string

PictureFile = Callable[[str], str]
"""Where a picture lies, from the project's root with a leading "/"; empty where it is not there."""

_WIDEST = 7  # columns that an upright page has room for
_LONGEST, _SHORTEST = 60, 4  # letters that a column is given room for


def typst_body(body: Body, picture: PictureFile) -> str:
    """The Typst code of a body: one call or more of the functions in ``official.typ``.

    Args:
        body: the blocks.
        picture: where a picture's target lies.
    """
    return "\n".join(_Writer(picture).blocks(body.blocks))


class _Writer:
    def __init__(self, picture: PictureFile) -> None:
        self.picture = picture
        self.level = 1

    def blocks(self, blocks: Sequence[Block], *, within: bool = False) -> Iterator[str]:
        """Each block as a piece of content; ``within`` a cell or an item nothing is a section of the document."""
        for block in blocks:
            match block:
                case Heading():
                    yield self._heading(block, within=within)
                case Paragraph():
                    yield f"#par({self.inlines(block.inlines)})"
                case ItemList():
                    yield from self._lists(block)
                case Table():
                    yield self._table(block, within=within)
                case Quote():
                    yield f"#quoted[{' '.join(self.blocks(block.blocks, within=True))}]"
                case Figure():
                    yield f"#{self._figure(block)}"
                case Rule():
                    yield "#align(center, line(length: 30%, stroke: 0.5pt))"
                case RawHtml():
                    yield f"#par({string(block.text)})"

    def inlines(self, inlines: Sequence[Inline]) -> str:
        """Inlines as one value of Typst."""
        return " + ".join(map(self._inline, inlines)) or '""'

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text) | Code(text):
                return string(text)
            case Strong(inlines):
                return f"strong({self.inlines(inlines)})"
            case Emphasis(inlines):
                return f"emph({self.inlines(inlines)})"
            case Break():
                return "linebreak()"
            case Link(target=target, inlines=inlines):
                words = self.inlines(inlines)
                return (
                    f"link({string(target)}, {words})"
                    if target.startswith(("http://", "https://"))
                    else words
                )
            case Picture():
                return self._image(inline)
            case ReviewMark():
                return '""'

    def _heading(self, block: Heading, *, within: bool) -> str:
        words = self.inlines(block.inlines)
        if within:
            return f"#par(strong({words}))"
        # A level is never skipped: who hears the document read would look for the one between.
        self.level = min(block.level, self.level + 1)
        return f"#section({self.level}, {words}, false)"

    def _lists(self, block: ItemList) -> Iterator[str]:
        """A list as lists of one kind each: bullets of one sign, or numbers as the office wrote them."""
        run: list[Item] = []
        for item in (*block.items, None):
            if run and (item is None or self._sign(item) != self._sign(run[0])):
                yield self._run(run)
                run = []
            if item is not None:
                run.append(item)

    @staticmethod
    def _sign(item: Item) -> str:
        return "" if item.marker else item.bullet or "-"

    def _run(self, items: Sequence[Item]) -> str:
        written = array(self._item(item) for item in items)
        if items[0].marker:
            return f"#marked({array(string(item.marker) for item in items)}, {written})"
        return f"#bulleted({string(self._sign(items[0]))}, {written})"

    def _item(self, item: Item) -> str:
        more = "".join(self.blocks(item.blocks, within=True))
        return f"[#({self.inlines(item.inlines)}){more}]"

    def _table(self, table: Table, *, within: bool) -> str:
        heads = [self._cell(cell, is_head=True) for row in table.head for cell in row.cells]
        rows = [self._cell(cell, is_head=False) for row in table.body for cell in row.cells]
        ruled = f"ruled({self._widths(table)}, {array(heads)}, {array(rows)})"
        return f"#wide({ruled})" if table.width > _WIDEST and not within else f"#{ruled}"

    def _cell(self, cell: Cell, *, is_head: bool) -> str:
        words = self.inlines(cell.inlines)
        more = "".join(self.blocks(cell.blocks, within=True))
        content = f"[#({words}){more}]"
        if is_head:
            content = f"headed({content})"
        spans = [f"colspan: {cell.columns}"] * (cell.columns > 1) + [f"rowspan: {cell.rows}"] * (
            cell.rows > 1
        )
        return f"table.cell({', '.join((*spans, content))})"

    @staticmethod
    def _widths(table: Table) -> str:
        """Each column gets room for its words: its longest word at the least, its longest cell up to a measure."""
        weights = [_SHORTEST] * table.width
        for row in (*table.head, *table.body):
            for cell in row.cells:
                if cell.columns == 1 and cell.column < table.width:
                    words = words_in(cell)
                    longest = max(map(len, words.split()), default=0) + 4
                    weights[cell.column] = max(weights[cell.column], min(len(words), _LONGEST), longest)
        return array(f"{weight}fr" for weight in weights)

    def _figure(self, block: Figure) -> str:
        place = self.picture(block.picture.target)
        caption = self.inlines(block.caption) if block.caption else "none"
        if not place:
            return f"par({string(block.picture.alt)})"
        return f"pictured({string(place)}, {string(block.picture.alt or 'Ảnh')}, {caption})"

    def _image(self, picture: Picture) -> str:
        place = self.picture(picture.target)
        if not place:
            return string(picture.alt)
        return f"box(image({string(place)}, alt: {string(picture.alt or 'Ảnh')}))"
