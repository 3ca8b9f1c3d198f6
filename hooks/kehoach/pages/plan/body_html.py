"""The body of a plan as it stands on its page."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from kehoach.model.addresses import relative
from kehoach.model.blocks import Link, Picture
from kehoach.model.document import Document
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.same import Same
from kehoach.rendering.html_writer import write_html

_KEPT = 8192


def body_html(plan: Plan, library: Library) -> str:
    """The HTML of a plan's body, its links leading to the pages and files of the site.

    Args:
        plan: the plan whose page it stands on.
        library: the plans that the site shows.

    Returns:
        HTML; a link whose target is in neither the library nor the plan's files is its text alone, such a picture
        its alternative text.
    """
    links = plan.document.links
    addresses = tuple((link.written, _address(link.target, link.written, plan, library)) for link in links)
    return _written(Same(plan.document), addresses)


@lru_cache(maxsize=_KEPT)
def _written(same: Same[Document], addresses: tuple[tuple[str, str], ...]) -> str:
    """The body, written once for each document and what its links lead to."""
    known = dict(addresses)

    def resolve(link: Link | Picture) -> str:
        return known.get(link.target, link.target)

    return write_html(same.value.body, same.value.marks, resolve)


def _address(path: str, written: str, plan: Plan, library: Library) -> str:
    """The relative address of a file of the office; empty where it is not published."""
    fragment = urlsplit(written).fragment
    anchor = f"#{fragment}" if fragment else ""
    for name in (path, unquote(path)):
        other = library.at(name)
        if other is not None:
            return relative(other.address, plan.address) + anchor
        for file in plan.files:
            if file.path == name:
                return quote(file.name) + anchor
    return ""
