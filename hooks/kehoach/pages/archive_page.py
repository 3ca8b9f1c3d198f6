"""Past years."""

from __future__ import annotations

from kehoach.pages.addresses import ARCHIVE
from kehoach.pages.context import Context
from kehoach.pages.frames import of_archive
from kehoach.pages.page import Page
from kehoach.pages.rendered import rendered
from kehoach.pages.sections import Sections


def archive_page(context: Context) -> Page:
    """The list of past years, newest first."""
    years = tuple(context.facts(year) for year in context.past)
    return Page(
        address=ARCHIVE,
        title="Lưu trữ",
        html=rendered("archive.html", years=years, address=ARCHIVE),
        description=f"Kế hoạch các năm học đã qua của {context.library.settings.name}.",
        headings=Sections("Lưu trữ").headings,
        frame=of_archive(context),
    )
