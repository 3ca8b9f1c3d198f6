"""The iCalendar feeds: of the current year, of each year, of each plan, of each issuing body (RFC 5545, 7986)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.agenda.observed_days import days_off
from kehoach.model.library import Library
from kehoach.model.observance import Observance
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.outputs.content_lines import content_line, text
from kehoach.outputs.events import ZONE, Event, PlanEvents
from kehoach.outputs.output_file import OutputFile

_ZONE_LINES = (
    f"BEGIN:VTIMEZONE\r\nTZID:{ZONE}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:+07\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
).encode()
_REFRESHED = "PT12H"


def calendar_feeds(
    library: Library, current: SchoolYear | None, observances: Iterable[Observance], site_url: str
) -> tuple[OutputFile, ...]:
    """Every feed of the site; nothing of a draft is in any.

    Args:
        library: the plans.
        current: the current year.
        observances: the days of the school year, for the holidays among them.
        site_url: where the site stands, for the events' links; empty where that is not known.
    """
    return tuple(_Feeds(library.without_drafts(), tuple(observances), site_url).all(current))


class _Feeds:
    def __init__(self, library: Library, observances: tuple[Observance, ...], site_url: str) -> None:
        self.library = library
        self.site_url = site_url.rstrip("/") + "/" if site_url else ""
        self.off = {
            number: days_off(observances, number)
            for year in library.years
            for number in (year.start, year.start + 1)
        }

    def all(self, current: SchoolYear | None) -> Iterator[OutputFile]:
        school = self.library.settings.short or self.library.settings.name
        for year in self.library.years:
            of_year: list[Event] = []
            of_bodies: dict[str, tuple[str, list[Event]]] = {}
            for plan in self.library.of(year):
                events = self._events(plan)
                of_year += events
                yield self._feed(f"{plan.address}lich.ics", f"{plan.title} – {school}", events)
                for issuer in dict.fromkeys(plan.issuers):
                    code = self.library.settings.body(issuer).code
                    of_bodies.setdefault(code, (issuer, []))[1].extend(events)
            yield self._feed(f"{year}/lich.ics", f"Lịch năm học {year} – {school}", of_year)
            if year == current:
                yield self._feed("lich.ics", f"Lịch năm học – {school}", of_year)
            for code, (issuer, events_of_body) in of_bodies.items():
                yield self._feed(f"{year}/lich/{code}.ics", f"{issuer} – {year}", events_of_body)
        if current not in self.library.years:
            yield self._feed("lich.ics", f"Lịch năm học – {school}", ())

    def _events(self, plan: Plan) -> tuple[Event, ...]:
        first = self.library.same_series(plan, plan.year)
        series = plan.series if first is plan else f"{plan.series}-{plan.slug}"
        off = self.off[plan.year.start] | self.off[plan.year.start + 1]
        url = self.site_url + plan.address if self.site_url else ""
        return PlanEvents(plan, f"{plan.year}-{series}", url, off, self.library.register).all()

    def _feed(self, address: str, name: str, events: Iterable[Event]) -> OutputFile:
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
            head.append(content_line("SOURCE;VALUE=URI", self.site_url + address))
        ordered = sorted({event.uid: event for event in events}.values(), key=lambda event: event.order)
        body = [event.lines for event in ordered]
        return OutputFile(address, b"".join((*head, _ZONE_LINES, *body, b"END:VCALENDAR\r\n")))
