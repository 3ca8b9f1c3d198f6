"""YAML is read as texts, with the line of every key and every fault."""

from __future__ import annotations

import time

import pytest

from kehoach.reading.yaml_source import read_yaml


def test_values_stay_texts() -> None:
    text = "a: no\nb: 12:30\nc: 2022-13-40\nd: 0x1F\ne: ~\nf: '~'\ng: 1_000\nh: [on, '', ~]\n"
    assert read_yaml(text).values == {
        "a": "no", "b": "12:30", "c": "2022-13-40", "d": "0x1F", "f": "~", "g": "1_000", "h": ["on", ""],
    }  # fmt: skip


def test_lines_are_those_of_the_file() -> None:
    source = read_yaml("a: 1\nb:\n  - c: 2\n    d: 3\n  - c: 4\n", 10)
    assert source.lines == {
        ("a",): 10, ("b",): 11, ("b", 0): 12, ("b", 0, "c"): 12, ("b", 0, "d"): 13, ("b", 1): 14, ("b", 1, "c"): 14,
    }  # fmt: skip
    assert source.line(("b", 1, "d")) == 14
    assert source.line(("z",)) == 1


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("a: 1\nb: 2\na: 3", "duplicate", 3),
        ("a: {b: 1, c: {d: 2}, b: {e: [f]}}\ng: 1", "duplicate", 1),
        ("a: 1\n\tb: 2", "tab", 2),
        ("a: &x 1", "foreign", 1),
        ("a: 1\nb: *x", "foreign", 2),
        ("a: !x 1", "foreign", 1),
        ("? [a]\n: b", "syntax", 1),
        ("a: 1\nb", "syntax", 2),
        ("a: 'b\nc: 1\nd: 2", "syntax", 1),
        ("a: b\nc:d\ne: f", "syntax", 2),
    ],
)
def test_every_fault_has_its_line(text: str, kind: str, line: int) -> None:
    assert [(fault.kind, fault.line) for fault in read_yaml(text).faults] == [(kind, line)]


def test_the_first_of_two_keys_stands_and_what_follows_is_read() -> None:
    source = read_yaml("a: 1\na: {b: [c, {d: e}]}\nf: 2")
    assert source.values == {"a": "1", "f": "2"}
    assert ("a", "b") not in source.lines


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "a: " + "{b: " * 50_000,
        "- " * 100_000,
        "? " * 100_000,
        "\n".join(" " * n + "a:" for n in range(1000)),
        "\n".join(f"{'x' * n}: &a{n} [{f'*a{n - 1},' * 9}]" for n in range(1, 200)),
        "a: 1\n" * 30_000,
        "a: '" + "'" * 100_000,
    ],
)
def test_hostile_heads_are_refused_in_no_time(text: str) -> None:
    began = time.process_time()
    assert read_yaml(text).faults
    assert time.process_time() - began < 3
