"""The inline marks of a text: Python-Markdown's own, less those that drop words or fetch from elsewhere.

HTML is shown as the text that it is, but for ``<br>``. A link is one whatever its target says: where it leads is
found out by who knows the site, and what leads nowhere is told, not left as signs on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AutolinkInlineProcessor,
    BacktickInlineProcessor,
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import ETX, STX, AtomicString

from kehoach.model.inlines import Break, Code, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.rendering.emphasis import EMPHASIS
from kehoach.rendering.entities import without_entities
from kehoach.rendering.link_targets import CERTAIN, TargetKind, kind_of
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
# Looks ahead for the end of a link first: Python-Markdown searches the rest of the text at every bracket.
_WORDS = r"[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*){0,2}"
_TARGET = r"[^()]*(?:\([^()]*\)[^()]*){0,3}"
_WHOLE_LINK = rf"(?={_WORDS}\]\({_TARGET}\))"
# "[thể lệ] (the-le.pdf)" and "(thể lệ)[the-le.pdf]": slips where what stands there can be nothing but an address.
_LOOSE_LINK = r"(?<!\!)\[(?P<words>[^\[\]\n]{1,300})\] \((?P<target>[^()\n]{1,300})\)"
_TURNED_LINK = r"\((?P<words>[^()\n]{1,300})\)\[(?P<target>[^\[\]\s]{1,300})\]"
_BARE_ADDRESS = r"(?i)(?<![\w/@.=-])(?:https?://|www\.(?=\w))[^\s<>\"“”„|{}\\^`\[\]]+"
_AFTER_ADDRESS = ".,;:!?…'’*_"
_AFTER_ENTITY = re.compile(r"&(?!amp;)#?[A-Za-z0-9]{1,31};")
# A backtick behind a figure is a sign of minutes or feet, 1`20, and opens nothing.
_BACKTICK = r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<![\\0-9`])`)"
# What an inline pattern may begin with; a text without any is given past them all, for most have none.
_MARKED = re.compile(r"[\\`*_\[\]!<]")
# What Python-Markdown has made of a sign behind a backslash, where the backslash may well part folders.
_ESCAPED = re.compile(f"{STX}(33|35|43|45|46|92){ETX}")
# Marks within marks beyond this depth are their words alone: no reader sees more, and no writer has to climb.
_DEEPEST = 32


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
    if _MARKED.search(text) or "://" in text or "  \n" in text:
        return True
    return "www." in text.lower()


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
    """Links whose target may be a path as Windows writes it: in ``..\\..\\a.pdf`` no point is escaped."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        target, title, end, handled = super().getLink(data, index)
        return _ESCAPED.sub(lambda found: f"\\{chr(int(found[1]))}", target), title, end, handled


class _Pictures(_Links, ImageInlineProcessor):
    """Pictures likewise."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        return ImageInlineProcessor.handleMatch(self, m, data)


class _BareLinks(AutolinkInlineProcessor):
    """``<https://x.vn>``: Python-Markdown takes any scheme, ``<javascript://…>`` too."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element) or kind_of(_attribute(element, "href")) is not TargetKind.WEB:
            return None, None, None
        return element, start, end


class _SlippedLinks(InlineProcessor):
    """A link with a space or its brackets changed about, where its target can only be an address."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        target = self.unescape(m["target"]).strip()
        if kind_of(target) not in CERTAIN:
            return None, None, None
        element = Element("a", {"href": target})
        element.text = m["words"]
        return element, m.start(0), m.end(0)


class _BareAddresses(InlineProcessor):
    """``https://x.vn`` and ``www.x.vn`` in a text."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]
        written = _AFTER_ENTITY.split(m[0], maxsplit=1)[0].rstrip(_AFTER_ADDRESS)
        while written.endswith(")") and written.count(")") > written.count("("):
            written = written[:-1].rstrip(_AFTER_ADDRESS)
        address = self.unescape(written)
        if kind_of(address) is not TargetKind.WEB:
            return None, None, None
        element = Element("a", {"href": address})
        element.text = AtomicString(address)
        return element, m.start(0), m.start(0) + len(written)


class OfficeMarks(Extension):
    """Turns a Markdown instance into a reader of the inline marks that offices write."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Puts in our inline patterns."""
        for name in _DROPPED:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(BacktickInlineProcessor(_BACKTICK), "backtick", 190)
        md.inlinePatterns.register(_Links(rf"(?<!\!)\[{_WHOLE_LINK}", md), "link", 160)
        md.inlinePatterns.register(_Pictures(rf"\!\[{_WHOLE_LINK}", md), "image_link", 150)
        md.inlinePatterns.register(_SlippedLinks(_LOOSE_LINK, md), "loose_link", 140)
        md.inlinePatterns.register(_SlippedLinks(_TURNED_LINK, md), "turned_link", 130)
        md.inlinePatterns.register(_BareLinks(AUTOLINK_RE, md), "autolink", 120)
        md.inlinePatterns.register(_BareAddresses(_BARE_ADDRESS, md), "bare_address", 110)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"(?i)<br\s*/?>", "br"), "written_br", 95)
        md.inlinePatterns.register(ReviewMarks(REVIEW_MARK, md), "review_mark", 170)
        md.treeprocessors.deregister("prettify")
        delimiters: Any = md.delimiters
        for token, boundary in EMPHASIS.items():
            delimiters.delimiters[token].boundary = boundary


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    """One instance serves a whole build."""
    return Markdown(extensions=[OfficeMarks()], output_format="html")
