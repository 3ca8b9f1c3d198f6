"""What a human has still to settle in a plan, marked in its own text: ``xuân Nhâm Dần [[xem lại: Tết năm nay …]]``.

Carrying a plan forward leaves such marks, and an office may write its own. A mark is no word of the plan: the
page of a draft shows it, the calendar and the table of contents do not, and it is settled by taking it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

CLASS = "kh-review"
# Python-Markdown's inline pattern and the search through a file read the same form.
PATTERN = r"\[\[[ \n]{0,3}(?P<said>(?i:xem[ ]lại)\b[^\[\]]*)\]\]"
_MARK = re.compile(PATTERN)
_WITH_SPACE = re.compile(rf"[ ]?{PATTERN}")
_NOT_IN_A_MARK = re.compile(r"[\[\]|{}<>\"\\]")


class ReviewMarks(InlineProcessor):
    """Puts a mark on the page; its words are shown as they are."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        """The element of a mark."""
        mark = Element("mark", {"class": CLASS})
        mark.text = AtomicString(" ".join(m["said"].split()))
        return mark, m.start(0), m.end(0)


@dataclass(frozen=True)
class ReviewMark:
    """A place that a human has still to settle: its line in the file, and why (empty where nothing is said)."""

    line: int
    reason: str


def review_mark(reason: str) -> str:
    """The mark as it is written; what could end it or break the line it stands on is taken out of the reason."""
    said = " ".join(_NOT_IN_A_MARK.sub(" ", reason).split())
    return f"[[xem lại: {said}]]" if said else "[[xem lại]]"


def find_review_marks(text: str, offset: int = 0) -> tuple[ReviewMark, ...]:
    """The marks of a text with their lines.

    Args:
        text: a head or a body, its comments taken out.
        offset: lines of the file before the text's first.
    """
    if "[[" not in text:
        return ()
    return tuple(
        ReviewMark(text.count("\n", 0, found.start()) + 1 + offset, _reason(found["said"]))
        for found in _MARK.finditer(text)
    )


def without_review_marks(text: str) -> str:
    """A text as it reads once every mark is settled."""
    return _WITH_SPACE.sub("", text) if "[[" in text else text


def marked_up(text: str) -> str:
    """A text of the head as HTML: escaped, its marks as the page of a body shows them."""
    parts, done = [], 0
    for found in _MARK.finditer(text):
        said = escape(" ".join(found["said"].split()))
        parts.append(f'{escape(text[done : found.start()])}<mark class="{CLASS}">{said}</mark>')
        done = found.end()
    return "".join((*parts, escape(text[done:])))


def spans_of_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where the marks of a text stand."""
    return tuple(found.span() for found in _MARK.finditer(text))


def _reason(said: str) -> str:
    """``xem lại: lý do`` → ``lý do``."""
    return " ".join(said[len("xem lại") :].lstrip(" :").split())
