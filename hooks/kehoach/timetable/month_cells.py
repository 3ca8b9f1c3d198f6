"""The cells of months in a table: empty cells below a month are that month's, and the page shows them as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kehoach.model.blocks import Block, Body, ItemList, Quote, Table
from kehoach.timetable.month_tables import Grid, month_of_cell


@dataclass
class MonthCells:
    """Cells by key: those that name a month, and how many rows each cell of a column of months covers."""

    months: set[int] = field(default_factory=set)
    spans: dict[int, int] = field(default_factory=dict)


def month_cells(body: Body, grids: Mapping[int, Grid]) -> MonthCells:
    """The cells of months of a body's tables, but for tables within cells.

    Args:
        body: the blocks.
        grids: those of its tables that are read already, by key.
    """
    found = MonthCells()
    for table in _tables(body.blocks):
        _add(found, table, grids.get(table.key) or Grid.of(table))
    return found


def _tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Quote):
            yield from _tables(block.blocks)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from _tables(item.blocks)


def _add(found: MonthCells, table: Table, grid: Grid) -> None:
    columns = grid.columns
    if columns.month is None:
        return
    holder: int | None = None
    for row, texts in zip(table.body, grid.rows, strict=True):
        key = row.cells[columns.month].key
        if texts[columns.month]:
            holder = key
            if month_of_cell(texts[columns.month], in_month_column=columns.is_headed):
                found.months.add(key)
        elif _names_month(texts):
            holder = None
        elif holder is not None:
            found.spans[holder] = found.spans.get(holder, 1) + 1


def _names_month(texts: tuple[str, ...]) -> bool:
    """True for a row whose only words are a month, wherever they stand in it."""
    filled = [text for text in texts if text]
    return len(filled) == 1 and month_of_cell(filled[0], in_month_column=False) is not None
