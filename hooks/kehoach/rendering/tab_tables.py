"""Tables of Word pasted as text: cells parted by tabs, and cells of several lines, at which the row is broken.

A row has as many tabs as the widest line; its lines are gathered until it has them. A line without a tab between two
rows belongs to the last cell of the one or to the first of the other: its form tells, and that of the other rows.
"""

from __future__ import annotations

import re

from kehoach.rendering.tab_rows import TOKEN, TabRegion, TabTable, is_part
from kehoach.vietnamese.folding import fold

_TAB_BEHIND_WORDS = re.compile(r"\S[ ]*\t")
_BULLET_TAB = re.compile(
    r"[ \t]*(?:[^\w\s]{1,2}|[oØüvq]|\(?\w{1,3}(?:\.\w{1,3}){0,3}[.)/])[ ]*\t[ \t]*(?=\S)"
)
_MOST_BLANK = 2
_HEADS = frozenset({"thu", "tt", "stt", "so", "ngay", "thang", "tuan", "thoi", "buoi", "gio", "noi"})


def find_tab_tables(lines: list[str]) -> dict[int, TabTable]:
    """The tables of a text by the index of their first line.

    Args:
        lines: the text, its tabs still in it.
    """
    found: dict[int, TabTable] = {}
    at = 0
    while at < len(lines):
        if not _is_row(lines[at]):
            at += 1
            continue
        end = _region_end(lines, at)
        start = at - 1 if _begins_head(lines, at) else at
        reader = TabRegion(lines, start, end)
        table = reader.table()
        if table is not None:
            found[start] = table
        at = max(table.end if table else end, at + 1)
    return found


def _is_row(line: str) -> bool:
    """Whether a line has a tab between words that does not only follow a bullet or a number."""
    if "\t" not in line:
        return False
    bullet = _BULLET_TAB.match(line)
    return _TAB_BEHIND_WORDS.search(line, bullet.end() if bullet else 0) is not None


def _region_end(lines: list[str], first: int) -> int:
    """The index after the last line with tabs that may belong to the table that begins here."""
    need = lines[first].count("\t")
    end, at, blank, have = first + 1, first + 1, 0, need
    while at < len(lines):
        line = lines[at]
        count = line.count("\t")
        if count and _BULLET_TAB.match(line) and not _is_row(line):
            break
        if count:
            have = count if have + count > need else have + count
            end, blank = at + 1, 0
        elif not line.strip():
            blank += 1
            if blank > _MOST_BLANK or not 0 < have < need:
                break
        elif have >= need and is_part(line) and _is_head_line(lines, at):
            break
        at += 1
    return end


def _is_head_line(lines: list[str], at: int) -> bool:
    """Whether the next line with tabs is the head of another table: cells of words alone, the first a known one."""
    following = next((line for line in lines[at + 1 : at + 4] if "\t" in line or not line.strip()), "")
    first = TOKEN.search(fold(following))
    return (
        "\t" in following and not re.search(r"[0-9]", following) and first is not None and first[0] in _HEADS
    )


def _begins_head(lines: list[str], at: int) -> bool:
    """Whether the line above is the first line of the head's first cell: "Thứ," over "ngày⇥Sáng⇥Chiều"."""
    if not at or not lines[at][:1].islower():
        return False
    above = TOKEN.findall(fold(lines[at - 1]))
    return 0 < len(above) <= 3 and above[0] in _HEADS
