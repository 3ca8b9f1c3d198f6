"""What the tests of pages share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import sample_library
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.pages.page import Page
from kehoach.pages.website import pages_of

Build = Callable[..., dict[str, Page]]


@pytest.fixture
def build() -> Build:
    """Builds every page of a library and gives them by address."""

    def built(
        library: Library | None = None,
        current: SchoolYear | None = SchoolYear(2026),
        today: date = date(2026, 9, 20),
        *,
        preview: bool = False,
    ) -> dict[str, Page]:
        pages = pages_of(library or sample_library.sample(), current, today, preview=preview)
        assert len({page.address for page in pages}) == len(pages)
        return {page.address: page for page in pages}

    return built
