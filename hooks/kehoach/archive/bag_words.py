"""The pages of a bag against the plans beside them: what a plan says, its page says."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from kehoach.files.packed import BROKEN
from kehoach.model.block_words import pieces_in
from kehoach.model.blocks import RawHtml
from kehoach.model.plan_names import is_plan_file
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file

_SOURCE = re.compile(r"([^/]+/data/)(plans/([0-9]{4}-[0-9]{4})/.+)")
_UNSAID = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_SILENT = re.compile(r"[\W_]+")
_MOST = 8_000_000  # bytes of one page or plan


def page_faults(place: Path) -> Iterator[str]:
    """A sentence for each plan of a bag whose page lacks words of it. Never raises; a broken bag has none.

    Only letters and figures are compared, block by block: what a program sets around them may differ.
    """
    try:
        with zipfile.ZipFile(place) as archive:
            yield from _faults(archive)
    except (*BROKEN, OSError):
        return


def _faults(archive: zipfile.ZipFile) -> Iterator[str]:
    names = frozenset(archive.namelist())
    for info in archive.infolist():
        found = _SOURCE.fullmatch(info.filename)
        year = SchoolYear.parse(found[3]) if found else None
        if found is None or year is None or not is_plan_file(info.filename) or info.file_size > _MOST:
            continue
        plan = read_plan_file(archive.read(info), found[2], year).plan
        page = f"{found[1]}trang/{plan.address}index.html" if plan is not None else ""
        if plan is None or page not in names or archive.getinfo(page).file_size > _MOST:
            continue
        said = _letters_of_page(archive.read(page).decode("utf-8", "replace"))
        pieces = (
            piece
            for block in plan.document.body.blocks
            if not isinstance(block, RawHtml)
            for piece in pieces_in(block)
        )
        missing = next((piece for piece in pieces if _letters(piece) not in said), "")
        if missing:
            yield (
                f"trang «{page.partition('/data/')[2]}» không nói như «{found[2]}» trong cùng túi: thiếu "
                f"«{missing[:60]}»; một trong hai đã bị sửa"
            )


def _letters(text: str) -> str:
    return _SILENT.sub("", unescape(text)).casefold()


def _letters_of_page(html: str) -> str:
    return _letters(_TAG.sub(" ", _UNSAID.sub(" ", html)))
