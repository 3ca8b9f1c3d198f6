"""Texts of two school years made comparable: a year that only moved on with the plan is no difference."""

from __future__ import annotations

import re
from functools import lru_cache

# Not the year of a numbered document, 73/2025/QH15: that is the same document in every year.
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])(?!\s?[/-]\s?[^\W\d_])")


# Letters that no office writes; being letters, they cut a text into the same words as figures do.
_FIRST, _SECOND = "\u2135", "\u2136"


def in_years_of(text: str, start: int) -> str:
    """A text with the two calendar years of its school year named alike in every year.

    Args:
        text: plain words.
        start: the calendar year in which the school year begins.
    """
    names = _names(start)
    first, second = names
    if first not in text and second not in text:
        return text
    return _YEAR.sub(lambda found: names.get(found[0], found[0]), text)


@lru_cache(maxsize=64)
def _names(start: int) -> dict[str, str]:
    return {str(start): _FIRST, str(start + 1): _SECOND}
