"""Bytes become a text of one form, cut where the head ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kehoach.reading.source_file import decoded, read_source


def test_head_and_body_know_where_they_stand() -> None:
    source = read_source(b"\n---  \na: 1\nb: 2\n---\n\n# C\n---\n", "x.md")
    assert (source.head, source.head_line) == ("a: 1\nb: 2", 3)
    assert (source.body, source.body_offset) == ("\n# C\n---\n", 5)


def test_without_a_head_everything_is_body() -> None:
    source = read_source(b"# A\nb\n", "x.md")
    assert (source.head, source.body, source.body_offset) == (None, "# A\nb\n", 0)


def test_characters_that_mean_nothing_become_spaces() -> None:
    text, problems = decoded("a\x0bb\u2028c\x85d\ufeffe\tf\ng".encode(), "x.md")
    assert text == "a b c de\tf\ng"
    assert problems == []


@given(st.binary(max_size=300))
def test_line_ends_are_kept_in_number(data: bytes) -> None:
    text, _ = decoded(data, "x.md")
    assert "\r" not in text and "\0" not in text
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert text.count("\n") == data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
