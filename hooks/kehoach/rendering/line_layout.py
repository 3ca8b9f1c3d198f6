"""Whether a line runs on from the one above: where text was wrapped it does, where it was pasted from Word it does not.

Word and Zalo give a paragraph as one line, however long, and put no blank lines between. Mail, web pages and careful
writers of Markdown break a sentence over lines of nearly one length. Which it is shows in the whole text: sentences
that are broken, and how long the broken lines are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_END = re.compile(r"[.:;!?…][\s*_”\"')\]]*\Z")
_FIRST = re.compile(r"[\s*_“\"'(\[]*(\w)")
_FIRST_WORD = re.compile(r"\s*\S{1,40}")
# What no sentence ends with.
_OPEN_END = re.compile(
    r"(?:[,(/]|(?:^|[\s(])(?:ngày|từ|đến|tới|tháng|năm|lúc|số|và|hoặc|của|các|những|cho|với|về|tại|ở|là|thứ|vào|theo|do|để))\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"\([^()]{1,60}\)[\s.,;]*")
_MOST_OF_A_WRAPPED_LINE = 120
_DOUBTS = 2


@dataclass(frozen=True)
class LineLayout:
    """How the lines of a text stand to each other.

    Attributes:
        is_wrapped: sentences are broken over lines; else every line is a paragraph, as Word gives it.
        width: how long wrapped lines become, in characters.
        decided: the first line, from 1, that stands right below another and might have gone on with it; 0 where
            hardly a line leaves a doubt.
    """

    is_wrapped: bool = False
    width: int = 0
    decided: int = 0

    def runs_on(self, before: str, line: str, *, in_item: bool = False) -> bool:
        """Whether a line goes on with the one before, both being plain text.

        Args:
            before: the line above, or what is left of an item's first behind its marker.
            line: the line.
            in_item: the line above is of an item or a cell, to which a remark in brackets belongs.
        """
        before = before.rstrip()
        if _is_open(before):
            return True
        if self.is_wrapped:
            word = _FIRST_WORD.match(line)
            return _is_broken(before, line) or len(before) + len(word[0] if word else "") + 1 > self.width
        return _is_broken(before, line) or (in_item and _PART.fullmatch(line.strip()) is not None)


def read_layout(pairs: Iterable[tuple[int, str, str]]) -> LineLayout:
    """The layout of a text.

    Args:
        pairs: each line of text and the one right below that could run on from it, behind the number of the latter.
    """
    broken = kept = width = decided = 0
    for number, before, line in pairs:
        if max(len(before), len(line)) > _MOST_OF_A_WRAPPED_LINE:
            kept += 3
        elif _is_broken(before, line):
            broken += 1
            width = max(width, len(before.rstrip()))
        elif not _is_open(before.rstrip()):
            kept += 1
            decided = decided or number
    return LineLayout(broken > 0 and 2 * broken >= kept, width, decided if kept >= _DOUBTS else 0)


def _is_open(before: str) -> bool:
    """Whether a line cannot be the last of its sentence: by its last word, or by a mark that is not closed."""
    return _OPEN_END.search(before[-40:]) is not None or before.rfind("[[") > before.rfind("]]")


def _is_broken(before: str, line: str) -> bool:
    """Whether a sentence stops in the midst: no sign at the end, a small letter at the beginning."""
    first = _FIRST.match(line)
    return first is not None and first[1].islower() and not _END.search(before.rstrip()[-8:])
