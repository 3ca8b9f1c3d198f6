"""A Word file as lines and grids: numbers as they read in Word, old fonts as Unicode, accepted changes only."""

from __future__ import annotations

import io
import posixpath
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from kehoach.files.packed import BROKEN
from kehoach.importing.old_fonts import Coding, coding_of, to_unicode
from kehoach.importing.pieces import Grid, GridCell, ImportFault, Line, Picture, Piece, Source
from kehoach.importing.word_elements import (
    flat_lines,
    is_on,
    joined_runs,
    list_of,
    number_of,
    own_children,
    symbol,
)
from kehoach.importing.word_numbers import W, WordNumbers

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MOST_BYTES = 64 << 20  # of the text of one document
_MOST_IN_ALL = 400 << 20
_LEFT_OUT = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}fldChar", f"{W}instrText", f"{_MC}Fallback"}
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp)$", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|tiêu đề|đầu đề)\s*([1-6])$", re.IGNORECASE)


def read_word(data: bytes, slug: str) -> Source:
    """Reads a ``.docx``.

    Args:
        data: its bytes.
        slug: what the pictures beside the draft are named by.

    Raises:
        ImportFault: it is no Word file, is cut off, or is made to use up the machine.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MOST_IN_ALL:
                raise ImportFault("tệp giải nén ra quá lớn; lưu lại thành .docx bằng Word rồi thử lại")
            return _Word(package, slug).read()
    except (*BROKEN, OSError) as error:
        if isinstance(error, ImportFault):
            raise
        raise ImportFault("không phải tệp Word .docx, hoặc tệp bị hỏng; mở bằng Word rồi lưu lại") from None
    except etree.LxmlError:
        raise ImportFault("tệp Word bị hỏng bên trong; mở bằng Word rồi lưu lại thành .docx") from None


class _Word:
    def __init__(self, package: zipfile.ZipFile, slug: str) -> None:
        self.package, self.slug = package, slug
        self.numbers = WordNumbers(self._part("word/numbering.xml"))
        self.links = self._links()
        self.styles = self._styles()
        self.pictures: dict[str, Picture] = {}
        self.notes: list[str] = []
        self.footnotes: list[str] = []

    def read(self) -> Source:
        root = self._part("word/document.xml")
        if root is None:
            raise ImportFault("không phải tệp Word .docx; mở bằng Word rồi lưu lại")
        body = root.find(f"{W}body")
        pieces = list(self._pieces(body)) if body is not None else []
        pieces += [Line(text) for text in self.footnotes]
        self._say_what_is_left_out(root)
        return Source(tuple(pieces), tuple(self.pictures.values()), tuple(self.notes))

    def _part(self, name: str) -> Any:
        """The root of a part; None where the package has none."""
        if name not in self.package.namelist():
            return None
        if self.package.getinfo(name).file_size > _MOST_BYTES:
            raise ImportFault("văn bản trong tệp quá lớn; tách tệp rồi thử lại")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(self.package.read(name), parser)

    def _links(self) -> dict[str, str]:
        root = self._part("word/_rels/document.xml.rels")
        return {one.get("Id", ""): one.get("Target", "") for one in root} if root is not None else {}

    def _styles(self) -> dict[str, tuple[int, str, str, int]]:
        """Of each style: heading level, font, number of its list, level in it."""
        root = self._part("word/styles.xml")
        found: dict[str, tuple[int, str, str, int]] = {}
        if root is None:
            return found
        for style in root.iter(f"{W}style"):
            name = style.find(f"{W}name")
            heading = _HEADING.search(name.get(f"{W}val", "") if name is not None else "")
            fonts = style.find(f"{W}rPr/{W}rFonts")
            font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
            number, level = list_of(style)
            found[style.get(f"{W}styleId", "")] = (int(heading[1]) if heading else 0, font, number, level)
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
        found[""] = (0, defaults.get(f"{W}ascii", "") if defaults is not None else "", "", 0)
        return found

    def _pieces(self, parent: Any) -> Iterator[Piece]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield self._grid(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
                yield from self._pieces(child)

    def _paragraph(self, element: Any) -> Iterator[Line]:
        style = element.find(f"{W}pPr/{W}pStyle")
        of_style = self.styles.get(style.get(f"{W}val", "") if style is not None else "", (0, "", "", 0))
        properties = element.find(f"{W}pPr")
        number, level = list_of(properties) if properties is not None else ("", 0)
        number, level = (number, level) if number else of_style[2:]
        boxes: list[Any] = []
        runs = list(self._runs(element, of_style[1] or self.styles.get("", (0, "", "", 0))[1], boxes))
        text = joined_runs(runs)
        if text or runs:
            label = self.numbers.label(number, level) if number and text else ""
            yield Line(text, label, level, of_style[0])
        for box in boxes:
            yield from (piece for piece in self._pieces(box) if isinstance(piece, Line))

    def _runs(self, parent: Any, font: str, boxes: list[Any]) -> Iterator[tuple[str, bool, bool]]:
        """Each run: its words, whether they are bold, whether they are in italics."""
        for child in parent:
            if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
                continue
            if child.tag == f"{W}r":
                yield from self._run(child, font, boxes)
            elif child.tag == f"{W}txbxContent":
                boxes.append(child)
            elif child.tag == f"{_M}t":
                yield child.text or "", False, False
            else:
                yield from self._runs(child, font, boxes)

    def _run(self, run: Any, font: str, boxes: list[Any]) -> Iterator[tuple[str, bool, bool]]:
        properties = run.find(f"{W}rPr")
        bold, italic = is_on(properties, "b"), is_on(properties, "i")
        fonts = properties.find(f"{W}rFonts") if properties is not None else None
        named = (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or font) if fonts is not None else font
        coding = coding_of(named)
        parts: list[str] = []
        for child in run:
            match child.tag:
                case t if t == f"{W}t":
                    parts.append(to_unicode(child.text or "", coding))
                case t if t == f"{W}tab" or t == f"{W}ptab":
                    parts.append("\t")
                case t if t in (f"{W}br", f"{W}cr"):
                    parts.append("\n")
                case t if t == f"{W}noBreakHyphen":
                    parts.append("-")
                case t if t == f"{W}softHyphen":
                    parts.append(
                        "ư" if coding is Coding.TCVN3 else "Ư" if coding is Coding.TCVN3_CAPITALS else ""
                    )
                case t if t == f"{W}sym":
                    parts.append(symbol(child))
                case t if t in (f"{W}footnoteReference", f"{W}endnoteReference"):
                    parts.append(self._footnote(child))
                case t if t in (f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"):
                    parts.append(self._drawing(child))
                    boxes += list(child.iter(f"{W}txbxContent"))[:1]
        if parts:
            yield unicodedata.normalize("NFC", "".join(parts)), bold, italic

    def _footnote(self, reference: Any) -> str:
        kind = "footnotes" if reference.tag.endswith("footnoteReference") else "endnotes"
        root = self._part(f"word/{kind}.xml")
        wanted = reference.get(f"{W}id", "")
        if root is None:
            return ""
        for note in root:
            if note.get(f"{W}id") == wanted:
                lines = [line.text for p in note.iter(f"{W}p") for line in self._paragraph(p) if line.text]
                self.footnotes.append(f"[{len(self.footnotes) + 1}] {' '.join(lines)}")
                return f" [{len(self.footnotes)}]"
        return ""

    def _drawing(self, drawing: Any) -> str:
        """A picture as Markdown; it is written beside the draft."""
        for blip in drawing.iter(f"{_A}blip"):
            target = self.links.get(blip.get(f"{_R}embed", ""), "")
            name = posixpath.normpath(posixpath.join("word", target))
            if not _PICTURE.search(name) or name not in self.package.namelist() or name.startswith(".."):
                self.notes.append(
                    "một hình trong tệp không đưa sang được; chụp lại thành .png, đặt cạnh kế hoạch"
                )
                continue
            if name not in self.pictures:
                ending = name.rpartition(".")[2].lower()
                kept = Picture(f"{self.slug}-anh-{len(self.pictures) + 1}.{ending}", self.package.read(name))
                self.pictures[name] = kept
            about = next((one.get("descr") or "" for one in drawing.iter(f"{_WP}docPr")), "")
            return f"![{' '.join(about.replace('[', '(').replace(']', ')').split())}]({self.pictures[name].name})"
        return ""

    def _grid(self, table: Any) -> Grid:
        rows: list[list[GridCell]] = []
        for row in own_children(table, f"{W}tr"):
            cells: list[GridCell] = []
            before = row.find(f"{W}trPr/{W}gridBefore")
            cells += [GridCell()] * (number_of(before) if before is not None else 0)
            for cell in own_children(row, f"{W}tc"):
                properties = cell.find(f"{W}tcPr")
                span = properties.find(f"{W}gridSpan") if properties is not None else None
                merge = properties.find(f"{W}vMerge") if properties is not None else None
                covered = merge is not None and merge.get(f"{W}val", "continue") != "restart"
                lines = tuple(flat_lines(self._pieces(cell)))
                cells.append(GridCell(lines, covered and not any(line.text for line in lines)))
                cells += [GridCell((), True)] * (min(number_of(span), 60) - 1 if span is not None else 0)
            rows.append(cells)
        width = max(map(len, rows), default=0)
        return Grid(tuple(tuple([*cells, *[GridCell()] * (width - len(cells))]) for cells in rows))

    def _say_what_is_left_out(self, root: Any) -> None:
        names = self.package.namelist()
        if any(True for _ in root.iter(f"{W}commentReference")):
            self.notes.append("ghi chú bên lề (comment) không đưa sang")
        if any(True for _ in root.iter(f"{W}del")):
            self.notes.append(
                "tệp còn sửa đổi đang theo dõi (track changes): lấy bản đã chấp nhận mọi sửa đổi"
            )
        for kind, words in (("header", "đầu trang"), ("footer", "chân trang")):
            texts = {
                " ".join("".join(p.itertext()).split())
                for name in names
                if re.fullmatch(rf"word/{kind}[0-9]*\.xml", name)
                for p in self._part(name).iter(f"{W}p")
            }
            said = sorted(
                text
                for text in texts
                if text and text.strip("0123456789- /").upper() != "PAGE" and not text.isdigit()
            )
            if said:
                self.notes.append(f"chữ ở {words} không đưa sang: {'; '.join(said)[:200]}")
