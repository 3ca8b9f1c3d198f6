"""What the shell's template sees of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from kehoach.model.addresses import (
    ARCHIVE,
    CALENDAR,
    DATA,
    DISCLOSURES,
    HOME,
    NEWS,
    SEARCH,
    SEARCH_INDEX,
    SITE,
    Links,
    calendar_of,
    disclosures_of,
    of_year,
    relative,
)
from kehoach.model.document import Heading
from kehoach.model.settings import Settings
from kehoach.pages.page import Frame, Page
from kehoach.pages.shell.assets import ICON, SCRIPTS, STYLES
from kehoach.pages.shell.search_box import search_box
from kehoach.pages.shell.side_menu import side_menu


@dataclass(frozen=True)
class MenuEntry:
    """An entry of the menu: where it leads from the page, and whether the page belongs to it."""

    title: str
    href: str
    is_lit: bool


@dataclass(frozen=True)
class FurtherEntry:
    """An entry that stands behind ours in the menu: which section it lights, its title and address."""

    section: str
    title: str
    address: str


@dataclass(frozen=True)
class View:
    """One page as the shell shows it.

    Attributes:
        page: the page.
        school: the school's settings.
        links: how the edition writes its links.
        site_url: where the site stands; empty where that is not known.
        further: entries of the menu behind ours.
    """

    page: Page
    school: Settings
    links: Links = SITE
    site_url: str = ""
    further: tuple[FurtherEntry, ...] = ()

    @property
    def frame(self) -> Frame:
        """What stands around the page."""
        return self.page.frame

    @property
    def title(self) -> str:
        """What the browser calls the page: its title, its year where the title does not say it, the school."""
        title, year = self.page.title, self.frame.year
        if not title or title == self.school.name:
            return self.school.name
        of_year = f" ({year})" if year and year.label not in title else ""
        return f"{title}{of_year} - {self.school.name}"

    @property
    def canonical(self) -> str:
        """The page's whole address, or where it leads on to; empty where that is not known."""
        if self.page.redirect:
            return self.page.redirect
        return self.whole(self.page.address) if self.site_url and not self.links.root else ""

    def whole(self, address: str) -> str:
        """An address with the site's before it."""
        return f"{self.site_url.rstrip('/')}/{address}"

    @property
    def is_hidden(self) -> bool:
        """True where search engines should pass the page over."""
        return bool(self.page.redirect or self.page.is_draft or self.frame.bag or not self.page.is_listed)

    @property
    def news(self) -> str:
        """The link to the feed of news; empty where the edition has none."""
        return self.link(NEWS) if self.links.reach(NEWS) else ""

    @property
    def data(self) -> str:
        """The link to the page of the open data; empty where the edition has none."""
        return self.link(DATA) if self.links.reach(DATA) else ""

    @property
    def icon(self) -> str:
        """The link to the icon."""
        return self.link(ICON)

    @property
    def logo(self) -> str:
        """The link to the school's logo; empty where it has none."""
        logo = self.school.logo
        return logo if not logo or "://" in logo else self.link(logo.lstrip("/"))

    @property
    def styles(self) -> tuple[str, ...]:
        """Links to the style sheets, in order."""
        return tuple(self.link(address) for address in (*STYLES, *self.page.styles))

    @property
    def scripts(self) -> tuple[str, ...]:
        """Links to the scripts, in order."""
        return tuple(self.link(address) for address in (*SCRIPTS, *self.page.scripts))

    @property
    def contents(self) -> tuple[Heading, ...]:
        """The table of contents; none where it would say nothing, and on the calendar, which has its row of months."""
        found = tuple(heading for heading in self.page.headings if heading.level in (2, 3))
        return found if len(found) > 1 and self.frame.section != "lich" else ()

    @cached_property
    def menu(self) -> tuple[MenuEntry, ...]:
        """The entries of the menu; the plans' leads to the year that the page belongs to, else to the current one."""
        return tuple(
            MenuEntry(title, self.link(address), self.frame.section == section)
            for section, title, address in self._entries()
            if address is not None
        )

    def _entries(self) -> Iterator[tuple[str, str, str | None]]:
        """Section, title and address; a bag has only what is in it."""
        bag = self.frame.bag
        if bag is not None:
            yield "", "Mục lục", HOME
            yield "lich", "Lịch", calendar_of(bag)
            yield "ke-hoach", "Kế hoạch", of_year(bag)
            yield "cong-khai", "Công khai", disclosures_of(bag)
            return
        year = self.frame.year or next((one.year for one in self.frame.years if one.is_current), None)
        yield "", "Trang chủ", HOME
        yield "lich", "Lịch", CALENDAR
        yield "ke-hoach", "Kế hoạch", of_year(year) if year is not None else None
        yield "cong-khai", "Công khai", DISCLOSURES
        yield "luu-tru", "Lưu trữ", ARCHIVE
        for one in self.further:
            yield one.section, one.title, one.address

    @property
    def search_box(self) -> Markup:
        """The search box of the header, as HTML."""
        return search_box(self.link(SEARCH), self._folder(HOME), self._folder(SEARCH_INDEX))

    @property
    def side_menu(self) -> Markup:
        """The items of the side menu, as HTML."""
        return side_menu(self.frame.siblings, self.page.address, self.links)

    def link(self, address: str) -> str:
        """A link from this page to an address."""
        return self.links.to(address, self.page.address)

    def _folder(self, address: str) -> str:
        """A link to a folder, to which scripts add a name."""
        return self.links.root + address if self.links.root else relative(address, self.page.address)
