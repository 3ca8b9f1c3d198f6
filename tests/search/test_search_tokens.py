"""The tokeniser is one specification: a table, and any text at all, give the same tokens in Python and JavaScript."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.search.tokens import fold_of, tokens
from search.node import Node, node_process

TABLE = [
    ("Kế hoạch", ["kê4", "hoach5"]),
    ("hoà hòa HOÀ", ["hoa1", "hoa1", "hoa1"]),
    ("thuý thúy", ["thuy4", "thuy4"]),
    ("Đội Ðội đội", ["đôi5", "đôi5", "đôi5"]),
    ("thuở thưở", ["thuơ2", "thươ2"]),
    ("kỷ niệm kỉ niệm", ["ki2", "niêm5", "ki2", "niêm5"]),
    ("địa lý, quý, y tế", ["đia5", "li4", "quy4", "y", "tê4"]),
    ("12/KHCĐCS", ["12", "khcđcs"]),
    ("Số 05/KH-CĐCS", ["sô4", "5", "kh", "cđcs"]),
    ("43/2019/QH14", ["43", "2019", "qh", "14"]),
    ("20/11, 05/09/2022", ["20", "11", "5", "9", "2022"]),
    ("lớp 6A1", ["lơp4", "6", "a", "1"]),
    ("000 007", ["0", "7"]),
    ("xanh-sạch_đẹp", ["xanh", "sach5", "đep5"]),
    ("“3 công khai”…", ["3", "công", "khai"]),
    ("café naïve Łódź", ["cafe4", "naive", "łodz4"]),
    ("\u0301lạc", ["lac5"]),
    ("🙂 тест ខ្មែរ عرب", ["тест", "ខ្មែរ", "عرب"]),
    ("", []),
    ("<img src=x onerror=alert(1)>", ["img", "src", "x", "onerror", "alert", "1"]),
    ("a" * 40, ["a" * 32]),
]


@pytest.fixture(scope="module")
def node() -> Node:
    return node_process()


@pytest.mark.parametrize(("text", "forms"), TABLE)
def test_table(node: Node, text: str, forms: list[str]) -> None:
    for composed in (text, unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)):
        assert tokens(composed) == forms
        assert node.ask("tokens", composed) == [[form, fold_of(form)] for form in tokens(composed)]


def test_case_makes_no_difference() -> None:
    assert tokens("KẾ HOẠCH ĐỘI") == tokens("kế hoạch đội")


_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂDĐEÊOÔƠUƯY0123456789 /-._\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
_SYLLABLES = st.text(st.sampled_from(_LETTERS), max_size=40)
_ANYTHING = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
_LATIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x24F), max_size=40)


_any_text = given(text=st.one_of(_SYLLABLES, _ANYTHING, _LATIN))


@settings(max_examples=2_000, suppress_health_check=list(HealthCheck), database=None)
@_any_text
def test_any_text_gives_the_same_tokens(node: Node, text: str) -> None:
    assert node.ask("tokens", text) == [[form, fold_of(form)] for form in tokens(text)]


@pytest.mark.slow
@settings(max_examples=20_000, suppress_health_check=list(HealthCheck), database=None)
@_any_text
def test_many_texts_give_the_same_tokens(node: Node, text: str) -> None:
    assert node.ask("tokens", text) == [[form, fold_of(form)] for form in tokens(text)]


@settings(max_examples=500, database=None)
@given(text=_SYLLABLES)
def test_composition_leaves_no_trace(text: str) -> None:
    assert tokens(unicodedata.normalize("NFC", text)) == tokens(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("typed", "form", "unfinished", "fits"),
    [
        ("hội", "hội", False, True),
        ("hoi", "hội", False, True),
        ("hôi", "hội", False, True),
        ("hòi", "hội", False, False),
        ("hơi", "hội", False, False),
        ("đ", "d", False, False),
        ("dong", "đồng", False, True),
        ("đong", "dòng", False, False),
        ("ho", "hội", True, True),
        ("hộ", "hội", True, True),
        ("hố", "hội", True, False),
        ("hoi", "hoicham", False, False),
    ],
)
def test_marks_that_are_typed_must_match(
    node: Node, typed: str, form: str, unfinished: bool, fits: bool
) -> None:
    (one,), (other,) = tokens(typed), tokens(form)
    assert node.ask("fits", one, other, unfinished) is fits
