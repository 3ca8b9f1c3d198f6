"""The styles and measures of an official document in Word: Nghị định 30/2020/NĐ-CP, phụ lục I."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"
BODY = Pt(13)
INDENT = Mm(12.7)
GAP = Pt(6)
CENTER, LEFT, RIGHT, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


def new_document(title: str, author: str) -> Any:
    """An empty document of A4 with the styles of an official one, and the page's number at the top from page 2."""
    document = Document(io.BytesIO(_template()))
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, author, "vi-VN"
    return document


@cache
def _template() -> bytes:
    """The empty document as a file, made once: only the styles that it needs, for each one costs time."""
    document: Any = Document()
    for paragraph in list(document.paragraphs):
        paragraph._element.getparent().remove(paragraph._element)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    _styles(document)
    _without_unused(document.styles.element)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _without_unused(styles: Any) -> None:
    """Takes out the styles that none of ours leads to."""
    by_id = {style.get(qn("w:styleId")): style for style in styles.findall(qn("w:style"))}
    waiting = {name for name, style in by_id.items() if style.get(qn("w:default")) == "1"}
    waiting |= {"Header", "TableGrid", *(f"Heading{level}" for level in range(1, 7))}
    kept: set[str] = set()
    while waiting:
        name = waiting.pop()
        kept.add(name)
        for tag in ("basedOn", "link", "next"):
            found = by_id[name].find(qn(f"w:{tag}")) if name in by_id else None
            if found is not None and found.get(qn("w:val")) not in kept:
                waiting.add(found.get(qn("w:val")))
    for name, style in by_id.items():
        if name not in kept:
            styles.remove(style)


def _styles(document: Any) -> None:
    normal = document.styles["Normal"]
    _font(normal, BODY)
    form = normal.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(0), GAP, 1.15
    for level in range(1, 7):
        style = document.styles[f"Heading {level}"]
        _font(style, Pt(14) if level == 1 else BODY, bold=True)
        style.paragraph_format.space_before, style.paragraph_format.space_after = GAP, GAP
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.alignment = CENTER if level == 1 else LEFT


def _font(style: Any, size: Any, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, size, bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FONT)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)


def _page_number(paragraph: Any) -> None:
    """The field PAGE, centred."""
    paragraph.alignment = CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = text
        run._element.append(part)


def without_borders(table: Any) -> None:
    """A table that only lays out: no lines, the whole width."""
    table.autofit = False
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)


def repeated_head(row: Any) -> None:
    """A row that stands again at the head of each page, and is not split."""
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader"):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "true")
        properties.append(mark)


def line_below(paragraph: Any, share: float, width: float) -> None:
    """A rule under a paragraph, as long as a share of a width in points; centred by the paragraph's indents."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)
    inset = Pt(max(width * (1 - share) / 2, 0))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = inset
