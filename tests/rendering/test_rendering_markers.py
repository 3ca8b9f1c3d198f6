"""What opens an item, in every form of docs/kien-truc/su-that.md, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.rendering.markers import read_marker


@pytest.mark.parametrize(
    ("line", "indent", "family", "label", "done", "text"),
    [
        ("- a", 0, "-", "", None, "a"),
        ("+ a", 0, "+", "", None, "a"),
        ("* a", 0, "*", "", None, "a"),
        ("• a", 0, "•", "", None, "a"),
        ("· a", 0, "·", "", None, "a"),
        ("– a", 0, "-", "", None, "a"),
        ("— a", 0, "-", "", None, "a"),
        ("-Họp", 0, "-", "", None, "Họp"),
        ("-“Họp”", 0, "-", "", None, "“Họp”"),
        ("+(a)", 0, "+", "", None, "(a)"),
        ("•a", 0, "•", "", None, "a"),
        ("\uf0b7 a", 0, "\uf0b7", "", None, "a"),
        ("   - a", 3, "-", "", None, "a"),
        ("a) b", 0, "letter).", "a)", None, "b"),
        ("a)b", 0, "letter).", "a)", None, "b"),
        ("đ) b", 0, "letter).", "đ)", None, "b"),
        ("iv) b", 0, "letter).", "iv)", None, "b"),
        ("a/ b", 0, "letter/", "a/", None, "b"),
        ("a. b", 0, "letter_dot..", "a.", None, "b"),
        ("1/ b", 0, "slash/", "1/", None, "b"),
        ("1/Họp", 0, "slash/", "1/", None, "Họp"),
        ("1. b", 0, "number..", "1.", None, "b"),
        ("1) b", 0, "number)", "1)", None, "b"),
        ("1.2. b", 0, "number...", "1.2.", None, "b"),
        ("- [ ] a", 0, "-", "", False, "a"),
        ("- [x] a", 0, "-", "", True, "a"),
        ("- [x] [a](b.md)", 0, "-", "", True, "[a](b.md)"),
        ("- [ ] (sáng) a", 0, "-", "", False, "(sáng) a"),
        ("+ [X] a", 0, "+", "", True, "a"),
        ("1. [✓] a", 0, "number..", "1.", True, "a"),
        ("- [] a", 0, "-", "", False, "a"),
        ("- [y] a", 0, "-", "", None, "[y] a"),
        ("- [x]", 0, "-", "", None, "[x]"),
        ("- [a](b.md)", 0, "-", "", None, "[a](b.md)"),
        ("o    Họp", 0, "o", "", None, "Họp"),
        ("o Họp", 0, "o", "", None, "Họp"),
        ("§ Dự giờ", 0, "§", "", None, "Dự giờ"),
        ("Ø Kiểm tra", 0, "Ø", "", None, "Kiểm tra"),
        ("ü    họp", 0, "ü", "", None, "họp"),
        ("v Thi", 0, "v", "", None, "Thi"),
        ("❖ Lao động", 0, "❖", "", None, "Lao động"),
        ("✔\ufe0f Họp", 0, "✔\ufe0f", "", None, "Họp"),
        ("👉 Nộp đề", 0, "👉", "", None, "Nộp đề"),
        ("(1) Kiểm tra", 0, "paren)", "(1)", None, "Kiểm tra"),
        ("1-Nộp đề", 0, "hyphen", "1-", None, "Nộp đề"),
        ("2 – Họp", 0, "hyphen", "2 –", None, "Họp"),
        ("1\ufe0f\u20e3 Nhập điểm", 0, "circle", "1\ufe0f\u20e3", None, "Nhập điểm"),
        ("② Nhập", 0, "circle", "②", None, "Nhập"),
        ("-7h30: Chào cờ", 0, "-", "", None, "7h30: Chào cờ"),
        ("*Họp tổ", 0, "*", "", None, "Họp tổ"),
        ("☐ Họp", 0, "", "", False, "Họp"),
        ("☑Họp", 0, "", "", True, "Họp"),
        ("  ☒ Họp", 2, "", "", True, "Họp"),
        ("- ☑ Họp", 0, "-", "", True, "Họp"),
        ("[x]Họp", 0, "", "", True, "Họp"),
        ("[ ] Họp", 0, "", "", False, "Họp"),
        ("- [x]Chia", 0, "-", "", True, "Chia"),
        ("- [v] a", 0, "-", "", True, "a"),
        ("- [ x ] a", 0, "-", "", True, "a"),
        ("1. [ ]a", 0, "number..", "1.", False, "a"),
    ],
)
def test_every_opening(line: str, indent: int, family: str, label: str, done: bool | None, text: str) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert (marker.indent, marker.label, marker.done, marker.text) == (indent, label, done, text)
    # The last figure of a family counts dots: only that equal ones are one list matters.
    assert marker.family.rstrip(".") == family.rstrip(".")


@pytest.mark.parametrize(
    "pair", [("- a", "– b"), ("a) x", "b) y"), ("1. x", "12. y"), ("1.1. x", "1.2. y"), ("1/ x", "2/ y")]
)
def test_what_is_counted_alike_is_one_list(pair: tuple[str, str]) -> None:
    first, second = (read_marker(line) for line in pair)
    assert first and second and first.family == second.family


@pytest.mark.parametrize(
    "pair", [("- a", "+ b"), ("a) x", "a. y"), ("1. x", "1) y"), ("1. x", "1.1. y"), ("1. x", "1/ y")]
)
def test_what_is_counted_otherwise_is_another(pair: tuple[str, str]) -> None:
    first, second = (read_marker(line) for line in pair)
    assert first and second and first.family != second.family


@pytest.mark.parametrize(
    "line",
    ["", " ", "-", "- ", "--- a", "-5 độ", "+84 912", "*a*", "**a**", "1/2 lớp", "20/11 là", "2022. năm", "123. a", "1.5 điểm", "ab) c",
     "A) b", "A. b", "I. b", "a.b", "a)", "1.", "(a) b", "a ) b", "1/ 2 lớp", "\u00a0- a"],
)  # fmt: skip
def test_what_opens_no_item(line: str) -> None:
    assert read_marker(line) is None


@given(st.text())
def test_an_opening_loses_nothing(line: str) -> None:
    marker = read_marker(line)
    if marker is not None:
        assert line.startswith(" " * marker.indent)
        assert marker.text.strip() and line.rstrip("\n").endswith(marker.text)
        assert marker.label in line
