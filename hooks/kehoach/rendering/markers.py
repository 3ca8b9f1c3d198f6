"""What opens an item of a list, as offices write it, and as Word and Zalo leave its bullets in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ\u1ea0\u1ea2\u1ea4\u1ea6\u1ea8\u1eaa\u1eac\u1eae\u1eb0\u1eb2\u1eb4\u1eb6\u1eb8\u1eba\u1ebc\u1ebe"
_CAPITAL += "\u1ec0\u1ec2\u1ec4\u1ec6\u1ec8\u1eca\u1ecc\u1ece\u1ed0\u1ed2\u1ed4\u1ed6\u1ed8\u1eda\u1edc\u1ede\u1ee0\u1ee2\u1ee4\u1ee6\u1ee8\u1eea\u1eec\u1eee\u1ef0\u1ef2\u1ef4\u1ef6\u1ef8"
# Signs that stand for a bullet, the private ones of Word's symbol fonts among them; then arrows and pictures.
_SIGNS = "•·∙⋅▪▫●○◦‣⁃■□➢➤►▶▸◆◇♦❖★☆✓✔✦✱∗⁎❑❒⮚\uf000-\uf0ff"
_PICTURES = "\u2190-\u21ff\u2600-\u260f\u2613-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
_MARKER = re.compile(
    rf"""
    (?P<indent>[ ]*)
    (?:
        (?P<dash>[-+–—]) (?: [ ]+ (?=\S) | (?=[^\W\d_] | [“"'(\[‘☐-☒] | [0-9]{{1,2}}[hg:]) )
      | (?P<star>\*) (?: [ ]+ (?=\S) | (?=[^\W\d_] [^*\n]* \Z) )
      | (?P<dot>[{_SIGNS}{_PICTURES}]\ufe0f?) [ ]* (?=\S)
      | (?P<symbol>[o§Øüvq]) (?: [ ]{{2,}} (?=\S) | [ ] (?=[{_CAPITAL}“"0-9]) )
      | (?P<sign>§) (?=[{_CAPITAL}])
      | (?P<number>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,3}}[.)]) (?: [ ]+ (?=\S) | (?=[^\W\d_]) )
      | (?P<slash>[0-9]{{1,2}}/) (?: [ ]+ (?=[^\s\d]) | (?=[^\W\d_]) )
      | (?P<hyphen>[0-9]{{1,2}}[ ]?[-–]) [ ]* (?=[{_CAPITAL}“"])
      | (?P<letter>(?:[a-zđ]|i{{2,3}}|iv|vi{{1,3}}|ix)[)/]) (?: [ ]+ (?=\S) | (?=[^\W\d_]) )
      | (?P<letter_dot>[a-zđ]\.) [ ]+ (?=\S)
      | (?P<paren>\([0-9]{{1,2}}\)) [ ]* (?=\S)
      | (?P<circle>[\u2460-\u2473\u2776-\u277f\u2780-\u2793]|[0-9]\ufe0f?\u20e3|\U0001f51f) [ ]* (?=\S)
      | (?P<bare>(?=\[[ ]{{0,2}}[xXvV✓✔]?[ ]{{0,2}}\][ ]*[^\s(\[:])|(?=[☐☑☒]))
    )
    """,
    re.VERBOSE,
)
_BOX = re.compile(
    r"(?:\[[ ]{0,2}(?P<mark>[xXvV✓✔]?)[ ]{0,2}\]|(?P<sign>[☐☑☒])\ufe0f?)(?:[ ]+(?=\S)|(?=[^\s(\[:]))"
)
_CAPITAL_BULLETS = "Ø"  # most lines begin with a capital, and no other one opens an item
_BULLETS = frozenset({"dash", "star", "dot", "symbol", "sign", "bare"})
_SAME = {"–": "-", "—": "-"}
_ALONE = re.compile(rf"[ ]*(?:[{_SIGNS}]|[-+–—*o§Ø]|\(?[0-9]{{1,2}}[.)/]|[0-9]\ufe0f?\u20e3)[ ]*")


@dataclass(frozen=True)
class Marker:
    """The opening of an item.

    Attributes:
        indent: columns before it.
        family: what makes markers alike: the bullet itself, or the shape of the number.
        label: the number as written, ``a)``; empty for a bullet.
        bullet: the bullet as written; empty for a number.
        done: what the check box says; None where there is none.
        text: the rest of the line.
    """

    indent: int
    family: str
    label: str
    bullet: str
    done: bool | None
    text: str


@lru_cache(maxsize=8192)
def read_marker(line: str) -> Marker | None:
    """The opening of an item at the head of a line (tabs already made spaces), or None."""
    first = line.lstrip(" ")[:1]
    found = None if first.isupper() and first not in _CAPITAL_BULLETS else _MARKER.match(line)
    if not found:
        return None
    kind = str(found.lastgroup)
    written = found[kind]
    is_bullet = kind in _BULLETS
    rest = line[found.end() :]
    box = _BOX.match(rest)
    return Marker(
        indent=len(found["indent"]),
        family=_family(kind, written),
        label="" if is_bullet else written,
        bullet=written if is_bullet else "",
        done=bool(box["mark"] or (box["sign"] and box["sign"] != "☐")) if box else None,
        text=(rest[box.end() :] if box else rest).rstrip("\n"),
    )


def is_alone(line: str) -> bool:
    """Whether a line is nothing but a bullet or a number, whose words stand on the next one."""
    return _ALONE.fullmatch(line) is not None


def _family(kind: str, written: str) -> str:
    if kind in _BULLETS:
        return _SAME.get(written, written)
    return kind if kind in {"circle", "hyphen"} else kind + written[-1] + "." * written.count(".")
