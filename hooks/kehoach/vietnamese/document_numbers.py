"""The number of a document: `Số: 12/KH-CĐCS`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kehoach.vietnamese.folding import normal

_LONGEST = 120
_BLANK = r"[.…_\s]*"
_NUMBER = re.compile(
    rf"""
    (?:s[ốôo]\s*[:;.]?)?\s*                                # Số:
    (?P<figure>[0-9]{{1,6}}[a-zđ]?|{_BLANK})\s*            # 12, or a blank to be filled in by hand
    (?:/\s*(?P<year>(?:19|20)[0-9]{{2}})\s*(?=/))?         # 16/2008/QĐ-BGDĐT
    (?P<mark>[/-])\s*
    (?P<symbol>[^\W\d_][\w&.]*(?:\s*[-–/]\s*[\w&.]+)*)     # KH-CĐCS, KHLT – GDĐT - LĐLĐ
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The figure an office counts up ("" while blank) and the symbol of kind and body.

    A number with its year has both in the figure: "16/2008". Party and youth union bodies write
    `05-KH/CB`: there the mark between figure and symbol is "-".
    """

    figure: str
    symbol: str
    mark: str = "/"

    @property
    def text(self) -> str:
        """The number without the word Số: "12/KH-CĐCS"."""
        return f"{self.figure}{self.mark}{self.symbol}"


def read_number(text: str) -> DocumentNumber | None:
    """The number that is the whole text, in any form that offices write, or None.

    The symbol stays as written apart from spaces; a blank figure ("Số: …/KH-LQĐ") becomes "".
    """
    line = normal(text).strip().rstrip(".,;: ")
    match = _NUMBER.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None or not _is_symbol(match["symbol"], match["mark"]):
        return None
    figure = match["figure"].strip(" .…_\t\n\r\u00a0")
    if figure and match["year"]:
        figure = f"{figure}/{match['year']}"
    if not figure and match["mark"] == "-":
        return None
    return DocumentNumber(figure, "".join(match["symbol"].split()), match["mark"])


def _is_symbol(symbol: str, mark: str) -> bool:
    """Kind and body are capitals: `KH-CĐCS`, not `tháng`; after a dash the body follows a slash: `NQ/TW`."""
    return sum(char.isupper() for char in symbol) >= 2 and (mark == "/" or "/" in symbol)
