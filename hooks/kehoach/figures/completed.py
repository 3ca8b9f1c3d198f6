"""A table with the figures that its plan asks to have computed: shares, and a row of totals."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kehoach.figures.totals import amount_column, bases_of
from kehoach.model.data_table import AMOUNTS, Cell, DataTable, Row, RowKind
from kehoach.model.front_matter import ColumnKind
from kehoach.vietnamese.figures import plain_figure, rounded

_PLACES = Decimal("0.1")


def completed(table: DataTable) -> DataTable:
    """The table with its computed row (``total``) and columns (``of``); what is written stays as it is."""
    if table.spec.total and not any(row.kind is RowKind.TOTAL for row in table.rows):
        table = replace(table, rows=(*table.rows, _total_row(table)))
    for column in table.of_kind(ColumnKind.PERCENT):
        computed = all(row.cells[column].value is None for row in table.rows)
        if table.columns[column].of and computed:
            table = _with_shares(table, column)
    return table


def _total_row(table: DataTable) -> Row:
    cells = [Cell("")] * len(table.columns)
    cells[table.label_column] = Cell(table.spec.total)
    for column in table.of_kind(*AMOUNTS):
        figures = [figure for _, figure in table.figures(column, RowKind.ITEM)]
        if figures:
            total = sum(figures, Decimal(0))
            cells[column] = Cell(plain_figure(total), total)
    return Row(0, tuple(cells), RowKind.TOTAL)


def _with_shares(table: DataTable, column: int) -> DataTable:
    """Shares of the first total; one decimal, halves up."""
    amount = amount_column(table, column)
    base = next(bases_of(table, amount), None) if amount is not None else None
    if amount is None or base is None:
        return table
    rows = []
    for row in table.rows:
        figure = row.cells[amount].figure
        cells = list(row.cells)
        if figure is not None:
            share = rounded(figure * 100 / base, _PLACES)
            cells[column] = Cell(plain_figure(share), share)
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows))
