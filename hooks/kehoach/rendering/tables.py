"""Lines with ``|`` become a table, whole: no cell is dropped, a short row is filled up."""

from __future__ import annotations

import re

from kehoach.model.blocks import Cell, Row, Table
from kehoach.rendering.comments import ONLY_COMMENT
from kehoach.rendering.nodes import Node
from kehoach.vietnamese.folding import fold

_RULE = re.compile(r"(?:\|[ ]*)?:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?")
_FILLED = 10_000
_CELL_END = re.compile(r"(?<!\\)\|")
_MONTH_HEADS = frozenset({"thang", "thoi gian", "thang nam", "thang tuan", "thang / tuan", "ngay thang"})


def is_table(lines: list[str], at: int) -> bool:
    """True where a table opens: a row of cells with a rule below, or rows of cells whose rule was forgotten."""
    if at + 1 >= len(lines) or "|" not in lines[at]:
        return False
    following = lines[at + 1]
    if "-" in following and _is_rule(following) and ("|" in following or "|" not in lines[at].strip("| ")):
        return True
    if _is_barred(lines[at]) and _is_barred(following):
        return True
    head = split_row(lines[at])
    return len(head) > 1 and fold(_plain(head[0])) in _MONTH_HEADS and "|" in following


def table_end(lines: list[str], at: int) -> int:
    """The line after a table's last; a comment between two rows ends no table."""
    end = at
    while at < len(lines) and ("|" in lines[at] or lines[at] == ONLY_COMMENT):
        at += 1
        if "|" in lines[at - 1]:
            end = at
    return end


def is_out_of_shape(lines: list[str]) -> bool:
    """True where filling up the short rows would make far more cells than are written."""
    written = [line.count("|") + 1 for line in lines]
    return max(written) * len(lines) > 4 * sum(written) + _FILLED


def split_row(line: str, width: int = 0) -> list[str]:
    """The cells of a row, ``\\|`` being a bar and no border.

    Args:
        line: the row.
        width: how many cells the head has, where it has no bar at its left: there a bar at the left of a row
            is a border only if the row has more cells than that, else what it ends is an empty cell.
    """
    cells = [cell.strip().replace("\\|", "|") for cell in _CELL_END.split(line.strip())]
    if len(cells) > max(width, 1) and not cells[0]:
        del cells[0]
    if len(cells) > max(width, 1) and not cells[-1]:
        del cells[-1]
    return cells


def build_table(parent: Node, lines: list[str], first_line: int) -> Node:
    """Adds a table with one row of heads; each cell's text is still Markdown, short rows are filled up.

    Args:
        parent: where the table is added.
        lines: its lines, the rule among them.
        first_line: the number of the first one.
    """
    width = 0 if lines[0].lstrip().startswith("|") else len(split_row(lines[0]))
    rows = [
        (first_line + n, split_row(line, width))
        for n, line in enumerate(lines)
        if line != ONLY_COMMENT and (n != 1 or not _is_rule(line))
    ]
    width = max(len(cells) for _, cells in rows)
    table = parent.add(Table, first_line)
    table.heads = 1
    for number, cells in rows:
        row = table.add(Row, number)
        for cell in cells + [""] * (width - len(cells)):
            row.add(Cell, number).text = cell
    return table


def _is_barred(line: str) -> bool:
    """Whether a line is a row beyond doubt: two cells or more between bars at both ends."""
    bare = line.strip()
    return bare.startswith("|") and bare.endswith("|") and bare.count("|") >= 3


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line.strip(" ")) is not None


def _plain(cell: str) -> str:
    return cell.strip("*_ :")
