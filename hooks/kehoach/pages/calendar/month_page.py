"""A month of the current year on a page of its own: what the home page shows of it, light enough to be fetched."""

from __future__ import annotations

from kehoach.agenda.next_first import next_first
from kehoach.model.addresses import page_of_month
from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.assets import HOME_SCRIPTS
from kehoach.pages.shell.frames import of_month


def month_page(context: Context, year: SchoolYear, month: Month) -> Page:
    """A month of a year."""
    views = context.facts(year).calendar.months
    place = next(n for n, one in enumerate(views) if one.month == month)
    view, before, after = (
        views[place],
        views[place - 1 : place] if place else (),
        views[place + 1 : place + 2],
    )
    address, title = page_of_month(view.month), f"Việc {view.month.label.lower()}"
    following = after[0].in_force() if after else None
    html = context.rendered(
        "month.html",
        title=title,
        address=address,
        view=view.in_force(),
        parts=next_first(view.in_force(), following, context.today),
        beside=[one.month for one in (*before, *after)],
        named=context.named,
    )
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"{title} của {context.library.settings.name}.",
        headings=Sections(title).headings,
        frame=of_month(context, year),
        scripts=HOME_SCRIPTS,
        is_listed=False,
    )
