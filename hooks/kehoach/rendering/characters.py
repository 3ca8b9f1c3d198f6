"""Characters that no text of an office means: what Word, terminals and broken copies leave behind."""

from __future__ import annotations

import re

# Controls but for tab and line end, Unicode's own line ends, noncharacters and halves of characters.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """A text with a space in the place of each such character, and without byte order marks."""
    return _UNPRINTABLE.sub(" ", text).replace("\ufeff", "")
