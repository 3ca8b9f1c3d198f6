"""The page of a school year: its plans, months, progress and disclosures."""

from __future__ import annotations

from kehoach.model.addresses import ARCHIVE, calendar_of, differences_of, disclosures_of, of_year, progress_of
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import of_year_page
from kehoach.pages.year.year_record import record_of


def year_page(context: Context, year: SchoolYear) -> Page:
    """The page of a year."""
    title = f"Năm học {year}"
    sections = Sections(title)
    sections.add("theo-thang", "Việc theo tháng")
    sections.add("ke-hoach", "Kế hoạch và văn bản")
    sections.add("cong-khai", "Công khai")
    lock = context.closed.of(year)
    sections.add("ho-so", "Hồ sơ lưu trữ", when=lock is not None)
    address, facts = of_year(year), context.facts(year)
    compared = tuple(plan for plan in facts.plans if context.former(plan))
    html = context.rendered(
        "year.html",
        year=year,
        facts=facts,
        address=address,
        calendar=calendar_of(year),
        disclosures=disclosures_of(year),
        progress=progress_of(year),
        record=record_of(lock, context.library.of(year), in_bag=context.bag is not None) if lock else None,
        archive=ARCHIVE,
        compared=compared,
        differences_of=differences_of,
    )
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"Kế hoạch, lịch và công khai năm học {year} của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_year_page(context, year),
    )
