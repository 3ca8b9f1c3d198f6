"""The page of a school year: its plans, months, progress and disclosures."""

from __future__ import annotations

from kehoach.model.school_year import SchoolYear
from kehoach.pages.addresses import calendar_of, disclosures_of, of_year, progress_of
from kehoach.pages.context import Context
from kehoach.pages.frames import of_year_page
from kehoach.pages.page import Page
from kehoach.pages.rendered import rendered
from kehoach.pages.sections import Sections


def year_page(context: Context, year: SchoolYear) -> Page:
    """The page of a year."""
    title = f"Năm học {year}"
    sections = Sections(title)
    sections.add("theo-thang", "Việc theo tháng")
    sections.add("ke-hoach", "Kế hoạch và văn bản")
    sections.add("cong-khai", "Công khai")
    address = of_year(year)
    html = rendered(
        "year.html",
        year=year,
        facts=context.facts(year),
        address=address,
        calendar=calendar_of(year),
        disclosures=disclosures_of(year),
        progress=progress_of(year),
    )
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"Kế hoạch, lịch và công khai năm học {year} của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_year_page(context, year),
    )
