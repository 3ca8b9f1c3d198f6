"""The links and pictures of a body, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kehoach.model.blocks import Cell, Figure, Heading, Item, Paragraph, Part
from kehoach.model.document import Link
from kehoach.model.inlines import Code, Emphasis, Inline, Picture, Strong, Text
from kehoach.model.inlines import Link as LinkRun
from kehoach.rendering.link_targets import CERTAIN, kind_of

_OPENING = re.compile(r"\][ ]?\(")
_OPEN = re.compile(r"\[(?P<words>[^\[\]\n]{1,80})\][ ]?\((?P<target>[^\s()\[\]]{1,300})(?![^()\[\]\n]*\))")


def links_of(parts: Iterable[Part], offset: int = 0) -> Iterator[Link]:
    """The links and pictures of blocks, in order.

    Args:
        parts: the blocks, items, rows and cells of a body.
        offset: lines of the file before the body's first.
    """
    for part in parts:
        if isinstance(part, Paragraph | Item | Cell | Heading):
            if len(part.inlines) == 1 and isinstance(part.inlines[0], Text):
                continue  # nearly every one: words alone
            yield from _Lines(part.line + offset).links(part.inlines)
        elif isinstance(part, Figure):
            yield from _Lines(part.line + offset).links((part.picture, *part.caption))


def open_links_of(parts: Iterable[Part], offset: int = 0) -> Iterator[tuple[str, int]]:
    """The words of links that nothing closes, ``[thể lệ](the-le.pdf``, each with its line."""
    for part in parts:
        if not isinstance(part, Paragraph | Item | Cell | Heading):
            continue
        if len(part.inlines) == 1 and isinstance(part.inlines[0], Text) and "]" not in part.inlines[0].text:
            continue
        text = "".join(map(_written, part.inlines))
        for found in _OPEN.finditer(text) if _OPENING.search(text) else ():
            if kind_of(found["target"]) in CERTAIN:
                yield found["words"], part.line + offset + text.count("\n", 0, found.start())


def _written(inline: Inline) -> str:
    """Words of a text, and an address that stands in it as it is."""
    if isinstance(inline, Text):
        return inline.text
    is_bare = isinstance(inline, LinkRun) and inline.inlines == (Text(inline.target),)
    return inline.target if isinstance(inline, LinkRun) and is_bare else "\0"


class _Lines:
    """Counts the lines while it goes through the runs of a block."""

    def __init__(self, line: int) -> None:
        self.line = line

    def links(self, inlines: tuple[Inline, ...]) -> Iterator[Link]:
        """The links in runs."""
        for inline in inlines:
            if isinstance(inline, Text | Code):
                self.line += inline.text.count("\n")
            elif isinstance(inline, Picture):
                yield Link(inline.target, self.line, True)
            elif isinstance(inline, LinkRun):
                yield Link(inline.target, self.line)
                yield from self.links(inline.inlines)
            elif isinstance(inline, Strong | Emphasis):
                yield from self.links(inline.inlines)
