"""The head of a plan as a clerk means it, before it is read as YAML."""

from __future__ import annotations

import re

_TAB_IN_LINE = re.compile(r"(?<=\S)\t+[ ]*")
# A value without quotes, behind a key or the dash of a list.
_VALUE = re.compile(
    r"(?P<key>[ ]*(?:-[ ]+)*(?:[\w-]{1,40}[ ]?:[ ]+)?)(?P<value>[^\s\"'\[\]{}&*!|>%@`#?,-].*)"
)
_COMMENT = re.compile(r"[ ]+#(?:[ ].*|\Z)")
_NUMBER_SIGN = re.compile(r"[ ]#[^\s#]")


def plain_head(head: str) -> str:
    """The head with spaces for tabs behind a key, and with quotes where YAML would cut a value at its `#`.

    ``title: Thi đua đợt #2`` is to YAML the title "Thi đua đợt". A `#` with a space behind it is a comment.
    """
    head = _TAB_IN_LINE.sub(" ", head)
    if " #" not in head:
        return head
    return "\n".join(_quoted(line) if _NUMBER_SIGN.search(line) else line for line in head.split("\n"))


def _quoted(line: str) -> str:
    found = _VALUE.fullmatch(line)
    if not found:
        return line
    value = _COMMENT.sub("", found["value"]).rstrip()
    if not _NUMBER_SIGN.search(value) or value.endswith(":") or ": " in value:
        return line
    return found["key"] + "'" + value.replace("'", "''") + "'"
