"""HTML comments leave in no form, and move no line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.rendering.comments import without_comments
from rendering.bodies import listed, read, remarks


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a <!-- b --> c", "a  c"),
        ("a<!-- b\nc -->d", "a\nd"),
        ("<!-- a\n\nb -->\nc", " \n \n \nc"),
        ("a\n<!-- b -->\nc", "a\n \nc"),
        ("<!----> a", " a"),
        ("<!-- a <!-- b --> c --> d", " c --> d"),
        ("a -- > b", "a -- > b"),
    ],
)
def test_comments_are_cut_out(text: str, rest: str) -> None:
    assert without_comments(text) == (rest, 0)


@given(st.lists(st.sampled_from(["<!--", "-->", "a", "\n", " ", "<", "!", "-"]), max_size=30).map("".join))
def test_lines_stay_and_closed_comments_go(text: str) -> None:
    rest, unclosed = without_comments(text)
    assert rest.count("\n") == text.count("\n")
    assert ("<!--" in rest) == bool(unclosed) or "<!--" in text.replace("<!--", "", 1)


def test_nothing_of_a_comment_is_anywhere() -> None:
    document = read(
        '## Tháng 9 <!-- BI MAT -->\n- a <!-- BI\nMAT --> b {owner="A" <!-- BI MAT -->}\n`<!-- BI MAT -->`\n'
        "[x](y.md <!-- BI MAT -->)\n<!-- BI MAT\n## Tháng 10\n- BI MAT\n-->\n"
    )
    assert "BI" not in repr(document) and "MAT" not in repr(document)


def test_a_comment_that_is_not_closed_stops_publication() -> None:
    assert remarks("a\n\nb <!-- c\n") == [
        "error 3: [KH209] chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích"
    ]


def test_a_comment_between_rows_ends_no_table() -> None:
    assert listed("| Tháng | Việc |\n|---|---|\n| 9 | a |\n<!-- riêng\ntư -->\n| | b |\n") == [
        "9/2022: a",
        "9/2022: b",
    ]
