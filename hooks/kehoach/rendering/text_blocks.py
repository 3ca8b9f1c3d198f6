"""The words of a rendered body, block by block: what two years of a plan are compared by."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

from kehoach.rendering.review_marks import CLASS as REVIEW

# The HTML is our own serializer's: ">" is escaped in attributes, so a tag ends at the first one.
_BOX = re.compile(r"<span\b[^>]*\brole=\"img\"[^>]*>[^<]*</span>")
_MARK = re.compile(rf"<mark\b[^>]*\bclass=\"{REVIEW}\"[^>]*>[^<]*</mark>")
_HEADING = re.compile(r"<h([2-6])\b[^>]*>")
_NEXT_CELL = re.compile(r"</t[dh]> ?<t[dh]\b[^>]*>")
_BREAK = re.compile(r"<br\b[^>]*>")
_BLOCK = re.compile(r"</?(?:h[2-6]|p|ul|li|table|thead|tbody|tr|td|th|blockquote|hr|div)\b[^>]*>")
_INLINE = re.compile(r"<[^>]*>")
_LEVEL = "\x02"  # no body holds control characters
_KEPT = 512  # a plan is compared with the year before and with the year after


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A heading (level 2 to 6), or a paragraph, item or row of a table (level 0), as plain words."""

    level: int
    text: str


@lru_cache(maxsize=_KEPT)
def text_blocks(body: str) -> tuple[TextBlock, ...]:
    """The blocks of a body's HTML in order; boxes of tasks and marks for a human are no words.

    One pass of the regular expressions over the whole body is several times quicker than one over each tag.
    """
    text = body.replace("\n", " ")
    if 'role="img"' in text:
        text = _BOX.sub("", text)
    if f'class="{REVIEW}"' in text:
        text = _MARK.sub("", text)
    if "<t" in text:
        text = _NEXT_CELL.sub(" | ", text)
    text = _HEADING.sub(rf"\n{_LEVEL}\1", _BREAK.sub(" ", text))
    text = html.unescape(_INLINE.sub("", _BLOCK.sub("\n", text)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(block for line in lines if line and (block := _block(line)).text)


def _block(line: str) -> TextBlock:
    return TextBlock(int(line[1]), line[2:].lstrip()) if line[0] == _LEVEL else TextBlock(0, line)
