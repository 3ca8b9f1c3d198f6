"""Blocks become Markdown that is read as the same blocks: what an import writes and an office goes on with.

Every line is read back before it is taken: where signs of the text would be marks they are escaped, the plainest way
first. What Markdown cannot say keeps its words: cells that cover several rows or columns stand in the first of them,
a table under an item stands below its list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kehoach.model.blocks import (
    Attributes,
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
    Row,
    Table,
)
from kehoach.model.inlines import Emphasis, Inline, Strong, Text, words_of
from kehoach.rendering.markdown_inline import Guard, escaped_start, plain_runs, unstressed, written_inlines
from kehoach.rendering.parse import parse

_STEP = 2  # columns by which a list is indented under its item
BULLETS = frozenset("-+*•·–—●○◦▪")  # others are what a font of signs made of a letter
_MOST = 20  # lists one behind another; more become one
_NO_WORDS = "&nbsp;"


def write_markdown(body: Body) -> str:
    """The Markdown of a body; empty for a body without words.

    Args:
        body: the blocks, of a parse or of an import.

    Returns:
        Text with ``\\n`` line ends; ``parse`` makes the same blocks of it, their lines apart.
    """
    text = "\n".join(_Writer().blocks(body.blocks)).strip("\n")
    return f"{text}\n" if text else ""


class _Writer:
    """Writes the blocks of one level of quotation."""

    def __init__(self) -> None:
        self.heading = 2

    def blocks(self, blocks: tuple[Block, ...], indent: int = 0) -> list[str]:
        """Lines, a blank one behind each block; of lists that follow one another each stands further left."""
        lines: list[str] = []
        for number, block in enumerate(blocks):
            if isinstance(block, ItemList):
                lines += self._list(block, indent + _STEP * _lists_after(blocks, number))
            else:
                lines += [f"{' ' * indent}{line}" if line else line for line in self._block(block)]
            lines.append("")
        return lines

    def _block(self, block: Block) -> list[str]:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            return _paragraph(block.inlines)
        if isinstance(block, Table):
            return _table(block)
        if isinstance(block, Quote):
            inner = _without_last_blanks(_Writer().blocks(block.blocks))
            return [f"> {line}".rstrip() for line in inner or [""]]
        if isinstance(block, Figure):
            caption = _paragraph((Emphasis(block.caption),)) if block.caption else []
            return [*_paragraph((block.picture,)), *([""] if caption else []), *caption]
        if isinstance(block, RawHtml):
            return _paragraph((Text(block.text),))
        return ["---"]

    def _heading(self, block: Heading) -> list[str]:
        attributes = _written_attributes(block.attributes)

        def same(line: str, runs: tuple[Inline, ...]) -> bool:
            found = parse(line).blocks
            return (
                len(found) == 1
                and isinstance(found[0], Heading)
                and found[0].promoted == block.promoted
                and _same_runs(found[0].inlines, runs)
            )

        if block.promoted and block.level == min(self.heading + 1, 6):
            for line in _candidates(block.inlines, "", attributes):
                if same(line, block.inlines):
                    return [line]
        self.heading = block.level
        return [_first(block.inlines, f"{'#' * block.level} ", attributes, same)]

    def _list(self, block: ItemList, indent: int) -> list[str]:
        lines: list[str] = []
        for item in block.items:
            lines.append(f"{' ' * indent}{_item(item)}")
            inner = tuple(one for one in item.blocks if isinstance(one, ItemList | Paragraph))
            if inner:
                below = _without_last_blanks(self.blocks(inner, indent + _STEP))
                lines += below if isinstance(inner[0], ItemList) else ["", *below]
            others = tuple(one for one in item.blocks if not isinstance(one, ItemList | Paragraph))
            if others:
                lines += ["", *self.blocks(others)]
            elif any(isinstance(one, Paragraph) for one in inner):
                lines.append("")
        return _without_last_blanks(lines)


def _lists_after(blocks: tuple[Block, ...], number: int) -> int:
    """How many lists follow a list without anything between."""
    count = 0
    while (
        count < _MOST
        and number + count + 1 < len(blocks)
        and isinstance(blocks[number + count + 1], ItemList)
    ):
        count += 1
    return count


def _paragraph(inlines: tuple[Inline, ...]) -> list[str]:
    def same(line: str, runs: tuple[Inline, ...]) -> bool:
        found = parse(line).blocks
        return len(found) == 1 and isinstance(found[0], Paragraph) and _same_runs(found[0].inlines, runs)

    return [_first(inlines, "", "", same)] if plain_runs(inlines) else []


def _item(item: Item) -> str:
    bullet = item.bullet if item.bullet in BULLETS else "-"
    needs_one = item.done is None or not words_of(item.inlines)[:1].isalnum()
    sign = item.marker or (bullet if item.bullet or needs_one else "")
    opening = f"{sign} " if sign else ""
    box = {None: "", True: "[x] ", False: "[ ] "}[item.done]
    attributes = _written_attributes(item.attributes)

    def same(line: str, runs: tuple[Inline, ...]) -> bool:
        found = parse(line).blocks
        if len(found) != 1 or not isinstance(found[0], ItemList) or len(found[0].items) != 1:
            return False
        one = found[0].items[0]
        return (
            not one.blocks
            and (one.marker, one.done) == (item.marker, item.done)
            and one.attributes.values == item.attributes.values
            and _same_runs(one.inlines, runs)
        )

    return _first(item.inlines, opening + box, attributes, same)


def _table(table: Table) -> list[str]:
    rows = [*table.head, *table.body]
    head, *body = rows or [Row(0, 0, ())]
    rule = "|".join(["---"] * max(table.width, 1))
    grid = _Grid(table.width)
    return [
        grid.line(head, is_head=bool(table.head)),
        f"|{rule}|",
        *(grid.line(row, is_head=False) for row in body),
    ]


class _Grid:
    """Rows of a table with every column, also where a cell of a row above or to the left covers it."""

    def __init__(self, width: int) -> None:
        self.width = width

    def line(self, row: Row, *, is_head: bool) -> str:
        """A row as a line."""
        cells = [""] * max(self.width, 1)
        for cell in row.cells:
            cells[cell.column] = _cell(cell, is_head=is_head)
        return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, *, is_head: bool) -> str:
    attributes = _written_attributes(cell.attributes)
    blocks = cell.blocks
    if blocks:
        lead: tuple[Block, ...] = (Paragraph(0, 0, cell.inlines),) if plain_runs(cell.inlines) else ()
        lines = _without_last_blanks(_Writer().blocks((*lead, *blocks)))
        return "<br>".join(line.strip().replace("|", "\\|") for line in lines) + attributes

    def same(line: str, runs: tuple[Inline, ...]) -> bool:
        table = parse(f"| {line} |\n|---|" if is_head else f"| a |\n|---|\n| {line} |").blocks[0]
        if not isinstance(table, Table) or table.width != 1:
            return False
        found = (table.head if is_head else table.body)[0].cells[0]
        return (
            not found.blocks
            and found.attributes.values == cell.attributes.values
            and _same_runs(found.inlines, runs)
        )

    return (
        _first(cell.inlines, "", attributes, same, in_cell=True)
        if plain_runs(cell.inlines)
        else attributes.strip()
    )


def _candidates(
    inlines: tuple[Inline, ...], opening: str, attributes: str, *, in_cell: bool = False
) -> Iterator[str]:
    """Ways to write a line, the plainest first."""
    opens_with_words = isinstance(next(iter(plain_runs(inlines)), None), Text | Strong | Emphasis)
    for guard in Guard:
        text = written_inlines(inlines, guard, in_cell=in_cell)
        yield opening + (text or _NO_WORDS * (not attributes)) + attributes
        if opens_with_words:
            yield opening + escaped_start(text) + attributes
        if "<br>" in text:
            yield opening + "<br>".join(escaped_start(line) for line in text.split("<br>")) + attributes


def _first(
    inlines: tuple[Inline, ...],
    opening: str,
    attributes: str,
    same: Callable[[str, tuple[Inline, ...]], bool],
    *,
    in_cell: bool = False,
) -> str:
    """The plainest line that is read as the same; else the most guarded one, which has every word."""
    for runs in (inlines, unstressed(inlines)):
        for line in _candidates(runs, opening, attributes, in_cell=in_cell):
            if same(line, runs):
                return line
    return next(_candidates(unstressed(inlines), opening, attributes, in_cell=in_cell))


def _written_attributes(attributes: Attributes) -> str:
    """An attribute list behind its words."""
    if attributes.source:
        return " " + " ".join(attributes.source.split())
    parts = [f"#{attributes.anchor}"] if attributes.anchor else []
    parts += [f'{key}="{value}"' for key, value in attributes.values]
    return f" {{{' '.join(parts)}}}" if parts else ""


def _same_runs(found: tuple[Inline, ...], wanted: tuple[Inline, ...]) -> bool:
    return plain_runs(found) == plain_runs(wanted)


def _without_last_blanks(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    return lines[:end]
