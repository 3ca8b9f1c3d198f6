"""The Word file of an official sheet: real styles, heads that stand again, and every word of the plan."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from kehoach.sheets.docx_sheet import docx_sheet
from sheets.made import DAY, letters, sheet_of, words_wanted
from sheets.test_sheets_pdf import ALL, FIGURES, LONG, UNION


def made(address: str) -> bytes:
    return docx_sheet(sheet_of(address), lambda target: None, DAY)


def opened(address: str) -> Any:
    return docx.Document(io.BytesIO(made(address)))


def words(document: Any) -> str:
    return "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))


@pytest.mark.parametrize("address", ALL)
def test_every_word_of_the_plan_is_in_the_file(address: str) -> None:
    shown = letters(words(opened(address))).casefold()
    assert [one for one in words_wanted(sheet_of(address)) if letters(one).casefold() not in shown] == []


def test_headings_are_styles_of_word() -> None:
    found = [(p.style.name, p.text) for p in opened(UNION).paragraphs if p.style.name.startswith("Heading")]
    assert found[0] == ("Heading 1", "KẾ HOẠCH")
    assert ("Heading 2", "I. MỤC ĐÍCH, YÊU CẦU") in found


def test_measures_and_fonts_are_those_of_the_annex() -> None:
    document = opened(UNION)
    section = document.sections[0]
    millimetres = [
        round(side.mm)
        for side in (section.page_width, section.page_height, section.left_margin, section.top_margin)
    ]
    assert millimetres == [210, 297, 30, 20]
    assert section.different_first_page_header_footer
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert document.styles["Normal"].font.size.pt == 13


@pytest.mark.parametrize("address", [LONG, FIGURES])
def test_heads_of_tables_stand_again_on_each_page(address: str) -> None:
    tables = [table for table in opened(address).tables if table.style.name == "Table Grid"]
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_same_sheet_is_the_same_bytes() -> None:
    assert made(UNION) == made(UNION)
    with zipfile.ZipFile(io.BytesIO(made(UNION))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
