"""Every file of the site that is no page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.disclosing.board import board_of
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.outputs.calendar_feeds import ClosedEvents, calendar_feeds
from kehoach.outputs.news_feed import news_feed
from kehoach.outputs.open_data import open_data, table_files
from kehoach.outputs.output_file import OutputFile
from kehoach.search.files import search_files


def outputs_of(
    library: Library,
    current: SchoolYear | None,
    today: date,
    site_url: str,
    closed: ClosedEvents | None = None,
) -> Iterator[OutputFile]:
    """Every file that is made of plans.

    Args:
        library: the plans; of drafts, which it has in a preview, only the tables beside their pages are made.
        current: the current year.
        today: what the board of disclosures is measured by.
        site_url: where the site stands; empty where that is not known.
        closed: the events of closed years, whose UIDs stay.

    Raises:
        EqualUidsError: two events of a feed would be one for a phone.
    """
    public = library.public
    yield from calendar_feeds(public, current, library.observances, site_url, closed)
    yield from table_files(library)
    years = {*public.years, *([current] if current else [])}
    yield from open_data(public, board_of(public, years, today), site_url)
    yield news_feed(public, site_url)
    yield from (OutputFile(address, content) for address, content in search_files(public, current))
