"""The numbers that Word sets before paragraphs, counted as Word counts them: ``1.``, ``2.b``, ``IV.``, ``-``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
# Letters of Symbol and Wingdings that stand for bullets.
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "o": "o", "": "-"}


@dataclass(frozen=True)
class _Level:
    start: int
    form: str
    text: str


@dataclass
class WordNumbers:
    """The numbering of one document; asked for each paragraph in order.

    Args:
        numbering: the root of ``numbering.xml``; None where the document has none.
    """

    numbering: Any
    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _abstract: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.numbering is None:
            return
        kinds: dict[str, dict[int, _Level]] = {}
        for kind in self.numbering.iter(f"{W}abstractNum"):
            kinds[_value(kind, "abstractNumId", own=True)] = {
                int(_value(level, "ilvl", own=True) or 0): _Level(
                    _whole(_child(level, "start"), 1), _child(level, "numFmt"), _child(level, "lvlText")
                )
                for level in kind.iter(f"{W}lvl")
            }
        for number in self.numbering.iter(f"{W}num"):
            name, kind = _value(number, "numId", own=True), _child(number, "abstractNumId")
            levels = dict(kinds.get(kind, {}))
            for change in number.iter(f"{W}lvlOverride"):
                place, start = int(_value(change, "ilvl", own=True) or 0), _child(change, "startOverride")
                if start and place in levels:
                    levels[place] = _Level(_whole(start, 1), levels[place].form, levels[place].text)
                    kind = f"{kind}/{name}"
            self._levels[name], self._abstract[name] = levels, kind

    def label(self, number: str, level: int) -> str:
        """The number of the next paragraph of a list at a level; empty where it has none."""
        levels = self._levels.get(number, {})
        own = levels.get(level)
        if own is None or number == "0":
            return ""
        counts = self._counts.setdefault(self._abstract[number], {})
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if own.form == "bullet":
            return _BULLETS.get(own.text, own.text if len(own.text) == 1 and own.text.isprintable() else "-")
        if own.form == "none":
            return ""

        def written(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            at = levels.get(place, own)
            return _figure(counts.get(place, at.start), at.form)

        return _PLACE.sub(written, own.text)


def _figure(number: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman if form == "upperRoman" else roman.lower()
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    parts = []
    for value, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        count, number = divmod(number, value)
        parts.append(sign * min(count, 40))
    return "".join(parts)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdigit() and len(text) < 7 else otherwise


def _value(element: Any, name: str, *, own: bool) -> str:
    return element.get(f"{W}{name}", "") if own else ""


def _child(element: Any, name: str) -> str:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""
