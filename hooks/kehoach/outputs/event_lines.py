"""An event as lines of iCalendar (RFC 5545, 3.6.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from kehoach.model.plan import Plan
from kehoach.model.when import When
from kehoach.outputs.changed import changed_on
from kehoach.outputs.content_lines import content_line, day, moment, text
from kehoach.outputs.events import Event

ZONE = "Asia/Ho_Chi_Minh"
# How long something takes whose end is not written: without either, programs show it as no time at all.
_USUAL = "PT1H"


@dataclass(frozen=True)
class Stamp:
    """When an event changed last and how often (RFC 5545, 3.8.7): a phone takes what has a higher sequence."""

    changed: datetime
    sequence: int


def stamp_of(plan: Plan) -> Stamp:
    """The stamp of a plan's events by the plan's own head; a withdrawal is a change.

    No clock is asked: the same plan gives the same bytes.
    """
    on = changed_on(plan)
    changes = len(plan.front.revisions) + plan.is_withdrawn
    return Stamp(datetime(on.year, on.month, on.day, tzinfo=UTC), changes)


class EventWriter:
    """Writes the events of one plan.

    Args:
        plan: whose they are.
        url: the address of its page; empty where the site has none.
    """

    def __init__(self, plan: Plan, url: str) -> None:
        self._url = url
        self._categories = content_line(
            "CATEGORIES", ",".join(map(text, (plan.front.kind.label, *plan.issuers)))
        )
        self._stamps: dict[Stamp, bytes] = {}

    def lines(self, event: Event, stamp: Stamp) -> bytes:
        """The event with its UID, from BEGIN to END."""
        parts = [
            b"BEGIN:VEVENT\r\n",
            content_line("UID", event.uid),
            self._stamp(stamp),
            *times(event.when),
            content_line("SUMMARY", text(event.summary)),
        ]
        if event.place:
            parts.append(content_line("LOCATION", text(event.place)))
        parts += [
            content_line("DESCRIPTION", text(event.description)),
            self._categories,
            content_line("STATUS", "CANCELLED" if event.is_cancelled else "CONFIRMED"),
            b"TRANSP:TRANSPARENT\r\n",
        ]
        if self._url:
            parts.append(content_line("URL", f"{self._url}#{event.anchor}"))
        parts.append(b"END:VEVENT\r\n")
        return b"".join(parts)

    def _stamp(self, stamp: Stamp) -> bytes:
        if stamp not in self._stamps:
            changed = moment(stamp.changed)
            self._stamps[stamp] = (
                content_line("DTSTAMP", changed)
                + content_line("LAST-MODIFIED", changed)
                + content_line("SEQUENCE", str(stamp.sequence))
            )
        return self._stamps[stamp]


def times(when: When) -> Iterator[bytes]:
    """Hours where they are written, else whole days.

    An hour of one day without an end takes an hour; hours of several days count where both are written.
    """
    if when.time is not None and (not when.is_range or when.until is not None):
        yield content_line(f"DTSTART;TZID={ZONE}", moment(datetime.combine(when.start, when.time)))
        end = datetime.combine(when.end, when.until) if when.until is not None else None
        if end is not None and end > datetime.combine(when.start, when.time):
            yield content_line(f"DTEND;TZID={ZONE}", moment(end))
        else:
            yield content_line("DURATION", _USUAL)
    else:
        yield content_line("DTSTART;VALUE=DATE", day(when.start))
        yield content_line("DTEND;VALUE=DATE", day(_after(when.end)))


def _after(last: date) -> date:
    return last + timedelta(days=1)
