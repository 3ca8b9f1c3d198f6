"""Word files: numbers, merged cells, old fonts, what is accepted and what is left out; broken files end in a line."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from importing.word_maker import WordMaker
from kehoach.importing.pieces import Grid, ImportFault, Line
from kehoach.importing.word_file import read_word


def lines(maker: WordMaker) -> list[str]:
    return [piece.whole for piece in read_word(maker.bytes(), "x").pieces if isinstance(piece, Line)]


def test_lists_have_the_numbers_that_word_shows() -> None:
    maker = WordMaker()
    sections, points = maker.list_of("upperRoman", "%1."), maker.list_of("lowerLetter", "%1)")
    for number, text in (
        (sections, "MỤC ĐÍCH"),
        (points, "một"),
        (points, "hai"),
        (sections, "NHIỆM VỤ"),
        (points, "ba"),
    ):
        maker.item(number, text)
    assert lines(maker) == ["I. MỤC ĐÍCH", "a) một", "b) hai", "II. NHIỆM VỤ", "c) ba"]


@pytest.mark.parametrize(
    ("form", "text", "start", "labels"),
    [
        ("decimal", "%1.", 1, ["1.", "2.", "3."]),
        ("decimal", "%1/", 4, ["4/", "5/", "6/"]),
        ("decimalZero", "%1", 1, ["01", "02", "03"]),
        ("lowerRoman", "(%1)", 3, ["(iii)", "(iv)", "(v)"]),
        ("upperLetter", "%1.", 1, ["A.", "B.", "C."]),
        ("bullet", "\uf0b7", 1, ["•", "•", "•"]),
        ("bullet", "-", 1, ["-", "-", "-"]),
        ("none", "", 1, ["", "", ""]),
    ],
)
def test_forms_of_numbers(form: str, text: str, start: int, labels: list[str]) -> None:
    maker = WordMaker()
    number = maker.list_of(form, text, start)
    for _ in range(3):
        maker.item(number, "x")
    assert [
        piece.label for piece in read_word(maker.bytes(), "x").pieces if isinstance(piece, Line)
    ] == labels


def test_merged_cells_are_covered_cells() -> None:
    maker = WordMaker()
    table = maker.document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Thứ Hai"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "Nghỉ"
    table.cell(0, 1).text, table.cell(1, 1).text = "Chào cờ", "Họp tổ"
    (grid,) = [piece for piece in read_word(maker.bytes(), "x").pieces if isinstance(piece, Grid)]
    said = [
        ["#" if cell.is_covered else " ".join(line.text for line in cell.lines) for cell in row]
        for row in grid.rows
    ]
    assert said == [["Thứ Hai", "Chào cờ", ""], ["#", "Họp tổ", ""], ["", "Nghỉ", "#"]]


@pytest.mark.parametrize(
    ("font", "text"), [(".VnTime", "Häp héi ®ång tr­êng"), ("VNI-Times", "Hoïp hoäi ñoàng tröôøng")]
)
def test_old_fonts_are_read_by_the_font_of_the_run(font: str, text: str) -> None:
    assert lines_of_font(font, text) == ["Họp hội đồng trường"]


def lines_of_font(font: str, text: str) -> list[str]:
    maker = WordMaker(font)
    maker.line(text)
    return lines(maker)


def test_a_document_may_mix_old_fonts_and_unicode() -> None:
    maker = WordMaker(".VnTime")
    paragraph = maker.line("Häp tæ ")
    maker.font = "Times New Roman"
    maker._run(paragraph, "chuyên môn")
    assert lines(maker) == ["Họp tổ chuyên môn"]


def test_accepted_changes_are_read_and_comments_are_not() -> None:
    maker = WordMaker()
    paragraph = maker.line("Họp ")
    for tag, text, kind in (("w:ins", "hội đồng", "w:t"), ("w:del", "tổ", "w:delText")):
        change, run = OxmlElement(tag), OxmlElement("w:r")
        words = OxmlElement(kind)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    mark = OxmlElement("w:r")
    mark.append(OxmlElement("w:commentReference"))
    paragraph._p.append(mark)
    source = read_word(maker.bytes(), "x")
    assert [piece.whole for piece in source.pieces if isinstance(piece, Line)] == ["Họp hội đồng"]
    assert any("comment" in note for note in source.notes) and any(
        "track changes" in note for note in source.notes
    )


def test_text_boxes_are_read_after_their_paragraph() -> None:
    maker = WordMaker()
    paragraph = maker.line("Trước")
    box = parse_xml(
        f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    )
    paragraph._p.append(box)
    assert lines(maker) == ["Trước", "Trong khung"]


def test_bold_words_among_others_are_marked_and_a_bold_line_is_not() -> None:
    maker = WordMaker()
    maker.line("I. MỤC ĐÍCH", bold=True)
    paragraph = maker.line("Chủ đề ")
    maker._run(paragraph, "đoàn kết", bold=True)
    maker._run(paragraph, " trong năm")
    assert lines(maker) == ["I. MỤC ĐÍCH", "Chủ đề **đoàn kết** trong năm"]


def test_headers_are_told() -> None:
    maker = WordMaker()
    maker.document.sections[0].header.paragraphs[0].text = "Phòng GD&ĐT Bến Lúa"
    assert any("Phòng GD&ĐT Bến Lúa" in note for note in read_word(maker.bytes(), "x").notes)


def test_external_things_are_never_fetched_and_entities_never_grow() -> None:
    maker = WordMaker()
    maker.line("Họp")
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(maker.bytes())) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, bomb if name == "word/document.xml" else source.read(name))
    try:
        text = " ".join(
            piece.whole for piece in read_word(out.getvalue(), "x").pieces if isinstance(piece, Line)
        )
    except ImportFault:
        return
    assert "root:" not in text and len(text) < 1000


def test_broken_files_end_in_a_line() -> None:
    maker = WordMaker()
    number = maker.list_of("decimal", "%1.")
    for n in range(5):
        maker.item(number, f"Việc {n}")
    data = maker.bytes()
    dice = random.Random(7)
    for _ in range(150):
        spoilt = bytearray(data[: dice.randrange(len(data))] if dice.random() < 0.4 else data)
        for _ in range(dice.randrange(1, 20)):
            if spoilt:
                spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        try:
            read_word(bytes(spoilt), "x")
        except ImportFault as fault:
            assert "mở bằng Word" in str(fault) or "quá lớn" in str(fault)


def test_a_document_with_nothing_in_it() -> None:
    assert read_word(WordMaker().bytes(), "x").pieces == ()
    assert qn("w:t")
