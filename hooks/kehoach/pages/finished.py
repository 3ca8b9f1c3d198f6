"""Finished pages: those that are kept are given back, the others are made, put into the shell and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.keeping.kept import kept_or_made
from kehoach.keeping.store import Store, key_of
from kehoach.keeping.version import folder_version, program_version
from kehoach.model.document import Heading
from kehoach.pages.edition import SitePage
from kehoach.pages.page import Frame, Page
from kehoach.pages.recipe import PageRecipe
from kehoach.pages.shell.assets import THEME
from kehoach.pages.shell.shell import Shell
from kehoach.pages.website import made_of
from kehoach.workers import Workers


@dataclass(frozen=True)
class _KeptPage:
    """A finished page as it is kept: what engines ask of it, and where its content stands in the whole."""

    address: str
    title: str
    html: str
    begin: int
    end: int
    description: str = ""
    headings: tuple[Heading, ...] = ()
    is_draft: bool = False
    redirect: str = ""
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    is_listed: bool = True


def finished_pages(
    recipes: Sequence[PageRecipe], shell: Shell, store: Store, workers: Workers
) -> tuple[SitePage, ...]:
    """The pages of a site, in order.

    Args:
        recipes: what each is made of, and how.
        shell: what stands around them.
        store: what former runs have kept.
        workers: where plans are compared.
    """
    around = (program_version(), folder_version(THEME), repr(shell))
    keys = [key_of(_KeptPage.__name__, *around, *recipe.made_of) for recipe in recipes]

    def make(places: list[int]) -> list[SitePage]:
        pages = made_of([recipes[place] for place in places], workers)
        return [SitePage.of(page, shell.around(page)) for page in pages]

    return tuple(kept_or_made(store, _KeptPage, keys, make, _kept, _page))


def _kept(page: SitePage) -> _KeptPage:
    own = page.page
    return _KeptPage(
        own.address,
        own.title,
        page.html,
        page.begin,
        page.end,
        own.description,
        own.headings,
        own.is_draft,
        own.redirect,
        own.styles,
        own.scripts,
        own.is_listed,
    )


def _page(kept: _KeptPage) -> SitePage:
    """The page again; what stood around it is in its HTML, and its frame is asked for by nobody."""
    page = Page(
        kept.address,
        kept.title,
        "",
        kept.description,
        kept.headings,
        Frame(),
        kept.is_draft,
        kept.redirect,
        kept.styles,
        kept.scripts,
        kept.is_listed,
    )
    return SitePage(page, kept.html.encode(), kept.begin, kept.end)
