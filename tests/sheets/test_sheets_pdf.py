"""The PDF of an official sheet, measured against annex I of Nghị định 30/2020/NĐ-CP, and its words against the plan's."""

from __future__ import annotations

import io
import subprocess
import sys
from hashlib import sha256
from typing import Any

import pikepdf
import pytest

from kehoach.model.sheet_letters import RUNS
from kehoach.sheets.pdf import SheetError, pdf_of
from sheets.made import DAY, FONTS, letters, pages, pdf, sheet_of, words_wanted
from support.projects import ROOT

UNION = "2026-2027/hoat-dong-cong-doan"
LONG = "2026-2027/ke-hoach-nam-hoc"
FIGURES = "2026-2027/cong-khai-tai-chinh"
JOINT = "2026-2027/phoi-hop-nha-truong-cong-doan"
YOUTH = "2026-2027/hoi-thao-chao-mung-20-11"
ALL = (UNION, LONG, FIGURES, JOINT, YOUTH)
MM = 72 / 25.4


def placed(address: str, word: str, page: int = 0) -> dict[str, Any]:
    """The first place of a word on a page."""
    return next(one for one in pages(pdf(address))[page] if one["text"] == word)


@pytest.mark.parametrize("address", ALL)
def test_every_word_of_the_plan_is_on_the_sheet(address: str) -> None:
    shown = letters("".join(str(word["text"]) for page in pages(pdf(address)) for word in page)).casefold()
    lost = [words for words in words_wanted(sheet_of(address)) if letters(words).casefold() not in shown]
    # A cell over two lines stands beside its neighbour's lines: its words are there, one by one.
    assert [
        words for words in lost if any(letters(one).casefold() not in shown for one in words.split())
    ] == []


def test_sizes_of_the_head_are_those_of_the_annex() -> None:
    rule = {
        "CỘNG": (12, 13),
        "Độc": (13, 14),
        "Số:": (13, 13),
        "tháng": (13, 14),
        "KẾ": (13, 14),
        "Căn": (13, 14),
    }
    sizes = {word: round(float(placed(UNION, word)["size"]), 1) for word in rule}
    assert {word: size for word, size in sizes.items() if not rule[word][0] <= size <= rule[word][1]} == {}
    last = len(pages(pdf(UNION))) - 1
    assert round(float(placed(UNION, "Nơi", last)["size"])) == 12
    assert "BoldItalic" in str(placed(UNION, "Nơi", last)["fontname"])


def test_number_and_date_stand_on_one_line() -> None:
    number, day = placed(UNION, "Số:"), placed(UNION, "ngày")
    assert abs(float(number["bottom"]) - float(day["bottom"])) < 1
    assert float(number["x0"]) < 105 * MM < float(day["x1"])


def test_pages_are_a4_with_the_margins_of_the_annex_and_numbered_from_the_second() -> None:
    opened = pikepdf.open(io.BytesIO(pdf(LONG)))
    assert {tuple(round(float(side)) for side in page.MediaBox) for page in opened.pages} == {
        (0, 0, 595, 842)
    }
    for place, words in enumerate(pages(pdf(LONG)), 1):
        numbers = [one for one in words if one["text"] == str(place) and float(one["top"]) < 18 * MM]
        assert len(numbers) == (place > 1), place
        for one in numbers:
            middle = (float(one["x0"]) + float(one["x1"])) / 2
            assert abs(middle - (30 + 80) * MM) < 3 and 13 <= round(float(one["size"])) <= 14
        body = [one for one in words if float(one["top"]) > 19 * MM and float(one["bottom"]) < 277 * MM]
        assert min(float(one["x0"]) for one in body) > 29 * MM
        assert max(float(one["x1"]) for one in body) < 191.5 * MM


def test_no_word_stands_alone_on_a_line_of_the_head() -> None:
    for address in ALL:
        words = [
            one
            for one in pages(pdf(address))[0]
            if float(one["bottom"]) < 60 * MM and float(one["x1"]) < 100 * MM
        ]
        lines: dict[int, list[str]] = {}
        for one in words:
            lines.setdefault(round(float(one["bottom"])), []).append(str(one["text"]))
        assert [line for line in lines.values() if len(line) == 1 and line[0].isupper()] == [], address


def test_the_youth_union_carries_its_own_head() -> None:
    first = " ".join(str(word["text"]) for word in pages(pdf(YOUTH))[0])
    assert "ĐOÀN TNCS HỒ CHÍ MINH" in first and "CỘNG HÒA" not in first


def test_it_is_pdf_a_2a_and_pdf_ua_1() -> None:
    opened = pikepdf.open(io.BytesIO(pdf(LONG)))
    with opened.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert "giáo dục nhà trường" in metadata["dc:title"]
    assert str(opened.Root.Lang) == "vi-VN" and bool(opened.Root.MarkInfo.Marked)
    assert "/Outlines" in opened.Root
    for page in opened.pages:
        for font in page.Resources.get("/Font", {}).values():
            (descendant,) = font.DescendantFonts
            assert any(name in descendant.FontDescriptor for name in ("/FontFile2", "/FontFile3"))


def test_the_same_sheet_is_the_same_bytes_anywhere() -> None:
    code = (
        "import sys; sys.path[:0] = ['hooks', 'tests']; from hashlib import sha256; from sheets.made import pdf; "
        f"print(sha256(pdf('{UNION}')).hexdigest())"
    )
    for zone in ("America/New_York", "Asia/Ho_Chi_Minh"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
        )
        assert done.stdout.strip() == sha256(pdf(UNION)).hexdigest(), done.stderr


def test_a_code_that_cannot_be_laid_out_says_so() -> None:
    with pytest.raises(SheetError):
        pdf_of('#image("/khong-co.png")', ROOT, DAY)


@pytest.mark.parametrize(
    "text", ['"); #panic("x', "\\", '"', "#let x = 1", "$a$", "@x", "<a>", "*b*", "-- ... ~", "\n"]
)
def test_no_sign_of_the_office_means_anything_to_typst(text: str) -> None:
    from kehoach.sheets.typst_text import string

    assert pdf_of(
        f'#set document(title: {string(text or "x")})\n#set text(lang: "vi")\n#heading({string(text + "a")})',
        ROOT,
        DAY,
    )


def test_the_letters_of_the_font_are_those_that_checking_knows() -> None:
    from fontTools.ttLib import TTFont

    faces = [set(TTFont(place).getBestCmap()) for place in sorted(FONTS.glob("*.ttf"))]
    assert len(faces) == 4
    assert {code for first, last in RUNS for code in range(first, last + 1)} == set.intersection(*faces)
