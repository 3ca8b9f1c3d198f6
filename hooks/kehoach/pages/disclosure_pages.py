"""Public disclosures: of all years, and of one."""

from __future__ import annotations

from kehoach.model.school_year import SchoolYear
from kehoach.pages.addresses import DISCLOSURES, disclosures_of
from kehoach.pages.context import Context
from kehoach.pages.disclosure_codes import by_code
from kehoach.pages.frames import of_disclosures
from kehoach.pages.page import Page
from kehoach.pages.rendered import rendered
from kehoach.pages.sections import Sections
from kehoach.pages.year_facts import YearFacts


def all_disclosures_page(context: Context) -> Page:
    """The disclosures of every year, newest first."""
    years = tuple(context.facts(year) for year in context.years)
    return _page(context, "Công khai", DISCLOSURES, None, years)


def disclosures_page(context: Context, year: SchoolYear) -> Page:
    """The disclosures of a year."""
    return _page(context, f"Công khai năm học {year}", disclosures_of(year), year, (context.facts(year),))


def _page(
    context: Context, title: str, address: str, year: SchoolYear | None, years: tuple[YearFacts, ...]
) -> Page:
    plans = [plan for one in years for plan in one.disclosures]
    items = by_code(plans)
    sections = Sections(title)
    for one in years:
        heading = "Theo văn bản" if year else f"Năm học {one.year}"
        sections.add(f"nam-hoc-{one.year}", heading, when=bool(one.disclosures))
    sections.add("theo-muc", "Theo mục", when=bool(items))
    html = rendered(
        "disclosures.html",
        title=title,
        address=address,
        year=year,
        years=years,
        items=items,
        has_any=bool(plans),
    )
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"{title} của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_disclosures(context, year),
    )
