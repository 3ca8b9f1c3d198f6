"""The words of one plan, read once for as long as the plan stays the same."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.plan import Plan
from kehoach.search.script import Script, script
from kehoach.search.tokens import tokens_of_line
from kehoach.search.units import TOP, units_of

LONGEST_UNIT = 13_000  # terms; keeps a mark below the surrogates


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What an index takes of a plan.

    Attributes:
        plan: the plan.
        forms: the terms of all its units, one after the other.
        units: length and kind of each unit, a character each: ``32 + 4 × length + kind``.
        text: the file from which the lines of its hits are shown: of each unit its words, then its
            anchor where it is another than the one before, then a task's months.
    """

    plan: Plan
    forms: tuple[str, ...]
    units: str
    text: Script


_kept: dict[str, PlanWords] = {}


def words_of(plan: Plan) -> PlanWords:
    """The words of a plan; what was read last for the same file is given again while the plan is equal."""
    kept = _kept.get(plan.path)
    if kept is None or kept.plan != plan:
        kept = _kept[plan.path] = _read(plan)
    return kept


def _read(plan: Plan) -> PlanWords:
    """Reads a plan. A unit without any word has no place in the index, but for the title."""
    forms: list[str] = []
    marks: list[str] = []
    lines: list[tuple[str, ...]] = []
    before = TOP
    for kind, text, anchor, terms, month in units_of(plan):
        words = tokens_of_line(text)
        if terms:
            words += terms
        length = len(words)
        if length > LONGEST_UNIT:
            words, length = words[:LONGEST_UNIT], LONGEST_UNIT
        elif not length and kind:
            continue
        forms += words
        marks.append(chr(32 + 4 * length + kind))
        place = "" if anchor == before else anchor
        lines.append((text, place, month) if month else (text, place) if place else (text,))
        before = anchor
    return PlanWords(plan, tuple(forms), "".join(marks), script(lines))
