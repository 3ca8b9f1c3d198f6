"""Every letter of a document can be printed on its official sheet."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.model.sheet_letters import is_picture, unprinted

CODE, PICTURES = "KH790", "KH791"
FONT = "Tinos"


def find(library: Library) -> Iterator[Problem]:
    """Letters that the font of the sheets has not: the first line of each, once a document."""
    return _find(library, CODE, pictures=False)


def find_pictures(library: Library) -> Iterator[Problem]:
    """Pictures among letters, which a sheet leaves out."""
    return _find(library, PICTURES, pictures=True)


def _find(library: Library, code: str, *, pictures: bool) -> Iterator[Problem]:
    if not library.settings.sheets:
        return
    for plan in library.plans:
        if not unprinted(plan.text):
            continue
        seen: set[str] = set()
        for number, line in enumerate(plan.text.split("\n"), 1):
            new = [one for one in unprinted(line) if one not in seen and is_picture(one) is pictures]
            seen.update(new)
            if new:
                letters = " ".join(f"«{one}» (U+{ord(one):04X})" for one in new[:3] if one.isprintable())
                letters = letters or f"U+{ord(new[0]):04X}"
                yield Problem(code, plan.path, number, "", _said(letters, pictures=pictures))


def _said(letters: str, *, pictures: bool) -> str:
    if pictures:
        return f"tờ chính thức (PDF, Word) không in hình {letters}; bỏ hình ấy, hoặc thay bằng chữ"
    return f"phông chữ {FONT} của tờ chính thức không có chữ {letters}; thay bằng chữ khác"


RULE = Rule(CODE, find)
PICTURES_RULE = Rule(PICTURES, find_pictures)
