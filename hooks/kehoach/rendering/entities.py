"""Entities of HTML, which offices copy from web pages: ``&amp;``, ``&#8211;``."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from kehoach.rendering.characters import printable

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")


def without_entities(text: str) -> str:
    """A text with its entities read; what only looks like one, ``&xyz;``, is left as it is."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    if found[1] and f"{found[1]};" not in html5:
        return found[0]
    return printable(unescape(found[0]))
