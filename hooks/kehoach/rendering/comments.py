"""HTML comments are the office's own: they leave in no form."""

from __future__ import annotations

_MARK = "\x00"
# A line that held nothing but a comment: blank to every reader, but no end of a table.
ONLY_COMMENT = " "


def without_comments(text: str) -> tuple[str, int]:
    """A text without its comments, line by line the same, and the line of one that is not closed (0: none).

    What follows an unclosed ``<!--`` is kept as text: the problem stops publication until it is mended.

    Args:
        text: without control characters.
    """
    if "<!--" not in text:
        return text, 0
    parts: list[str] = []
    at = unclosed = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            unclosed = text.count("\n", 0, start) + 1
            break
        parts += (text[at:start], _MARK, f"\n{_MARK}" * text.count("\n", start, end))
        at = end + 3
    lines = "".join((*parts, text[at:])).split("\n")
    return "\n".join(_unmarked(line) if _MARK in line else line for line in lines), unclosed


def _unmarked(line: str) -> str:
    rest = line.replace(_MARK, "")
    return rest if rest.strip() else ONLY_COMMENT
