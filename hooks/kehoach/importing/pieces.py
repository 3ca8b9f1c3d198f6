"""What a source is made of, before anything of it is understood: lines and grids, in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Line:
    """A paragraph.

    Attributes:
        text: its words, breaks inside it as ``\\n``; bold and italic parts in ``**`` and ``*``.
        label: the number or bullet that Word set before it; empty where it is typed by hand or there is none.
        level: how deep it stands in a list, from 0.
        heading: 1 to 6 for a heading by its style; 0 else.
    """

    text: str
    label: str = ""
    level: int = 0
    heading: int = 0

    @property
    def whole(self) -> str:
        """The line as it reads in Word, its number before it."""
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True)
class GridCell:
    """A cell: its lines; ``is_covered`` where a cell above or at the left covers it."""

    lines: tuple[Line, ...] = ()
    is_covered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table, every row with as many cells as it has columns."""

    rows: tuple[tuple[GridCell, ...], ...]


Piece: TypeAlias = Line | Grid


@dataclass(frozen=True)
class Picture:
    """A picture of the source: the name it gets beside the draft, and its bytes."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Source:
    """A source as read.

    Attributes:
        pieces: in order.
        pictures: those that lines name.
        notes: what the office should know: comments that were dropped, headers that were left out.
    """

    pieces: tuple[Piece, ...]
    pictures: tuple[Picture, ...] = ()
    notes: tuple[str, ...] = ()


class ImportFault(Exception):
    """A source that cannot be read; the message says in Vietnamese why, and what to do."""


def text_of(piece: Piece) -> str:
    """A line's words without marks of emphasis; nothing of a table."""
    return " ".join(piece.whole.replace("**", "").split()) if isinstance(piece, Line) else ""


def words_of(pieces: Iterable[Piece]) -> list[str]:
    """Every word of pieces, for counting that none was lost."""
    found: list[str] = []
    for piece in pieces:
        if isinstance(piece, Line):
            found += piece.whole.replace("*", " ").split()
        else:
            found += [
                word
                for row in piece.rows
                for cell in row
                for line in cell.lines
                for word in line.whole.replace("*", " ").split()
            ]
    return found
