"""A table of figures beside a plan, as read: what the page shows, the files hold and the charts draw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from kehoach.model.front_matter import ChartKind, Column, ColumnKind, Table
from kehoach.model.period import Period, period_in_title, period_of_year, read_period
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.folding import fold

FIGURES = frozenset({ColumnKind.COUNT, ColumnKind.MONEY, ColumnKind.PERCENT})
AMOUNTS = frozenset({ColumnKind.COUNT, ColumnKind.MONEY})
_ORDINALS = frozenset({"stt", "tt", "so tt", "so thu tu", "thu tu"})
_YEARS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        text: its words; empty where a cell of figures has none.
        value: the figure or the day of a cell that has one.
        note: what the office wrote behind the figure, "(cả tiền ăn)", "*"; empty where there is nothing.
    """

    text: str
    value: Decimal | date | None = None
    note: str = ""

    @property
    def figure(self) -> Decimal | None:
        """Its figure, if it has one."""
        return self.value if isinstance(self.value, Decimal) else None


class RowKind(StrEnum):
    """What a row is to the sums."""

    ITEM = "item"
    TOTAL = "total"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its line in the file (0 where it was computed), its cells, one a column, and its kind."""

    line: int
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ITEM


@dataclass(frozen=True)
class DataTable:
    """A table.

    Attributes:
        path: its file, from the project's root, with ``/``.
        name: its name at the plan's address, without the kind of file: ``tai-chinh-2025``.
        number: its place among the plan's tables, from 1.
        spec: what the plan's head says of it.
        columns: those that are published, in order of the head (of the file where the head names none).
        rows: in order of the file.
    """

    path: str
    name: str
    number: int
    spec: Table
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def title(self) -> str:
        """What the page calls it."""
        return self.spec.title or f"Bảng {self.number}"

    @property
    def unit(self) -> str:
        """The unit of its figures; empty where the columns differ."""
        return self.spec.unit

    @cached_property
    def stated_period(self) -> Period | None:
        """What its figures count, as the head or else the title says; None where neither does."""
        return read_period(self.spec.period) if self.spec.period else period_in_title(self.spec.title)

    def period_in(self, year: SchoolYear) -> Period:
        """What its figures count; of a table that does not say, the school year of its document."""
        return self.stated_period or period_of_year(year)

    @property
    def chart(self) -> ChartKind:
        """Whether it is drawn."""
        return self.spec.chart

    @property
    def key(self) -> str:
        """What ties it to the same table of other years: its title without figures, else its file's name."""
        words = fold(_YEARS.sub("", self.spec.title or self.name))
        return " ".join(re.findall(r"[^\W_]+", words))

    @cached_property
    def label_column(self) -> int:
        """The column that says what a row is: the first of texts that is no ordinal number."""
        texts = [n for n, column in enumerate(self.columns) if column.kind is ColumnKind.TEXT]
        named = [n for n in texts if fold(self.columns[n].name).strip(" .") not in _ORDINALS]
        return next(iter(named or texts), 0)

    def label(self, row: Row) -> str:
        """What a row is."""
        return row.cells[self.label_column].text

    def of_kind(self, *kinds: ColumnKind) -> tuple[int, ...]:
        """The places of the columns of some kinds."""
        return tuple(n for n, column in enumerate(self.columns) if column.kind in kinds)

    def figures(self, column: int, *kinds: RowKind) -> Iterator[tuple[Row, Decimal]]:
        """The figures of a column, from the rows of some kinds (of all where none is given)."""
        for row in self.rows:
            figure = row.cells[column].figure
            if figure is not None and (not kinds or row.kind in kinds):
                yield row, figure

    def heading(self, column: int) -> str:
        """What the page calls a column."""
        return self.columns[column].title or self.columns[column].name
