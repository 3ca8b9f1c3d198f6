"""Every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from kehoach.model.school_year import SchoolYear
from kehoach.pages.alias_pages import alias_pages
from kehoach.pages.calendar.calendar_page import calendar_page, current_calendar_page
from kehoach.pages.calendar.month_page import month_pages
from kehoach.pages.calendar.progress_page import progress_page
from kehoach.pages.calendar.subscribe_page import subscribe_page
from kehoach.pages.calendar.week_pages import this_week_page, week_pages
from kehoach.pages.context import Context
from kehoach.pages.data_page import data_page
from kehoach.pages.disclosures.disclosure_pages import all_disclosures_page, disclosures_page
from kehoach.pages.disclosures.inspection_page import inspections_page
from kehoach.pages.page import Page
from kehoach.pages.plan.differences_page import differences_pages
from kehoach.pages.plan.plan_page import plan_page
from kehoach.pages.search_page import search_page
from kehoach.pages.shell.frames import frame_of, of_bag_search
from kehoach.pages.year.archive_page import archive_page
from kehoach.pages.year.bag_index_page import bag_index_page
from kehoach.pages.year.home import home_page
from kehoach.pages.year.year_page import year_page

__all__ = ["bag_pages_of", "begun_pages", "frame_of"]


def begun_pages(context: Context) -> Callable[[], tuple[Page, ...]]:
    """Every page of the site that is made of plans, begun: what another process compares is waited for when asked.

    Args:
        context: of the public site or of the preview.

    Returns:
        What gives the pages, each address once.
    """
    differences = differences_pages(context)
    pages = list(_pages(context))
    return lambda: _with_aliases(context, chain(pages, differences()))


def bag_pages_of(context: Context, year: SchoolYear) -> tuple[Page, ...]:
    """The pages of a bag: one year alone, the same on whatever day they are made.

    Args:
        context: of the bag.
        year: of the bag.
    """
    return _with_aliases(context, _bag_pages(context, year))


def _with_aliases(context: Context, found: Iterable[Page]) -> tuple[Page, ...]:
    pages = tuple(found)
    return pages + tuple(alias_pages(context, frozenset(page.address for page in pages)))


def _pages(context: Context) -> Iterator[Page]:
    yield home_page(context)
    yield current_calendar_page(context)
    yield subscribe_page(context)
    if context.current is not None:
        yield from month_pages(context, context.current)
    yield this_week_page(context)
    yield all_disclosures_page(context)
    yield inspections_page(context)
    yield archive_page(context)
    yield data_page(context)
    yield search_page(context)
    for year in context.years:
        yield from _pages_of_year(context, year)


def _bag_pages(context: Context, year: SchoolYear) -> Iterator[Page]:
    yield bag_index_page(context, year)
    yield replace(search_page(context), frame=of_bag_search(context))
    yield from _pages_of_year(context, year)


def _pages_of_year(context: Context, year: SchoolYear) -> Iterator[Page]:
    yield year_page(context, year)
    yield calendar_page(context, year)
    yield progress_page(context, year)
    yield from week_pages(context, year)
    yield disclosures_page(context, year)
    for plan in context.library.of(year):
        yield plan_page(context, plan)
