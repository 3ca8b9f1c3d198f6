"""Totals and shares that a table states are what its figures make."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kehoach.checking.rule import Rule
from kehoach.figures.totals import Mismatch, wrong_shares, wrong_totals
from kehoach.model.data_table import DataTable
from kehoach.model.front_matter import Sums
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.reading.table_head import column_field
from kehoach.vietnamese.figures import figure_words, percent_words

TOTAL, SHARE = "KH660", "KH661"


def _checked(library: Library) -> Iterator[DataTable]:
    for plan in library.plans:
        yield from (table for table in plan.tables if table.spec.sums is Sums.CHECKED)


def _problems(
    library: Library,
    code: str,
    wrong: Callable[[DataTable], Iterator[Mismatch]],
    said: Callable[[DataTable, Mismatch], str],
) -> Iterator[Problem]:
    for table in _checked(library):
        for one in wrong(table):
            field = column_field(one.column, table.columns[one.column].name)
            message = f"{said(table, one)}; sửa số sai, hoặc ghi «sums: unchecked» ở bảng nếu không phải"
            yield Problem(code, table.path, one.row.line or 1, field, message)


def _said_of_total(table: DataTable, one: Mismatch) -> str:
    gap = figure_words(abs(one.computed - one.stated))
    return (
        f"«{table.label(one.row)}» ghi {figure_words(one.stated)} "
        f"mà các số cộng lại là {figure_words(one.computed)} (lệch {gap})"
    )


def _said_of_share(table: DataTable, one: Mismatch) -> str:
    return (
        f"«{table.label(one.row)}» ghi {percent_words(one.stated)} "
        f"mà tính ra là {percent_words(one.computed)}"
    )


def find_totals(library: Library) -> Iterator[Problem]:
    """One warning for each total that is not its sum."""
    return _problems(library, TOTAL, wrong_totals, _said_of_total)


def find_shares(library: Library) -> Iterator[Problem]:
    """One warning for each share that its amount does not make."""
    return _problems(library, SHARE, wrong_shares, _said_of_share)


TOTAL_RULE = Rule(
    code=TOTAL,
    find=find_totals,
)
SHARE_RULE = Rule(
    code=SHARE,
    find=find_shares,
)
