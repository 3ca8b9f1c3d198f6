"""The head of a table file: the row that names the columns, written over two rows or numbered as forms do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from kehoach.vietnamese.figures import read_figure
from kehoach.vietnamese.folding import fold

Written: TypeAlias = tuple[int, list[str]]
HEAD_WITHIN = 6
_ORDINAL = re.compile(r"[(\[]?(?:(?P<figure>[0-9]{1,2})|(?P<letter>[A-EĐ]))[)\]]?(?:\s?=.*)?")
_FEWEST_NUMBERED = 3


class TableFault(Exception):
    """What keeps a file from being a table."""

    def __init__(self, code: str, line: int, message: str, field: str = "") -> None:
        super().__init__(message)
        self.code, self.line, self.message, self.field = code, line, message, field


def column_field(place: int, name: str) -> str:
    """A column as a problem names it: ``cột 2 «Số tiền»``; the place counts from 0."""
    return f"cột {place + 1} «{name}»" if name else f"cột {place + 1}"


def with_one_head(rows: Sequence[Written]) -> list[Written]:
    """The rows with a head of two rows made one: "Số trẻ" over "TS" and "Nữ" is "Số trẻ - TS", "Số trẻ - Nữ".

    A head has two rows where the first leaves cells blank that the second fills, and the second has no figure.
    """
    if len(rows) < 3:
        return list(rows)
    (line, upper), (_, lower), *rest = rows
    width = max(len(upper), len(lower))
    upper, lower = ([*row, *[""] * (width - len(row))] for row in (upper, lower))
    fills = any(below and not above for above, below in zip(upper, lower, strict=True))
    repeats = sum(map(bool, upper)) > 1 and any(upper) and not any(map(read_figure, filter(None, lower)))
    if not (fills and repeats and upper[0]):
        return list(rows)
    names: list[str] = []
    group = ""
    for above, below in zip(upper, lower, strict=True):
        group = above or (group if below else "")
        names.append(f"{group} - {below}" if group and below else above or below)
    return [(line, names), *rest]


def without_numbering(rows: Sequence[Written]) -> tuple[list[Written], int]:
    """The rows without the one below the head that numbers the columns, and its line (0: there is none).

    Official forms have it: ``1, 2, 3``, ``(1), (2), (3)``, ``A, B, 1, 2``, ``5=3+4``.
    """
    if len(rows) < 3:
        return list(rows), 0
    (line, cells), width = rows[1], sum(map(bool, rows[0][1]))
    found = [_ORDINAL.fullmatch(cell) for cell in cells if cell]
    if len(found) < max(_FEWEST_NUMBERED, width - 1) or not all(found):
        return list(rows), 0
    figures = [int(one["figure"]) for one in found if one and one["figure"]]
    letters = [one["letter"] for one in found if one and one["letter"]]
    in_order = figures == list(range(1, len(figures) + 1)) and len(figures) >= (3 if len(letters) == 1 else 2)
    if not in_order or any(one and one["letter"] for one in found[len(letters) :]):
        return list(rows), 0
    return [rows[0], *rows[2:]], line


def check_place_of_names(rows: Sequence[Written], wanted: Sequence[str]) -> None:
    """The names of the columns stand in the first row: no title above them, no merged head of two rows."""
    counts = [
        sum(name in {fold(cell) for cell in cells} for name in wanted) for _, cells in rows[:HEAD_WITHIN]
    ]
    best = counts.index(max(counts))
    line, first = rows[0]
    if not best or not wanted:
        return
    if counts[0] or sum(map(bool, first)) > 1:
        place = next((n for n, cell in enumerate(first) if not cell), 0)
        message = (
            f"tên cột viết trên nhiều dòng (đến dòng {rows[best][0]}), như ô gộp trong Excel; "
            "viết tên mọi cột trên một dòng"
        )
        raise TableFault("KH653", line, message, column_field(place, first[place]))
    message = f"dòng đầu phải là tên cột, nhưng tên cột ở dòng {rows[best][0]}; xóa các dòng phía trên"
    raise TableFault("KH653", line, message, column_field(0, first[0]))


def check_names(names: Sequence[str], line: int) -> None:
    """Every column has a name of its own."""
    seen: dict[str, int] = {}
    for place, name in enumerate(names):
        if not name:
            message = (
                "cột không có tên (ô gộp trong Excel để lại ô trống); mỗi cột một tên, trên cùng một dòng"
            )
            raise TableFault("KH653", line, message, column_field(place, ""))
        if name in seen:
            message = f"hai cột cùng tên, cột {seen[name] + 1} và cột {place + 1}; đặt tên khác nhau"
            raise TableFault("KH653", line, message, column_field(place, name))
        seen[name] = place
