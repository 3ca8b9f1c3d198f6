"""The search box of a page: a form that leads to ``/tim/``; with JavaScript a dialog that answers."""

from __future__ import annotations

from functools import lru_cache

from kehoach.pages.rendered import rendered


@lru_cache(maxsize=1024)
def search_box(results: str, site: str) -> str:
    """The box as HTML. The page loads ``assets/kehoach/search.css`` and ``search.js`` with it.

    Args:
        results: the link from the page to ``/tim/``.
        site: the link from the page to the site's root, to which the addresses of hits are added.
    """
    return rendered("search_box.html", results=results, site=site)
