"""The body of a plan as it stands on its page."""

from __future__ import annotations

from functools import lru_cache

from kehoach.model.addresses import SITE, Links
from kehoach.model.document import Document
from kehoach.model.inlines import Link, Picture
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.same import Same
from kehoach.reading.site_links import site_links
from kehoach.rendering.html_writer import write_html
from kehoach.rendering.link_targets import TargetKind, kind_of

_KEPT = 8192


def body_html(plan: Plan, library: Library, links: Links = SITE) -> str:
    """The HTML of a plan's body, its links leading to the pages and files of the site.

    Args:
        plan: the plan whose page it stands on.
        library: the plans that the site shows.
        links: how the edition writes its links; a bag, which is read without a network, has none to the web.

    Returns:
        HTML; a link that leads nowhere is its words alone, such a picture its words for who cannot see it.
    """
    return _written(Same(plan.document), link_addresses(plan, library, links), links.bag is not None)


def link_addresses(plan: Plan, library: Library, links: Links) -> tuple[tuple[str, bool, str], ...]:
    """Each link of a body: its target as written, whether it shows a picture, the address it leads to on the site."""
    way = site_links(library)
    return tuple(
        (
            one.target,
            one.is_picture,
            way.destination(plan, one.target, links, is_picture=one.is_picture).address,
        )
        for one in plan.document.links
    )


@lru_cache(maxsize=_KEPT)
def _written(same: Same[Document], addresses: tuple[tuple[str, bool, str], ...], in_bag: bool) -> str:
    """The body, written once for each document and what its links lead to."""
    known = {(target, is_picture): address for target, is_picture, address in addresses}

    def resolve(run: Link | Picture) -> str:
        if in_bag and kind_of(run.target) is TargetKind.WEB:
            return ""
        return known.get((run.target, isinstance(run, Picture)), "")

    return write_html(same.value.body, same.value.marks, resolve, spell_out=in_bag)
