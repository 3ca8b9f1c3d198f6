"""What the theme's templates see as ``kehoach``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kehoach.model.settings import Settings
from kehoach.pages.addresses import ARCHIVE, CALENDAR, DISCLOSURES, HOME, SEARCH, of_year, relative
from kehoach.pages.page import Frame, Page
from kehoach.pages.search_box import search_box


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
        """The entries of the menu; the plans' leads to the current year, where there is one."""
        current = next((of_year(one.year) for one in self.frame.years if one.is_current), None)
        entries = (
            ("", "Trang chủ", HOME),
            ("lich", "Lịch", CALENDAR),
            ("ke-hoach", "Kế hoạch", current),
            ("cong-khai", "Công khai", DISCLOSURES),
            ("luu-tru", "Lưu trữ", ARCHIVE),
            ("huong-dan", "Hướng dẫn", "huong-dan/"),
        )
        return tuple(
            MenuEntry(title, self.link(address), self.frame.section == section)
            for section, title, address in entries
            if address is not None
        )

    @property
    def search_box(self) -> str:
        """The search box of the header, as HTML."""
        return search_box(self.link(SEARCH), self.link(HOME))

    def link(self, address: str) -> str:
        """A link from this page to an address."""
        return self.root + address if self.root else relative(address, self.address)
