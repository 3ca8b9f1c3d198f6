"""A body becomes blocks: lines to nodes, inline marks to runs, all of it frozen and numbered."""

from __future__ import annotations

from kehoach.model.blocks import (
    Block,
    Body,
    Cell,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
)
from kehoach.model.inlines import Inline
from kehoach.rendering.blocks import read_blocks
from kehoach.rendering.inline import has_marks, plain, read_inlines
from kehoach.rendering.line_layout import LineLayout
from kehoach.rendering.nodes import Node


def parse(text: str) -> Body:
    """The blocks of a body.

    Args:
        text: Markdown as the office wrote it, without comments and control characters, ``\\n`` line ends.

    Returns:
        Every word of the text, once. Never raises.
    """
    return parse_with_layout(text)[0]


def parse_with_layout(text: str) -> tuple[Body, LineLayout]:
    """The blocks of a body as ``parse`` gives them, and whether its lines were taken for wrapped or for paragraphs."""
    root, layout = read_blocks(text)
    return _Freezer(root).body(), layout


class _Freezer:
    """Makes the blocks of nodes, each with its number in the order of the text."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.next_key = 0
        marked: list[str] = []
        self._gather(root, marked)
        self._runs = iter(read_inlines(marked) if marked else ())

    def body(self) -> Body:
        """The body of the root."""
        return Body(self._blocks(self.root))

    def _gather(self, node: Node, marked: list[str]) -> None:
        """The texts whose marks are to be read, in order; they are read together, which saves time."""
        for child in node.children:
            if child.text and not child.is_plain:
                if has_marks(child.text):
                    marked.append(child.text)
                else:
                    child.is_plain = True
            self._gather(child, marked)

    def _inlines(self, node: Node) -> tuple[Inline, ...]:
        if node.is_plain or not node.text:
            return plain(node.text)
        return next(self._runs)

    def _key(self) -> int:
        self.next_key += 1
        return self.next_key - 1

    def _blocks(self, node: Node) -> tuple[Block, ...]:
        return tuple([self._block(child) for child in node.children])

    def _block(self, node: Node) -> Block:
        key, line, kind = self._key(), node.line, node.kind
        if kind is Paragraph:
            return Paragraph(key, line, self._inlines(node))
        if kind is ItemList:
            return ItemList(key, line, tuple([self._item(child) for child in node.children]))
        if kind is Heading:
            return Heading(key, line, node.level, self._inlines(node), node.attributes, node.promoted)
        if kind is Table:
            rows = tuple([self._row(child) for child in node.children])
            width = max((len(row.children) for row in node.children), default=0)
            return Table(key, line, width, rows[: node.heads], rows[node.heads :])
        if kind is Quote:
            return Quote(key, line, self._blocks(node))
        return Rule(key, line)

    def _item(self, node: Node) -> Item:
        return Item(
            self._key(),
            node.line,
            self._inlines(node),
            node.marker,
            node.bullet,
            node.done,
            node.attributes,
            self._blocks(node),
        )

    def _row(self, node: Node) -> Row:
        key = self._key()
        return Row(key, node.line, tuple([self._cell(child, n) for n, child in enumerate(node.children)]))

    def _cell(self, node: Node, column: int) -> Cell:
        key = self._key()
        return Cell(key, node.line, column, self._inlines(node), self._blocks(node), node.attributes)
