"""What is meant as a comment and is none: "<!– … –>" of a word processor, "[//]: # (…)" of other programs.

Who writes so means to keep a thing to the office. So it leaves in no form, as a comment does, and it is a problem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kehoach.rendering.comments import ONLY_COMMENT

_DASH = "[-–—‐‑‒―−－]"
# Every form needs a sign that no sentence has; the reach of each is bounded, so a hostile text costs no more.
_OPENING = re.compile(
    rf"""
    (?P<comment><!--)
  | (?P<bang>(?:[<‹＜]|&lt;|&\#0{{0,3}}60;)\s{{0,2}}[!！](?!\[CDATA\[|DOCTYPE)[ \t]{{0,2}}{_DASH}{{0,4}})
  | (?P<arrow><{_DASH}{{2,3}}(?=[^<>\n]{{1,400}}?{_DASH}{{2,3}}[!！]?>))
  | (?P<definition>^[ ]{{0,3}}\[[^\[\]\n]{{0,60}}\]:[ \t]{{0,9}}(?:\#|<\#?>)(?=[ \t]{{0,9}}(?:$|["'(])))
  | (?P<braces>\{{\#(?=[^{{}}\n]{{0,400}}\#\}}))
  | (?P<critic>\{{>>(?=[^\n]{{0,400}}?<<\}}))
  | (?P<percent>(?<![%\w])%%(?=[^%\n]{{1,400}}%%))
    """,
    re.VERBOSE | re.MULTILINE,
)
_CLOSINGS = {
    "bang": re.compile(
        rf"{_DASH}{{1,4}}[ \t]{{0,2}}[!！]?[ \t]{{0,2}}(?:[>›＞]|&gt;|&\#0{{0,3}}62;)|[!！][ \t]?[>›＞]"
    ),
    "arrow": re.compile(rf"{_DASH}{{2,3}}[!！]?>"),
    "definition": re.compile(r"\)|\n[ \t]*(?=\n)|\Z"),
    "braces": re.compile(r"#\}"),
    "critic": re.compile(r"<<\}"),
    "percent": re.compile("%%"),
}
_NEXT_LINE = re.compile(r"\n|\Z")
_END_OF_PARAGRAPH = re.compile(r"\n[ \t]*(?=\n)|\Z")


@dataclass(frozen=True, slots=True)
class NearComment:
    """One of them: its line in the text, from 1, and the signs that open it."""

    line: int
    opening: str


def without_near_comments(text: str) -> tuple[str, tuple[NearComment, ...]]:
    """A text without what is meant as a comment and is none, line by line the same, and what was found.

    True comments are left where they are. What is not closed goes to the end of its paragraph.

    Args:
        text: with ``\\n`` line ends.
    """
    parts: list[str] = []
    found: list[NearComment] = []
    at = begun = counted = 0
    line = 1
    unclosed: set[str] = set()
    while opening := _OPENING.search(text, at):
        kind = str(opening.lastgroup)
        if kind == "comment":
            end = text.find("-->", opening.end())
            if end < 0:
                break
            at = end + 3
            continue
        line += text.count("\n", counted, opening.start())
        counted = opening.start()
        found.append(NearComment(line, opening[0].strip()))
        end = _end(text, opening.end(), kind, unclosed)
        parts += (text[begun : opening.start()], "\n" * text.count("\n", opening.start(), end))
        at = begun = end
    if not found:
        return text, ()
    parts.append(text[begun:])
    lines = "".join(parts).split("\n")
    written = text.split("\n")
    return "\n".join(
        line if line == old or line.strip() else ONLY_COMMENT
        for line, old in zip(lines, written, strict=True)
    ), tuple(found)


def _end(text: str, start: int, kind: str, unclosed: set[str]) -> int:
    """Where one ends; `unclosed` are the kinds that nothing closes any more."""
    if kind == "definition" and "(" not in text[start : start + 12].split("\n")[0]:
        ending = _NEXT_LINE.search(text, start)
        return ending.start() if ending else len(text)
    closing = None if kind in unclosed else _CLOSINGS[kind].search(text, start)
    if closing is not None:
        return closing.end()
    unclosed.add(kind)
    ending = _END_OF_PARAGRAPH.search(text, start)
    return ending.start() if ending else len(text)
