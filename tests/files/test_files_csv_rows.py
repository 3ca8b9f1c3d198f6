"""The one reader of CSV."""

from __future__ import annotations

import pytest

from kehoach.files.csv_rows import BrokenCsvError, read_any_rows, read_rows


def test_rows_begin_on_their_lines() -> None:
    assert list(read_rows('a,b\n"c\nd",e\n\nf', ",")) == [
        (1, ["a", "b"]),
        (2, ["c\nd", "e"]),
        (4, []),
        (5, ["f"]),
    ]


@pytest.mark.parametrize(("text", "line"), [('a\n"b', 2), ('"a"b,c', 1), ('a\nb\n"c"d', 3)])
def test_wrong_quotes_are_named_with_the_row_s_first_line(text: str, line: int) -> None:
    with pytest.raises(BrokenCsvError) as caught:
        list(read_rows(text, ","))
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("\ufeffa;b\nc;d", [(1, ["a", "b"]), (2, ["c", "d"])]),
        ("sep=;\na;b,c\n", [(2, ["a", "b,c"])]),
        ("a\tb,c\td", [(1, ["a", "b,c", "d"])]),
        ('a,b\n"c', [(1, ["a", "b"]), (2, ['"c'])]),
    ],
)
def test_a_file_of_anything(text: str, rows: list[tuple[int, list[str]]]) -> None:
    assert read_any_rows(text) == rows
