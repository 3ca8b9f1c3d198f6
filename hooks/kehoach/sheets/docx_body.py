"""Blocks become paragraphs and tables of Word."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.shared import Mm, Pt

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
    Rule,
    Table,
)
from kehoach.model.inlines import Break, Code, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.reading.public_picture import public_picture
from kehoach.sheets.docx_layout import CENTER, INDENT, JUSTIFY, LEFT, repeated_head

PicturePlace = Callable[[str], Path | None]
"""Where a picture's target lies on the disk; None where it is not there."""

# SVG, which Word's own format does not know as such, and what is cut off or no picture at all.
_UNREADABLE = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
    struct.error,
)
_STEP = Mm(6)
_HANGING = Mm(6)


class DocxBody:
    """Writes blocks into a document or a cell.

    Args:
        picture: where pictures lie.
    """

    def __init__(self, picture: PicturePlace) -> None:
        self.picture = picture
        self.level = 1

    def write(self, target: Any, blocks: Sequence[Block], *, depth: int = 0, within: bool = False) -> None:
        """Adds blocks.

        Args:
            target: what has ``add_paragraph`` and ``add_table``.
            blocks: in order.
            depth: of the list that they stand in.
            within: a cell or an item, in which nothing is a section of the document.
        """
        for block in blocks:
            match block:
                case Heading():
                    self._heading(target, block, within=within)
                case Paragraph():
                    self._paragraph(target, block.inlines, depth, within=within)
                case ItemList():
                    for item in block.items:
                        self._item(target, item, depth)
                case Table():
                    self.table(target, block)
                case Quote():
                    self.write(target, block.blocks, depth=depth + 1, within=True)
                case Figure():
                    paragraph = target.add_paragraph()
                    paragraph.alignment = CENTER
                    self._picture(paragraph, block.picture)
                    if block.caption:
                        below = target.add_paragraph()
                        below.alignment = CENTER
                        self.inlines(below, block.caption, italic=True)
                case Rule():
                    target.add_paragraph("_" * 20).alignment = CENTER
                case RawHtml():
                    target.add_paragraph(block.text)

    def _heading(self, target: Any, block: Heading, *, within: bool) -> None:
        paragraph = target.add_paragraph()
        if within:
            self.inlines(paragraph, block.inlines, bold=True)
            return
        self.level = min(block.level, self.level + 1)
        # By its id: python-docx would look through every style of the document for each heading.
        paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = f"Heading{self.level}"
        self.inlines(paragraph, block.inlines)

    def _paragraph(self, target: Any, inlines: Sequence[Inline], depth: int, *, within: bool) -> None:
        paragraph = target.add_paragraph()
        if within:
            paragraph.paragraph_format.left_indent = _STEP * depth + _HANGING if depth else None
        else:
            paragraph.paragraph_format.first_line_indent = INDENT
            paragraph.alignment = JUSTIFY
        self.inlines(paragraph, inlines)

    def _item(self, target: Any, item: Item, depth: int) -> None:
        """An item with its number as the office wrote it, hanging."""
        paragraph = target.add_paragraph()
        form = paragraph.paragraph_format
        form.left_indent = _STEP * (depth + 1) + _HANGING
        form.first_line_indent = -_HANGING
        paragraph.alignment = JUSTIFY
        form.tab_stops.add_tab_stop(form.left_indent)
        paragraph.add_run(f"{item.marker or item.bullet or '-'}\t")
        self.inlines(paragraph, item.inlines)
        self.write(target, item.blocks, depth=depth + 1, within=True)

    def table(self, target: Any, table: Table) -> None:
        """A table with its merged cells; its head stands again on each page."""
        rows = (*table.head, *table.body)
        made = target.add_table(rows=len(rows), cols=table.width)
        made.style = "Table Grid"
        grid = made._cells  # asked cell by cell, each answer would walk over the whole table
        for place, row in enumerate(rows):
            for cell in row.cells:
                last_row = min(place + cell.rows, len(rows)) - 1
                last_column = min(cell.column + cell.columns, table.width) - 1
                place_of_cell = grid[place * table.width + cell.column]
                if (last_row, last_column) != (place, cell.column):
                    place_of_cell = place_of_cell.merge(grid[last_row * table.width + last_column])
                self.cell(place_of_cell, cell, is_head=place < len(table.head))
        for place in range(len(table.head)):
            repeated_head(made.rows[place])

    def cell(self, target: Any, cell: Cell, *, is_head: bool) -> None:
        """The content of a cell."""
        paragraph = target.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.alignment = CENTER if is_head else LEFT
        self.inlines(paragraph, cell.inlines, bold=is_head)
        self.write(target, cell.blocks, within=True)

    def inlines(
        self, paragraph: Any, inlines: Sequence[Inline], *, bold: bool = False, italic: bool = False
    ) -> None:
        """Adds inlines as runs."""
        for inline in inlines:
            match inline:
                case Text(text) | Code(text):
                    run = paragraph.add_run(text)
                    run.bold, run.italic = bold or None, italic or None
                case Strong(inner):
                    self.inlines(paragraph, inner, bold=True, italic=italic)
                case Emphasis(inner):
                    self.inlines(paragraph, inner, bold=bold, italic=True)
                case Link(inlines=inner):
                    self.inlines(paragraph, inner, bold=bold, italic=italic)
                case Break():
                    paragraph.add_run().add_break()
                case Picture():
                    self._picture(paragraph, inline)
                case ReviewMark():
                    pass

    def _picture(self, paragraph: Any, picture: Picture) -> None:
        place = self.picture(picture.target)
        if place is None:
            paragraph.add_run(picture.alt)
            return
        try:
            clean = public_picture(place)
            shape = paragraph.add_run().add_picture(str(place) if clean is None else BytesIO(clean))
        except _UNREADABLE:
            paragraph.add_run(picture.alt)
            return
        widest = Mm(155)
        if shape.width > widest:
            shape.height, shape.width = int(shape.height * widest / shape.width), widest
        shape._inline.docPr.set("descr", picture.alt)
