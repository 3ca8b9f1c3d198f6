"""The differences of two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kehoach.differences.alignment import aligned
from kehoach.differences.wording import in_years_of

_TOKEN = re.compile(r"\s*(?:\w+(?:[/.,:’'-]\w+)*|[^\w\s]|\Z)|\s+")
_ISLAND = 1  # words that stand alone between two changes are easier read as changed with them


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of two texts: what the former has, what the later has, and whether they say the same.

    Both texts are kept also where they say the same: there a year may have moved on.
    """

    old: str
    new: str
    is_kept: bool


def word_changes(old: str, new: str, old_start: int, new_start: int) -> tuple[Change, ...]:
    """The stretches in order: all ``old`` joined are the former text, all ``new`` the later.

    Args:
        old, new: plain words.
        old_start, new_start: the calendar years in which their school years begin.
    """
    old_words, new_words = _tokens(old), _tokens(new)
    pairs = aligned(_keys(old, old_words, old_start), _keys(new, new_words, new_start))
    return tuple(_joined(_without_islands(_stretches(old_words, new_words, pairs))))


def _tokens(text: str) -> list[str]:
    """Words and marks, each with the space before it."""
    return [token for token in _TOKEN.findall(text) if token]


def _keys(text: str, tokens: list[str], start: int) -> list[str]:
    """What the tokens are known by, whatever the year of their text."""
    neutral = in_years_of(text, start)
    return [token.lstrip() for token in (tokens if neutral is text else _tokens(neutral))]


def _stretches(old: list[str], new: list[str], pairs: list[tuple[int, int]]) -> list[tuple[int, Change]]:
    """Kept and changed stretches in turns, each with the number of its words."""
    found: list[tuple[int, Change]] = []
    i = j = place = 0
    while place < len(pairs) or i < len(old) or j < len(new):
        to_i, to_j = pairs[place] if place < len(pairs) else (len(old), len(new))
        if to_i > i or to_j > j:
            before, after = "".join(old[i:to_i]), "".join(new[j:to_j])
            found.append((max(to_i - i, to_j - j), Change(before, after, before == after)))
        i, j, begun = to_i, to_j, place
        while place < len(pairs) and pairs[place] == (i, j):
            i, j, place = i + 1, j + 1, place + 1
        if place > begun:
            found.append((place - begun, Change("".join(old[to_i:i]), "".join(new[to_j:j]), True)))
    return found


def _without_islands(stretches: list[tuple[int, Change]]) -> list[Change]:
    """The stretches, a lone kept word between two changes counted as changed with them."""
    found = [change for _, change in stretches]
    for place in range(1, len(found) - 1):
        count, change = stretches[place]
        is_between = not (stretches[place - 1][1].is_kept or stretches[place + 1][1].is_kept)
        if change.is_kept and count <= _ISLAND and is_between:
            found[place] = Change(change.old, change.new, False)
    return found


def _joined(changes: list[Change]) -> list[Change]:
    """Neighbours of one kind become one."""
    found: list[Change] = []
    for change in changes:
        if found and found[-1].is_kept == change.is_kept:
            last = found.pop()
            change = Change(last.old + change.old, last.new + change.new, change.is_kept)
        found.append(change)
    return found
