"""The first page of a bag: everything that is in it, on one page that the browser's own search goes through."""

from __future__ import annotations

from kehoach.model.addresses import HOME, calendar_of, disclosures_of, feed_of_year, of_year, progress_of
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import of_bag_index
from kehoach.pages.year.year_record import record_of


def bag_index_page(context: Context, year: SchoolYear) -> Page:
    """Every document of the year with its headings, files and tasks."""
    title = f"Hồ sơ năm học {year}"
    lock = context.closed.of(year)
    facts = context.facts(year)
    sections = Sections(title)
    for plan in facts.by_title:
        sections.add(f"vb-{plan.slug}", plan.title)
    html = context.rendered(
        "bag_index.html",
        title=title,
        address=HOME,
        school=context.library.settings,
        facts=facts,
        record=record_of(lock, facts.plans, in_bag=True) if lock else None,
        of_year=of_year(year),
        calendar=calendar_of(year),
        progress=progress_of(year),
        disclosures=disclosures_of(year),
        feed=feed_of_year(year),
    )
    return Page(
        address=HOME,
        title=title,
        html=html,
        description=f"Mọi kế hoạch và văn bản năm học {year} của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_bag_index(context),
    )
