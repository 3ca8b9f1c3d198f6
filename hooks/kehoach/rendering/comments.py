"""HTML comments are the office's own: they leave in no form."""

from __future__ import annotations


def without_comments(text: str) -> tuple[str, int]:
    """A text without its comments, line by line the same, and the line of one that is not closed (0: none).

    What follows an unclosed ``<!--`` is kept as text: the problem stops publication until it is mended.
    """
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join((*parts, text[at:])), text.count("\n", 0, start) + 1
        parts.append(text[at:start])
        parts.append("\n" * text.count("\n", start, end))
        at = end + 3
    return "".join((*parts, text[at:])), 0
