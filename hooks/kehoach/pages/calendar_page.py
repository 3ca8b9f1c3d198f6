"""The calendar: the tasks of a school year, month by month."""

from __future__ import annotations

from kehoach.model.school_year import SchoolYear
from kehoach.pages.addresses import CALENDAR, calendar_of
from kehoach.pages.context import Context
from kehoach.pages.frames import of_calendar
from kehoach.pages.months_of_year import YearCalendar
from kehoach.pages.page import Page
from kehoach.pages.rendered import rendered
from kehoach.pages.sections import Sections


def calendar_page(context: Context, year: SchoolYear) -> Page:
    """The calendar of a year, at the year's address."""
    return _page(context, year, calendar_of(year))


def current_calendar_page(context: Context) -> Page:
    """The calendar of the current year, at the address that never changes."""
    return _page(context, context.current, CALENDAR)


def _page(context: Context, year: SchoolYear | None, address: str) -> Page:
    title = f"Lịch năm học {year}" if year else "Lịch năm học"
    calendar = context.facts(year).calendar if year else None
    return Page(
        address=address,
        title=title,
        html=rendered("calendar.html", title=title, calendar=calendar, address=address, named=context.named),
        description=f"Việc theo tháng của {context.library.settings.name}: {title.lower()}.",
        headings=_sections(title, calendar).headings,
        frame=of_calendar(context, year),
    )


def _sections(title: str, calendar: YearCalendar | None) -> Sections:
    sections = Sections(title)
    for view in calendar.months if calendar else ():
        sections.add(view.month.anchor, view.month.label)
    sections.add("hang-thang", "Hằng tháng", when=bool(calendar and calendar.repeated))
    return sections
