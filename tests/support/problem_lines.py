"""Problem lines as tests look at them."""

from __future__ import annotations

import re

_LINE = re.compile(r"(?P<path>[^:]+):(?P<line>[0-9]+): (?:lỗi|cảnh báo|ghi chú): .+ \[(?P<code>KH[0-9]{3})\]")


def begins(line: str, expected: str) -> bool:
    """Whether a line has the place, severity and code of `expected`, and its words begin as those do."""
    head, _, code = expected.rpartition(" [")
    return line.startswith(head) and line.endswith(f" [{code}")


def place_and_code(line: str) -> str:
    """``plans/2022-2023/x.md:3 KH103`` of a problem line."""
    found = _LINE.fullmatch(line)
    assert found, line
    return f"{found['path']}:{found['line']} {found['code']}"
