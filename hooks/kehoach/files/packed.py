"""What a zip holds that a reader of its file does not see: programs, authors, words that were struck out."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from html import unescape
from pathlib import Path

# What reading a zip raises that is none, is damaged, locked or packed in a way that nobody knows.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError)
PROGRAMS = frozenset(
    [
        "action",
        "apk",
        "app",
        "application",
        "appx",
        "bat",
        "chm",
        "cmd",
        "com",
        "command",
        "cpl",
        "deb",
        "dll",
        "dmg",
        "exe",
        "gadget",
        "hta",
        "inf",
        "iso",
        "jar",
        "js",
        "jse",
        "lnk",
        "msc",
        "msi",
        "msix",
        "msp",
        "mst",
        "php",
        "phar",
        "phtml",
        "pif",
        "pl",
        "ps1",
        "ps1xml",
        "psc1",
        "psm1",
        "py",
        "pyc",
        "pyw",
        "rb",
        "reg",
        "rpm",
        "scf",
        "scr",
        "sct",
        "settingcontent-ms",
        "sh",
        "shb",
        "shs",
        "sys",
        "url",
        "vb",
        "vba",
        "vbe",
        "vbs",
        "vxd",
        "ws",
        "wsc",
        "wsf",
        "wsh",
        "xll",
    ]
)
_MACROS = re.compile(r"(?:.*/)?vbaproject\.bin|basic/.*|(?:.*/)?activex[0-9]*\.bin|scripts/.*", re.IGNORECASE)
_STORY = re.compile(
    r"word/(?:document|header[0-9]*|footer[0-9]*|footnotes|endnotes)\.xml|content\.xml|styles\.xml"
)
_CHANGED = re.compile(rb"<(?:w:(?:ins|del|moveFrom|moveTo)|text:tracked-changes)[\s>]")
_REMARKS = re.compile(
    r"(?:word|xl|ppt)/(?:comments/|threadedComments/)?(?:comments?|threadedComment)[\w-]*\.xml"
)
_REMARK = re.compile(rb"<(?:w:comment|comment|threadedComment|p:cm|p188:cm|office:annotation)[\s>]")
_AUTHOR = re.compile(
    r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]{1,200})</(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>"
)
_ABOUT = ("docProps/core.xml", "meta.xml")
_BLOCK, _OVERLAP = 1 << 20, 64
_MOST_READ = 200 << 20  # bytes of one member; the text of a book is a hundredth
_MOST_ABOUT = 1 << 20


@dataclass(frozen=True)
class Packed:
    """What a zip holds.

    Attributes:
        names: of its members.
        programs: members that a computer would run, and macros.
        author: who wrote it, as its properties say; empty where they do not.
        is_changed: words that were struck out or put in are still marked as such.
        is_remarked: it has comments.
        is_signed: it carries a digital signature.
    """

    names: tuple[str, ...]
    programs: tuple[str, ...] = ()
    author: str = ""
    is_changed: bool = False
    is_remarked: bool = False
    is_signed: bool = False


def packed(place: Path) -> Packed | None:
    """What a zip holds, Office files among them; None where it is none, or broken. Nothing is unpacked.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(place) as archive:
            return _packed(archive)
    except BROKEN:
        return None


def _packed(archive: zipfile.ZipFile) -> Packed:
    infos = archive.infolist()
    names = tuple(info.filename for info in infos)
    stories = [info for info in infos if _STORY.fullmatch(info.filename)]
    remarks = [info for info in infos if _REMARKS.fullmatch(info.filename) or info.filename == "content.xml"]
    return Packed(
        names,
        tuple(name for name in names if is_program(name) or _MACROS.fullmatch(name)),
        _author(archive, names),
        any(_holds(archive, info, _CHANGED) for info in stories),
        any(_holds(archive, info, _REMARK) for info in remarks),
        any(name.startswith("_xmlsignatures/") or name.endswith("documentsignatures.xml") for name in names),
    )


def is_program(name: str) -> bool:
    """True for a file that a computer runs, by its last ending."""
    _, dot, ending = name.rstrip(". ").rpartition(".")
    return bool(dot) and ending.casefold() in PROGRAMS


def _author(archive: zipfile.ZipFile, names: tuple[str, ...]) -> str:
    for name in _ABOUT:
        if name in names and archive.getinfo(name).file_size <= _MOST_ABOUT:
            found = _AUTHOR.search(archive.read(name).decode("utf-8", "replace"))
            if found and found[1].strip():
                return " ".join(unescape(found[1]).split())
    return ""


def _holds(archive: zipfile.ZipFile, info: zipfile.ZipInfo, wanted: re.Pattern[bytes]) -> bool:
    """True where a member has the words; read block by block, no further than anybody writes."""
    rest, done = b"", 0
    with archive.open(info) as member:
        while done < _MOST_READ and (block := member.read(_BLOCK)):
            done += len(block)
            if wanted.search(rest + block):
                return True
            rest = block[-_OVERLAP:]
    return False
