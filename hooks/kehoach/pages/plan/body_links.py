"""The links to the office's files that stand in a parsed body."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import quote, unquote

from kehoach.model.addresses import relative
from kehoach.model.library import Library
from kehoach.model.plan import Plan

_SCHEME = "kehoach:"
_LINK = re.compile(r'<a\b[^>]*?\shref="kehoach:([^"]*)"[^>]*>(.*?)</a>', re.DOTALL | re.IGNORECASE)
_PICTURE = re.compile(r'<img\b[^>]*?\ssrc="kehoach:([^"]*)"[^>]*>', re.IGNORECASE)
_ALT = re.compile(r'\salt="([^"]*)"', re.IGNORECASE)


def resolved(html: str, plan: Plan, library: Library) -> str:
    """A body with the relative address in the place of each ``kehoach:PATH#FRAGMENT``.

    Args:
        html: the body as the parser made it.
        plan: the plan whose page it stands on.
        library: the plans that the site shows.

    Returns:
        The same HTML; a link whose target is in neither the library nor the plan's files is its text
        alone, such a picture its alternative text.
    """
    if _SCHEME not in html:
        return html
    html = _PICTURE.sub(lambda found: _picture(found, plan, library), html)
    return _LINK.sub(lambda found: _link(found, plan, library), html)


def _link(found: re.Match[str], plan: Plan, library: Library) -> str:
    address = _address(found[1], plan, library)
    return found[0].replace(_SCHEME + found[1], escape(address), 1) if address else found[2]


def _picture(found: re.Match[str], plan: Plan, library: Library) -> str:
    address = _address(found[1], plan, library)
    if address:
        return found[0].replace(_SCHEME + found[1], escape(address), 1)
    alt = _ALT.search(found[0])
    return alt[1] if alt else ""


def _address(target: str, plan: Plan, library: Library) -> str:
    """The relative address of a target as it stands in the HTML; empty where it is not published."""
    written, mark, fragment = unescape(target).partition("#")
    for path in (written, unquote(written)):
        other = library.at(path)
        if other is not None:
            return relative(other.address, plan.address) + mark + fragment
        for file in plan.files:
            if file.path == path:
                return quote(file.name) + mark + fragment
    return ""
