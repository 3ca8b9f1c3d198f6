"""An event as lines of iCalendar (RFC 5545, 3.6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kehoach.model.plan import Plan
from kehoach.model.register import PublishedEvent, Register, Shown
from kehoach.model.when import When
from kehoach.outputs.changed import changed_on
from kehoach.outputs.content_lines import content_line, day, moment, text
from kehoach.outputs.events import Event

ZONE = "Asia/Ho_Chi_Minh"
# How long something takes whose end is not written: without either, programs show it as no time at all.
_USUAL = "PT1H"


@dataclass(frozen=True)
class WrittenEvent:
    """An event, its lines from BEGIN to END, and what the register says of it."""

    event: Event
    lines: bytes
    published: PublishedEvent


class EventWriter:
    """Writes the events of one plan.

    No clock is asked when an event changed last, and how often: the plan's head and the register tell.

    Args:
        plan: whose they are.
        url: the address of its page; empty where the site has none.
        register: what phones hold already.
    """

    def __init__(self, plan: Plan, url: str, register: Register) -> None:
        self._plan = plan
        self._url = url
        self._register = register
        self._changes = len(plan.front.revisions) + plan.is_withdrawn
        self._changed = changed_on(plan)
        self._categories = content_line(
            "CATEGORIES", ",".join(map(text, (plan.front.kind.label, *plan.issuers)))
        )

    def written(self, event: Event) -> WrittenEvent:
        """An event that has its UID."""
        begins, ends, times = times_of(event.when)
        status = "CANCELLED" if event.is_cancelled else "CONFIRMED"
        page = f"{self._plan.address}#{event.anchor}"
        shown = Shown(page, begins, ends, event.summary, event.place, status)
        published = self._register.event(event.uid, shown, changes=self._changes, changed=self._changed)
        stamp = moment(published.moment)
        lines = [
            b"BEGIN:VEVENT\r\n",
            content_line("UID", event.uid),
            content_line("DTSTAMP", stamp),
            content_line("LAST-MODIFIED", stamp),
            content_line("SEQUENCE", str(published.sequence)),
            *times,
            content_line("SUMMARY", text(event.summary)),
            content_line("LOCATION", text(event.place)) if event.place else b"",
            content_line("DESCRIPTION", text(event.description)),
            self._categories,
            content_line("STATUS", status),
            b"TRANSP:TRANSPARENT\r\n",
            content_line("URL", f"{self._url}#{event.anchor}") if self._url else b"",
            b"END:VEVENT\r\n",
        ]
        return WrittenEvent(event, b"".join(lines), published)


def times_of(when: When) -> tuple[str, str, tuple[bytes, ...]]:
    """Begin, end and their lines: hours where they are written, else whole days.

    An hour of one day without an end takes an hour; hours of several days count where both are written.
    """
    if when.time is not None and (not when.is_range or when.until is not None):
        start = datetime.combine(when.start, when.time)
        begins, line = moment(start), content_line(f"DTSTART;TZID={ZONE}", moment(start))
        end = datetime.combine(when.end, when.until) if when.until is not None else start
        if end <= start:
            return begins, "", (line, content_line("DURATION", _USUAL))
        return begins, moment(end), (line, content_line(f"DTEND;TZID={ZONE}", moment(end)))
    begins, ends = day(when.start), day(when.end + timedelta(days=1))
    return begins, ends, (content_line("DTSTART;VALUE=DATE", begins), content_line("DTEND;VALUE=DATE", ends))
