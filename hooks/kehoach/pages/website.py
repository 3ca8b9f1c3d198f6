"""Every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import ParamSpec

from kehoach.model.addresses import (
    ARCHIVE,
    CALENDAR,
    DATA,
    DISCLOSURES,
    DUTIES,
    HOME,
    INSPECTIONS,
    SEARCH,
    SUBSCRIBE,
    WEEK,
    calendar_of,
    disclosures_of,
    of_year,
    page_of_month,
    progress_of,
    week_of,
    weeks_of,
)
from kehoach.model.school_year import SchoolYear
from kehoach.pages.alias_pages import alias_pages
from kehoach.pages.calendar.calendar_page import calendar_page, current_calendar_page
from kehoach.pages.calendar.duties_page import duties_page
from kehoach.pages.calendar.month_page import month_page
from kehoach.pages.calendar.progress_page import progress_page
from kehoach.pages.calendar.subscribe_page import subscribe_page
from kehoach.pages.calendar.week_pages import this_week_page, week_list_page, week_mondays, week_page
from kehoach.pages.context import Context
from kehoach.pages.data_page import data_page
from kehoach.pages.disclosures.disclosure_pages import all_disclosures_page, disclosures_page
from kehoach.pages.disclosures.inspection_page import inspections_page
from kehoach.pages.page import Page
from kehoach.pages.plan.body_html import link_addresses
from kehoach.pages.plan.differences_page import compared, differences_recipes
from kehoach.pages.plan.plan_page import plan_page
from kehoach.pages.recipe import Compared, PageRecipe
from kehoach.pages.search_page import search_page
from kehoach.pages.shell.frames import frame_of, of_bag_search
from kehoach.pages.year.archive_page import archive_page
from kehoach.pages.year.bag_index_page import bag_index_page
from kehoach.pages.year.home import home_page
from kehoach.pages.year.year_page import year_page
from kehoach.workers import ALONE, Workers

P = ParamSpec("P")

__all__ = ["bag_pages_of", "frame_of", "made_of", "page_recipes", "pages_of"]


def page_recipes(context: Context) -> tuple[PageRecipe, ...]:
    """Every page of the site that is made of plans, before any is made; each address once.

    Args:
        context: of the public site or of the preview.
    """
    recipes = [*_recipes(context), *differences_recipes(context)]
    taken = frozenset(one.address for one in recipes)
    return (*recipes, *(_of_page(page, context) for page in alias_pages(context, taken)))


def pages_of(context: Context) -> tuple[Page, ...]:
    """Every page of the site that is made of plans, made here and now."""
    return made_of(page_recipes(context))


def bag_pages_of(context: Context, year: SchoolYear) -> tuple[Page, ...]:
    """The pages of a bag: one year alone, the same on whatever day they are made.

    Args:
        context: of the bag.
        year: of the bag.
    """
    search = replace(search_page(context), frame=of_bag_search(context))
    pages = (bag_index_page(context, year), search, *made_of(_recipes_of_year(context, year)))
    return pages + tuple(alias_pages(context, frozenset(page.address for page in pages)))


def made_of(recipes: Iterable[PageRecipe], workers: Workers = ALONE) -> tuple[Page, ...]:
    """The pages of recipes, in their order; what has to be compared is compared meanwhile where workers are."""
    listed = tuple(recipes)
    pairs = [(recipe.address, recipe.pair) for recipe in listed if recipe.pair is not None]
    waited = workers.submit(compared, [pair for _, pair in pairs])
    made = {recipe.address: recipe.make(None) for recipe in listed if recipe.pair is None}
    contents = dict(zip((address for address, _ in pairs), waited(), strict=True))
    return tuple(
        recipe.make(contents[recipe.address]) if recipe.pair else made[recipe.address] for recipe in listed
    )


_OF_SITE: tuple[tuple[str, Callable[[Context], Page]], ...] = (
    (HOME, home_page),
    (CALENDAR, current_calendar_page),
    (SUBSCRIBE, subscribe_page),
    (WEEK, this_week_page),
    (DUTIES, duties_page),
    (DISCLOSURES, all_disclosures_page),
    (INSPECTIONS, inspections_page),
    (ARCHIVE, archive_page),
    (DATA, data_page),
    (SEARCH, search_page),
)
_OF_YEAR: tuple[tuple[Callable[[SchoolYear], str], Callable[[Context, SchoolYear], Page]], ...] = (
    (of_year, year_page),
    (calendar_of, calendar_page),
    (progress_of, progress_page),
    (disclosures_of, disclosures_page),
)


def _recipes(context: Context) -> Iterator[PageRecipe]:
    plans = context.digest_of_plans(context.library.plans)
    made_of = (context.digest, context.today.isoformat(), plans)
    for address, page_of in _OF_SITE:
        yield PageRecipe(address, (address, *made_of), _alone(page_of, context))
    if context.current is not None:
        for month in context.facts(context.current).calendar_months:
            address = page_of_month(month)
            yield PageRecipe(
                address, (address, *made_of), _alone(month_page, context, context.current, month)
            )
    for year in context.years:
        yield from _recipes_of_year(context, year)


def _recipes_of_year(context: Context, year: SchoolYear) -> Iterator[PageRecipe]:
    plans = context.library.of(year)
    # A plan of a calendar year says something for the next school year, a week of two years is told by both.
    around = tuple(plan for other in (1, 0, -1) for plan in context.library.of(year.earlier(other)))
    said = context.digest_of_plans(around)
    made_of = (context.digest, context.today.isoformat(), said)
    for address_of, page_of in _OF_YEAR:
        address = address_of(year)
        yield PageRecipe(address, (address, *made_of), _alone(page_of, context, year))
    for monday in week_mondays(context, year):
        address = week_of(year, monday)
        yield PageRecipe(address, (address, context.digest, said), _alone(week_page, context, year, monday))
    if weeks_of(year) not in context.plan_addresses:
        yield PageRecipe(
            weeks_of(year), (weeks_of(year), context.digest, said), _alone(week_list_page, context, year)
        )
    for plan in plans:
        # The figures of former years stand beside its own.
        figures = context.digest_of_tables if plan.tables else ""
        links = repr(link_addresses(plan, context.library, context.links)) if plan.document.links else ""
        own = (plan.address, context.digest, plan.digest, figures, links)
        yield PageRecipe(plan.address, own, _alone(plan_page, context, plan))


def _alone(
    page_of: Callable[P, Page], /, *args: P.args, **kwargs: P.kwargs
) -> Callable[[Compared | None], Page]:
    """Makes a page that needs no comparing."""
    return lambda _: page_of(*args, **kwargs)


def _of_page(page: Page, context: Context) -> PageRecipe:
    """A page that costs nothing."""
    return PageRecipe(page.address, (page.address, context.digest, page.html), lambda _: page)
