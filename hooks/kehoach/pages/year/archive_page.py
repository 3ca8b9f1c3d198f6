"""Past and closed years."""

from __future__ import annotations

from kehoach.model.addresses import ARCHIVE
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import of_archive
from kehoach.pages.year.year_record import YearRecord, record_of


def archive_page(context: Context) -> Page:
    """The list of past years, newest first, each with what it holds, when it was closed, and its bags."""
    shown = tuple(year for year in context.years if year in context.past or context.closed.of(year))
    years = tuple((context.facts(year), _record(context, year)) for year in shown)
    example = next((record.bags[0].file for _, record in years if record and record.bags), "")
    sections = Sections("Lưu trữ")
    for year in shown:
        sections.add(f"nam-hoc-{year}", f"Năm học {year}")
    sections.add("kiem-tra", "Mở và kiểm tra hồ sơ", when=bool(example))
    return Page(
        address=ARCHIVE,
        title="Lưu trữ",
        html=context.rendered("archive.html", years=years, address=ARCHIVE, example=example),
        description=f"Kế hoạch các năm học đã qua của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_archive(context),
    )


def _record(context: Context, year: SchoolYear) -> YearRecord | None:
    lock = context.closed.of(year)
    return record_of(lock, context.library.of(year)) if lock else None
