"""The side menu: the other pages of a year, on each of its pages. Written once for all pages of a folder."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import escape

from kehoach.model.addresses import relative

Siblings = tuple[tuple[str, str], ...]


def side_menu(siblings: Siblings, address: str) -> str:
    """The items of the menu as HTML, the page's own marked.

    Args:
        siblings: titles and addresses from the site's root.
        address: the page on which the menu stands.
    """
    folder = address.rstrip("/").rpartition("/")[0]
    items = list(_items(siblings, f"{folder}/-/" if folder else address))
    for place, (title, sibling) in enumerate(siblings):
        if sibling == address:
            items[place] = (
                f'<li><a href="{relative(address, address)}" aria-current="page">{escape(title)}</a></li>'
            )
    return "\n".join(items)


@lru_cache(maxsize=256)
def _items(siblings: Siblings, address: str) -> tuple[str, ...]:
    """The items as they are seen from an address; its last part does not matter."""
    return tuple(
        f'<li><a href="{escape(relative(sibling, address))}">{escape(title)}</a></li>'
        for title, sibling in siblings
    )
