"""What Word, terminals and broken copies leave behind does not reach a page."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.rendering.characters import printable
from rendering.bodies import html_of, read
from support.pages import read_tree


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("a\x00b", "a b"),
        ("a\x0bb\x0cc\rd", "a b c d"),
        ("a\x1b[31mb", "a [31mb"),
        ("a\x7fb\x85c", "a b c"),
        ("a\u2028b\u2029c", "a b c"),
        ("a\ufffeb\ufdd0c\ud800d", "a b c d"),
        ("\ufeffa\ufeffb", "ab"),
        ("a\tb\nc", "a\tb\nc"),
        ("Kế hoạch — “Đội” … 🎉", "Kế hoạch — “Đội” … 🎉"),
        ("a\u0301\u0302", "a\u0301\u0302"),
        ("a" + "\u0301" * 50 + "b", "a" + "\u0301" * 4 + "b"),
        (unicodedata.normalize("NFD", "Nguyễn"), unicodedata.normalize("NFD", "Nguyễn")),
    ],
)
def test_each_becomes_a_space_or_nothing(written: str, rest: str) -> None:
    assert printable(written) == rest


@given(st.text())
def test_what_is_printable_stays_so_and_keeps_its_lines(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert once.count("\n") == text.count("\n")
    assert len(once) <= len(text)


def test_none_is_on_a_page_or_in_a_task() -> None:
    document = read("## Tháng\x00 9\n- Họp\x1b tổ\u2028ngày 5/9\ufeff\n")
    assert [task.text for task in document.tasks] == ["Họp tổ ngày 5/9"]
    assert read_tree(html_of(document)).text == "Tháng 9 Họp tổ ngày 5/9"
