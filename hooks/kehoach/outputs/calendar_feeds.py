"""The iCalendar feeds: of the current year, of each year, of each plan, of each issuing body (RFC 5545, 7986)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kehoach.agenda.months_of_year import reaches
from kehoach.agenda.observed_days import days_off
from kehoach.agenda.told import Agenda, agenda_of
from kehoach.agenda.year_people import YearPeople
from kehoach.model.addresses import (
    CALENDAR,
    FEED,
    calendar_of,
    feed_of_body,
    feed_of_person,
    feed_of_plan,
    feed_of_year,
)
from kehoach.model.known_event import KnownEvent, KnownEvents, known_events
from kehoach.model.library import PublicLibrary
from kehoach.model.observance import Observance
from kehoach.model.plan import Plan
from kehoach.model.school_identity import school_identity
from kehoach.model.school_year import SchoolYear
from kehoach.outputs.content_lines import content_line, text
from kehoach.outputs.event_lines import ZONE, EventWriter, WrittenEvent
from kehoach.outputs.event_names import event_names
from kehoach.outputs.output_file import OutputFile
from kehoach.outputs.year_events import PlanEvents, PlanSource, YearEvents, plan_events

_ZONE_LINES = (
    f"BEGIN:VTIMEZONE\r\nTZID:{ZONE}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:+07\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
).encode()
_REFRESHED = "PT12H"


class EqualUidsError(Exception):
    """Two events of one feed have one UID: a phone would show one of them. Nothing may be published so."""


@dataclass(frozen=True)
class ClosedEvents:
    """The events of closed years, as their bags hold them.

    Attributes:
        events: of the plans, by the address of the plan.
        years: the closed years.
    """

    events: KnownEvents = field(default_factory=dict)
    years: Collection[SchoolYear] = ()


def calendar_feeds(
    library: PublicLibrary,
    current: SchoolYear | None,
    observances: Iterable[Observance],
    site_url: str,
    closed: ClosedEvents | None = None,
) -> tuple[OutputFile, ...]:
    """Every feed of the site; nothing of a draft is in any.

    Args:
        library: the plans.
        current: the current year.
        observances: the days of the school year, for the holidays among them.
        site_url: where the site stands, for the events' links; empty where that is not known.
        closed: the events of closed years, whose UIDs stay; those of the register stay anyway.

    Raises:
        EqualUidsError: two events of a feed have one UID.
    """
    feeds = _Feeds(library, tuple(observances), site_url, closed or ClosedEvents())
    return tuple(feeds.all(current))


class _Feeds:
    def __init__(
        self, library: PublicLibrary, observances: tuple[Observance, ...], site_url: str, closed: ClosedEvents
    ) -> None:
        self.library = library
        self.site_url = site_url.rstrip("/") + "/" if site_url else ""
        self.closed = closed
        self.known = known_events(library.register)
        self.identity = school_identity(library.settings)
        self.school = library.settings.short or library.settings.name
        self.off = {
            number: days_off(observances, number)
            for year in library.years
            for number in (year.start, year.start + 1)
        }

    def all(self, current: SchoolYear | None) -> Iterator[OutputFile]:
        plans: dict[str, PlanEvents] = {}
        years = sorted(self.library.years)
        for year in years:
            agenda = self._agenda(year)
            plans |= plan_events(self._sources(year), agenda.moves, self.identity)
            yield from self._of_plans(year, plans)
            events = YearEvents(year, agenda, plans, year.earlier(-1) in self.library.years)
            of_year = tuple(events.all())
            name = f"Lịch năm học {year} – {self.school}"
            yield self._feed(feed_of_year(year), name, calendar_of(year), of_year)
            if year == current:
                yield self._feed(FEED, f"Lịch năm học – {self.school}", CALENDAR, of_year)
            yield from self._of_bodies(year, events)
            yield from self._of_persons(year, events)
        if current not in self.library.years:
            yield self._feed(FEED, f"Lịch năm học – {self.school}", CALENDAR, ())

    def _agenda(self, year: SchoolYear) -> Agenda:
        """What the plans of a year tell, and what those of the year before tell of it."""
        library = self.library
        own = [plan for plan in library.of(year) if not library.is_replaced(plan)]
        former = [
            plan
            for plan in library.of(year.earlier())
            if reaches(plan, year) and not library.is_replaced(plan)
        ]
        return agenda_of((*own, *former))

    def _sources(self, year: SchoolYear) -> Iterator[PlanSource]:
        plans = self.library.of(year)
        names = event_names(plans)
        for plan in plans:
            url = self.site_url + plan.address if self.site_url else ""
            yield PlanSource(
                plan=plan,
                name=names[plan.path],
                writer=EventWriter(plan, url, self.library.register),
                known=self._known(plan),
                off=self.off[year.start] | self.off[year.start + 1],
                is_closed=year in self.closed.years,
            )

    def _known(self, plan: Plan) -> tuple[KnownEvent, ...]:
        """What was published of a plan, under its address and its former ones; the register before the bag."""
        found: dict[str, KnownEvent] = {}
        for events in (self.known, self.closed.events):
            for address in (plan.address, *plan.former_addresses):
                for event in events.get(address, ()):
                    found.setdefault(event.uid, event)
        return tuple(found.values())

    def _of_plans(self, year: SchoolYear, plans: Mapping[str, PlanEvents]) -> Iterator[OutputFile]:
        """The feed of each plan, also where it stood under a former name: a phone asks there."""
        for plan in self.library.of(year):
            name = f"{plan.title} – {self.school}"
            feed = self._feed(feed_of_plan(plan), name, plan.address, plans[plan.path].events)
            yield feed
            for address in self.library.formerly(plan):
                yield OutputFile(f"{address}{FEED}", feed.content)

    def _of_bodies(self, year: SchoolYear, events: YearEvents) -> Iterator[OutputFile]:
        spellings: dict[str, list[str]] = {}
        for plan in self.library.of(year):
            for issuer in plan.issuers:
                spellings.setdefault(self.library.settings.issuer(issuer).code, []).append(issuer)
        for code, issuers in spellings.items():
            of_body = events.of_body(frozenset(issuers))
            yield self._feed(feed_of_body(year, code), f"{issuers[0]} – {year}", calendar_of(year), of_body)

    def _of_persons(self, year: SchoolYear, events: YearEvents) -> Iterator[OutputFile]:
        """The feed of each person and group that the year names; of two with one address the first alone."""
        people = YearPeople(tuple(one for one, _ in events.told), self.library.people)
        off = self.off[year.start] | self.off[year.start + 1]
        seen = set()
        for person in people.persons:
            if person.slug not in seen:
                seen.add(person.slug)
                duties = people.duties(person)
                of_person = events.of_person(person.name, person.slug, duties, off, self.identity)
                name = f"{person.name} – {self.school}"
                yield self._feed(feed_of_person(year, person.slug), name, calendar_of(year), of_person)

    def _feed(self, address: str, name: str, page: str, events: Iterable[WrittenEvent]) -> OutputFile:
        head = [
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            content_line("PRODID", "-//kehoach//Ke Hoach//VI"),
            b"CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n",
            content_line("NAME", text(name)),
            content_line("X-WR-CALNAME", text(name)),
            content_line("X-WR-TIMEZONE", ZONE),
            content_line("REFRESH-INTERVAL;VALUE=DURATION", _REFRESHED),
            content_line("X-PUBLISHED-TTL", _REFRESHED),
        ]
        if self.site_url:
            head.append(content_line("URL", self.site_url + page))
            head.append(content_line("SOURCE;VALUE=URI", self.site_url + address))
        body = [one.lines for one in _ordered(events, address)]
        return OutputFile(address, b"".join((*head, _ZONE_LINES, *body, b"END:VCALENDAR\r\n")))


def _ordered(events: Iterable[WrittenEvent], address: str) -> list[WrittenEvent]:
    """The events in order of days.

    Raises:
        EqualUidsError: two of them have one UID.
    """
    by_uid: dict[str, WrittenEvent] = {}
    for one in events:
        other = by_uid.setdefault(one.event.uid, one)
        if other is not one:
            raise EqualUidsError(
                f"{address}: {one.event.uid}: «{other.event.summary}», «{one.event.summary}»"
            )
    return sorted(by_uid.values(), key=lambda one: one.event.order)
