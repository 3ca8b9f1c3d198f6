"""The progress of a school year: sơ kết học kỳ I, sơ kết học kỳ II, tổng kết năm học."""

from __future__ import annotations

from kehoach.agenda.progress import reports_of
from kehoach.model.addresses import calendar_of, progress_of
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.assets import CALENDAR_STYLES
from kehoach.pages.shell.frames import of_progress


def progress_page(context: Context, year: SchoolYear) -> Page:
    """The page of a year's progress."""
    title, address = f"Tiến độ năm học {year}", progress_of(year)
    facts = context.facts(year)
    reports = reports_of(facts.plans, year)
    sections = Sections(title)
    for report in reports:
        sections.add(report.anchor, report.title)
    sections.add("theo-thang", "Theo tháng")
    html = context.rendered(
        "progress.html",
        title=title,
        address=address,
        calendar=calendar_of(year),
        reports=reports,
        months=facts.months,
        named=context.named,
    )
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"Việc đã xong và chưa xong năm học {year} của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_progress(context, year),
        styles=CALENDAR_STYLES,
    )
