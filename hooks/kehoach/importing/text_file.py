"""Plain text, Markdown and saved web pages as lines: their paragraphs, and tables as the text has them."""

from __future__ import annotations

import codecs
import re
import unicodedata

from lxml import etree, html

from kehoach.importing.old_fonts import Coding, to_unicode
from kehoach.importing.pieces import Grid, GridCell, ImportFault, Line, Piece, Source
from kehoach.vietnamese.old_codes import old_code_lines
from kehoach.vietnamese.pasted import cleaned

_MOST_BYTES = 16 << 20
_BLOCKS = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "td", "th", "center"}
)


def decoded_text(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or Windows-1258.

    Raises:
        ImportFault: it is too large.
    """
    if len(data) > _MOST_BYTES:
        raise ImportFault("tệp quá lớn; một kế hoạch không dài đến thế, tách tệp rồi thử lại")
    for mark, coding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _composed(data.decode(coding, errors="replace"))
    if data[:400].count(0) > len(data[:400]) // 4:
        return _composed(data.decode("utf-16-le", errors="replace"))
    try:
        return _composed(data.decode("utf-8"))
    except UnicodeDecodeError:
        old = data.decode("latin-1")
        if old_code_lines(old):
            return _composed(old)
        return _composed(data.decode("cp1258", errors="replace"))


def read_text(data: bytes) -> Source:
    """Plain text or Markdown: a line a paragraph; lines in an old code become Unicode, line by line."""
    text = cleaned(decoded_text(data))
    old = set(old_code_lines(text))
    lines: list[Piece] = []
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(_unicode(line) if number in old else line.rstrip()))
    notes = (f"{len(old)} dòng ở mã chữ cũ (TCVN3, VNI) đã đổi sang Unicode; đọc lại",) if old else ()
    return Source(tuple(lines), (), notes)


def read_html(data: bytes) -> Source:
    """A saved or pasted page: its paragraphs and tables; scripts and styles are no words."""
    try:
        root = html.fromstring(
            decoded_text(data) or "<p></p>", parser=html.HTMLParser(huge_tree=False, no_network=True)
        )
    except (etree.LxmlError, ValueError):
        raise ImportFault("trang HTML bị hỏng; mở bằng trình duyệt, chép nội dung sang tệp .txt") from None
    pieces: list[Piece] = []
    _walk(root, pieces)
    return Source(tuple(pieces))


def _walk(element: html.HtmlElement, pieces: list[Piece]) -> None:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in ("script", "style", "head", "title"):
            continue
        if child.tag == "table":
            pieces.append(_grid(child))
        elif child.tag in _BLOCKS and not any(
            one.tag in _BLOCKS or one.tag == "table" for one in child.iterdescendants()
        ):
            label = "-" if child.tag == "li" else ""
            heading = int(child.tag[1]) if re.fullmatch(r"h[1-6]", child.tag) else 0
            pieces.append(Line(_words(child), label, 0, heading))
        else:
            if child.text and child.text.strip():
                pieces.append(Line(" ".join(child.text.split())))
            _walk(child, pieces)
        if child.tail and child.tail.strip():
            pieces.append(Line(" ".join(child.tail.split())))


def _grid(table: html.HtmlElement) -> Grid:
    rows: list[list[GridCell]] = []
    below: dict[int, int] = {}
    for row in table.iter("tr"):
        cells: list[GridCell] = []
        for cell in (one for one in row if one.tag in ("td", "th")):
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append(GridCell((), True))
            columns, covers = (_count(cell.get(name)) for name in ("colspan", "rowspan"))
            for n in range(columns):
                below[len(cells)] = covers - 1
                cells.append(GridCell((Line(_words(cell)),) if n == 0 else (), n > 0))
        while below.get(len(cells), 0):
            below[len(cells)] -= 1
            cells.append(GridCell((), True))
        rows.append(cells)
    width = max(map(len, rows), default=0)
    return Grid(tuple(tuple([*cells, *[GridCell()] * (width - len(cells))]) for cells in rows))


def _count(value: str | None) -> int:
    return min(max(int(value), 1), 60) if value and value.isdigit() and len(value) < 4 else 1


def _words(element: html.HtmlElement) -> str:
    for line_break in element.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    text = element.text_content()
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _unicode(line: str) -> str:
    """A line of an old code: of the two readings the one that has fewer strange letters."""
    tcvn, vni = to_unicode(line, Coding.TCVN3), to_unicode(line, Coding.VNI)
    return min((tcvn, vni), key=_strange)


def _strange(text: str) -> int:
    known = "ăâđêôơưĂÂĐÊÔƠƯ"
    return sum(
        not (letter in known or "\u1ea0" <= letter <= "\u1ef9" or letter in "àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ")
        for letter in text
        if ord(letter) > 0x7F
    )


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", ""))
