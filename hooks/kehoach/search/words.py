"""The words of one plan, read once for as long as the plan stays the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kehoach.model.plan import Plan
from kehoach.search.script import Script, script
from kehoach.search.tokens import tokens_of_line
from kehoach.search.units import TOP, Unit, UnitKind, units_of


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What an index takes of a plan.

    Attributes:
        forms: the terms of all its units, one after the other.
        units: length and kind of each unit, a character each (see ``unit_mark``).
        text: the file from which the lines of its hits are shown.
    """

    forms: tuple[str, ...]
    units: str
    text: Script


def unit_mark(length: int, kind: int) -> str:
    """A unit as one character: ``32 + 4 × length + kind``."""
    return chr(32 + 4 * length + kind)


LONGEST_UNIT = 13_000  # terms; keeps a mark below the surrogates


@lru_cache(maxsize=16_384)
def words_of(plan: Plan) -> PlanWords:
    """The words of a plan. A unit without any has no place in the index."""
    forms: list[str] = []
    marks: list[str] = []
    lines: list[list[str]] = []
    anchor = TOP
    for unit in units_of(plan):
        words = (tokens_of_line(unit.text) + unit.terms)[:LONGEST_UNIT]
        if not words and unit.kind != UnitKind.TITLE:
            continue
        forms += words
        marks.append(unit_mark(len(words), unit.kind))
        lines.append(_line(unit, anchor))
        anchor = unit.anchor
    return PlanWords(tuple(forms), "".join(marks), script(lines))


def _line(unit: Unit, before: str) -> list[str]:
    """A line of the file of texts: words, then its anchor where it changes, then a task's months."""
    anchor = "" if unit.anchor == before else unit.anchor
    if unit.month:
        return [unit.text, anchor, unit.month]
    return [unit.text, anchor] if anchor else [unit.text]
