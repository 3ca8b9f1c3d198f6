"""Blocks become HTML as the pages show it: boxes, owners and days behind tasks, tables that fit a phone."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.model.block_words import said, words_in
from kehoach.model.blocks import (
    Block,
    Body,
    Cell,
    Figure,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quote,
    RawHtml,
    Row,
    Table,
)
from kehoach.model.document import Marks
from kehoach.model.inlines import Break, Code, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.rendering.html_text import escaped, quoted
from kehoach.rendering.link_targets import TargetKind, kind_of, web_address
from kehoach.rendering.meta_words import meta_words
from kehoach.rendering.review_marks import CLASS as REVIEW

LinkResolver = Callable[[Link | Picture], str]


def written_as(run: Link | Picture) -> str:
    """The resolver of who knows no site: an address as the office wrote it, nothing where no reader may be led."""
    kind = kind_of(run.target)
    if kind in {TargetKind.WEB, TargetKind.MAIL}:
        return "" if isinstance(run, Picture) else web_address(run.target)
    return run.target if kind in {TargetKind.PLACE, TargetKind.SITE, TargetKind.FILE} else ""


def write_html(
    body: Body, marks: Marks | None = None, resolve: LinkResolver = written_as, *, spell_out: bool = False
) -> str:
    """The HTML of a body.

    Args:
        body: the blocks.
        marks: what the page marks.
        resolve: the address of a link or picture on the page; "" where it leads nowhere: of such a link the words
            stay, of such a picture the words for who cannot see it.
        spell_out: a page of the web that cannot be reached is named behind the words of the link.

    Returns:
        HTML in which every ``<`` of the office's own words is escaped.
    """
    writer = _Writer(marks or Marks(), resolve, spell_out)
    writer.blocks(body.blocks)
    return "".join(writer.parts)


class _Writer:
    """Writes the blocks of one body.

    Attributes:
        parts: what is written, in order.
    """

    def __init__(self, marks: Marks, resolve: LinkResolver, spell_out: bool) -> None:
        self.marks, self.resolve, self.spell_out = marks, resolve, spell_out
        self.parts: list[str] = []
        self._write = self.parts.append
        self._tables = 0

    def blocks(self, blocks: tuple[Block, ...], *, in_cell: bool = False) -> None:
        """Writes blocks; a table within a cell has no frame of its own."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._write(f"<p{self._id(block.key)}>")
                self._more(block.key)
                self._inlines(block.inlines)
                self._write("</p>")
            elif isinstance(block, ItemList):
                self._write('<ul class="kh-list">')
                for item in block.items:
                    self._item(item, in_cell=in_cell)
                self._write("</ul>")
            elif isinstance(block, Heading):
                self._write(f"<h{block.level}{self._id(block.key)}>")
                self._more(block.key)
                self._inlines(block.inlines)
                self._write(f"</h{block.level}>")
            elif isinstance(block, Table):
                self._framed(block, in_cell=in_cell)
            elif isinstance(block, Quote):
                self._write("<blockquote>")
                self.blocks(block.blocks, in_cell=in_cell)
                self._write("</blockquote>")
            elif isinstance(block, Figure):
                self._figure(block)
            elif isinstance(block, RawHtml):
                self._write(block.html)
            else:
                self._write("<hr>")

    def _id(self, key: int) -> str:
        anchor = self.marks.ids.get(key)
        return f' id="{quoted(anchor)}"' if anchor else ""

    def _more(self, key: int) -> None:
        """Further places that an address may name within a block."""
        for anchor in self.marks.more.get(key, ()):
            self._write(f'<span id="{quoted(anchor)}"></span>')

    def _item(self, item: Item, *, in_cell: bool) -> None:
        names = "kh-numbered" if item.marker else ""
        if item.key in self.marks.tasks:
            names += " kh-task" if names else "kh-task"
        opening = f'<li class="{names}"' if names else "<li"
        self._write(f"{opening}{self._id(item.key)}>")
        self._more(item.key)
        if item.marker:
            self._write(f'<span class="kh-marker">{escaped(item.marker)}</span> ')
        if item.done is not None:
            label, name, sign = ("Đã xong", "kh-done", "✓") if item.done else ("Chưa xong", "kh-open", "")
            self._write(f'<span aria-label="{label}" class="{name}" role="img">{sign}</span> ')
        self._inlines(item.inlines)
        self._meta(item)
        self.blocks(item.blocks, in_cell=in_cell)
        self._write("</li>")

    def _meta(self, part: Item | Cell) -> None:
        """What the attribute list says, in words, behind the task's own words."""
        words = meta_words(part.attributes) if part.attributes.values else ""
        if words:
            self._write(f' <span class="kh-meta">{escaped(words)}</span>')

    def _framed(self, table: Table, *, in_cell: bool) -> None:
        self._more(table.key)
        if in_cell:
            self._write("<table>")
            self._rows(table, ())
        else:
            self._tables += 1
            self._write(
                f'<div aria-label="Bảng {self._tables}" class="kh-scroll" role="region" tabindex="0">'
                '<table class="kh-table">'
            )
            # Each cell knows its column's head, which a phone shows before it.
            heads = [words_in(cell) for row in table.head[:1] for cell in row.cells]
            self._rows(table, tuple(f' data-label="{quoted(head)}"' if head else "" for head in heads))
        self._write("</table>" if in_cell else "</table></div>")

    def _rows(self, table: Table, labels: tuple[str, ...]) -> None:
        self._write("<thead>")
        for row in table.head:
            self._row(row, "th", ('scope="col"',) if labels else ())
        self._write("</thead><tbody>")
        covered: dict[int, int] = {}
        for row in table.body:
            self._write("<tr>")
            for cell in row.cells:
                if covered.get(cell.column, 0):
                    covered[cell.column] -= 1
                    continue
                rows = self.marks.spans.get(cell.key, 1)
                covered[cell.column] = rows - 1
                self._cell(cell, labels[cell.column] if cell.column < len(labels) else "", rows)
            self._write("</tr>")
        self._write("</tbody>")

    def _row(self, row: Row, tag: str, also: tuple[str, ...]) -> None:
        self._write("<tr>")
        for cell in row.cells:
            extra = "".join(f" {one}" for one in also)
            self._write(f"<{tag}{_spanned(cell.columns, cell.rows)}{self._id(cell.key)}{extra}>")
            self._inlines(cell.inlines)
            self._meta(cell)
            self.blocks(cell.blocks, in_cell=True)
            self._write(f"</{tag}>")
        self._write("</tr>")

    def _cell(self, cell: Cell, label: str, rows: int) -> None:
        names = " ".join(
            name
            for name, holds in (
                ("kh-task", cell.key in self.marks.tasks),
                ("kh-month", cell.key in self.marks.months),
            )
            if holds
        )
        name = f' class="{names}"' if names else ""
        self._write(
            f"<td{name}{_spanned(cell.columns)}{label}{self._id(cell.key)}{_spanned(1, max(rows, cell.rows))}>"
        )
        self._more(cell.key)
        self._inlines(cell.inlines)
        self._meta(cell)
        self.blocks(cell.blocks, in_cell=True)
        self._write("</td>")

    def _figure(self, figure: Figure) -> None:
        self._write("<figure>")
        self._inlines((figure.picture,))
        if figure.caption:
            self._write("<figcaption>")
            self._inlines(figure.caption)
            self._write("</figcaption>")
        self._write("</figure>")

    def _inlines(self, inlines: tuple[Inline, ...]) -> None:
        write = self._write
        for inline in inlines:
            if isinstance(inline, Text):
                write(escaped(inline.text))
            elif isinstance(inline, Strong):
                write("<strong>")
                self._inlines(inline.inlines)
                write("</strong>")
            elif isinstance(inline, Emphasis):
                write("<em>")
                self._inlines(inline.inlines)
                write("</em>")
            elif isinstance(inline, Link):
                self._link(inline)
            elif isinstance(inline, Break):
                write("<br>")
            elif isinstance(inline, Code):
                write(f"<code>{escaped(inline.text)}</code>")
            elif isinstance(inline, ReviewMark):
                write(f'<mark class="{REVIEW}">{escaped(inline.text)}</mark>')
            else:
                self._picture(inline)

    def _link(self, link: Link) -> None:
        address = self.resolve(link)
        if address:
            self._write(f'<a href="{quoted(address)}"{_title(link.title)}>')
        self._inlines(link.inlines)
        if address:
            self._write("</a>")
        elif kind_of(link.target) is TargetKind.WORDS:
            self._write(f" ({escaped(link.target)})")  # perhaps no link at all, but words in brackets
        elif self.spell_out and kind_of(link.target) is TargetKind.WEB and said(link.inlines) != link.target:
            self._write(f" ({escaped(link.target)})")

    def _picture(self, picture: Picture) -> None:
        address = self.resolve(picture)
        if address:
            alt, title = quoted(picture.alt), _title(picture.title)
            self._write(f'<img alt="{alt}" src="{quoted(address)}"{title}>')
        else:
            self._write(escaped(picture.alt))


def _title(title: str) -> str:
    return f' title="{quoted(title)}"' if title else ""


def _spanned(columns: int, rows: int = 1) -> str:
    wide = f' colspan="{columns}"' if columns > 1 else ""
    return wide + (f' rowspan="{rows}"' if rows > 1 else "")
