"""The letters that an official sheet can print: those of the font that is shipped for it."""

from __future__ import annotations

import re
import unicodedata

# First and last letter of each run that all four faces of the font have (tests hold it against the files).
RUNS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x2BC, 0x2BC),
    (0x2C6, 0x2DD),
    (0x300, 0x323),
    (0x370, 0x377),
    (0x37A, 0x37F),
    (0x384, 0x38A),
    (0x38C, 0x38C),
    (0x38E, 0x3A1),
    (0x3A3, 0x3FF),
    (0x1E00, 0x1EFF),
    (0x2000, 0x2064),
    (0x2066, 0x2071),
    (0x2074, 0x208E),
    (0x2090, 0x209C),
    (0x20A0, 0x20BE),
    (0x2100, 0x214F),
    (0x2153, 0x2154),
    (0x215B, 0x215E),
    (0x2184, 0x2184),
    (0x2190, 0x2195),
    (0x21A8, 0x21A8),
    (0x2202, 0x2202),
    (0x2206, 0x2206),
    (0x220F, 0x220F),
    (0x2211, 0x2212),
    (0x2215, 0x2215),
    (0x2219, 0x221A),
    (0x221E, 0x221F),
    (0x2229, 0x2229),
    (0x222B, 0x222B),
    (0x2248, 0x2248),
    (0x2260, 0x2261),
    (0x2264, 0x2265),
    (0x2500, 0x2500),
    (0x2502, 0x2502),
    (0x250C, 0x250C),
    (0x2510, 0x2510),
    (0x2514, 0x2514),
    (0x2518, 0x2518),
    (0x251C, 0x251C),
    (0x2524, 0x2524),
    (0x252C, 0x252C),
    (0x2534, 0x2534),
    (0x253C, 0x253C),
    (0x2550, 0x256C),
    (0x2580, 0x2580),
    (0x2584, 0x2584),
    (0x2588, 0x2588),
    (0x258C, 0x258C),
    (0x2590, 0x2593),
    (0x25A0, 0x25A1),
    (0x25AA, 0x25AC),
    (0x25B2, 0x25B2),
    (0x25BA, 0x25BA),
    (0x25BC, 0x25BC),
    (0x25C4, 0x25C4),
    (0x25CA, 0x25CC),
    (0x25CF, 0x25CF),
    (0x25D8, 0x25D9),
    (0x25E6, 0x25E6),
)
_UNPRINTED = re.compile("[^\t\n" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in RUNS) + "]")
# Pictures among letters, and what only changes how the sign before them looks: nobody misses them on paper.
_PICTURES = frozenset({"So", "Sk", "Cn", "Co"})
_SHAPING = frozenset("\ufe0e\ufe0f\u200d\u20e3")


def is_printed(letter: str) -> bool:
    """True for a letter that the font has."""
    return _UNPRINTED.match(letter) is None


def is_picture(letter: str) -> bool:
    """True for a sign that is left out of a sheet where the font has it not: 🔔, ✅."""
    return letter in _SHAPING or unicodedata.category(letter) in _PICTURES


def printed(text: str) -> str:
    """A text without the pictures that cannot be printed; every other letter stays."""
    if text.isascii():
        return text
    return _UNPRINTED.sub(lambda found: "" if is_picture(found[0]) else found[0], text)


def unprinted(text: str) -> tuple[str, ...]:
    """The letters of a text that the font has not, in order and once each, pictures among them."""
    if text.isascii():
        return ()
    return tuple(dict.fromkeys(_UNPRINTED.findall(text)))
