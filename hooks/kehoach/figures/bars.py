"""What of a table is drawn: bars for the parts of a whole, and for the years beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kehoach.figures.totals import amount_column, is_part, total_column
from kehoach.model.data_table import AMOUNTS, FIGURES, DataTable, Row, RowKind
from kehoach.model.front_matter import ChartKind, ColumnKind
from kehoach.vietnamese.figures import figure_words, percent_words, rounded

_MOST_BARS, _MOST_GROUPS = 12, 8
_PLACES = Decimal("0.1")


@dataclass(frozen=True)
class Bar:
    """A bar: what it is, its figure, and the figure in words as the page says it.

    ``share`` is its part of the group's whole in words, empty where it is none; ``is_former`` marks a bar of
    a former year.
    """

    label: str
    value: Decimal
    words: str
    share: str = ""
    is_former: bool = False


@dataclass(frozen=True)
class Group:
    """Bars that belong together; ``words`` is the figure of the whole, empty where there is none."""

    title: str
    words: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """A chart: its title and its groups, at least one, each with at least one bar."""

    title: str
    groups: tuple[Group, ...]

    @property
    def largest(self) -> Decimal:
        """The largest figure without its sign; 0 where all are."""
        return max(abs(bar.value) for group in self.groups for bar in group.bars)


def words_of(table: DataTable, column: int, value: Decimal) -> str:
    """A figure of a column as the page says it, with the table's unit."""
    if table.columns[column].kind is ColumnKind.PERCENT:
        return percent_words(value)
    unit = table.unit if table.unit != "%" else ""
    return f"{figure_words(value)} {unit}".strip()


def chart_of(table: DataTable) -> Chart | None:
    """The chart of a table.

    Drawn without being asked: parts with a stated or computed total, where there are 2 to 12 of them. A table
    that asks for bars is drawn as far as it has figures.
    """
    if table.chart is ChartKind.NONE:
        return None
    asked = table.chart is ChartKind.BARS
    groups = [
        group for group in _groups(table, asked=asked) if group.bars and any(b.value for b in group.bars)
    ]
    fits = 0 < len(groups) <= _MOST_GROUPS and all(2 <= len(group.bars) <= _MOST_BARS for group in groups)
    return Chart(table.title, tuple(groups)) if groups and (fits or asked) else None


def _groups(table: DataTable, *, asked: bool) -> Iterator[Group]:
    amounts = table.of_kind(*AMOUNTS)
    total = total_column(table)
    if len(amounts) == 1 and any(row.kind is RowKind.TOTAL for row in table.rows):
        yield from _blocks(table, amounts[0])
    elif total is not None:
        yield from _of_rows(table, amounts, total)
    elif asked:
        yield from _of_columns(table, amounts or table.of_kind(*FIGURES))


def _blocks(table: DataTable, column: int) -> Iterator[Group]:
    """The items of each total: those above it, or those below where the first row is a total."""
    rows = [row for row in table.rows if row.kind is not RowKind.HEADING]
    if rows[0].kind is RowKind.TOTAL:
        rows = [*rows[::-1]]
        blocks = [(total, items[::-1]) for total, items in _closed(rows)][::-1]
    else:
        blocks = list(_closed(rows))
    for total, items in blocks:
        whole = total.cells[column].figure
        words = words_of(table, column, whole) if whole is not None else ""
        yield Group(table.label(total), words, tuple(_bars(table, items, column, whole)))


def _closed(rows: Iterable[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each total with the items before it; items after the last total belong to none."""
    items: list[Row] = []
    for row in rows:
        if row.kind is RowKind.TOTAL:
            if items:
                yield row, items
            items = []
        else:
            items.append(row)


def _bars(table: DataTable, rows: Iterable[Row], column: int, whole: Decimal | None) -> Iterator[Bar]:
    """A bar for each row, with the share that the table states, else its share of the whole."""
    shares = [n for n in table.of_kind(ColumnKind.PERCENT) if amount_column(table, n) == column]
    for row in rows:
        figure, label = row.cells[column].figure, table.label(row)
        if figure is None or is_part(label):
            continue
        stated = row.cells[shares[0]].figure if shares else None
        share = percent_words(stated) if stated is not None else "" if shares else _share(figure, whole)
        yield Bar(label, figure, words_of(table, column, figure), share)


def _of_rows(table: DataTable, amounts: Sequence[int], total: int) -> Iterator[Group]:
    """A group for each row: its parts beside each other."""
    for row in table.rows:
        whole = row.cells[total].figure
        parts = [(n, row.cells[n].figure) for n in amounts if n != total]
        bars = tuple(
            Bar(table.heading(n), figure, words_of(table, n, figure), _share(figure, whole))
            for n, figure in parts
            if figure is not None
        )
        if bars:
            words = words_of(table, total, whole) if whole is not None else ""
            yield Group(table.label(row), words, bars)


def _of_columns(table: DataTable, columns: Iterable[int]) -> Iterator[Group]:
    for column in columns:
        rows = [row for row in table.rows if row.kind is RowKind.ITEM]
        yield Group(table.heading(column), "", tuple(_bars(table, rows, column, None)))


def _share(figure: Decimal, whole: Decimal | None) -> str:
    if not whole or figure < 0:
        return ""
    return percent_words(rounded(figure * 100 / whole, _PLACES))
