"""An official sheet as a Word document, which a clerk edits and signs in the e-office."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx.opc.pkgwriter import PackageWriter
from docx.shared import Mm, Pt

from kehoach.figures.cell_words import cell_words
from kehoach.model.data_table import FIGURES, DataTable, RowKind
from kehoach.sheets.docx_body import DocxBody, PicturePlace
from kehoach.sheets.docx_layout import (
    CENTER,
    INDENT,
    JUSTIFY,
    LEFT,
    RIGHT,
    line_below,
    new_document,
    repeated_head,
    without_borders,
)
from kehoach.sheets.official_sheet import OfficialSheet, Signature

_LEFT_COLUMN, _RIGHT_COLUMN = Mm(70), Mm(90)
_LETTER = 0.62  # how wide a capital is, in its height


def docx_sheet(sheet: OfficialSheet, picture: PicturePlace, day: int) -> bytes:
    """The document.

    Args:
        sheet: what stands on it.
        picture: where a picture's target lies on the disk.
        day: seconds since 1970, UTC, that the file says it was made at.
    """
    document = new_document(sheet.title, sheet.author)
    made = datetime.fromtimestamp(day, UTC).replace(tzinfo=None)
    document.core_properties.created = document.core_properties.modified = made
    document.core_properties.last_modified_by = sheet.author
    _letterhead(document, sheet)
    _title(document, sheet)
    for base in sheet.bases:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent, paragraph.alignment = INDENT, JUSTIFY
        paragraph.add_run(base).italic = True
    DocxBody(picture).write(document, sheet.body.blocks)
    for table in sheet.tables:
        _figures(document, table)
    _foot(document, sheet)
    return _packed(document)


def _letterhead(document: Any, sheet: OfficialSheet) -> None:
    table = _grid(document, 2, (_LEFT_COLUMN, _RIGHT_COLUMN))
    left, right = table.rows[0].cells
    for above, issuer in sheet.head.bodies:
        if above:
            _said(left, above.upper(), 12)
        _said(left, issuer.upper(), 12, bold=True)
    issuer = sheet.head.bodies[-1][1] if sheet.head.bodies else ""
    _rule(left, len(issuer) * 12 * _LETTER, 0.4, 70)
    for place, line in enumerate(sheet.head.state):
        _said(right, line.upper() if place == 0 else line, 12 if place == 0 else 13, bold=True)
    motto = sheet.head.state[-1]
    _rule(right, len(motto) * 13 * 0.52, 1, 90)
    _said(table.rows[1].cells[0], sheet.number, 13)
    _said(table.rows[1].cells[1], sheet.dateline, 13, italic=True)
    without_borders(table)


def _rule(cell: Any, words: float, share: float, width: int) -> None:
    """A rule in a cell, as long as a share of words of so many points."""
    paragraph = cell.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(4)
    whole = width * 72 / 25.4
    line_below(paragraph, min(words * share, whole) / whole, whole)


def _title(document: Any, sheet: OfficialSheet) -> None:
    head = sheet.head
    kind = head.type_above or head.type_in_title
    paragraph = document.add_paragraph(style="Heading 1")
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(12), Pt(0)
    paragraph.add_run(kind.upper() if kind else head.subject)
    if kind and head.subject:
        subject = document.add_paragraph()
        subject.alignment = CENTER
        run = subject.add_run(head.subject)
        run.bold, run.font.size = True, Pt(14)
    rule = document.add_paragraph()
    rule.paragraph_format.line_spacing = Pt(6)
    line_below(rule, 0.25, 160 * 72 / 25.4)


def _figures(document: Any, table: DataTable) -> None:
    """A table of figures: its title, its unit, and every cell as the page shows it."""
    title = document.add_paragraph()
    title.alignment = CENTER
    title.paragraph_format.keep_with_next = True
    title.add_run(table.title).bold = True
    if table.unit:
        unit = document.add_paragraph()
        unit.alignment = RIGHT
        unit.paragraph_format.keep_with_next = True
        unit.add_run(f"Đơn vị: {table.unit}").italic = True
    made = document.add_table(rows=len(table.rows) + 1, cols=len(table.columns))
    made.style = "Table Grid"
    for n in range(len(table.columns)):
        _filled(made.rows[0].cells[n], table.heading(n), CENTER, bold=True)
    repeated_head(made.rows[0])
    for place, row in enumerate(table.rows, 1):
        if row.kind is RowKind.HEADING:
            whole = made.cell(place, 0).merge(made.cell(place, len(table.columns) - 1))
            _filled(whole, " ".join(cell.text for cell in row.cells if cell.text), LEFT, bold=True)
            continue
        cells = made.rows[place].cells
        for n, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            side = RIGHT if column.kind in FIGURES else LEFT
            _filled(cells[n], cell_words(cell, column), side, bold=row.kind is RowKind.TOTAL)
    document.add_paragraph()


def _filled(cell: Any, words: str, side: Any, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment, paragraph.paragraph_format.space_after = side, Pt(2)
    paragraph.add_run(words).bold = bold or None


def _foot(document: Any, sheet: OfficialSheet) -> None:
    several = len(sheet.signatures) > 1
    if several:
        table = _grid(document, 1, (Mm(160 / len(sheet.signatures)),) * len(sheet.signatures))
        for cell, one in zip(table.rows[0].cells, sheet.signatures, strict=True):
            _signature(cell, one)
        _recipients(document, sheet.recipients)
        return
    table = _grid(document, 1, (Mm(75), Mm(85)))
    _recipients(table.rows[0].cells[0], sheet.recipients)
    for one in sheet.signatures:
        _signature(table.rows[0].cells[1], one)


def _recipients(target: Any, recipients: tuple[str, ...]) -> None:
    if not recipients:
        return
    _said(target, "Nơi nhận:", 12, bold=True, italic=True, side=LEFT)
    for one in recipients:
        _said(target, f"- {one}", 11, side=LEFT)


def _signature(cell: Any, one: Signature) -> None:
    if one.authority:
        _said(cell, one.authority, 13, bold=True)
    _said(cell, one.role.upper(), 13, bold=True)
    for _ in range(4):
        _said(cell, "", 13)
    _said(cell, one.name, 13, bold=True)


def _grid(document: Any, rows: int, widths: tuple[Any, ...]) -> Any:
    table = document.add_table(rows=rows, cols=len(widths))
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return table


def _said(
    target: Any, words: str, size: int, *, bold: bool = False, italic: bool = False, side: Any = CENTER
) -> None:
    """A line of the head or the foot; the first paragraph of a cell that is still empty is used."""
    paragraphs = getattr(target, "paragraphs", [])
    is_fresh = hasattr(target, "merge") and len(paragraphs) == 1 and not paragraphs[0].runs
    paragraph = paragraphs[0] if is_fresh else target.add_paragraph()
    form = paragraph.paragraph_format
    form.space_after, form.line_spacing, form.keep_with_next = Pt(0), 1.0, True
    paragraph.alignment = side
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold or None, italic or None, Pt(size)


def _packed(document: Any) -> bytes:
    """The file with no time of its own in it: the same document gives the same bytes anywhere."""
    package = document.part.package
    parts = tuple(package.parts)
    for part in parts:
        part.before_marshal()
    members = _Members()
    # What saving does, without packing twice.
    writer: Any = PackageWriter
    writer._write_content_types_stream(members, parts)
    writer._write_pkg_rels(members, package.rels)
    writer._write_parts(members, parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target:
        for name in sorted(members.blobs, key=lambda one: (one != "[Content_Types].xml", one)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED,
                0o600 << 16,
                3,
            )
            target.writestr(entry, members.blobs[name])
    return packed.getvalue()


class _Members:
    """Takes the members of a package as its writer gives them."""

    def __init__(self) -> None:
        self.blobs: dict[str, bytes] = {}

    def write(self, uri: Any, blob: bytes) -> None:
        self.blobs[uri.membername] = blob
