"""The blocks of a body as one row of lines: what a reader sees line after line, with the number or bullet of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kehoach.model.block_words import points_of, said
from kehoach.model.blocks import Block, Body, Cell, Heading, Item, ItemList, Paragraph, Quote, Table
from kehoach.model.inlines import Break, Inline, Strong, Text

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_STYLES = re.compile(
    r"""
    (?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s{0,3}(?P<part_number>[IVX]{1,5}|[0-9]{1,2}|thứ\s\w{1,5}))(?:\s{0,3}[.:/)–-]{1,3}|(?=\s|[A-ZĐÀ-Ỹ]|\Z))
  | (?P<roman>[IVX]{1,5})(?!/v\b)(?:\s{0,3}(?:/[-.]|[./):]|[-–—](?=\s|[A-ZĐÀ-Ỹ]))\s{0,3}[-–—.]?)(?=\s{0,3}\S)
  | (?P<capital>[A-EĐ])(?:\s?[./)]|\s?[-–]\s)(?=\s{0,3}\S)
  | (?P<deep>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s?[./)]?(?=\s)
  | (?P<figure>[0-9]{1,2})\s?[.)/](?![0-9])(?=\s{0,3}\S)
  | (?P<small>[a-zđ])\s?[./)](?=\s)
  | \((?P<bracketed>[0-9]{1,2}|[a-zđ])\)(?=\s{0,3}\S)
  | (?P<dashed>[0-9]{1,2})\s?[-–](?=\s?[^\W\d_])
    """,
    re.VERBOSE,
)
_REACH = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document.

    Attributes:
        part: the heading, paragraph, item or table it is.
        line: its number in the body.
        text: its words.
        title: its words without the number that stands before them.
        style: how it is numbered: "#" of a heading, "phần", "A", "I", "1", "1.1", "a", a bullet, or empty.
        number: the number in its style; 0 for a bullet.
        level: of a heading that is marked as one; else 0.
        depth: how many items it stands in.
        bold: all its words are bold.
    """

    part: Heading | Paragraph | Item | Table
    line: int
    text: str
    title: str
    style: str = ""
    number: int = 0
    level: int = 0
    depth: int = 0
    bold: bool = False

    @property
    def key(self) -> int:
        """The key of its block."""
        return self.part.key

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return isinstance(self.part, Item)


def lines_of(body: Body) -> tuple[Line, ...]:
    """The lines of a body, in order; a table is one."""
    return tuple(_lines(body.blocks, 0))


def _lines(blocks: tuple[Block, ...], depth: int) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Heading):
            text = said(block.inlines)
            style, number, title = read_style(text)
            level = 0 if block.promoted else block.level
            yield Line(block, block.line, text, title, style, number, level, depth)
        elif isinstance(block, Paragraph):
            for inlines in split_lines(block.inlines):
                text = said(inlines)
                if text:
                    style, number, title = read_style(text)
                    yield Line(block, block.line, text, title, style, number, 0, depth, _is_bold(inlines))
        elif isinstance(block, ItemList):
            for item in block.items:
                yield _item(item, depth)
                yield from _lines(item.blocks, depth + 1)
        elif isinstance(block, Table):
            yield Line(block, block.line, "", "", depth=depth)
        elif isinstance(block, Quote):
            yield from _lines(block.blocks, depth)


def _item(item: Item, depth: int) -> Line:
    text = said(item.inlines)
    if item.marker:
        style, number, _ = read_style(f"{item.marker} x")
        return Line(item, item.line, text, text, style or "1", number, 0, depth, _is_bold(item.inlines))
    style, number, title = read_style(text)
    if not number or style in {"small", "capital"}:
        style, title = {"–": "-", "—": "-", "−": "-"}.get(item.bullet, item.bullet) or "-", text
    return Line(item, item.line, text, title, style, number, 0, depth, _is_bold(item.inlines))


@lru_cache(maxsize=8192)
def read_style(text: str) -> tuple[str, int, str]:
    """How a line is numbered, with its number and the words behind it: ("I", 2, "KẾ HOẠCH …"); ("", 0, text)."""
    match = _STYLES.match(text[: _REACH + 80])
    if match is None:
        return "", 0, text
    rest = text[match.end() :].strip()
    if match["part"]:
        return "phần", _number(match["part_number"]), rest
    if match["roman"]:
        return "I", _number(match["roman"]), rest
    if match["capital"]:
        return "A", "ABCDĐE".index(match["capital"]) + 1, rest
    if match["deep"]:
        figures = match["deep"].split(".")
        return ".".join("1" for _ in figures), int(figures[-1]), rest
    if match["figure"]:
        return "1", int(match["figure"]), rest
    if match["small"]:
        return "a", "abcdđeghiklmnopq".find(match["small"]) + 1, rest
    number = match["bracketed"] or match["dashed"]
    return (
        "(1)" if match["bracketed"] else "1-",
        int(number) if number.isdecimal() else ord(number) - 96,
        rest,
    )


def split_lines(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], ...]:
    """The runs of inlines between their line breaks."""
    rows: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Break):
            rows.append([])
        else:
            rows[-1].append(inline)
    return tuple(tuple(row) for row in rows)


def cell_lines(cell: Cell) -> tuple[tuple[str, Item | Cell], ...]:
    """The lines of a cell that stand for themselves, each with the item or cell that holds it.

    A line that runs on from the one before, "( 18/8/2025)", or a word in small letters, belongs to it.
    """
    found: list[tuple[str, Item | Cell]] = []
    for inlines in split_lines(cell.inlines):
        _add_line(found, said(inlines), cell)
    for block in cell.blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                found.append((said(item.inlines), item))
        elif isinstance(block, Paragraph):
            for inlines in split_lines(block.inlines):
                _add_line(found, said(inlines), cell)
    return tuple((text, part) for text, part in found if text)


def points_under(line: Line) -> str:
    """The words of what stands under an item and explains it; numbers under a number are its equals, moved in."""
    if not isinstance(line.part, Item):
        return ""
    first = next((b.items[0] for b in line.part.blocks if isinstance(b, ItemList)), None)
    if first is not None and first.marker and read_style(f"{first.marker} x")[0] == line.style:
        return ""
    return points_of(line.part)


def has_marked_points(line: Line) -> bool:
    """An item whose points have boxes or names is their label, where it has none itself."""
    if not isinstance(line.part, Item):
        return False
    points = [p for block in line.part.blocks if isinstance(block, ItemList) for p in block.items]
    return not _is_marked(line.part) and any(map(_is_marked, points))


def _is_marked(item: Item) -> bool:
    return item.done is not None or bool(item.attributes.source)


def _add_line(found: list[tuple[str, Item | Cell]], text: str, cell: Cell) -> None:
    if found and text and (text[0] in "(–,;" or text[0].islower()):
        before, part = found[-1]
        found[-1] = (f"{before} {text}", part)
    else:
        found.append((text, cell))


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    values = [_ROMAN.get(letter, 0) for letter in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _is_bold(inlines: tuple[Inline, ...]) -> bool:
    if not any(isinstance(inline, Strong) for inline in inlines):
        return False
    shown = [i for i in inlines if not (isinstance(i, Text) and not i.text.strip(" :.\n"))]
    return bool(shown) and all(isinstance(inline, Strong) for inline in shown)
