"""What opens a block of a body, line by line, and what cannot run on from the line above."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from kehoach.rendering.drawn_tables import opens_drawn_table
from kehoach.rendering.line_layout import LineLayout, read_layout
from kehoach.rendering.markers import is_alone, read_marker
from kehoach.rendering.sections import breaks_text
from kehoach.rendering.tab_rows import TabTable
from kehoach.rendering.tables import is_table
from kehoach.vietnamese.months import read_line

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ ]+|(?<=##)(?=[^#\s]))(?P<text>\S.*)")
RULE = re.compile(r"[ ]*([-*_=])[ ]*(?:\1[ ]*){2,}")
QUOTE = re.compile(r" {0,3}>[ ]?")
EMPHASIS = re.compile(r"\*+|__+")
_LIKE_MONTH = re.compile(r"tháng|quý|hè|[0-9]\s*[/-]\s*[12][0-9]{3}", re.IGNORECASE)
# A wrapped sentence may have "tháng 9." alone on a line; one that begins a month has a capital.
_CAPITAL = re.compile(r"[ ]*[*_]*(?:T|Q|H)")


def layout_of(lines: list[str], tables: Mapping[int, TabTable]) -> LineLayout:
    """How the lines of a whole text stand to each other; those of tables tell nothing."""
    if tables:
        lines = list(lines)
        for start, table in tables.items():
            lines[start : table.end] = [""] * (table.end - start)
    return read_layout(
        (at + 1, before, line)
        for at, (before, line) in enumerate(pairwise(lines), 1)
        if before.strip()
        and line
        and line[0] not in "-+*#|"
        and before[0] not in "#|"
        and "|" not in line
        and not opens_block(lines, at)
        and not HEADING.fullmatch(before)
        and not is_alone(before)
    )


def names_month(line: str) -> bool:
    """True for a line that is nothing but a month."""
    return _LIKE_MONTH.search(line) is not None and read_line(EMPHASIS.sub("", line).strip()) is not None


def opens_block(lines: list[str], at: int) -> bool:
    """True where a line cannot run on from the one before."""
    line = lines[at]
    return (
        not line.strip()
        or opens_drawn_table(lines, at)
        or RULE.fullmatch(line) is not None
        or HEADING.fullmatch(line) is not None
        or QUOTE.match(line) is not None
        or read_marker(line) is not None
        or stands_alone(lines, at)
        or is_table(lines, at)
        or breaks_text(line)
        or (_CAPITAL.match(line) is not None and names_month(line))
    )


def stands_alone(lines: list[str], at: int) -> bool:
    """Whether a line is a bullet or a number alone, its words being on the next."""
    if not is_alone(lines[at]) or at + 1 >= len(lines):
        return False
    following = lines[at + 1]
    return bool(following.strip()) and not is_alone(following) and not opens_block(lines, at + 1)


def without_closing(text: str) -> str:
    """The text of a heading without the ``##`` that may close it."""
    rest = text.rstrip(" ").rstrip("#")
    return rest.rstrip(" ") if rest.endswith(" ") else text.rstrip(" ")
