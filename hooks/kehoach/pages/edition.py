"""Which site is made, and what it consists of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kehoach.archive.lock import Lock
from kehoach.model.addresses import file_of
from kehoach.outputs.output_file import OutputFile
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.shell.shell import Shell
from kehoach.pages.shell.view import FurtherEntry


@dataclass(frozen=True)
class Guest:
    """A page that an engine makes itself, of ``docs/``: its address, and whether search engines may list it."""

    address: str
    is_listed: bool = True


@dataclass(frozen=True)
class Edition:
    """Which site is made.

    Attributes:
        preview: what the office sees before it publishes: drafts are on it, marked.
        lock: the lock of the year that a bag is of; None for a site.
        site_url: where the site stands, where that is not as the settings say; None else.
        guests: the engine's own pages.
        menu: the entries of the menu that lead to them.
    """

    preview: bool = False
    lock: Lock | None = None
    site_url: str | None = None
    guests: tuple[Guest, ...] = ()
    menu: tuple[FurtherEntry, ...] = ()


PUBLIC = Edition()


@dataclass(frozen=True)
class SitePage:
    """A finished page.

    Attributes:
        page: what it was made of, without its content.
        data: its HTML with everything around it, in UTF-8.
        begin, end: where its content stands in ``data``.
    """

    page: Page
    data: bytes = field(repr=False)
    begin: int = 0
    end: int = 0

    @classmethod
    def of(cls, page: Page, html: str) -> SitePage:
        """A page that was just put into its shell."""
        data, content = html.encode(), page.html.encode()
        begin = max(data.find(content), 0)
        return cls(replace(page, html=""), data, begin, begin + len(content))

    @property
    def html(self) -> str:
        """The whole page."""
        return self.data.decode()

    @property
    def content(self) -> str:
        """Its content without the shell."""
        return self.data[self.begin : self.end].decode()

    @property
    def address(self) -> str:
        """From the site's root; ``""`` is the home page."""
        return self.page.address

    @property
    def file(self) -> str:
        """Its file, from the site's root."""
        return file_of(self.address)


@dataclass(frozen=True)
class Site:
    """What an edition consists of: finished pages, files, and the shell for the pages of an engine's own."""

    pages: tuple[SitePage, ...]
    files: tuple[OutputFile, ...]
    context: Context = field(repr=False)
    shell: Shell = field(repr=False)
