"""Texts of two school years made comparable: a year that only moved on with the plan is no difference."""

from __future__ import annotations

import re

# Not the year of a numbered document, 73/2025/QH15: that is the same document in every year.
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])(?!\s?[/-]\s?[^\W\d_])")


def in_years_of(text: str, start: int) -> str:
    """A text with the calendar years of its school year said as "first" and "second".

    Args:
        text: plain words.
        start: the calendar year in which the school year begins.
    """
    first, second = str(start), str(start + 1)
    if first not in text and second not in text:
        return text
    names = {first: "\x01", second: "\x02"}
    return _YEAR.sub(lambda found: names.get(found[0], found[0]), text)
