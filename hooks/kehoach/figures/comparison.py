"""The same table of several years, figure beside figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kehoach.figures.bars import Bar, Chart, Group, words_of
from kehoach.figures.totals import total_column
from kehoach.model.data_table import AMOUNTS, FIGURES, DataTable, RowKind
from kehoach.model.front_matter import ChartKind, ColumnKind
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.figures import figure_words, percent_words, rounded
from kehoach.vietnamese.folding import fold

_MOST_GROUPS = 6
_PLACES = Decimal("0.1")
_YEARS = re.compile(r"(?:năm\s*(?:học\s*)?)?[12][0-9]{3}(?:\s*[-–]\s*[12][0-9]{3})?", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """A figure of a table under the name that it has every year.

    Attributes:
        label: what it is, as this year says it.
        value: the figure.
        figure, words: the figure as the page says it, without and with its unit.
        is_whole: it is a total, or a part of the total: what a chart of the years shows.
    """

    label: str
    value: Decimal
    figure: str
    words: str
    is_whole: bool

    @property
    def key(self) -> str:
        """What ties it to other years: the words, without the year they name."""
        return fold(" ".join(_YEARS.sub("", self.label).split()))


@dataclass(frozen=True)
class ComparedRow:
    """One thing in every year: ``values`` are in order of the years, empty where a year has none."""

    label: str
    values: tuple[str, ...]
    change: str
    is_whole: bool


@dataclass(frozen=True)
class Comparison:
    """The years, oldest first, and what at least two of them have; ``chart`` shows the totals, if any."""

    years: tuple[SchoolYear, ...]
    rows: tuple[ComparedRow, ...]
    chart: Chart | None


def compared(tables: Sequence[tuple[SchoolYear, DataTable]]) -> Comparison | None:
    """A table beside itself in former years.

    Args:
        tables: by year, oldest first; the last is the one that the page shows.

    Returns:
        None where no two years have anything in common.
    """
    by_year = [(year, {entry.key: entry for entry in reversed(entries_of(table))}) for year, table in tables]
    named = dict.fromkeys(entry.key for _, table in reversed(tables) for entry in entries_of(table))
    keys = [key for key in named if sum(key in of for _, of in by_year) > 1]
    if not keys:
        return None
    rows = tuple(_row(key, [of.get(key) for _, of in by_year]) for key in keys)
    years = tuple(year for year, _ in by_year)
    return Comparison(years, rows, _chart(tables[-1][1], by_year, keys))


def entries_of(table: DataTable) -> tuple[Entry, ...]:
    """A table as one list of named figures; empty where it has more than one to a name.

    One column of amounts gives its rows; several give the columns of the last total row, else the rows of
    the column of totals.
    """
    amounts = table.of_kind(*AMOUNTS) or table.of_kind(*FIGURES)
    totals = [row for row in table.rows if row.kind is RowKind.TOTAL]
    total = total_column(table)
    if len(amounts) == 1 or (total is not None and not totals):
        column = amounts[0] if total is None else total
        return tuple(
            _entry(table, column, table.label(row), figure, is_whole=row.kind is RowKind.TOTAL)
            for row, figure in table.figures(column)
        )
    if not totals:
        return ()
    figures = [(n, totals[-1].cells[n].figure) for n in amounts]
    return tuple(
        _entry(table, n, table.heading(n), figure, is_whole=True)
        for n, figure in figures
        if figure is not None
    )


def _entry(table: DataTable, column: int, label: str, value: Decimal, *, is_whole: bool) -> Entry:
    is_share = table.columns[column].kind is ColumnKind.PERCENT
    figure = percent_words(value) if is_share else figure_words(value)
    return Entry(label, value, figure, words_of(table, column, value), is_whole)


def _row(key: str, entries: Sequence[Entry | None]) -> ComparedRow:
    there = [entry for entry in entries if entry is not None]
    values = tuple(entry.figure if entry else "" for entry in entries)
    last, before = entries[-1], entries[-2]
    change = ""
    if last and before and before.value:
        share = rounded((last.value - before.value) * 100 / abs(before.value), _PLACES)
        change = f"+{percent_words(share)}" if share > 0 else percent_words(share)
    return ComparedRow(there[-1].label, values, change, there[-1].is_whole)


def _chart(
    table: DataTable, by_year: Sequence[tuple[SchoolYear, dict[str, Entry]]], keys: Iterable[str]
) -> Chart | None:
    if table.chart is ChartKind.NONE:
        return None
    groups = []
    for key in keys:
        bars = tuple(
            Bar(f"Năm học {year}", of[key].value, of[key].words, is_former=year != by_year[-1][0])
            for year, of in by_year
            if key in of
        )
        last = by_year[-1][1].get(key)
        if last is not None and last.is_whole and len(bars) > 1 and any(bar.value for bar in bars):
            groups.append(Group(last.label, "", bars))
    title = f"{table.title}, qua các năm"
    return Chart(title, tuple(groups)) if 0 < len(groups) <= _MOST_GROUPS else None
