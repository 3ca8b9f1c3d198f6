"""``/viec-cua-toi/``: the duties of each person and group; the phone remembers whose are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach.agenda.months_of_year import Entry, listed_months
from kehoach.agenda.told import Told
from kehoach.agenda.year_people import Person
from kehoach.model.addresses import CALENDAR, DUTIES, SUBSCRIBE, feed_of_person
from kehoach.pages.calendar.subscribe_page import Site
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.assets import CALENDAR_STYLES, DUTIES_SCRIPTS
from kehoach.pages.shell.frames import of_month

_TITLE = "Việc của tôi"


@dataclass(frozen=True)
class Duties:
    """What a person or group has to do by name: what is still to come, what is over, what has no day.

    Attributes:
        person: who.
        codes: of the groups whose duties are its own too.
        coming, past, undated: its tasks.
        feed: its calendar.
    """

    person: Person
    codes: tuple[str, ...]
    coming: tuple[Entry, ...]
    past: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    feed: str


def duties_page(context: Context) -> Page:
    """The page, for any library: with nobody named it says so."""
    year = context.current
    people = context.facts(year).people if year else None
    listed = []
    sections = Sections(_TITLE)
    for person in people.persons if people and year else ():
        entries = [_entry(one) for one in person.told if one.is_in_force]
        dated = sorted((entry for entry in entries if entry.task.whens), key=lambda entry: entry.order)
        coming = tuple(entry for entry in dated if _last(entry) >= context.today)
        codes = tuple(people.by_name[group].slug for group in person.groups) if people else ()
        listed.append(
            Duties(
                person=person,
                codes=codes,
                coming=coming,
                past=tuple(entry for entry in dated if _last(entry) < context.today),
                undated=tuple(entry for entry in entries if not entry.task.whens),
                feed=feed_of_person(year, person.slug) if year else "",
            )
        )
        sections.add(person.slug, person.name)
    html = context.rendered(
        "duties.html",
        title=_TITLE,
        address=DUTIES,
        year=year,
        listed=listed,
        named=context.named,
        site=Site(context.site_url),
        calendar=CALENDAR,
        subscribe=SUBSCRIBE,
    )
    return Page(
        address=DUTIES,
        title=_TITLE,
        html=html,
        description=f"Việc của từng người, từng tổ trong các kế hoạch của {context.library.settings.name}.",
        headings=sections.headings,
        frame=of_month(context, year),
        styles=CALENDAR_STYLES,
        scripts=DUTIES_SCRIPTS,
    )


def _entry(one: Told) -> Entry:
    months = listed_months(one.task)
    return Entry(one.plan, one.task, months[0], one.also, one.change, one.is_called_off)


def _last(entry: Entry) -> date:
    return max(when.end for when in entry.task.whens)
