from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.document_numbers import DocumentNumber, read_number


@pytest.mark.parametrize(
    ("text", "figure", "symbol"),
    [
        ("Số:   39/KH-CĐNT", "39", "KH-CĐNT"),
        ("Số 01/ KH-CĐCS", "01", "KH-CĐCS"),
        ("Số:18/KH-MN", "18", "KH-MN"),
        ("Số: 48 /BC-THDL", "48", "BC-THDL"),
        ("Số: 12/KHCĐCS", "12", "KHCĐCS"),
        ("12/KHCĐCS", "12", "KHCĐCS"),
        ("SỐ: 12/KH-CĐCS.", "12", "KH-CĐCS"),
        ("Số: …/KH-LQĐ", "", "KH-LQĐ"),
        ("Số: /KH-X", "", "KH-X"),
        ("Số: ..../KH-X", "", "KH-X"),
        ("Số:        /KH-X", "", "KH-X"),
        ("16/2008/QĐ-BGDĐT", "16/2008", "QĐ-BGDĐT"),
        ("36/2017/TT-BGDĐT", "36/2017", "TT-BGDĐT"),
        ("632/KHLT – GDĐT - LĐLĐ", "632", "KHLT–GDĐT-LĐLĐ"),
        (unicodedata.normalize("NFD", "Số: 12/KH-CĐCS"), "12", "KH-CĐCS"),
    ],
)
def test_forms_of_a_number(text: str, figure: str, symbol: str) -> None:
    assert read_number(text) == DocumentNumber(figure, symbol)


def test_text_of_a_number() -> None:
    assert DocumentNumber("12", "KH-CĐCS").text == "12/KH-CĐCS"
    number = read_number("16/2008/QĐ-BGDĐT")
    assert number is not None and number.text == "16/2008/QĐ-BGDĐT"


def test_party_numbers_keep_their_dash() -> None:
    number = read_number("Số: 05-KH/CB")
    assert number == DocumentNumber("05", "KH/CB", "-") and number.text == "05-KH/CB"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Số",
        "Số: …",
        "24/10/2022",
        "2/3 số đoàn viên",
        "5/tháng",
        "2022-2023",
        "16/2008- BGD-ĐT",
        "KH-CĐCS",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


@given(st.one_of(st.text(), st.text(alphabet="Số: 0129/KH-CĐ….")))
def test_reading_never_fails(text: str) -> None:
    number = read_number(text)
    assert number is None or read_number(number.text) == number
