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


def test_signs_that_nobody_sees_are_taken_out_and_told() -> None:
    text, problems = decoded("\u200b---\ntitle:\u00a0A\n---\nngày 1\u00ad4/11\n".encode(), "x.md")
    assert text == "---\ntitle: A\n---\nngày 14/11\n"
    assert [(p.code, p.severity, p.line) for p in problems] == [("KH215", "note", 4)]
    assert "U+00AD" in problems[0].message


def test_spaces_and_dashes_of_word_are_read_without_a_word() -> None:
    text, problems = decoded("-\u00a0Họp\u2003tổ 5\u22126/9".encode(), "x.md")
    assert (text, problems) == ("- Họp tổ 5-6/9", [])


def test_lines_in_an_old_code_are_named() -> None:
    source = read_source("---\ntitle: A\n---\nB¸o c¸o\n§oµn tr­êng\n".encode(), "x.md")
    assert [(p.code, p.severity, p.line) for p in source.problems if p.code == "KH216"] == [
        ("KH216", "warning", 4)
    ]


def test_a_tab_behind_a_key_is_a_space() -> None:
    assert read_source(b"---\ntitle:\tA\tB\n---\n", "x.md").head == "title: A B"
