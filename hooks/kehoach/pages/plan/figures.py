"""The tables of a plan on its page: figures, charts, and the same figures of former years beside."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kehoach.figures.bars import chart_of
from kehoach.figures.cell_words import cell_words
from kehoach.figures.comparison import Comparison, compared
from kehoach.model.addresses import Links, data_of_table
from kehoach.model.data_table import FIGURES, DataTable
from kehoach.model.document import Heading
from kehoach.model.front_matter import Column, ColumnKind
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.pages.plan.charts import chart_svg

_YEARS_BESIDE = 4
_PHONE = 350  # of 390 that the narrowest phone in use has, what the margins leave
_LETTER, _PADDING, _WRAPPED = 8, 18, 14


@dataclass(frozen=True)
class Shown:
    """A table as its page shows it.

    Attributes:
        table: the table.
        anchor: the id of its heading.
        heading: its number and title; only the title where it is the only one.
        unit: the unit of its figures; empty where the cells say it.
        is_narrow: a phone has room for it as a table; else each row is shown as a card there.
        csv, json: links to its files; ``json`` is empty for a draft, which is in no open data.
        chart: it drawn, empty where nothing is.
        beside: former years.
        chart_of_years: the years drawn, empty where nothing is.
    """

    table: DataTable
    anchor: str
    heading: str
    unit: str
    is_narrow: bool
    csv: str
    json: str
    chart: Markup
    beside: Comparison | None
    chart_of_years: Markup


def shown_tables(library: Library, plan: Plan, links: Links) -> tuple[Shown, ...]:
    """The tables of a plan, as they are shown."""
    return tuple(_shown(library, plan, table, links) for table in plan.tables)


def headings_of(tables: tuple[Shown, ...]) -> tuple[Heading, ...]:
    """Their headings, for the page's table of contents."""
    return tuple(Heading(2, one.anchor, one.heading, 0) for one in tables)


def _shown(library: Library, plan: Plan, table: DataTable, links: Links) -> Shown:
    anchor = f"kh-bang-{table.number}"
    several = len(plan.tables) > 1 and bool(table.spec.title)
    chart = chart_of(table)
    former = [(other.period_in(year), other) for year, other in former_tables(library, plan, table)]
    beside = compared((*former, (table.period_in(plan.year), table)))
    return Shown(
        table=table,
        anchor=anchor,
        heading=f"Bảng {table.number}. {table.title}" if several else table.title,
        unit="" if table.unit == "%" else table.unit,
        is_narrow=_width(table) <= _PHONE,
        csv=f"{table.name}.csv",
        json="" if plan.is_draft else links.to(data_of_table(plan, table, "json"), plan.address),
        chart=chart_svg(chart, f"{anchor}-ve") if chart else Markup(),
        beside=beside,
        chart_of_years=chart_svg(beside.chart, f"{anchor}-nam") if beside and beside.chart else Markup(),
    )


def former_tables(library: Library, plan: Plan, table: DataTable) -> tuple[tuple[SchoolYear, DataTable], ...]:
    """The same table of former years, oldest first: of the same series, else of the same disclosure item."""
    found = []
    for year in [year for year in library.years if year < plan.year][:_YEARS_BESIDE]:
        same = [library.same_series(plan, year)]
        codes = set(plan.front.codes)
        same += [one for one in library.of(year) if codes and not codes.isdisjoint(one.front.codes)]
        tables = [
            other
            for one in same
            if one is not None and not one.is_withdrawn and not one.is_draft
            for other in one.tables
            if other.key == table.key
        ]
        found += [(year, other) for other in tables[:1]]
    return tuple(reversed(found))


def _width(table: DataTable) -> int:
    """About how wide a table is at the least, in pixels: figures stay whole, words are set below each other."""
    width = 0
    for n, column in enumerate(table.columns):
        cells = [cell_words(row.cells[n], column) for row in table.rows]
        words = [word for text in (table.heading(n), *cells) for word in text.split(" ")]
        letters = max(map(len, words))
        if column.kind is ColumnKind.TEXT:
            letters = max(letters, min(_WRAPPED, max(map(len, cells), default=0)))
        width += letters * _LETTER + _PADDING
    return width


def is_figure(column: Column) -> bool:
    """True for a column whose cells stand at the right."""
    return column.kind in FIGURES
