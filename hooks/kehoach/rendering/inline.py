"""The inline marks of a body: Python-Markdown's own, less those that drop words or fetch from elsewhere.

HTML is shown as the text that it is, but for ``<br>``; a link or picture whose target is no address stays text.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AutolinkInlineProcessor,
    ImageInlineProcessor,
    LinkInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import AtomicString

from kehoach.rendering.blocks import OfficeBlockParser
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
_ENTITY = re.compile(r"&(?=([A-Za-z][A-Za-z0-9]*;))")


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
    return isinstance(element, Element) and bool(test(element.get(attribute, "")))


def _pass_plain_texts(root: Element) -> None:
    """Marks the texts without inline marks as read."""
    for element in root.iter():
        if element.text and not _MARKED.search(element.text):
            element.text = AtomicString(element.text)
        if element.tail and not _MARKED.search(element.tail):
            element.tail = AtomicString(element.tail)


def _known_entity(found: re.Match[str]) -> str:
    """The "&" of an entity; what is none would be read by browsers as far as one goes, ``&notit;`` as "¬it;"."""
    return "&" if found[1] in html5 else "&amp;"


class OfficeMarkdown(Extension):
    """Turns a Markdown instance into a reader of what offices write."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Puts in our block parser and inline patterns."""
        md.parser = OfficeBlockParser(md)
        for name in _DROPPED:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Links(rf"(?<!\!)\[{_WHOLE_LINK}", md), "link", 160)
        md.inlinePatterns.register(_Pictures(rf"\!\[{_WHOLE_LINK}", md), "image_link", 150)
        md.inlinePatterns.register(_BareLinks(AUTOLINK_RE, md), "autolink", 120)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"(?i)<br\s*/?>", "br"), "written_br", 95)
        md.inlinePatterns.register(ReviewMarks(REVIEW_MARK, md), "review_mark", 170)
        md.treeprocessors.deregister("prettify")


class BodyReader:
    """Bodies to trees and trees to HTML; one instance serves a whole build."""

    def __init__(self) -> None:
        self._md = Markdown(extensions=[OfficeMarkdown()], output_format="html")

    def tree(self, text: str) -> Element:
        """The tree of a body, its inline marks read; control characters must be out of it."""
        self._md.reset()
        lines = _ENTITY.sub(_known_entity, text).split("\n")
        root: Any = self._md.parser.parseDocument(lines).getroot()
        _pass_plain_texts(root)
        for processor in self._md.treeprocessors:
            changed = processor.run(root)
            root = root if changed is None else changed
        tree: Element = root
        return tree

    def html(self, root: Element) -> str:
        """The HTML of a tree, without its root."""
        written = self._md.serializer(root)
        return written[written.index(">") + 1 : written.rindex("</")].strip() if len(root) else ""
