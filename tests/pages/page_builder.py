"""Builds every page of a library for a test."""

from __future__ import annotations

from datetime import date

from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.website import pages_of
from pages import sample_library

CURRENT = SchoolYear(2026)
TODAY = date(2026, 9, 20)


def build(
    library: Library | None = None,
    current: SchoolYear | None = CURRENT,
    today: date = TODAY,
    *,
    preview: bool = False,
    site_url: str = "",
) -> dict[str, Page]:
    """The pages by address; the sample library where none is given."""
    shown = library or sample_library.sample()
    shown = shown if preview else shown.public
    pages = pages_of(Context(shown, current, today, site_url, preview))
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page for page in pages}
