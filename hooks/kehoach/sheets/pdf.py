"""Typst documents become PDF: PDF/A-2a and PDF/UA-1 together, the same bytes wherever they are made."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

FONTS = Path(__file__).with_name("fonts")
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


class SheetError(Exception):
    """A sheet that cannot be made, with the reason."""


def pdf_of(document: str, root: Path, day: int) -> bytes:
    """A document as PDF.

    Args:
        document: Typst code.
        root: the folder that pictures' paths begin at.
        day: seconds since 1970, UTC, that the file says it was made at.

    Raises:
        SheetError: the document cannot be laid out: a letter that no font has, a picture that cannot be read.
    """
    import typst  # it loads a compiler that most commands never need

    try:
        made = _compiler(root).compile(
            document.encode(), format="pdf", pdf_standards=STANDARDS, timestamp=day, root=str(root)
        )
    except typst.TypstError as error:
        raise SheetError(error.message) from None
    assert isinstance(made, bytes)
    return made


@cache
def _compiler(root: Path) -> typst.Compiler:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True, root=str(root))
