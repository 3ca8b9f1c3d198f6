"""The head of a plan as a clerk means it, before it is read as YAML."""

from __future__ import annotations

import re

_TAB_IN_LINE = re.compile(r"(?<=\S)\t+[ ]*")
_KEY = r"(?P<indent>[ ]*)(?P<key>(?:-[ ]+)+(?:[\w-]{1,40}[ ]?:[ ]+)?|[\w-]{1,40}[ ]?:[ ]+)"
# A value without quotes, behind a key or the dash of a list; one with quotes, or of several lines.
_VALUE = re.compile(_KEY + r"(?P<value>[^\s\"'\[\]{}&*!|>%@`#?,-].*)")
_HELD = re.compile(_KEY + r"[\"'|>\[{]")
_COMMENT = re.compile(r"[ ]+#(?:[ ].*|\Z)")
_NUMBER_SIGN = re.compile(r"[ ]#[^\s#]")


def plain_head(head: str) -> str:
    """The head with spaces for tabs behind a key, and with quotes where YAML would cut a value at its `#`.

    ``title: Thi đua đợt #2`` is to YAML the title "Thi đua đợt". A `#` with a space behind it is a comment.
    """
    head = _TAB_IN_LINE.sub(" ", head)
    if " #" not in head:
        return head
    lines = []
    held: int | None = None
    for line in head.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if held is not None and (indent > held or not line.strip()):
            lines.append(line)
            continue
        opening = _HELD.match(line)
        held = len(opening["indent"]) if opening else None
        lines.append(_quoted(line) if _NUMBER_SIGN.search(line) else line)
    return "\n".join(lines)


def _quoted(line: str) -> str:
    found = _VALUE.fullmatch(line)
    if not found:
        return line
    value = _COMMENT.sub("", found["value"]).rstrip()
    if not _NUMBER_SIGN.search(value) or value.endswith(":") or ": " in value:
        return line
    return found["indent"] + found["key"] + "'" + value.replace("'", "''") + "'"
