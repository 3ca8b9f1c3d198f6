"""Stated totals and shares against the figures that they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kehoach.model.data_table import AMOUNTS, DataTable, Row, RowKind
from kehoach.model.front_matter import ColumnKind
from kehoach.vietnamese.figures import rounded
from kehoach.vietnamese.folding import fold

# Accents matter: "Cộng" is a total, "Cộng đồng đóng góp" and "Công đoàn" are not.
_TOTAL = re.compile(
    r"(?:[ivxlc0-9]+[.)/]?\s+)?(?:"
    r"tổng(?:\s+(?:cộng|thu|chi|kinh phí|nguồn)\b.*)?|tổng\s+số(?:\s+tiền)?|"
    r"cộng(?:\s+(?:thu|chi|mục|phần|nhóm)\b.*)?|toàn trường|toàn tỉnh)\s*(?:[:(].*)?"
)
_PART = re.compile(r"[-+–•*].*|trong đó.*|(?:[0-9]+\.){1,3}[0-9]+[.)]?\s.*")
_TOTAL_NAMES = frozenset({"tong so", "tong", "cong", "tong cong", "toan truong"})
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Mismatch:
    """A figure that is not what the others make: its row, column, what is written and what they make."""

    row: Row
    column: int
    stated: Decimal
    computed: Decimal


def is_total(label: str) -> bool:
    """True for the words that begin a total: "Cộng", "Tổng thu", "Tổng số"; not "Tổng phụ trách"."""
    return _TOTAL.fullmatch(label.casefold().strip(" .")) is not None


def is_part(label: str) -> bool:
    """True for the words of a part of the row above, which no sum counts again: "- nữ", "Trong đó:", "1.2."."""
    return _PART.fullmatch(label.casefold()) is not None


def total_column(table: DataTable) -> int | None:
    """The column that says it is the sum of the others, if there is one."""
    amounts = table.of_kind(*AMOUNTS)
    named = [n for n in amounts if fold(table.columns[n].name).strip(" .:") in _TOTAL_NAMES]
    return named[0] if len(named) == 1 and len(amounts) > 2 else None


def wrong_totals(table: DataTable) -> Iterator[Mismatch]:
    """Totals, in rows and in a column, that are not the sum of what they stand for.

    A total may stand below or above what it sums, and may sum parts, totals or everything; only where no
    reading gives it, it is wrong.
    """
    for column in table.of_kind(ColumnKind.COUNT, ColumnKind.MONEY):
        yield from _wrong_in_rows(table, column)
    yield from _wrong_in_column(table)


def wrong_shares(table: DataTable) -> Iterator[Mismatch]:
    """Shares that are not what their amounts make of any total of the table.

    A column of percents without ``of`` counts as shares where at least half of its figures are.
    """
    for column in table.of_kind(ColumnKind.PERCENT):
        amount = amount_column(table, column)
        bases = list(bases_of(table, amount)) if amount is not None else []
        if amount is None or not bases:
            continue
        allowed = _last_place(figure for _, figure in table.figures(column))
        pairs = [
            (row, stated, figure)
            for row, stated in table.figures(column)
            if (figure := row.cells[amount].figure) is not None
        ]

        def fits(stated: Decimal, figure: Decimal, base: Decimal, allowed: Decimal = allowed) -> bool:
            return abs(figure * _HUNDRED / base - stated) <= allowed

        wrong = [one for one in pairs if not any(fits(one[1], one[2], base) for base in bases)]
        if table.columns[column].of or len(pairs) - len(wrong) >= max(2, len(wrong)):
            usual = max(bases, key=lambda base: sum(fits(one[1], one[2], base) for one in pairs))
            for row, stated, figure in wrong:
                yield Mismatch(row, column, stated, rounded(figure * _HUNDRED / usual, allowed))


def amount_column(table: DataTable, percent: int) -> int | None:
    """The amounts that a column of shares is made of: the one it names, else the nearest on its left."""
    named = table.columns[percent].of
    amounts = table.of_kind(*AMOUNTS)
    if named:
        return next((n for n in amounts if table.columns[n].name == named), None)
    return max((n for n in amounts if n < percent), default=None)


def bases_of(table: DataTable, column: int) -> Iterator[Decimal]:
    """What a share of a column may be a share of: its totals, else the sum of its items."""
    totals = [figure for _, figure in table.figures(column, RowKind.TOTAL) if figure]
    if not totals:
        totals = [total for total in [_sum(table.figures(column, RowKind.ITEM))] if total]
    yield from totals


def _last_place(figures: Iterable[Decimal]) -> Decimal:
    """One unit of the last place that a column shows: 0,1 for 12,5. So much may rounding differ."""
    places = [-int(figure.as_tuple().exponent) for figure in figures]
    return Decimal(1).scaleb(-min(max(places, default=0), 6))


def _wrong_in_rows(table: DataTable, column: int) -> Iterator[Mismatch]:
    rows = [row for row in table.rows if row.cells[column].figure is not None]
    totals = [n for n, row in enumerate(rows) if row.kind is RowKind.TOTAL]
    for at in totals:
        stated = rows[at].cells[column].figure
        sums = list(_readings(table, rows, totals, at, column))
        if stated is not None and sums and stated not in sums:
            yield Mismatch(rows[at], column, stated, sums[0])


def _readings(
    table: DataTable, rows: Sequence[Row], totals: Sequence[int], at: int, column: int
) -> Iterator[Decimal]:
    """Every sum that a total may stand for, the likeliest first."""
    parts = _counted_above(table, column)
    before = max((n for n in totals if n < at), default=-1)
    after = min((n for n in totals if n > at), default=len(rows))
    blocks = [
        rows[before + 1 : at],
        [row for row in rows[:at] if row.kind is RowKind.ITEM],
        [rows[n] for n in totals if n < at],
        rows[at + 1 : after],
        [row for row in rows[at + 1 :] if row.kind is RowKind.ITEM],
        [rows[n] for n in totals if n > at],
    ]
    for block in blocks:
        if block:
            whole = [row for row in block if id(row) not in parts]
            for counted in (whole, block):
                if counted:
                    yield _sum((row, row.cells[column].figure) for row in counted)


def _counted_above(table: DataTable, column: int) -> frozenset[int]:
    """The rows (by ``id``) that are parts of a row whose figure counts them already; a blank parent counts none."""
    parts, parent_has_figure = [], True
    for row in table.rows:
        if not is_part(table.label(row)):
            parent_has_figure = row.cells[column].figure is not None
        elif parent_has_figure:
            parts.append(id(row))
    return frozenset(parts)


def _wrong_in_column(table: DataTable) -> Iterator[Mismatch]:
    """Rows whose total is not the sum of the row, where it is in at least half of them."""
    column = total_column(table)
    if column is None:
        return
    parts = [n for n in table.of_kind(*AMOUNTS) if n != column]
    right, wrong = 0, []
    for row, stated in table.figures(column):
        figures = [row.cells[n].figure for n in parts]
        if all(figure is None for figure in figures):
            continue
        made = sum((figure for figure in figures if figure is not None), Decimal(0))
        if made == stated:
            right += 1
        else:
            wrong.append(Mismatch(row, column, stated, made))
    if right >= max(2, len(wrong)):
        yield from wrong


def _sum(figures: Iterable[tuple[Row, Decimal | None]]) -> Decimal:
    return sum((figure for _, figure in figures if figure is not None), Decimal(0))
