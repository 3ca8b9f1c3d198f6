"""Letters made comparable: one composition (NFC), and a fold without marks or case."""

from __future__ import annotations

import re
import unicodedata

# đ has no decomposition; Ð (eth) and Ɖ (African d) are what old keyboards leave in its place.
_STROKED_D = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d"})
_WORD = re.compile(r"[^\W_]+")


def normal(text: str) -> str:
    """The same text in NFC, the composition every other function here expects."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without tone or vowel marks, đ as d: "Kế Hoạch Đội" → "ke hoach doi"."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return normal(bare.casefold().translate(_STROKED_D))


def words(text: str) -> tuple[str, ...]:
    """The folded runs of letters and digits: "12/KH-CĐCS" → ("12", "kh", "cdcs")."""
    return tuple(_WORD.findall(fold(text)))
