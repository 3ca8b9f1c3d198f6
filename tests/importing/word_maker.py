"""Word files as offices have them, made of plans: a head in two columns, lists numbered by Word, merged cells."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kehoach.model.block_words import said
from kehoach.model.blocks import Block, Body, Heading, Item, ItemList, Paragraph, Quote, Table
from kehoach.model.front_matter import FrontMatter
from kehoach.model.inlines import Break


class WordMaker:
    """A Word file that is written piece by piece.

    Args:
        font: the font of every run; text is given in its coding.
    """

    def __init__(self, font: str = "Times New Roman") -> None:
        self.document: Any = docx.Document()
        self.font = font
        self._numbers = self.document.part.numbering_part.element
        self._next = 500

    def line(self, text: str, *, bold: bool = False, style: str = "") -> Any:
        """A paragraph."""
        paragraph = self.document.add_paragraph(style=style or None)
        self._run(paragraph, text, bold=bold)
        return paragraph

    def _run(self, paragraph: Any, text: str, *, bold: bool = False) -> None:
        run = paragraph.add_run(text)
        run.bold = bold or None
        run.font.name = self.font
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hAnsi"), self.font)

    def columns(self, left: list[str], right: list[str]) -> None:
        """Two columns without lines, as heads and feet have them."""
        table = self.document.add_table(rows=1, cols=2)
        for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
            for n, text in enumerate(lines):
                self._run(cell.paragraphs[0] if n == 0 else cell.add_paragraph(), text)

    def list_of(self, form: str, text: str, start: int = 1) -> str:
        """A list of Word's own; gives its number for ``item``."""
        self._next += 1
        kind = OxmlElement("w:abstractNum")
        kind.set(qn("w:abstractNumId"), str(self._next))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        for name, value in (("start", str(start)), ("numFmt", form), ("lvlText", text)):
            part = OxmlElement(f"w:{name}")
            part.set(qn("w:val"), value)
            level.append(part)
        kind.append(level)
        self._numbers.insert(0, kind)
        number = OxmlElement("w:num")
        number.set(qn("w:numId"), str(self._next))
        reference = OxmlElement("w:abstractNumId")
        reference.set(qn("w:val"), str(self._next))
        number.append(reference)
        self._numbers.append(number)
        return str(self._next)

    def item(self, number: str, text: str) -> None:
        """A paragraph of such a list."""
        paragraph = self.line(text)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().set(qn("w:val"), "0")
        properties.get_or_add_numId().set(qn("w:val"), number)

    def table(self, table: Table) -> None:
        """A table; cells that cover others are merged."""
        rows = (*table.head, *table.body)
        made = self.document.add_table(rows=len(rows), cols=table.width)
        for place, row in enumerate(rows):
            for cell in row.cells:
                target = made.cell(place, cell.column)
                if cell.rows > 1 or cell.columns > 1:
                    target = target.merge(
                        made.cell(
                            min(place + cell.rows, len(rows)) - 1,
                            min(cell.column + cell.columns, table.width) - 1,
                        )
                    )
                for n, text in enumerate(_lines_of(cell.inlines, cell.blocks)):
                    self._run(target.paragraphs[0] if n == 0 else target.add_paragraph(), text)

    def bytes(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def word_of(front: FrontMatter, body: Body) -> bytes:
    """A plan as the Word file that an office would have of it."""
    maker = WordMaker()
    left = [front.parent.upper()] * bool(front.parent) + [one.upper() for one in front.issuers]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    if front.number:
        left.append(f"Số: {front.number}")
    if front.date:
        right.append(
            f"{front.place or 'Bến Lúa'}, ngày {front.date.day:02} tháng {front.date.month:02} năm {front.date.year}"
        )
    maker.columns(left, right)
    words = front.title.split(" ")
    kind = 2 if front.kind.label.casefold() == " ".join(words[:2]).casefold() else 0
    maker.line(front.kind.label.upper() if kind else "KẾ HOẠCH", bold=True)
    maker.line(" ".join(words[kind:]), bold=True)
    for base in front.bases:
        maker.line(f"{base};")
    for block in body.blocks:
        _write(maker, block)
    return maker.bytes()


def _write(maker: WordMaker, block: Block) -> None:
    match block:
        case Heading():
            maker.line(said(block.inlines), bold=True)
        case Paragraph():
            for line in _lines_of(block.inlines, ()):
                maker.line(line)
        case ItemList(items=items):
            _list(maker, items)
        case Table():
            maker.table(block)
        case Quote(blocks=blocks):
            for inner in blocks:
                _write(maker, inner)
        case _:
            pass


_DECIMAL = re.compile(r"(?P<figure>[0-9]+)(?P<sign>[.)/])")


def _list(maker: WordMaker, items: tuple[Item, ...], bullet: str = "-") -> None:
    """A run of numbers that count up is numbered by Word; every other marker is typed, "+" below "-", as offices do."""
    number, expected = "", 0
    for item in items:
        found = _DECIMAL.fullmatch(item.marker)
        if found and int(found["figure"]) == expected + 1 and item.done is None:
            number = number if expected else maker.list_of("decimal", f"%1{found['sign']}")
            expected += 1
            maker.item(number, said(item.inlines))
        else:
            number, expected = "", 0
            box = "" if item.done is None else "[x] " if item.done else "[ ] "
            maker.line(
                f"{item.marker or _typed(item.bullet, bullet)} {box}{said(item.inlines)}{_attributes(item)}"
            )
        for inner in item.blocks:
            if isinstance(inner, ItemList):
                _list(maker, inner.items, bullet="+")
            else:
                _write(maker, inner)


def _typed(sign: str, bullet: str) -> str:
    """The sign of an item: Markdown's own bullets as Word would have them, others as they are."""
    return bullet if sign in ("", "-", "*", "+") else sign


def _attributes(item: Item) -> str:
    return f" {item.attributes.source}" if item.attributes.source else ""


def _lines_of(inlines: Any, blocks: tuple[Block, ...]) -> list[str]:
    lines = [line for line in _broken(inlines) if line]
    for block in blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                lines.append(f"{item.marker or item.bullet or '-'} {said(item.inlines)}")
                lines += _lines_of((), item.blocks)
        elif isinstance(block, Paragraph | Heading):
            lines.append(said(block.inlines))
    return lines


def _broken(inlines: Any) -> list[str]:
    """The words of each line."""
    lines: list[list[Any]] = [[]]
    for inline in inlines:
        if isinstance(inline, Break):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [said(tuple(line)) for line in lines]
