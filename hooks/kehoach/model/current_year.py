"""Which school year is the current one."""

from __future__ import annotations

from datetime import date

from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear


def current_year(library: Library, today: date) -> SchoolYear | None:
    """The year that the settings name, else the newest with a published plan that has begun, else the newest.

    Args:
        library: the plans; drafts count only where there is nothing else.
        today: the build's day.

    Returns:
        None where there is no plan at all and the settings name no year.
    """
    if library.settings.current_year is not None:
        return library.settings.current_year
    published = library.public.years
    begun = [year for year in published if year.first_day <= today]
    return next(iter(begun or published or library.years), None)
