"""The page of a preview that could not be made at all: its shell names the problems."""

from __future__ import annotations

from kehoach.model.addresses import HOME
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.rendered import rendered
from kehoach.pages.shell.frames import of_nothing

_TITLE = "Xem thử"


def faults_page(context: Context) -> Page:
    """The only page, at the home address."""
    return Page(
        address=HOME,
        title=_TITLE,
        html=rendered("faults.html", title=_TITLE),
        headings=Sections(_TITLE).headings,
        frame=of_nothing(context),
        is_listed=False,
    )
