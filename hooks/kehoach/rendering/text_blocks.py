"""The words of a rendered body, block by block: what two years of a plan are compared by."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

# The HTML is our own serializer's: ">" is escaped in attributes, so a tag ends at the first one.
_TAG = re.compile(r"<(/?)(h[2-6]|p|ul|li|table|thead|tbody|tr|td|th|blockquote|hr|div|br)\b[^>]*>")
_BOX = re.compile(r"<span\b[^>]*\brole=\"img\"[^>]*>[^<]*</span>")
_INLINE = re.compile(r"<[^>]*>")
CELL_GAP = " | "
_KEPT = 512  # a plan is compared with the year before and with the year after


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A heading (level 2 to 6), or a paragraph, item or row of a table (level 0), as plain words."""

    level: int
    text: str


@lru_cache(maxsize=_KEPT)
def text_blocks(body: str) -> tuple[TextBlock, ...]:
    """The blocks of a body's HTML in order; boxes of done and open tasks are no words."""
    found: list[TextBlock] = []
    row: list[str] | None = None
    level = done = 0
    if 'role="img"' in body:
        body = _BOX.sub("", body)
    for tag in _TAG.finditer(body):
        closes, name = tag[1], tag[2]
        if name == "br":
            continue
        words = (
            _words(body[done : tag.start()]) if tag.start() > done + 1 else body[done : tag.start()].strip()
        )
        done = tag.end()
        if words and row is not None:
            row.append(words)
        elif words:
            found.append(TextBlock(level, words))
        if name == "tr":
            if closes and row:
                found.append(TextBlock(0, CELL_GAP.join(row)))
            row = None if closes else []
        level = int(name[1]) if name[0] == "h" and name != "hr" and not closes else 0
    words = _words(body[done:])
    return (*found, TextBlock(0, words)) if words else tuple(found)


def _words(piece: str) -> str:
    if "<" in piece:
        piece = _INLINE.sub(" " if "<br" in piece else "", piece)
    return " ".join(html.unescape(piece).split() if "&" in piece else piece.split())
