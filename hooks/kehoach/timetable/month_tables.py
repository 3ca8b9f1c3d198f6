"""What the columns of a table hold, told by their heads: months, weeks, work, who does it, what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kehoach.model.block_words import words_in
from kehoach.model.blocks import Table
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.months import MonthNames, read_cell

_MONTH = re.compile(r"\bthang\b")
_TIME = re.compile(r"\bthoi gian\b|\bthoi diem\b|\bngay\b|\btuan\b|\bthoi han\b")
_SPAN = re.compile(r"\bthoi (?:gian|diem|han)\b")
_WORK = re.compile(
    r"\bnoi dung\b|\bcong viec\b|\bcong tac\b|\bhoat dong\b|\bnhiem vu\b|\bviec\b|\btrong tam\b|\bchu de\b"
)
_OWNER = re.compile(
    r"\bthuc hien\b|\bt\.? ?hien\b|\bphu trach\b|\bphan cong\b|\bchu tri\b|\bbo phan\b|\bnguoi\b|\bdon vi\b"
)
_OUTPUT = re.compile(r"\bket qua\b|\bsan pham\b|\bminh chung\b")
_DONE = frozenset({"x", "✓", "v", "xong", "da xong", "hoan thanh", "da hoan thanh", "da thuc hien", "dat"})


@dataclass(frozen=True)
class Columns:
    """Places of a table's columns, from 0; None where there is no such column.

    Attributes:
        month: cells that name months.
        is_headed: the head says so; a bare figure there is a month too, not a row's number.
        times: cells that may hold days: weeks, "Thời gian".
        work: cells that say what is to be done.
        owner, output: who does it; what comes of it.
        is_timed: the heads speak of times and of work, so that a row with a day is a task of that day.
    """

    month: int | None
    is_headed: bool
    times: tuple[int, ...]
    work: int | None
    owner: int | None
    output: int | None
    is_timed: bool


@dataclass(frozen=True)
class Grid:
    """The words of a table, cell by cell: of its first row of heads, and of the rows below."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, table: Table) -> Grid:
        """The grid of a table; a row has as many cells as the table is wide."""
        heads = next((tuple(words_in(cell) for cell in row.cells) for row in table.head), ())
        return cls(heads, tuple(tuple(words_in(cell) for cell in row.cells) for row in table.body))

    @cached_property
    def columns(self) -> Columns:
        """What its columns hold."""
        return read_columns(self)


def read_columns(grid: Grid) -> Columns:
    """Tells a table's columns by their heads, and where these are silent by what stands below."""
    heads = [fold(head) for head in grid.heads]
    rows = grid.rows
    month = _first(_MONTH, heads, without=_WORK)
    times = tuple(n for n, head in enumerate(heads) if _TIME.search(head) and not _WORK.search(head))
    if month is None:
        month = next((n for n in times if any(read_cell(row[n], month_column=False) for row in rows)), None)
    is_headed = month is not None
    if month is None and heads and any(read_cell(row[0], month_column=False) for row in rows):
        month = 0
    taken = {month, *times}
    work = _first(_WORK, heads, taken=taken)
    owner = _first(_OWNER, heads, taken={*taken, work})
    output = _first(_OUTPUT, heads, taken={*taken, work, owner})
    is_timed = work is not None and any(_SPAN.search(head) for head in heads)
    if work is None:
        free = [n for n in range(len(heads)) if n not in {*taken, owner, output}]
        work = max(free, key=lambda n: sum(len(row[n]) for row in rows), default=None)
    return Columns(month, is_headed, tuple(n for n in times if n != month), work, owner, output, is_timed)


@lru_cache(maxsize=4096)
def month_of_cell(text: str, *, in_month_column: bool) -> MonthNames | None:
    """The months that a cell names, if any."""
    return read_cell(text, month_column=in_month_column)


def says_done(text: str) -> bool:
    """True where the cell of results only says that it is done."""
    return fold(text).strip(" .!") in _DONE


def _first(
    pattern: re.Pattern[str],
    heads: list[str],
    *,
    taken: set[int | None] | None = None,
    without: re.Pattern[str] | None = None,
) -> int | None:
    for n, head in enumerate(heads):
        if n not in (taken or set()) and pattern.search(head) and not (without and without.search(head)):
            return n
    return None
