"""The lists that are open while a body is read: to which of them the next item belongs."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach.model.blocks import ItemList
from kehoach.rendering.markers import Marker
from kehoach.rendering.nodes import Node

DEEPEST = 8
_FAR, _FAR_IN_NOISE = 8, 5


@dataclass
class Level:
    """One depth of an open list."""

    indent: int
    family: str
    items: Node
    item: Node
    text: list[str] = field(default_factory=list)
    has_points: bool = False

    @property
    def least(self) -> int:
        """How far in a point of the open item stands at least: a number is wider than a bullet."""
        return 3 if self.item.marker else 2

    @property
    def is_label(self) -> bool:
        """True where the open item ends with ":", so that what follows belongs under it."""
        return bool(self.text) and self.text[-1].rstrip(" *_").endswith(":")


class OpenLists:
    """The open lists of one body or cell, the outermost first.

    Attributes:
        levels: the depths; their items are still growing.
    """

    def __init__(self, parent: Node, *, is_body: bool) -> None:
        self.parent = parent
        self.is_body = is_body
        self.levels: list[Level] = []
        self.is_noisy = False
        self.is_apart = False

    def close(self) -> None:
        """Ends all lists."""
        self.levels.clear()

    def leave(self, indent: int) -> Node | None:
        """Ends the lists that a paragraph of this indent is not in; the item that it belongs to, or None."""
        while self.levels and indent < self.levels[-1].indent + 2:
            self.levels.pop()
        return self.levels[-1].item if self.levels else None

    def hold(self, item: Node, text: list[str], marker: Marker) -> None:
        """Notes the item that was added to the innermost list: what follows may stand under it."""
        level = self.levels[-1]
        level.item, level.text, level.family, level.has_points = item, text, marker.family, False

    def items_for(self, marker: Marker, line: int, *, is_apart: bool) -> Node:
        """The list that an item belongs to, opened where there is none."""
        self.is_apart = is_apart
        indent = self._meant_indent(marker)
        while self.levels and indent < self.levels[-1].indent - 1:
            level = self.levels.pop()
            if not self.levels and level.family == marker.family:
                # The first item was set further in than the next: its blanks came with the copy.
                level.indent, self.is_noisy = indent, True
                self.levels.append(level)
        if not self.levels:
            self.is_noisy = self.is_noisy or (indent > 0 and self.is_body)
            return self._open(self.parent, marker, indent, line)
        top = self.levels[-1]
        if indent >= top.indent + 2:
            top.has_points = True
            return self._open(top.item, marker, indent, line) if len(self.levels) < DEEPEST else top.items
        flat = [level for level in self.levels if abs(level.indent - indent) <= 1]
        same = next((level for level in flat if level.family == marker.family), None)
        if same is not None:
            del self.levels[self.levels.index(same) + 1 :]
            return same.items
        if top.is_label and not top.has_points and len(self.levels) < DEEPEST:
            return self._open(top.item, marker, indent, line)
        return top.items

    def _meant_indent(self, marker: Marker) -> int:
        """How far in an item stands; blanks that came with the copy, many of them and under no label, count nothing."""
        if not self.levels:
            return marker.indent
        top = self.levels[-1]
        far = marker.indent - top.indent
        if top.is_label or far < 2:
            return marker.indent
        is_noise = (
            far >= _FAR or far < top.least or (self.is_noisy and (far >= _FAR_IN_NOISE or self.is_apart))
        )
        return top.indent if is_noise else marker.indent

    def _open(self, parent: Node, marker: Marker, indent: int, line: int) -> Node:
        items = parent.add(ItemList, line)
        self.levels.append(Level(indent, marker.family, items, items))
        return items
