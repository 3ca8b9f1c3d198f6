"""What the theme's templates see as ``kehoach``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kehoach.model.addresses import (
    ARCHIVE,
    CALENDAR,
    DISCLOSURES,
    HOME,
    SEARCH,
    calendar_of,
    disclosures_of,
    of_year,
    relative,
)
from kehoach.model.settings import Settings
from kehoach.pages.page import Frame, Page
from kehoach.pages.shell.search_box import search_box
from kehoach.pages.shell.side_menu import side_menu


@dataclass(frozen=True)
class MenuEntry:
    """An entry of the menu: where it leads from the page, and whether the page belongs to it."""

    title: str
    href: str
    is_lit: bool


@dataclass(frozen=True)
class View:
    """One page as the theme shows it.

    Attributes:
        frame: the menu, the switch of years, the notice.
        school: the school's settings.
        page: the page made of plans; None for the guide and the page of errors.
        address: where the page stands, from the site's root.
        root: what absolute links begin with; only the page of errors has them, for it stands anywhere.
    """

    frame: Frame
    school: Settings
    page: Page | None = None
    address: str = ""
    root: str = ""

    @cached_property
    def menu(self) -> tuple[MenuEntry, ...]:
        """The entries of the menu; the plans' leads to the year that the page belongs to, else to the current one."""
        return tuple(
            MenuEntry(title, self.link(address), self.frame.section == section)
            for section, title, address in self._entries
            if address is not None
        )

    @property
    def _entries(self) -> tuple[tuple[str, str, str | None], ...]:
        """Section, title and address; a bag has only what is in it."""
        year = self.frame.year or next((one.year for one in self.frame.years if one.is_current), None)
        if self.frame.bag is not None:
            return (
                ("", "Mục lục", HOME),
                ("lich", "Lịch", calendar_of(self.frame.bag)),
                ("ke-hoach", "Kế hoạch", of_year(self.frame.bag)),
                ("cong-khai", "Công khai", disclosures_of(self.frame.bag)),
            )
        return (
            ("", "Trang chủ", HOME),
            ("lich", "Lịch", CALENDAR),
            ("ke-hoach", "Kế hoạch", of_year(year) if year is not None else None),
            ("cong-khai", "Công khai", DISCLOSURES),
            ("luu-tru", "Lưu trữ", ARCHIVE),
            ("huong-dan", "Hướng dẫn", "huong-dan/"),
        )

    @property
    def search_box(self) -> str:
        """The search box of the header, as HTML."""
        return search_box(self.link(SEARCH), self.link(HOME))

    @property
    def side_menu(self) -> str:
        """The items of the side menu, as HTML."""
        return side_menu(self.frame.siblings, self.address)

    def link(self, address: str) -> str:
        """A link from this page to an address."""
        return self.root + address if self.root else relative(address, self.address)
