"""The search box of a page: a form that leads to the page of results; with JavaScript a dialog that answers."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from kehoach.pages.rendered import raw, rendered


@lru_cache(maxsize=1024)
def search_box(results: str, site: str, index: str) -> Markup:
    """The box as HTML.

    Args:
        results: the link from the page to the results.
        site: the link from the page to the site's root, to which the addresses of hits are added.
        index: the link from the page to the folder of the index.
    """
    return raw(rendered("search_box.html", results=results, site=site, index=index))
