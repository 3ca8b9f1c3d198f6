"""A page of the site, and the frame around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach.model.document import Heading
from kehoach.model.school_year import SchoolYear


@dataclass(frozen=True)
class YearLink:
    """A year in the switch: where it leads from this page.

    Attributes:
        year: the school year.
        address: from the site's root.
        is_shown: the page belongs to this year.
        is_current: the year is the current one.
        keeps_place: it leads to the same series or the same kind of page; else to the year's page.
    """

    year: SchoolYear
    address: str
    is_shown: bool
    is_current: bool
    keeps_place: bool


@dataclass(frozen=True)
class Frame:
    """What stands around a page's content.

    Attributes:
        section: which entry of the menu is lit: ``""``, ``lich``, ``ke-hoach``, ``cong-khai``,
            ``luu-tru``, ``huong-dan``.
        year: the year that the page belongs to, if any.
        years: the switch, newest year first.
        current: the current year's entry of ``years`` where the page belongs to a past year: the notice
            links there; else None.
        siblings: the other pages of the year for the side menu, (title, address).
        group: what stands above them; empty where they are a year's.
        is_of_plan: the page is a plan's, so the switch says which years have it.
        bag: the year of a bag, whose pages lead nowhere else; None on the site.
    """

    section: str = ""
    year: SchoolYear | None = None
    years: tuple[YearLink, ...] = ()
    current: YearLink | None = None
    siblings: tuple[tuple[str, str], ...] = ()
    group: str = ""
    is_of_plan: bool = False
    bag: SchoolYear | None = None


@dataclass(frozen=True)
class Page:
    """A page: its address from the site's root (``""`` is the home page), words and frame.

    ``styles`` and ``scripts`` are the addresses of what it loads beside what every page does, in order.
    ``html`` is the whole content with its ``<h1>``; every link in it is relative to the address.
    ``headings`` begin with that ``<h1>`` (level 1), so a skip link has where to lead. ``redirect`` is set
    on the page of a former address: the relative link that it leads on to. ``is_listed`` is False where search
    engines should pass the page over.
    """

    address: str
    title: str
    html: str
    description: str = ""
    headings: tuple[Heading, ...] = ()
    frame: Frame = field(default_factory=Frame)
    is_draft: bool = False
    redirect: str = ""
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    is_listed: bool = True
