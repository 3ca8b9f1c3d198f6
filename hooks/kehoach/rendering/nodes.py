"""What the line parser builds while it reads: pieces that still grow, with their inline marks unread."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach.model.blocks import NO_ATTRIBUTES, Attributes, Part


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
