"""The inline marks of a text: Python-Markdown's own, less those that drop words or fetch from elsewhere.

HTML is shown as the text that it is, but for ``<br>``; a link or picture whose target is no address stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AutolinkInlineProcessor,
    ImageInlineProcessor,
    LinkInlineProcessor,
    SubstituteTagInlineProcessor,
)

from kehoach.model.blocks import Break, Code, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.rendering.entities import without_entities
from kehoach.rendering.review_marks import PATTERN as REVIEW_MARK
from kehoach.rendering.review_marks import ReviewMarks

_DROPPED = (
    "reference",
    "short_reference",
    "image_reference",
    "short_image_ref",
    "automail",
    "html",
    "entity",
)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_FILE = re.compile(r"[^\s:?*|<>\"\\/#][^:?*|<>\"\\#]*\.[A-Za-z0-9]{1,5}(?:#[^\s]*)?")
# Looks ahead for the end of a link first: Python-Markdown searches the rest of the text at every bracket.
_WHOLE_LINK = r"(?=[^\[\]]*\]\([^\n()]*(?:\([^\n()]*\)[^\n()]*)?\))"
# What an inline pattern may begin with; a text without any is given past them all, for most have none.
_MARKED = re.compile(r"[\\`*_\[\]!<]|  \n")
# Marks within marks beyond this depth are their words alone: no reader sees more, and no writer has to climb.
_DEEPEST = 32


def is_office_file(target: str) -> bool:
    """True for a path to a file beside the plan: ``phu-luc.pdf``, ``../2021-2022/x.md#phan-2``."""
    return _FILE.fullmatch(target) is not None


def is_address(target: str) -> bool:
    """True for what a link may lead to: http(s), mail, telephone, a place on the page, a file of the office."""
    if target.startswith("#"):
        return len(target) > 1 and " " not in target
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme:
        leads = parts.netloc if parts.scheme in {"http", "https"} else parts.path
        return parts.scheme in _SCHEMES and bool(leads) and not re.search(r"\s", target)
    return is_office_file(target)


def read_inlines(texts: Sequence[str]) -> list[tuple[Inline, ...]]:
    """The inline runs of each text; a text that is nested beyond reading is plain words.

    Args:
        texts: Markdown without control characters; wrapped lines are parted by ``\\n``.
    """
    try:
        return _marked(texts)
    except RecursionError:
        return [_alone(text) for text in texts]


def plain(text: str) -> tuple[Inline, ...]:
    """The words of a text none of whose marks are read, but for entities."""
    return (Text(without_entities(text)),) if text else ()


def has_marks(text: str) -> bool:
    """True for a text in which a mark may be; the others are ``plain`` to every reader."""
    return _MARKED.search(text) is not None


def _alone(text: str) -> tuple[Inline, ...]:
    try:
        return _marked((text,))[0]
    except RecursionError:
        return plain(text)


def _marked(texts: Sequence[str]) -> list[tuple[Inline, ...]]:
    md = _markdown()
    md.reset()
    root: Any = Element("div")
    for text in texts:
        SubElement(root, "p").text = text
    for processor in md.treeprocessors:
        changed = processor.run(root)
        root = root if changed is None else changed
    return [tuple(_inlines(element, 0)) for element in root]


def _inlines(element: Element, depth: int) -> Iterator[Inline]:
    """The runs in an element of Python-Markdown's."""
    if element.text:
        yield Text(without_entities(element.text))
    for child in element:
        yield _inline(child, depth + 1)
        if child.tail:
            yield Text(without_entities(child.tail))


def _inline(element: Element, depth: int) -> Inline:
    tag = element.tag
    if tag == "br":
        return Break()
    if tag == "code":
        return Code(unescape(element.text or ""))
    if tag == "mark":
        return ReviewMark(element.text or "")
    title = without_entities(element.get("title") or "")
    if tag == "img":
        return Picture(_attribute(element, "src"), _attribute(element, "alt"), title)
    if depth >= _DEEPEST:
        return Text(without_entities("".join(element.itertext())))
    within = tuple(_inlines(element, depth))
    if tag == "a":
        return Link(_attribute(element, "href"), within, title)
    return Strong(within) if tag == "strong" else Emphasis(within)


def _attribute(element: Element, name: str) -> str:
    return without_entities(element.get(name) or "")


class _Links(LinkInlineProcessor):
    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        found = super().handleMatch(m, data)
        return found if _accepted(found[0], "href", is_address) else (None, None, None)


class _Pictures(ImageInlineProcessor):
    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        found = super().handleMatch(m, data)
        return found if _accepted(found[0], "src", is_office_file) else (None, None, None)


class _BareLinks(AutolinkInlineProcessor):
    """``<https://x.vn>``: Python-Markdown takes any scheme, ``<javascript://…>`` too."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        found = super().handleMatch(m, data)
        return found if _accepted(found[0], "href", is_address) else (None, None, None)


def _accepted(element: Any, attribute: str, test: Any) -> bool:
    return isinstance(element, Element) and bool(test(_attribute(element, attribute)))


class OfficeMarks(Extension):
    """Turns a Markdown instance into a reader of the inline marks that offices write."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Puts in our inline patterns."""
        for name in _DROPPED:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Links(rf"(?<!\!)\[{_WHOLE_LINK}", md), "link", 160)
        md.inlinePatterns.register(_Pictures(rf"\!\[{_WHOLE_LINK}", md), "image_link", 150)
        md.inlinePatterns.register(_BareLinks(AUTOLINK_RE, md), "autolink", 120)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"(?i)<br\s*/?>", "br"), "written_br", 95)
        md.inlinePatterns.register(ReviewMarks(REVIEW_MARK, md), "review_mark", 170)
        md.treeprocessors.deregister("prettify")


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    """One instance serves a whole build."""
    return Markdown(extensions=[OfficeMarks()], output_format="html")
