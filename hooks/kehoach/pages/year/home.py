"""The home page: what is to be done this month, then the plans and disclosures of the current year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach.agenda.months_of_year import MonthView, YearCalendar
from kehoach.agenda.next_first import NextFirst, next_first
from kehoach.disclosing.reminders import Reminders, reminders_of
from kehoach.model.addresses import CALENDAR, DISCLOSURES, HOME, INSPECTIONS, SEARCH
from kehoach.model.month import Month
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.assets import HOME_SCRIPTS
from kehoach.pages.shell.frames import of_home


@dataclass(frozen=True)
class MonthChoice:
    """Which month the home page shows.

    Attributes:
        view: the month with its tasks in force; None where no month has any left.
        heading: the words above it.
        words: what there is to say about the choice.
        next: the next month that has tasks, to look ahead.
    """

    view: MonthView | None
    heading: str
    words: str
    next: MonthView | None = None


def month_choice(calendar: YearCalendar, today: date) -> MonthChoice:
    """Today's month where it has tasks in force, else the next month that has some."""
    this = Month.of(today)
    ahead = [view for view in calendar.months if view.month >= this and view.count]
    if not ahead:
        return MonthChoice(None, "Việc tháng này", _no_tasks(calendar, this))
    view, following = ahead[0], next(iter(ahead[1:]), None)
    count = view.count
    if view.month == this:
        words = f"{view.month.label}: {count} việc{f', {view.done} đã xong' if view.done else ''}."
        return MonthChoice(view.in_force(), "Việc tháng này", words, following)
    words = f"{this.label} chưa có việc; dưới đây là {count} việc của {_lower(view.month)}."
    return MonthChoice(view.in_force(), f"Việc sắp tới: {_lower(view.month)}", words, following)


def _no_tasks(calendar: YearCalendar, this: Month) -> str:
    """Why no month is shown: there were tasks, or there are none at all."""
    if any(view.count for view in calendar.months):
        return f"Từ {_lower(this)}, năm học {calendar.year} không còn việc nào."
    return f"Năm học {calendar.year} chưa có việc theo tháng."


def _lower(month: Month) -> str:
    return f"tháng {month.number}/{month.year}"


def _parts(choice: MonthChoice, calendar: YearCalendar, today: date) -> NextFirst:
    """The tasks of the chosen month, those first that are next."""
    assert choice.view is not None
    following = next((view for view in calendar.months if view.month == choice.view.month.plus(1)), None)
    return next_first(choice.view, following.in_force() if following else None, today)


def home_page(context: Context) -> Page:
    """The home page, for any library: with no plan at all it says so."""
    year = context.current
    facts = context.facts(year) if year else None
    choice = month_choice(facts.calendar, context.today) if facts else None
    school = context.library.settings
    sections = Sections(school.name)
    if facts:
        sections.add("viec-thang-nay", choice.heading if choice else "")
        sections.add("ke-hoach", f"Kế hoạch năm học {year}")
        sections.add("cong-khai", "Công khai", when=bool(facts.disclosures))
        sections.add("nam-hoc-truoc", "Các năm học trước", when=bool(context.past))
    html = context.rendered(
        "home.html",
        named=context.named,
        school=school,
        year=year,
        facts=facts,
        choice=choice,
        view=choice.view if choice else None,
        parts=_parts(choice, facts.calendar, context.today) if choice and choice.view and facts else None,
        address=HOME,
        calendar=CALENDAR,
        disclosures=DISCLOSURES,
        search=SEARCH,
        past=context.past,
        inspections=INSPECTIONS,
        reminders=reminders_of(context.library, context.today) if context.preview else Reminders(),
    )
    words = f"Kế hoạch, lịch việc theo tháng và công khai của {school.name}"
    return Page(
        address=HOME,
        title=school.name,
        html=html,
        description=f"{words}, năm học {year}." if year else f"{words}.",
        headings=sections.headings,
        frame=of_home(context),
        scripts=HOME_SCRIPTS,
    )
