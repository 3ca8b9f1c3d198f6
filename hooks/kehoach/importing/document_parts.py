"""What of a source is the head or the foot of an official document, and what is its body."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.importing.foot import Foot
from kehoach.importing.head import Head
from kehoach.importing.head_lines import AUTHORITY, MOTTO, RECIPIENTS, STATE, is_role, number_in
from kehoach.importing.pieces import Grid, Line, Piece
from kehoach.importing.recognised import Recognised


def recognised(pieces: Sequence[Piece]) -> Recognised:
    """Tells head, body and foot of a source apart; what has no such form stays in the body."""
    result = Recognised()
    rest = Head(result).read(_flattened(pieces))
    result.body = Foot(result).read(rest)
    return result


def _flattened(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with tables that only lay out the head or the foot taken apart, cell by cell."""
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        if isinstance(piece, Grid) and _lays_out(piece, is_first=place < 4):
            for column in range(len(piece.rows[0]) if piece.rows else 0):
                found += [_plain(line) for row in piece.rows for line in row[column].lines]
        else:
            found.append(piece)
    return found


def _lays_out(grid: Grid, *, is_first: bool) -> bool:
    if not grid.rows or len(grid.rows[0]) > 3 or len(grid.rows) > 6:
        return False
    text = "\n".join(line.text for row in grid.rows for cell in row for line in cell.lines)
    if is_first and (STATE.search(text) or MOTTO.search(text) or number_in(text.split("\n", 1)[0])):
        return True
    has_role = any(is_role(line) or AUTHORITY.fullmatch(line.strip()) for line in text.split("\n"))
    return bool(RECIPIENTS.search(text)) or (has_role and len(grid.rows) <= 3 and len(text) < 600)


def _plain(line: Line) -> Line:
    return Line(line.text.replace("**", "").replace("*", ""), line.label, line.level)
