"""Slips of the keyboard in a head that YAML reads without a word, or blames on something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[ ]*(?:-[ ]+)*(?:(?P<key>[\w -]{1,40}?)[ ]?:[ ]*)?(?P<value>.*)")
_OPEN, _CLOSE = "“„‟”″«", "”“‟″»"
_HELD = re.compile(r"[^#]*:[ ]*[|>][+-]?[0-9]?[ ]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: its line in the head, from 1, the key it stands at, what to say; a note where all is read as meant."""

    line: int
    key: str
    message: str
    is_note: bool = False


def head_slips(head: str) -> Iterator[Slip]:
    """The slips of a head, by line: curly quotes, a value that begins with a number sign."""
    held: int | None = None
    for number, line in enumerate(head.split("\n"), 1):
        indent = len(line) - len(line.lstrip(" "))
        if held is not None and (indent > held or not line.strip()):
            continue
        held = indent if _HELD.fullmatch(line) else None
        found = _LINE.fullmatch(line)
        if found is None or line.lstrip().startswith("#"):
            continue
        key, value = (found["key"] or "").strip(), found["value"].strip()
        if value.startswith("#") and value[1:2].strip() and key != "status":
            yield Slip(
                number,
                key,
                f'giá trị mở đầu bằng dấu # nên bị coi là chú thích; viết "{value[:40]}" trong ngoặc kép',
            )
        elif value[:1] in ("[", "{") and value[1:].lstrip()[:1] in tuple("“„‟”″"):
            yield Slip(number, key, 'ngoặc kép cong “ ” không phải ngoặc kép của máy; gõ lại thành "…"')
        elif value[:1] in tuple("“„‟”″") and _is_wrapped(value):
            message = "cả giá trị nằm trong ngoặc kép cong “ ”, lên trang vẫn còn; bỏ đi nếu không muốn"
            yield Slip(number, key, message, is_note=True)


def _is_wrapped(value: str) -> bool:
    """Whether curly quotes hold a whole value, and not its first words only."""
    return len(value) > 1 and value[-1] in _CLOSE and not any(sign in value[1:-1] for sign in _OPEN + _CLOSE)
