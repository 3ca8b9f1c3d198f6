"""Which texts of the former year became which of the later: the same elsewhere, or the same in other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

# A word that many texts have tells none of them from the others, and would make every text meet every other.
_MOST = 4
# A pair shares at least so much of its words (Dice), more where it stands in another place.
NEAR = 0.55
FAR = 0.66
_ASKED = 3  # texts that are looked at as partners of one


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
    bags = {number: _bag(text) for number, text in old}
    holders: dict[str, list[int]] = {}
    for number, bag in bags.items():
        for word in bag:
            holders.setdefault(word, []).append(number)
    telling = {word: found for word, found in holders.items() if len(found) <= _MOST}
    scored = []
    for number, text in new:
        bag = _bag(text)
        for other in _met(bag, telling):
            mine = bags[other]
            alike = 2 * len(mine & bag) / (len(mine) + len(bag))
            if alike >= NEAR and alike >= needed(other, number):
                scored.append((-alike, abs(other - number), other, number))
    return _greedy(scored)


def _bag(text: str) -> frozenset[str]:
    return frozenset(text.lower().split())


def _met(bag: frozenset[str], telling: dict[str, list[int]]) -> list[int]:
    """The few texts that share the most telling words."""
    shared: dict[int, int] = {}
    for word in bag & telling.keys():
        for number in telling[word]:
            shared[number] = shared.get(number, 0) + 1
    if len(shared) <= _ASKED:
        return list(shared)
    most = max(shared.values())
    return sorted(number for number, count in shared.items() if count == most)[:_ASKED]


def _greedy(scored: list[tuple[float, int, int, int]]) -> dict[int, int]:
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, other, number in sorted(scored):
        if other not in partner and number not in taken:
            partner[other] = number
            taken.add(number)
    return partner
