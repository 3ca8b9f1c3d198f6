"""The words of a table's cells and heads, and the things to do that a cell lists."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.block_words import points_of, said, words_in
from kehoach.model.blocks import Cell, Item, ItemList, Row, Table
from kehoach.timetable.lines import cell_lines
from kehoach.timetable.openings import ends_with_colon
from kehoach.vietnamese.dates import find_dates
from kehoach.vietnamese.time_expressions import read_time


@dataclass
class Entry:
    """A thing to do in a cell: its words, what holds it, the words of what stands under it, its label."""

    text: str
    part: Item | Cell
    points: str = ""
    group: str = ""


def dated_rows(rows: list[list[str]]) -> int:
    """How many of the first rows name a day."""
    return sum(any(find_dates(text[:300]) for text in row) for row in rows[:20])


def is_alone_in_time(texts: list[str]) -> bool:
    """A row whose only words are a month or a week."""
    filled = [text for text in texts if text]
    return (
        len(filled) == 1
        and len(filled[0]) < 120
        and (time := read_time(filled[0])).is_pure
        and bool(time.months or time.ranges)
    )


def grid_row(row: Row) -> dict[int, Cell]:
    return {cell.column: cell for cell in row.cells}


def cell_words(cell: Cell | None) -> str:
    return words_in(cell) if cell is not None else ""


def text_at(texts: list[str], column: int | None) -> str:
    return texts[column] if column is not None and column < len(texts) else ""


def widened(heads: list[str], rows: list[list[str]]) -> list[str]:
    """Heads with the first over two columns, where it stands over days and hours: rows have one cell more."""
    if len(heads) < 3 or heads[-1] or not all(heads[:-1]):
        return heads
    filled = [row[1] for row in rows if row[1]]
    times = sum(read_time(text).is_pure for text in filled)
    return [heads[0], heads[0], *heads[1:-1]] if filled and 2 * times > len(filled) else heads


def heads_of(table: Table) -> list[str]:
    """The words of the heads, column by column; of two rows of heads both."""
    heads = [""] * table.width
    for row in table.head:
        for cell in row.cells:
            for n in range(cell.column, min(cell.column + cell.columns, table.width)):
                heads[n] = " ".join(filter(None, (heads[n], words_in(cell))))
    return heads


def counts_columns(row: dict[int, Cell]) -> bool:
    """A row "(1) (2) (3)" below the heads numbers the columns."""
    figures = [words_in(cell).strip(" ()") for cell in row.values()]
    return len(figures) > 2 and figures == [str(n) for n in range(1, len(figures) + 1)]


def entries_of(cell: Cell) -> list[Entry]:
    """The things to do in a cell: its items, else its lines."""
    found: list[Entry] = []
    label = said(cell.inlines) if cell.blocks else ""
    for text, part in cell_lines(cell):
        if part is cell and cell.blocks and text == label and ends_with_colon(text):
            continue
        inner = [b for b in part.blocks if isinstance(b, ItemList)] if isinstance(part, Item) else []
        if inner and ends_with_colon(text):
            found += [
                Entry(said(i.inlines), i, points_of(i), text.rstrip(" :")) for b in inner for i in b.items
            ]
        else:
            points = points_of(part) if isinstance(part, Item) else ""
            found.append(Entry(text, part, points, label.rstrip(" :") if ends_with_colon(label) else ""))
    return found


def unmarked(text: str) -> str:
    """A line of a cell without its bullet and closing marks."""
    return text.strip().lstrip("-–•+* ").strip(" ;.")
