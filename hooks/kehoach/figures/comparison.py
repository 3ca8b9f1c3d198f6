"""The same table of several periods, figure beside figure: years of money with years of money."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kehoach.figures.bars import Bar, Chart, Group, words_of
from kehoach.figures.totals import total_column
from kehoach.model.data_table import AMOUNTS, FIGURES, DataTable, RowKind
from kehoach.model.front_matter import ChartKind, ColumnKind
from kehoach.model.period import Period, PeriodKind
from kehoach.vietnamese.figures import figure_words, percent_words, rounded
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.wording import capitalised

_MOST_GROUPS = 6
_MOST_PERIODS = 8
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
    """One thing in every period: ``values`` are in order of the periods, empty where one has none."""

    label: str
    values: tuple[str, ...]
    change: str
    is_whole: bool


@dataclass(frozen=True)
class Comparison:
    """What at least two periods have.

    Attributes:
        periods: oldest first, without a gap: one of which no table is there has no figures.
        rows: what is compared.
        chart: the totals, if any.
        before: the period that the change is counted from: the last before the newest that has a table.
    """

    periods: tuple[Period, ...]
    rows: tuple[ComparedRow, ...]
    chart: Chart | None
    before: Period


def compared(tables: Sequence[tuple[Period, DataTable]]) -> Comparison | None:
    """A table beside itself in former periods.

    Args:
        tables: by what their figures count, oldest document first; the last is the one that the page shows.

    Returns:
        None where no earlier period of the same kind has anything in common with the last.
    """
    last = tables[-1][0]
    # Of two documents of one period the newer one counts; what counts another kind of time is no comparison.
    of_kind = {period: table for period, table in tables if period.kind is last.kind and period <= last}
    of_kind[last] = tables[-1][1]
    found = {
        period: {entry.key: entry for entry in reversed(entries_of(table))}
        for period, table in sorted(of_kind.items(), key=lambda one: one[0])
    }
    named = dict.fromkeys(
        entry.key for period in sorted(of_kind, reverse=True) for entry in entries_of(of_kind[period])
    )
    keys = [key for key in named if sum(key in of for of in found.values()) > 1]
    if not keys:
        return None
    periods = _without_gaps(tuple(found))
    rows = tuple(_row(key, periods, found) for key in keys)
    return Comparison(periods, rows, _chart(tables[-1][1], periods, found, keys), sorted(found)[-2])


def _without_gaps(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """The periods with those between them, as far as they follow one another and are not too many."""
    first, last = periods[0], periods[-1]
    if not first.follows or last.number - first.number >= _MOST_PERIODS:
        return periods
    return tuple(Period(first.kind, number) for number in range(first.number, last.number + 1))


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


def _row(key: str, periods: Sequence[Period], found: Mapping[Period, Mapping[str, Entry]]) -> ComparedRow:
    entries = [found.get(period, {}).get(key) for period in periods]
    there = [entry for entry in entries if entry is not None]
    last, before = entries[-1], found[sorted(found)[-2]].get(key)
    change = ""
    if last and before and before.value:
        share = rounded((last.value - before.value) * 100 / abs(before.value), _PLACES)
        change = f"+{percent_words(share)}" if share > 0 else percent_words(share)
    values = tuple(entry.figure if entry else "" for entry in entries)
    return ComparedRow(there[-1].label, values, change, there[-1].is_whole)


def _chart(
    table: DataTable,
    periods: Sequence[Period],
    found: Mapping[Period, Mapping[str, Entry]],
    keys: Iterable[str],
) -> Chart | None:
    if table.chart is ChartKind.NONE:
        return None
    groups = []
    for key in keys:
        entries = [(period, found.get(period, {}).get(key)) for period in periods]
        bars = tuple(
            Bar(capitalised(period.label), entry.value, entry.words, is_former=period != periods[-1])
            if entry
            else Bar(capitalised(period.label), Decimal(0), "không có số liệu", is_former=True)
            for period, entry in entries
        )
        last = entries[-1][1]
        several = sum(entry is not None for _, entry in entries) > 1
        if last is not None and last.is_whole and several and any(bar.value for bar in bars):
            groups.append(Group(last.label, "", bars))
    title = (
        f"{table.title}, qua các năm"
        if periods[-1].kind is not PeriodKind.QUARTER
        else f"{table.title}, qua các quý"
    )
    return Chart(title, tuple(groups)) if 0 < len(groups) <= _MOST_GROUPS else None
