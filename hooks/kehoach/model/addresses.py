"""Addresses from the site's root, and the links between them."""

from __future__ import annotations

from kehoach.model.data_table import DataTable
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
NEWS = "feed.xml"
SEARCH = "tim/"
PLAN_LIST = "ke-hoach.json"  # in DATA


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


def feed_of_plan(plan: Plan) -> str:
    """The calendar feed of a plan."""
    return f"{plan.address}lich.ics"


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
