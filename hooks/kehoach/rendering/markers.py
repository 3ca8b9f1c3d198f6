"""What opens an item of a list, as offices write it (FACTS.md, section 1, row "sections")."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKER = re.compile(
    r"""
    (?P<indent>[ ]*)
    (?:
        (?P<dash>[-+–—]) (?: [ ]+ (?=\S) | (?=[^\W\d_] | [“"'(\[‘]) )
      | (?P<star>\*) [ ]+ (?=\S)
      | (?P<dot>[•·▪●○◦‣⁃■□➢✓\uf000-\uf0ff]) [ ]* (?=\S)
      | (?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]) (?: [ ]+ (?=\S) | (?=[^\W\d_]) )
      | (?P<slash>[0-9]{1,2}/) (?: [ ]+ (?=[^\s\d]) | (?=[^\W\d_]) )
      | (?P<letter>(?:[a-zđ]|i{2,3}|iv|vi{1,3}|ix)[)/]) (?: [ ]+ (?=\S) | (?=[^\W\d_]) )
      | (?P<letter_dot>[a-zđ]\.) [ ]+ (?=\S)
    )
    """,
    re.VERBOSE,
)
_BOX = re.compile(r"\[(?P<mark>[ xX✓]?)\][ ]+(?=\S)")
_SAME = {"–": "-", "—": "-"}


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


def read_marker(line: str) -> Marker | None:
    """The opening of an item at the head of a line (tabs already made spaces), or None."""
    found = _MARKER.match(line)
    if not found:
        return None
    kind = str(found.lastgroup)
    written = found[kind]
    is_bullet = kind in {"dash", "star", "dot"}
    rest = line[found.end() :]
    box = _BOX.match(rest)
    return Marker(
        indent=len(found["indent"]),
        family=_SAME.get(written, written) if is_bullet else kind + written[-1] + "." * written.count("."),
        label="" if is_bullet else written,
        bullet=written if is_bullet else "",
        done=bool(box["mark"].strip()) if box else None,
        text=(rest[box.end() :] if box else rest).rstrip("\n"),
    )
