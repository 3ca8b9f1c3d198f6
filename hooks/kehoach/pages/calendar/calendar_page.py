"""The calendar: the tasks of a school year, month by month."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.agenda.calendar_months import CalendarMonth
from kehoach.agenda.months_of_year import YearCalendar
from kehoach.agenda.progress import Progress, progress_of_plans
from kehoach.agenda.year_bodies import YearBody, bodies_of
from kehoach.agenda.year_people import YearPeople
from kehoach.model.addresses import CALENDAR, SUBSCRIBE, calendar_of, feed_of_year, of_year, progress_of
from kehoach.model.month import Month
from kehoach.model.official_head import STATE_HEAD
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import parent_on
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.parts.task_items import TaskItems
from kehoach.pages.shell.assets import CALENDAR_SCRIPTS, CALENDAR_STYLES
from kehoach.pages.shell.frames import of_calendar


@dataclass(frozen=True)
class ListedPlan:
    """A plan in the list below the calendar: its title, who issued it (words and codes), its progress."""

    plan: Plan
    title: str
    issuers: str
    codes: str
    progress: Progress


def calendar_page(context: Context, year: SchoolYear) -> Page:
    """The calendar of a year, at the year's address."""
    return _page(context, year, calendar_of(year))


def current_calendar_page(context: Context) -> Page:
    """The calendar of the current year, at the address that never changes."""
    if context.current is None:
        return _made(
            context,
            None,
            CALENDAR,
            context.rendered("calendar_empty.html", title=_title(None)),
            Sections(_title(None)),
        )
    return _page(context, context.current, CALENDAR)


def _page(context: Context, year: SchoolYear, address: str) -> Page:
    facts = context.facts(year)
    is_current = year == context.current
    html = context.rendered(
        "calendar.html",
        title=_title(year),
        year=year,
        address=address,
        months=facts.months,
        over=_over(facts.months, context.today) if is_current else 0,
        today=context.today if is_current else None,
        closed=_closed(context, year),
        repeated=facts.calendar.repeated,
        items=TaskItems(address, context.shortest_names(year), context.links),
        people=_people(facts.people),
        plans=tuple(_listed(context, plan) for plan in facts.plans if plan.tasks),
        bodies=_bodies(context, year),
        subscribe=SUBSCRIBE if is_current else "",
        feed=feed_of_year(year) if any(not plan.is_draft for plan in facts.plans) else "",
        of_year=of_year(year),
        progress=progress_of(year),
        has_tasks=bool(facts.task_count),
        school=context.library.settings,
        parent=parent_on(context.library.settings.parents, year.first_day),
        state=STATE_HEAD,
    )
    return _made(context, year, address, html, _sections(_title(year), facts.calendar))


def _closed(context: Context, year: SchoolYear) -> date | None:
    """The day a year was closed, on the site: there it is read anew; its bag is as it was read then."""
    lock = context.closed.of(year) if context.bag is None else None
    return lock.closing.date if lock else None


def _over(months: tuple[CalendarMonth, ...], today: date) -> int:
    """How many months are over on a day of the year; none where the day is not one of its months'."""
    this = Month.of(today)
    return next((place for place, one in enumerate(months) if one.list.month == this), 0)


def _made(context: Context, year: SchoolYear | None, address: str, html: str, sections: Sections) -> Page:
    title = _title(year)
    return Page(
        address=address,
        title=title,
        html=html,
        description=f"Việc theo tháng của {context.library.settings.name}: {title.lower()}.",
        headings=sections.headings,
        frame=of_calendar(context, year),
        scripts=CALENDAR_SCRIPTS,
        styles=CALENDAR_STYLES,
    )


def _title(year: SchoolYear | None) -> str:
    return f"Lịch năm học {year}" if year else "Lịch năm học"


def _people(people: YearPeople) -> str:
    """For the filter: the names, the places of the groups that each belongs to, and whom each list of owners names."""
    names = [person.name for person in people.persons]
    places = {name: place for place, name in enumerate(names)}
    groups = [[places[group] for group in person.groups] for person in people.persons]
    owners = dict.fromkeys(one.task.owner for one in people.told if one.task.owner)
    said = {owner: [places[name] for name in map(people.spelt, people.names(owner))] for owner in owners}
    return json.dumps([names, groups, said], ensure_ascii=False, separators=(",", ":"))


def _bodies(context: Context, year: SchoolYear) -> tuple[YearBody, ...]:
    """The bodies that issued a plan with tasks; a draft has no feed."""
    plans = (plan for plan in context.facts(year).plans if plan.tasks and not plan.is_draft)
    return bodies_of(plans, context.library.settings)


def _listed(context: Context, plan: Plan) -> ListedPlan:
    title, issuers = context.named(plan)
    settings = context.library.settings
    return ListedPlan(
        plan=plan,
        title=title,
        issuers=issuers,
        codes=" ".join(dict.fromkeys(settings.issuer(name).code for name in plan.issuers)),
        progress=progress_of_plans([plan]),
    )


def _sections(title: str, calendar: YearCalendar) -> Sections:
    sections = Sections(title)
    for anchor, words in _headings(calendar):
        sections.add(anchor, words)
    return sections


def _headings(calendar: YearCalendar) -> Iterator[tuple[str, str]]:
    for view in calendar.months:
        yield view.month.anchor, view.month.label
    if calendar.repeated:
        yield "hang-thang", "Hằng tháng"
    if calendar.entries:
        yield "ke-hoach", "Kế hoạch trong lịch"
