"""The weeks: this week and the next, each week of a year, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from kehoach.agenda.weeks import Week, monday_of, mondays_of
from kehoach.model.addresses import CALENDAR, WEEK, calendar_of, week_of, weeks_of
from kehoach.model.month import Month
from kehoach.model.official_head import STATE_HEAD
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import parent_on
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.parts.week_items import WeekItems
from kehoach.pages.shell.assets import WEEK_SCRIPTS, WEEK_STYLES
from kehoach.pages.shell.frames import of_month

_NEXT = timedelta(days=7)


def this_week_page(context: Context) -> Page:
    """This week and the next, at an address that never changes; a script shows the reader's."""
    title, monday = "Lịch tuần", monday_of(context.today)
    year = context.current
    pages = _addresses(context)
    html = context.rendered(
        "this_week.html",
        title=title,
        address=WEEK,
        shown=[
            (context.weeks.week(monday), "Tuần này"),
            (context.weeks.week(monday + _NEXT), "Tuần sau"),
        ],
        items=WeekItems(WEEK, context.every_name, context.links),
        calendar=CALENDAR if year else "",
        weeks=weeks_of(year) if year and weeks_of(year) not in context.plan_addresses else "",
        has_page=pages.__contains__,
        week_of=week_of,
    )
    return _page(context, year, WEEK, title, html)


def week_mondays(context: Context, year: SchoolYear) -> Iterator[date]:
    """The weeks of a year; July and August before it too, where the site has no year to which they belong."""
    early = None
    if year.earlier() not in context.years:
        first = year.early_months[0].first_day
        days = (when.start for plan in context.library.of(year) for task in plan.tasks for when in task.whens)
        early = min((day for day in days if first <= day < year.first_day), default=None)
    return mondays_of(year, early)


def _addresses(context: Context) -> dict[date, str]:
    """The page of each week that has one."""
    if not context.week_addresses:
        for year in context.years:
            for monday in week_mondays(context, year):
                context.week_addresses[monday] = week_of(year, monday)
    return context.week_addresses


def week_page(context: Context, year: SchoolYear, monday: date) -> Page:
    """A week by its Monday."""
    week, pages = context.weeks.week(monday), _addresses(context)
    address = week_of(year, week.monday)
    title = f"Lịch công tác {week.label.lower()}"
    html = context.rendered(
        "week.html",
        title=title,
        address=address,
        week=week,
        items=WeekItems(address, context.every_name, context.links),
        before=pages.get(week.monday - _NEXT, ""),
        after=pages.get(week.monday + _NEXT, ""),
        calendar=calendar_of(year),
        month=_month_of(week),
        weeks=weeks_of(year),
        school=context.library.settings,
        parent=parent_on(context.library.settings.parents, week.monday),
        state=STATE_HEAD,
    )
    return _page(context, year, address, title, html)


def week_list_page(context: Context, year: SchoolYear) -> Page:
    """The list of a year's weeks."""
    weeks = [context.weeks.week(monday) for monday in week_mondays(context, year)]
    title, address = f"Các tuần năm học {year}", weeks_of(year)
    months = [(month, list(of_month)) for month, of_month in groupby(weeks, key=_month_of)]
    html = context.rendered(
        "weeks.html", title=title, address=address, year=year, months=months, week_of=week_of
    )
    return _page(context, year, address, title, html)


def _month_of(week: Week) -> Month:
    """The month of a week: its Thursday's."""
    return Month.of(week.monday + timedelta(days=3))


def _page(context: Context, year: SchoolYear | None, address: str, title: str, html: str) -> Page:
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"{title} của {context.library.settings.name}.",
        headings=Sections(title).headings,
        frame=context.calendar_frame(year, of_month),
        styles=WEEK_STYLES,
        scripts=WEEK_SCRIPTS,
    )
