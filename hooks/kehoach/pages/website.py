"""Every page of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.pages.alias_pages import alias_pages
from kehoach.pages.archive_page import archive_page
from kehoach.pages.calendar_page import calendar_page, current_calendar_page
from kehoach.pages.context import Context
from kehoach.pages.data_page import data_page
from kehoach.pages.disclosure_pages import all_disclosures_page, disclosures_page
from kehoach.pages.frames import frame_of
from kehoach.pages.home import home_page
from kehoach.pages.inspection_page import inspections_page
from kehoach.pages.page import Page
from kehoach.pages.plan_page import plan_page
from kehoach.pages.progress_page import progress_page
from kehoach.pages.search_page import search_page
from kehoach.pages.subscribe_page import subscribe_page
from kehoach.pages.year_page import year_page

__all__ = ["frame_of", "pages_of"]


def pages_of(
    library: Library,
    current: SchoolYear | None,
    today: date,
    *,
    preview: bool = False,
    site_url: str = "",
) -> tuple[Page, ...]:
    """Every page of the site that is made of plans.

    Args:
        library: the plans.
        current: the current year; None where there is no plan.
        today: which month is "this month" on the home page.
        preview: drafts are shown, marked; without it they are left out whatever the library holds.
        site_url: where the site stands, for the links that phones keep; empty where that is not known.

    Returns:
        The pages, each address once.
    """
    context = Context(library if preview else library.without_drafts(), current, today, site_url, preview)
    pages = tuple(_pages(context))
    return pages + tuple(alias_pages(context, frozenset(page.address for page in pages)))


def _pages(context: Context) -> Iterator[Page]:
    yield home_page(context)
    yield current_calendar_page(context)
    yield subscribe_page(context)
    yield all_disclosures_page(context)
    yield inspections_page(context)
    yield archive_page(context)
    yield data_page(context)
    yield search_page(context)
    for year in context.years:
        yield year_page(context, year)
        yield calendar_page(context, year)
        yield progress_page(context, year)
        yield disclosures_page(context, year)
        for plan in context.library.of(year):
            yield plan_page(context, plan)
