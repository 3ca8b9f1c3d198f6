"""The problems of a table: one line for one kind of trouble, with how many cells have it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kehoach.model.problem import Problem

# Figures and quoted words tell two cells with one trouble apart.
_PARTICULARS = re.compile(r'"[^"]*"|[0-9]+(?:\.[0-9]+)?')
_NAMED = 5
_OF_CELLS = frozenset({"KH657", "KH659", "KH663", "KH671"})


def counted(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those that differ in figures and quoted words alone told once.

    Args:
        problems: of one table, in order.
    """
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        kind = _PARTICULARS.sub("", problem.message) if problem.code in _OF_CELLS else str(len(kinds))
        kinds.setdefault((problem.code, kind), []).append(problem)
    return [_one(alike) for alike in kinds.values()]


def _one(alike: list[Problem]) -> Problem:
    first, *others = alike
    if not others:
        return first
    lines = list(dict.fromkeys(str(one.line) for one in alike))
    named = ", ".join(lines[:_NAMED]) + (" …" if len(lines) > _NAMED else "")
    return replace(first, message=f"{first.message} (cả thảy {len(alike)} ô như thế, dòng {named})")
