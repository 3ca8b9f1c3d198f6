"""A cell of a table of figures as readers see it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kehoach.model.data_table import Cell
from kehoach.model.front_matter import Column, ColumnKind
from kehoach.vietnamese.figures import figure_words, percent_words
from kehoach.vietnamese.wording import short_date


def cell_words(cell: Cell, column: Column) -> str:
    """A cell as readers see it: ``1.234.567``, ``12,5 %``, ``30/9/2026``; "–" where a figure is missing."""
    match cell.value:
        case Decimal() as figure:
            words = percent_words(figure) if column.kind is ColumnKind.PERCENT else figure_words(figure)
            return f"{words} {cell.note}".rstrip()
        case date() as day:
            return short_date(day)
        case None:
            return cell.text or ("" if column.kind is ColumnKind.TEXT else "–")
