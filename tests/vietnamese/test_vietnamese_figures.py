"""Figures in every form, read as what they can only be."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.figures import Style, figure_words, percent_words, plain_figure, read_figure


@pytest.mark.parametrize(
    ("text", "value", "style"),
    [
        ("1234567", "1234567", Style.PLAIN),
        ("97.5", "97.5", Style.PLAIN),
        ("0.125", "0.125", Style.PLAIN),
        ("12.3450", "12.345", Style.PLAIN),
        ("-5", "-5", Style.PLAIN),
        ("−5", "-5", Style.PLAIN),
        ("1.234.567", "1234567", Style.GROUPED),
        ("1.234.567,5", "1234567.5", Style.GROUPED),
        ("1.234,5", "1234.5", Style.GROUPED),
        ("1,234,567", "1234567", Style.GROUPED),
        ("1,234.5", "1234.5", Style.GROUPED),
        ("1 234 567", "1234567", Style.GROUPED),
        ("12\u00a0345", "12345", Style.GROUPED),
        ("97,5", "97.5", Style.GROUPED),
        ("0,125", "0.125", Style.GROUPED),
        ("12.345", "12345", Style.DOUBTFUL),
        ("12,345", "12345", Style.DOUBTFUL),
    ],
)
def test_what_a_figure_says(text: str, value: str, style: Style) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.style) == (Decimal(value), style)


@pytest.mark.parametrize(
    "text", ["", "-", "a", "1.2.3", "1,23,4", "1.234.56", "12 34", "1e5", "٣", "=1", "1" * 30, "(5)", "½"]
)
def test_what_is_no_figure(text: str) -> None:
    assert read_figure(text) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [("1234567", "1.234.567"), ("97.50", "97,5"), ("-1234.5", "−1.234,5"), ("0", "0"), ("-0", "0"), ("1E+3", "1.000")],
)  # fmt: skip
def test_how_a_figure_is_shown(value: str, words: str) -> None:
    assert figure_words(Decimal(value)) == words
    assert percent_words(Decimal(value)) == f"{words}\u00a0%"


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=3))
def test_a_figure_as_programs_read_it_is_read_back(value: Decimal) -> None:
    figure = read_figure(plain_figure(value))
    assert figure is not None
    assert value in (figure.value, figure.other)
