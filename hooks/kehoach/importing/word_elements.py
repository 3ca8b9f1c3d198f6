"""What single elements of a Word file say: lists, switches, symbols, emphasis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kehoach.importing.pieces import Line, Piece
from kehoach.importing.word_numbers import W


def own_children(element: Any, tag: str) -> Iterator[Any]:
    """The children of a tag, also inside content controls and accepted insertions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from own_children(child, tag)


def flat_lines(pieces: Iterator[Piece]) -> Iterator[Line]:
    """The lines of a cell; of a table within it the cells one after another."""
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        else:
            yield from (line for row in piece.rows for cell in row for line in cell.lines)


def list_of(element: Any) -> tuple[str, int]:
    """The list and the level that a paragraph's or style's properties name."""
    found = element.find(f".//{W}numPr")
    if found is None:
        return "", 0
    number, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (
        number.get(f"{W}val", "") if number is not None else "",
        number_of(level) if level is not None else 0,
    )


def number_of(element: Any) -> int:
    text = element.get(f"{W}val", "0")
    return int(text) if text.isdigit() and len(text) < 5 else 0


def is_on(properties: Any, name: str) -> bool:
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "none")


def symbol(element: Any) -> str:
    code = element.get(f"{W}char", "")
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return {"\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "☐", "\uf0fe": "☑", "\uf0fd": "☒", "\uf0e0": "→"}.get(
        letter, letter
    )


def joined_runs(runs: list[tuple[str, bool, bool]]) -> str:
    """The words of a paragraph; what is bold or in italics among other words is marked, a whole line is not."""
    worded = [(bold, italic) for text, bold, italic in runs if text.strip()]
    is_mixed = len(set(worded)) > 1
    parts: list[str] = []
    at = 0
    while at < len(runs):
        text, bold, italic = runs[at]
        at += 1
        while at < len(runs) and (runs[at][1:] == (bold, italic) or not runs[at][0].strip()):
            text += runs[at][0]
            at += 1
        mark = ("**" if bold else "") + ("*" if italic else "")
        words = text.strip()
        if not (is_mixed and mark and words) or "*" in words or "\n" in words or "![" in words:
            parts.append(text)
            continue
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        parts.append(f"{lead}{mark}{words}{mark[::-1]}{tail}")
    return "".join(parts).strip(" ")
