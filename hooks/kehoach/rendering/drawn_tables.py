"""Tables that are drawn with signs, as pandoc makes them of a Word file: grids of `+---+`, and columns under dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kehoach.rendering.tab_rows import TabCell, TabTable

_BORDER = re.compile(r"[ ]{0,8}\+(?:[-=:]{2,}\+)+[ ]*")
_GROUPS = re.compile(r"[ ]*-{3,}(?:[ ]+-{3,})+[ ]*")
_FULL = re.compile(r"[ ]*-{9,}[ ]*")
_DASHES = re.compile(r"-+")
_DRAWN = re.compile(r"[-=:+ ]*")
_HIGHEST_HEAD = 6


def may_be_drawn(line: str) -> bool:
    """False for a line that no drawn table has as a border or rule: most texts have none but such."""
    return "--" in line and ("+-" in line or "--- " in line or "---------" in line)


def read_drawn_table(lines: Sequence[str], at: int) -> TabTable | None:
    """The drawn table that begins in a line; None where none does.

    Args:
        lines: the text, tabs made spaces.
        at: the index of the line.
    """
    if "+--" in lines[at]:
        return _grid(lines, at) if opens_drawn_table(lines, at) else None
    if "---" in lines[at] and _FULL.fullmatch(lines[at]):
        return _columns(lines, at, at + 1)
    following = lines[at + 1] if at + 1 < len(lines) else ""
    if "--- " in following and lines[at].strip() and _GROUPS.fullmatch(following):
        return _columns(lines, at, at)
    return None


def opens_drawn_table(lines: Sequence[str], at: int) -> bool:
    """Whether a line looks like the first of a drawn table; ``read_drawn_table`` tells whether it is one."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    if "+--" in lines[at]:
        return following.lstrip().startswith("|") and _BORDER.fullmatch(lines[at]) is not None
    return "--- " in following and bool(lines[at].strip()) and _GROUPS.fullmatch(following) is not None


def _grid(lines: Sequence[str], first: int) -> TabTable | None:
    """A table whose rows and columns have borders."""
    end = first
    while end < len(lines) and lines[end].lstrip()[:1] in {"+", "|"} and lines[end].strip():
        end += 1
    borders = [line for line in lines[first:end] if _BORDER.fullmatch(line)]
    if len(borders) < 2:
        return None
    places = sorted({n for line in borders for n, sign in enumerate(line) if sign == "+"})
    rows: list[list[TabCell]] = []
    heads, begun = 0, False
    for at in range(first, end):
        if _BORDER.fullmatch(lines[at]):
            heads = heads or (len(rows) if "=" in lines[at] else 0)
            begun = False
            continue
        pieces = _pieces(lines[at], places)
        drawn = [bool(piece.strip()) and _DRAWN.fullmatch(piece) is not None for piece in pieces]
        if not begun or any(drawn):
            rows.append([TabCell(at, []) for _ in pieces])
            begun = True
        row = rows[-1]
        row += [TabCell(at, []) for _ in pieces[len(row) :]]
        for cell, piece, is_border in zip(row, pieces, drawn, strict=False):
            cell.lines.append("" if is_border else piece.strip())
    return TabTable(end, tuple(map(tuple, rows)), max(heads, 1), is_wrapped=True) if rows else None


def _pieces(line: str, places: Sequence[int]) -> list[str]:
    """The cells of a line of a grid: between the borders, or between its bars where those stand elsewhere."""
    inner = [place for place in places if place < len(line) and line[place] in "|+"]
    if len(inner) >= 2 and line.count("|") <= len(inner):
        return [line[a + 1 : b] for a, b in pairwise(inner)]
    return line.strip().strip("|").split("|")


def _columns(lines: Sequence[str], first: int, head: int) -> TabTable | None:
    """A table whose columns stand under groups of dashes; between full lines its rows are parted by blank ones."""
    rule = head
    while rule < min(len(lines), head + _HIGHEST_HEAD) and lines[rule].strip():
        if _GROUPS.fullmatch(lines[rule]):
            break
        rule += 1
    else:
        return None
    starts = [found.start() for found in _DASHES.finditer(lines[rule])]
    is_framed, end = first < head, rule + 1
    groups: list[list[int]] = [[*range(head, rule)], []]
    while end < len(lines) and not (_FULL.fullmatch(lines[end]) or _GROUPS.fullmatch(lines[end])):
        if not lines[end].strip():
            if not is_framed:
                break
            groups.append([])
        elif is_framed:
            groups[-1].append(end)
        else:
            groups.append([end])
        end += 1
    is_closed = end < len(lines) and bool(lines[end].strip())
    rows = [_row(lines, group, starts) for group in groups if group]
    if len(rows) < 2 or head == rule or (is_framed and not is_closed) or not all(rows):
        return None
    return TabTable(end + is_closed, tuple(map(tuple, rows)), 1, is_wrapped=True)


def _row(lines: Sequence[str], group: Sequence[int], starts: Sequence[int]) -> list[TabCell]:
    """The cells of some lines; none where a word stands across the beginning of a column."""
    if any(
        line[start - 1 : start].strip() and line[start : start + 1].strip()
        for line in (lines[at] for at in group)
        for start in starts[1:]
    ):
        return []
    bounds = [0, *starts[1:], None]
    return [TabCell(group[0], [lines[at][a:b].strip() for at in group]) for a, b in pairwise(bounds)]
