"""The pages of ``docs/``, which MkDocs makes: which of them the site has, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any

from kehoach.model.document import Heading
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import TOP
from kehoach.pages.shell.frames import of_guest
from kehoach.pages.shell.view import FurtherEntry
from kehoach.reading.docs_folder import is_of_handbook
from kehoach.site import Guest

_TAG = re.compile(r"<[^<>]*>")


class DocsPages:
    """The pages of a build.

    Args:
        nav: the menu of the settings, as they write it.
        with_handbook: the product's handbook is shown, as a preview does; a school's site has its own pages only.

    Attributes:
        nav: the menu of the settings, without the handbook where that is not shown.
        guests: the pages, for the site's map.
        menu: the entries that lead to them from every page.
    """

    def __init__(self, nav: Any, *, with_handbook: bool) -> None:
        self._with_handbook = with_handbook
        self.nav: Any = nav if with_handbook or nav is None else _pruned(nav) or None
        self.guests: tuple[Guest, ...] = ()
        self.menu: tuple[FurtherEntry, ...] = ()

    def take(self, files: Any) -> None:
        """Takes the handbook out where it is not shown, and notes the pages that are left."""
        for file in list(files):
            if not self._with_handbook and is_of_handbook(file.src_uri):
                files.remove(file)
        pages = files.documentation_pages()
        self.guests = tuple(Guest(file.url.removeprefix("./")) for file in pages)
        urls = {file.src_uri: file.url.removeprefix("./") for file in pages}
        self.menu = tuple(_entries(self.nav, urls)) if self.nav else ()

    def shown(self, page: Any, context: Context) -> Page:
        """A page of MkDocs with its frame, for the shell."""
        title = _words(str(page.title or ""))
        content = page.content or ""
        if "<h1" not in content:
            content = f'<h1 id="{TOP}">{escape(title)}</h1>\n{content}'
        found = list(page.toc)
        top = found[0].id if found else TOP
        items = found[0].children if found and found[0].level == 1 else found
        headings = (Heading(1, top, title, 0), *(Heading(2, one.id, _words(one.title), 0) for one in items))
        section = next((one.section for one in self.menu if page.url.startswith(one.section)), "-")
        parent = page.parent
        siblings = tuple(
            (_words(str(one.title or "")), one.url)
            for one in (parent.children if parent is not None else ())
            if one.is_page
        )
        return Page(
            address=page.url,
            title=title,
            html=content,
            description=str(page.meta.get("description") or ""),
            headings=headings,
            frame=of_guest(
                context, section, _words(str(parent.title)) if parent is not None else "", siblings
            ),
        )


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _pruned(nav: Any) -> Any:
    """A menu without the handbook's pages, and without sections that held nothing else."""
    if isinstance(nav, str):
        return None if is_of_handbook(nav) else nav
    if isinstance(nav, dict):
        return {key: kept for key, value in nav.items() if (kept := _pruned(value))}
    if isinstance(nav, list):
        return [kept for one in nav if (kept := _pruned(one))]
    return nav


def _entries(nav: Any, urls: dict[str, str]) -> Iterator[FurtherEntry]:
    """An entry for each part of the menu's top: its own title, and the first page in it."""
    for one in nav if isinstance(nav, list) else [nav]:
        for title, value in one.items() if isinstance(one, dict) else ():
            first = next((urls[source] for source in _sources(value) if source in urls), None)
            if first:
                yield FurtherEntry(first.split("/", 1)[0] + "/", str(title), first)


def _sources(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _sources(one)
    elif isinstance(value, list):
        for one in value:
            yield from _sources(one)
