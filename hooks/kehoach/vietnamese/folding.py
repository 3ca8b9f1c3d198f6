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
    plain = text.translate(_PLAIN)
    return plain.lower() if plain.isascii() or _USUAL.fullmatch(plain) else _fold_any(text)


def _fold_any(text: str) -> str:
    """The fold of a text in any script."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return normal(bare.casefold().translate(_STROKED_D))


def words(text: str) -> tuple[str, ...]:
    """The folded runs of letters and digits: "12/KH-CĐCS" → ("12", "kh", "cdcs")."""
    return tuple(_WORD.findall(fold(text)))


# Texts are folded by the ten thousand, and nearly all of them are Latin with a dash or a curly quote here and there:
# sign by sign is five times as quick. None of these signs joins with another.
_SIGNS = range(0x2010, 0x2060)
_USUAL = re.compile("[\x00-\x7f\u2010-\u205f]*")
_PLAIN = str.maketrans(
    {letter: plain for letter in map(chr, range(0x80, 0x1F00)) if (plain := _fold_any(letter)).isascii()}
    | {sign: plain for sign in map(chr, _SIGNS) if _USUAL.fullmatch(plain := _fold_any(sign))}
)
