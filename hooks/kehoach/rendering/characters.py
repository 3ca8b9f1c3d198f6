"""Characters that no text of an office means: what Word, terminals and broken copies leave behind."""

from __future__ import annotations

import re

# Controls but for tab and line end, Unicode's own line ends, noncharacters and halves of characters.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_COMBINING = r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
# No letter carries so many; to bring a pile of them into order takes as long as its square.
_PILE = re.compile(rf"(?<=[{_COMBINING}]{{4}})[{_COMBINING}]+")


def printable(text: str) -> str:
    """A text with a space in the place of each such character, without byte order marks and piles of accents."""
    return _PILE.sub("", _UNPRINTABLE.sub(" ", text).replace("\ufeff", ""))
