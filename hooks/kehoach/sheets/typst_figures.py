"""A table of figures in Typst: its title, its unit, and every cell as the page shows it."""

from __future__ import annotations

from kehoach.figures.cell_words import cell_words
from kehoach.model.data_table import FIGURES, DataTable, Row, RowKind
from kehoach.sheets.typst_text import array, string

_SHORTEST, _LONGEST = 4, 60
_WIDEST = 7


def typst_figures(table: DataTable) -> str:
    """The call that lays a table out; a wide one on a page of its own, turned."""
    heads = [f"table.cell(headed({string(table.heading(n))}))" for n in range(len(table.columns))]
    rows = [cell for row in table.rows for cell in _cells(table, row)]
    parts = (string(table.title), string(table.unit), _widths(table), array(heads), array(rows))
    call = f"figures({', '.join(parts)})"
    return f"#wide({call})" if len(table.columns) > _WIDEST else f"#{call}"


def _cells(table: DataTable, row: Row) -> list[str]:
    if row.kind is RowKind.HEADING:
        words = " ".join(cell.text for cell in row.cells if cell.text)
        return [f"table.cell(colspan: {len(table.columns)}, strong({string(words)}))"]
    found = []
    for cell, column in zip(row.cells, table.columns, strict=True):
        words = string(cell_words(cell, column))
        words = f"strong({words})" if row.kind is RowKind.TOTAL else words
        found.append(f"figure-cell({words})" if column.kind in FIGURES else f"table.cell({words})")
    return found


def _widths(table: DataTable) -> str:
    weights = []
    for n, column in enumerate(table.columns):
        texts = [table.heading(n), *(cell_words(row.cells[n], column) for row in table.rows)]
        word = max((len(one) for text in texts for one in text.split()), default=0) + 4
        weights.append(max(_SHORTEST, word, min(max(map(len, texts), default=0), _LONGEST)))
    return array(f"{weight}fr" for weight in weights)
