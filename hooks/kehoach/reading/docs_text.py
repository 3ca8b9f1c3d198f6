"""A page of ``docs/`` without the office's own comments, as it may be published."""

from __future__ import annotations

import re

from kehoach.model.problem import Problem
from kehoach.reading.private_text import public_text

_FENCE = re.compile(r"[ >]*(```|~~~)")


def public_page(text: str, path: str) -> tuple[str, list[Problem]]:
    """The page without comments, true ones and near-misses, line by line the same; what is in fences is shown.

    Args:
        text: Markdown with ``\\n`` line ends.
        path: its file, from the project's root, for the problems.
    """
    if "<" not in text and "]:" not in text and "{" not in text and "%%" not in text and "&" not in text:
        return text, []
    parts: list[str] = []
    problems: list[Problem] = []
    begun, fence = 0, ""
    lines = text.split("\n")
    for number, line in enumerate([*lines, None]):
        mark = _FENCE.match(line) if line is not None else None
        if line is not None and not (mark and (not fence or mark[1] == fence)):
            continue
        piece = "\n".join(lines[begun:number])
        if fence or begun == number:
            parts += [piece] if begun < number else []
        else:
            public, found = public_text(piece, path)
            parts.append(public)
            problems += [Problem(p.code, p.path, p.line + begun, "", p.message) for p in found]
        if line is not None and mark:
            parts.append(line)
            fence = "" if fence else mark[1]
        begun = number + 1
    return "\n".join(parts), problems
