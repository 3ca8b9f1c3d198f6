from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese import folding
from kehoach.vietnamese.folding import fold, normal, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kế Hoạch", "ke hoach"),
        ("ĐỘI ĐƯỜNG đỏ", "doi duong do"),
        ("Ðảng", "dang"),  # eth, as old keyboards write it
        ("hòa hoà", "hoa hoa"),
        ("ăâêôơưỹ", "aaeoouy"),
        ("", ""),
    ],
)
def test_fold_drops_marks_and_case(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_normal_composes() -> None:
    assert normal(unicodedata.normalize("NFD", "Kế")) == normal("Kế") == "Kế"


def test_words_are_folded_runs_of_letters_and_digits() -> None:
    assert words("Số: 12/KH-CĐCS, tháng 9_a") == ("so", "12", "kh", "cdcs", "thang", "9", "a")


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert words(fold(text)) == words(text)


@given(
    st.text(st.characters(min_codepoint=0x2000, max_codepoint=0x2BFF) | st.sampled_from("aÁđ\u0301\u0338 <="))
)
def test_signs_are_folded_one_by_one_as_together(text: str) -> None:
    assert fold(text) == folding._fold_any(text)
