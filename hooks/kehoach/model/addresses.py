"""Addresses from the site's root, and the links between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kehoach.model.data_table import DataTable
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task

HOME = ""
CALENDAR = "lich/"
SUBSCRIBE = "lich/dang-ky/"
FEED = "lich.ics"
DISCLOSURES = "cong-khai/"
INSPECTIONS = "kiem-tra/"
ARCHIVE = "luu-tru/"
DATA = "du-lieu/"
PLAN_LIST = f"{DATA}ke-hoach.json"
PLAN_LIST_SCHEMA = f"{DATA}ke-hoach.schema.json"
DATA_PACKAGE = f"{DATA}datapackage.json"
BOARD_DATA = f"{DATA}cong-khai.csv"
TASK_DATA = f"{DATA}viec.csv"
DATA_CATALOGUE = f"{DATA}dcat.jsonld"
NEWS = "feed.xml"
SEARCH = "tim/"
WEEK = "tuan/"
DUTIES = "viec-cua-toi/"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
INDEX = "index.html"
# What the pages load: our own, and the part of the theme that was taken from Material.
ASSETS = "assets/kehoach/"
THEME_STYLE = "assets/material/material.css"
THEME_LICENCE = "assets/material/LICENSE.txt"  # goes wherever the style sheet goes
SEARCH_INDEX = f"{ASSETS}tim/"  # the scripts that answer look for "tim/" beside themselves
# Where the product's handbook once stood on every school's site; it is no page of a school.
HANDBOOK = "huong-dan/"
FORMER_HANDBOOK = (
    "CHANGELOG/",
    HANDBOOK,
    *(
        f"{HANDBOOK}{name}/"
        for name in (
            "cong-khai",
            "khoa-nam-hoc",
            "loi-thuong-gap",
            "nam-sau",
            "thang-va-ngay",
            "tim-kiem",
            "viet-ke-hoach",
        )
    ),
)


# The pages that every site has.
FIXED_PAGES = (HOME, CALENDAR, SUBSCRIBE, DISCLOSURES, INSPECTIONS, ARCHIVE, DATA, SEARCH, WEEK, DUTIES)
# Pages of weeks and months come and go with the days: their addresses are taken even where none stands yet.
OF_DAYS = re.compile(
    rf"[0-9]{{4}}-[0-9]{{4}}/{WEEK}[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}/|{CALENDAR}[0-9]{{4}}-[0-9]{{2}}/"
)


def file_of(address: str) -> str:
    """The file of an address: a page's ``x/`` is ``x/index.html``, a file's is its own."""
    return f"{address}{INDEX}" if not address or address.endswith("/") else address


def asset(name: str) -> str:
    """A style sheet, script or picture of ours, by its file name."""
    return f"{ASSETS}{name}"


def relative(target: str, start: str) -> str:
    """The link from one address to another.

    Args:
        target: an address from the site's root, with an anchor where one is wanted.
        start: the address of the page that the link stands on.

    Returns:
        ``"2022-2023/x/"`` from ``"lich/"`` is ``"../2022-2023/x/"``; a page itself is ``"./"``.
    """
    path, mark, anchor = target.partition("#")
    wanted, here = path.split("/"), start.split("/")[:-1]
    folders = wanted[:-1]
    shared = 0
    while shared < min(len(folders), len(here)) and folders[shared] == here[shared]:
        shared += 1
    if mark and path == start:
        return f"#{anchor}"
    way = "../" * (len(here) - shared) + "/".join(wanted[shared:])
    return f"{way or './'}{mark}{anchor}"


@dataclass(frozen=True)
class Links:
    """How an edition of the site writes the links between its addresses.

    Attributes:
        root: what links begin with on a page that stands at any address, as the page of errors does; empty for
            relative links.
        bag: the year of a bag, which is opened from a folder: its links name files, and lead nowhere else.
    """

    root: str = ""
    bag: SchoolYear | None = None

    def to(self, target: str, start: str) -> str:
        """The link to an address, an anchor behind it where one is wanted, from the page at another."""
        if self.root:
            return self.root + target
        if self.bag is None:
            return relative(target, start)
        path, mark, anchor = target.partition("#")
        if mark and path == start:
            return f"#{anchor}"
        return relative(file_of(path), start) + mark + anchor

    def reach(self, target: str) -> bool:
        """True where the edition has the address: a bag has its year, the search, the data and what they load."""
        if self.bag is None:
            return True
        path = target.partition("#")[0]
        folders = (of_year(self.bag), ASSETS, DATA)
        return path in (HOME, SEARCH) or (path.startswith(folders) and path != DATA)


SITE = Links()


def sheet_of(address: str, kind: str) -> str:
    """The official sheet of a plan, ``pdf`` or ``docx``, by the plan's address: ``2022-2023/x.pdf``."""
    return f"{address.rstrip('/')}.{kind}"


def of_year(year: SchoolYear) -> str:
    """The page of a year."""
    return f"{year}/"


def calendar_of(year: SchoolYear) -> str:
    """The calendar of a year."""
    return f"{year}/lich/"


def progress_of(year: SchoolYear) -> str:
    """The progress of a year: sơ kết, tổng kết."""
    return f"{year}/tien-do/"


def feed_of_year(year: SchoolYear) -> str:
    """The calendar feed of a year."""
    return f"{year}/lich.ics"


def feed_of_body(year: SchoolYear, code: str) -> str:
    """The calendar feed of an issuing body's plans of a year."""
    return f"{year}/lich/{code}.ics"


def feed_of_person(year: SchoolYear, slug: str) -> str:
    """The calendar feed of a person's or a group's duties of a year."""
    return f"{year}/lich/nguoi/{slug}.ics"


def week_of(year: SchoolYear, monday: date) -> str:
    """The page of a week, by its Monday."""
    return f"{year}/tuan/{monday.isoformat()}/"


def page_of_month(month: Month) -> str:
    """A month of the current year on a page of its own."""
    return f"{CALENDAR}{month.year}-{month.number:02}/"


def weeks_of(year: SchoolYear) -> str:
    """The list of a year's weeks."""
    return f"{year}/tuan/"


def feed_of_plan(plan: Plan) -> str:
    """The calendar feed of a plan."""
    return f"{plan.address}lich.ics"


# The names that pages and feeds take at a plan's address.
NAMES_BELOW_PLAN = frozenset({INDEX, FEED, "so-sanh"})


def differences_of(plan: Plan) -> str:
    """What changed in a plan since the former year."""
    return f"{plan.address}so-sanh/"


def disclosures_of(year: SchoolYear) -> str:
    """The disclosures of a year."""
    return f"{year}/cong-khai/"


def bag_of(file: str) -> str:
    """A bag, by its file name."""
    return ARCHIVE + file


def former_edition(year: SchoolYear, number: int) -> str:
    """The pages of a closed year as they were before a correction, counted from 1."""
    return f"{ARCHIVE}{year}/ban-{number}/"


def data_of_table(plan: Plan, table: DataTable, kind: str) -> str:
    """A table of a plan among the open data, as ``csv`` or ``json``."""
    return f"{DATA}{plan.address}{table.name}.{kind}"


def of_task(plan: Plan, task: Task) -> str:
    """Where a task stands on its plan's page."""
    return f"{plan.address}#{task.anchor}"
