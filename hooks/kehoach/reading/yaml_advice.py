"""Where a piece of YAML is most likely wrong, and what to write instead, in a clerk's words."""

from __future__ import annotations

import re

_KEY = re.compile(r"[ ]*(?:- +)?[\w-]{1,40}[ ]?:")
_NO_SPACE = re.compile(r"[\w-]{1,40}:[^\s:/]")
_SPECIAL = frozenset("&*@`%!|>{}[],?")


def syntax_advice(text: str, reported: int) -> tuple[int, str]:
    """The line to look at, from 1, and the advice.

    A missing quote or space is often noticed some lines below: the lines up to the one that YAML reports
    are searched for it first.

    Args:
        text: the piece.
        reported: the line that YAML complains of.
    """
    lines = text.split("\n")
    reported = min(max(reported, 1), len(lines))
    for number, line in enumerate(lines[:reported], 1):
        if _is_unbalanced(_value(line)):
            return number, 'dấu ngoặc kép mở hoặc đóng không khớp; đặt cả giá trị trong một cặp dấu "…"'
        if _NO_SPACE.match(line):
            return number, "sau dấu hai chấm phải có một dấu cách; viết «khóa: giá trị»"
    return reported, _advice(lines[reported - 1], lines[: reported - 1])


def _advice(line: str, before: list[str]) -> str:
    value = _value(line)
    if value[:1] in _SPECIAL or value.startswith("- "):
        return f'giá trị mở đầu bằng dấu «{value[0]}»; đặt cả giá trị trong dấu "…"'
    if _KEY.match(line) and (": " in value or value.endswith(":")):
        return 'trong giá trị có dấu hai chấm; đặt cả giá trị trong dấu "…"'
    if line.startswith(" ") and before and not line.lstrip().startswith("-"):
        return "dòng này thụt lề sai; các khóa của phần đầu viết sát lề trái"
    if ":" not in line and line.strip() and not line.lstrip().startswith("-"):
        return "dòng này thiếu dấu hai chấm; viết «khóa: giá trị»"
    return "viết sai quy cách; viết «khóa: giá trị», mỗi mục của danh sách một dòng mở đầu bằng «- »"


def _value(line: str) -> str:
    """What stands behind the key, or behind the dash of a list."""
    key = _KEY.match(line)
    rest = line[key.end() :] if key else line.strip().removeprefix("-")
    return rest.strip()


def _is_unbalanced(value: str) -> bool:
    """True where a quote opens a value and does not close at its end, or closes too early."""
    mark = value[:1]
    if mark not in {'"', "'"}:
        return False
    inner = re.sub(r"\s#.*", "", value).rstrip()
    if len(inner) < 2 or not inner.endswith(mark):
        return True
    inner = inner[1:-1]
    return mark in (inner.replace('\\"', "") if mark == '"' else inner.replace("''", ""))
