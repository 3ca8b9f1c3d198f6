"""Whether two spellings are one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_GAPS = re.compile(r"[^\w\u0300-\u036f]+")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name by which its spellings are one: case, spaces, signs, composition, and where the tone mark stands.

    "Tổ Hoà Bình" and "TỔ HÒA  BÌNH" are one; "Tổ Toán" and "Tổ Toàn" are not.
    """
    syllables = _GAPS.split(unicodedata.normalize("NFD", name.casefold()))
    return " ".join(_letters(one) + _marks(one) for one in syllables if one)


def _letters(syllable: str) -> str:
    return "".join(sign for sign in syllable if not unicodedata.combining(sign))


def _marks(syllable: str) -> str:
    """The marks of a syllable, without where they stand in it."""
    return "".join(sorted(sign for sign in syllable if unicodedata.combining(sign)))
