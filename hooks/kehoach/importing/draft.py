"""A recognised source as the file of a draft: the head in YAML, the body in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml

from kehoach.importing.pieces import Grid, GridCell, Line, Piece
from kehoach.importing.recognised import Recognised

_STEP = "  "
_BAR = re.compile(r"(?<!\\)\|")


def draft_text(found: Recognised, title: str) -> str:
    """The file.

    Args:
        found: what was recognised.
        title: what stands for the title where none was found.
    """
    return f"---\n{_head(found, title)}---\n\n{body_text(found.body)}"


def _head(found: Recognised, title: str) -> str:
    keys: dict[str, Any] = {"title": found.title or title}
    if found.number:
        keys["number"] = found.number
    if found.day is not None:
        keys["date"] = found.day
    if found.place:
        keys["place"] = found.place
    if found.kind is not None:
        keys["kind"] = found.kind.value
    keys["status"] = "draft"
    if found.parent:
        keys["parent"] = found.parent
    for name, values in (
        ("issuers", found.issuers),
        ("bases", found.bases),
        ("recipients", found.recipients),
    ):
        if values:
            keys[name] = list(values)
    if found.signatures:
        keys["signatures"] = [
            {key: value for key, value in zip(("authority", "role", "name"), one, strict=True) if value}
            for one in found.signatures
        ]
    text: str = yaml.safe_dump(
        keys, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=False
    )
    return text


def body_text(pieces: Iterable[Piece]) -> str:
    """The body: a paragraph a line, items of Word's lists with their numbers, tables under bars."""
    blocks: list[str] = []
    was_item = False
    for piece in pieces:
        if isinstance(piece, Grid):
            table = _table(piece)
            if table:
                blocks.append(table)
            was_item = False
            continue
        text = _line(piece)
        if not text:
            continue
        is_item = bool(piece.label)
        if is_item and was_item and blocks:
            blocks[-1] += f"\n{text}"
        else:
            blocks.append(text)
        was_item = is_item
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _line(line: Line) -> str:
    text = re.sub(r"[ \t]*\n[ \t]*", "  \n" if not line.label else " ", line.text).strip()
    if not text:
        return ""
    if line.heading:
        return f"{'#' * min(line.heading + 1, 6)} {line.whole.strip()}"
    if line.label:
        return f"{_STEP * line.level}{line.label} {text}"
    return text


def _table(grid: Grid) -> str:
    rows = [[_cell(cell) for cell in row] for row in grid.rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = len(rows[0])
    if width == 1:
        return "\n\n".join(row[0].replace("<br>", "\n\n").replace("\\|", "|") for row in rows)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((lines[0], "|" + "---|" * width, *lines[1:]))


def _cell(cell: GridCell) -> str:
    if cell.is_covered:
        return ""
    lines = [" ".join(line.whole.split()) for line in cell.lines if line.text.strip()]
    return _BAR.sub(r"\\|", "<br>".join(lines))
