"""Numbers of sections as offices write them: ``I.``, ``V/``, ``I -``, ``PHẦN 1:``, ``A/``."""

from __future__ import annotations

import re

_SECTION = re.compile(
    r"(?:PHẦN|Phần)\s+(?:[IVX]+|[0-9]{1,2})\b|(?:[IVX]{1,5}|[A-EĐ])\s*(?:[./)]|\s[-–]|[-–]\s)\s*(?=\w)"
)
# Within a paragraph only what no wrapped sentence begins with: "A. Nguyễn" may be a name.
_PLAIN = re.compile(r"[ ]{0,3}(?:PHẦN\s+(?:[IVX]+|[0-9]{1,2})\b|[IVX]{1,5}\s?[./)](?=\s+\w))")
_LONGEST = 200


def opens_section(text: str) -> bool:
    """True for a line that is the title of a section though it is not marked as a heading."""
    return len(text) <= _LONGEST and _SECTION.match(text) is not None


def breaks_text(line: str) -> bool:
    """True for such a line right under another: it begins a section and does not run on."""
    return len(line) <= _LONGEST and _PLAIN.match(line) is not None
