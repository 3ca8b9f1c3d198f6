"""What the line parser builds while it reads: pieces that still grow, with their inline marks unread."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kehoach.model.blocks import NO_ATTRIBUTES, Attributes, Cell, Item, Part
from kehoach.rendering.attributes import is_only_an_anchor, take_attributes

_MARK = re.compile(r"[*_`\[\]<>\\&]|://|www\.")
_MARKS = 1000


@dataclass(slots=True, eq=False)
class Node:
    """A piece of a body that is being read.

    Attributes:
        kind: what it becomes; for the body as a whole ``Quote``, which only holds blocks.
        line: its line, from 1.
        text: its own words, still Markdown.
        is_plain: no marks are to be read in its text.
        level: of a heading.
        marker, bullet, done: of an item.
        attributes: of its attribute list.
        promoted: of a heading that was written as a plain line.
        children: what stands in it: blocks, items, rows, cells.
        heads: of a table: how many of its rows are heads.
    """

    kind: type[Part]
    line: int
    text: str = ""
    is_plain: bool = False
    level: int = 0
    marker: str = ""
    bullet: str = ""
    done: bool | None = None
    attributes: Attributes = NO_ATTRIBUTES
    promoted: bool = False
    heads: int = 0
    children: list[Node] = field(default_factory=list)

    def add(self, kind: type[Part], line: int) -> Node:
        """A new piece in it, behind the others."""
        node = Node(kind, line)
        self.children.append(node)
        return node


def set_text(node: Node, text: str) -> None:
    """Gives a node its words; of those full of marks none is read, for that takes for ever."""
    node.text = text
    node.is_plain = len(text) > _MARKS and len(_MARK.findall(text)) > _MARKS


def without_attributes(node: Node, text: str, *, is_head: bool = False) -> str:
    """The text of a node, its attribute list laid aside.

    Only items and cells show what a list says; of a heading, and of the head of a table, it is taken where it
    gives an id and no more.
    """
    if "{" not in text:
        return text
    rest, attributes = take_attributes(text)
    shows = node.kind in {Item, Cell} and not is_head
    if not attributes.source or not (shows or is_only_an_anchor(attributes)):
        return text
    node.attributes = attributes
    return rest
