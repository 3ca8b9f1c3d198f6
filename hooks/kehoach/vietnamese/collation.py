"""The order of a Vietnamese dictionary, for lists of titles, names and bodies."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

from kehoach.vietnamese.folding import normal

_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng
_VOWEL_MARKS = frozenset("\u0306\u0302\u031b")  # breve, circumflex, horn
_GAP, _NUMBER, _LETTER, _OTHER = range(4)


def sort_key(text: str) -> tuple[object, ...]:
    """A key that sorts by letters (a ă â b … d đ …), then by tones, then by case.

    The levels are those of CLDR's `vi`: the tone of one word counts only where all letters are the same.
    A tone belongs to its word, so hoà and hòa differ only at the very end. Numbers go by value.
    """
    composed = normal(text)
    runs = [(kind, "".join(run)) for kind, run in groupby(composed, _kind)]
    letters = [element for kind, run in runs for element in _elements(kind, run)]
    while letters and letters[0][0] == _GAP:
        letters.pop(0)
    tones = tuple(_tones(run) for kind, run in runs if kind == _LETTER)
    case = tuple(char.isupper() for char in composed if char.isalpha())
    return (tuple(letters), tones, case, composed)


def _kind(char: str) -> int:
    if char.isdecimal():
        return _NUMBER
    if char.isalpha() or unicodedata.combining(char):
        return _LETTER
    return _GAP


def _elements(kind: int, run: str) -> list[tuple[int, int, str]]:
    """The first level: a gap, a number by its value, or letters one by one."""
    if kind == _GAP:
        return [(_GAP, 0, "")]
    if kind == _NUMBER:
        digits = "".join(str(unicodedata.decimal(char)) for char in run).lstrip("0")
        return [(_NUMBER, len(digits), digits)]
    return [_letter(char) for char in run if not unicodedata.combining(char)]


@lru_cache(maxsize=1024)
def _letter(char: str) -> tuple[int, int, str]:
    """One composed letter without its tone and case."""
    parts = unicodedata.normalize("NFD", char.lower())
    marked = normal(parts[0] + "".join(mark for mark in parts[1:] if mark in _VOWEL_MARKS))
    place = _ALPHABET.get(marked, _ALPHABET.get(parts[0]))
    return (_OTHER, 0, marked) if place is None else (_LETTER, place, "")


def _tones(run: str) -> tuple[int, ...]:
    """The tones of one word wherever they stand in it; none is the tone ngang."""
    return tuple(_TONES[mark] for mark in unicodedata.normalize("NFD", run) if mark in _TONES)
