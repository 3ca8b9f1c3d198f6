"""Which texts of the former year became which of the later: the same elsewhere, or the same in other words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

_WORD = re.compile(r"\w+")
# A word that many texts have tells none of them from the others, and would make every text meet every other.
_MOST = 8
# A pair shares at least so much of its words (Dice), more where it stands in another place.
NEAR = 0.5
FAR = 0.66
_KEYS = 64  # words of a text that look for its partner: the longest, which say most


def paired_by_words(
    old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]], needed: Callable[[int, int], float]
) -> dict[int, int]:
    """The most alike pairs, best first, each text once.

    Args:
        old, new: texts with a number to know them by.
        needed: how much of their words a pair, by its numbers, must share; above 1 it is none.

    Returns:
        The number of the later text by that of the former.
    """
    bags = {number: frozenset(_WORD.findall(text.lower())) for number, text in old}
    holders: dict[str, list[int]] = {}
    for number, bag in bags.items():
        for word in bag:
            holders.setdefault(word, []).append(number)
    scored = []
    for number, text in new:
        bag = frozenset(_WORD.findall(text.lower()))
        for other in _met(bag, holders):
            mine = bags[other]
            alike = 2 * len(mine & bag) / (len(mine) + len(bag))
            if alike >= NEAR and alike >= needed(other, number):
                scored.append((-alike, abs(other - number), other, number))
    return _greedy(scored)


def _met(bag: frozenset[str], holders: dict[str, list[int]]) -> Iterable[int]:
    """The texts that share a telling word."""
    met: set[int] = set()
    telling = bag if len(bag) <= _KEYS else sorted(bag, key=lambda word: (-len(word), word))[:_KEYS]
    for word in telling:
        found = holders.get(word, ())
        if len(found) <= _MOST:
            met.update(found)
    return met


def _greedy(scored: list[tuple[float, int, int, int]]) -> dict[int, int]:
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, other, number in sorted(scored):
        if other not in partner and number not in taken:
            partner[other] = number
            taken.add(number)
    return partner
