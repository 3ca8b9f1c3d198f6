"""Figures as an office writes them, and as a page shows them: 1.234.567 · 12,5 %."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

_LONGEST = 24
_WIDE = Context(prec=100)
_SPACES = "  \u00a0\u202f\u2009"
_MINUS = str.maketrans({"−": "-", "–": "-", "‐": "-"})
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_SPACED = re.compile(rf"-?[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?:[.,][0-9]+)?")
_POINTS = re.compile(r"-?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|\.[0-9]{3},[0-9]+)")
_COMMAS = re.compile(r"-?[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|,[0-9]{3}\.[0-9]+)")
_DOUBTFUL = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


class Style(StrEnum):
    """How a figure is written."""

    PLAIN = "plain"  # 1234567, 97.5
    GROUPED = "grouped"  # 1.234.567, 1 234 567, 97,5: one reading only
    DOUBTFUL = "doubtful"  # 12.345 or 12,345: a group of thousands, or three decimals


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as read.

    Attributes:
        value: what it says; of a doubtful one, what it says with thousands.
        style: how it is written.
        points: "." and "," as this figure shows them beyond doubt: ``thousands`` or ``decimals`` for the
            point; empty where it tells nothing.
        other: of a doubtful figure, what it says with decimals; else the value.
    """

    value: Decimal
    style: Style
    points: str = ""
    other: Decimal = Decimal(0)


def read_figure(text: str) -> Figure | None:
    """A figure in any form that an office writes; None where it is none.

    Two separators are read as what they can only be; one separator before exactly three figures is doubtful.
    """
    line = text.strip(_SPACES + "\t").translate(_MINUS)
    if not line or len(line) > _LONGEST:
        return None
    if _DOUBTFUL.fullmatch(line):
        value, other = Decimal(re.sub(r"[.,]", "", line)), Decimal(line.replace(",", "."))
        return Figure(value, Style.DOUBTFUL, "", other)
    if _PLAIN.fullmatch(line):
        return _sure(line, Style.PLAIN, "decimals" if "." in line else "")
    if _COMMA.fullmatch(line):
        return _sure(line.replace(",", "."), Style.GROUPED, "thousands")
    if _POINTS.fullmatch(line):
        return _sure(line.replace(".", "").replace(",", "."), Style.GROUPED, "thousands")
    if _COMMAS.fullmatch(line):
        return _sure(line.replace(",", ""), Style.GROUPED, "decimals")
    if _SPACED.fullmatch(line):
        return _sure(re.sub(rf"[{_SPACES}]", "", line).replace(",", "."), Style.GROUPED)
    return None


def _sure(figures: str, style: Style, points: str = "") -> Figure:
    value = Decimal(figures)
    return Figure(value, style, points, value)


def rounded(value: Decimal, place: Decimal) -> Decimal:
    """A figure to a place, ``Decimal("0.1")``, halves away from zero; no figure is too long for it."""
    return value.quantize(place, rounding=ROUND_HALF_UP, context=_WIDE)


def plain_figure(value: Decimal) -> str:
    """A figure for programs: ``1234567``, ``97.5``, ``-3``; no exponent, no trailing zeros."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def figure_words(value: Decimal) -> str:
    """A figure for readers: ``1.234.567``, ``97,5``, ``−3``."""
    whole, _, decimals = plain_figure(abs(value)).partition(".")
    groups = f"{int(whole):,}".replace(",", ".")
    sign = "−" if value < 0 and plain_figure(value) != "0" else ""
    return sign + groups + (f",{decimals}" if decimals else "")


def percent_words(value: Decimal) -> str:
    """A share for readers, ``12,5 %``, on one line."""
    return f"{figure_words(value)}\u00a0%"
