"""The side menu: the other pages of a year, on each of its pages. Written once for all pages of a folder."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from kehoach.model.addresses import Links

Siblings = tuple[tuple[str, str], ...]


def side_menu(siblings: Siblings, address: str, links: Links) -> Markup:
    """The items of the menu as HTML, the page's own marked.

    Args:
        siblings: titles and addresses from the site's root.
        address: the page on which the menu stands.
        links: how the edition writes its links.
    """
    folder = address.rstrip("/").rpartition("/")[0]
    items = list(_items(siblings, f"{folder}/-/" if folder else address, links))
    for place, (title, sibling) in enumerate(siblings):
        if sibling == address:
            items[place] = (
                f'<li><a href="{links.to(address, address)}" aria-current="page">{escape(title)}</a></li>'
            )
    return Markup("\n".join(items))


@lru_cache(maxsize=256)
def _items(siblings: Siblings, address: str, links: Links) -> tuple[str, ...]:
    """The items as they are seen from an address; its last part does not matter."""
    return tuple(
        f'<li><a href="{escape(links.to(sibling, address))}">{escape(title)}</a></li>'
        for title, sibling in siblings
    )
