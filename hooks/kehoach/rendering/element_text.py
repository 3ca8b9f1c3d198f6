"""The words of elements, as a reader reads them aloud: without numbers of items and marks for a human."""

from __future__ import annotations

import html
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kehoach.rendering.review_marks import CLASS as REVIEW

BLOCKS = frozenset({"ul", "p", "table", "blockquote", "hr", "h2", "h3", "h4", "h5", "h6"})
_UNREAD = frozenset({"kh-marker", REVIEW})
_APART = frozenset({"p", "li", "td", "th", "br"})


def text_of(element: Element, *, strip: bool = True) -> str:
    """The words of an element with single spaces; items and breaks are apart by one."""
    text = "".join(_pieces(element))
    return single_spaced(text) if strip else text


def single_spaced(text: str) -> str:
    """A text with single spaces and its entities read."""
    return " ".join(html.unescape(text).split())


def lead_of(item: Element) -> Iterator[Element]:
    """The inline elements of an item or cell before its first block: its own words are in them and around them."""
    for child in item:
        if child.tag in BLOCKS:
            return
        yield child


def lead_text(item: Element) -> str:
    """An item's own words, without its number and sub-points."""
    parts = [item.text or ""]
    for child in lead_of(item):
        parts += [text_of(child, strip=False), child.tail or ""]
    return single_spaced("".join(parts))


def points_text(item: Element) -> str:
    """The words of an item's sub-points and paragraphs, each ended by ";"."""
    return "; ".join(text_of(child) for child in item if child.tag in BLOCKS)


def _pieces(element: Element) -> Iterator[str]:
    if element.get("class") in _UNREAD:
        return
    if element.tag in _APART:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    if element.tag in _APART:
        yield " "
