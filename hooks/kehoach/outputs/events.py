"""The events of a plan: its dated tasks, and for each month one that lists the tasks without a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from kehoach.agenda.observed_days import first_working_day
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.register import FIRST_PUBLICATION, PublishedEvent, Register, Shown
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.outputs.changed import changed_on
from kehoach.outputs.content_lines import content_line, day, moment, text

ZONE = "Asia/Ho_Chi_Minh"


@dataclass(frozen=True)
class Event:
    """An event as a feed holds it: when it begins, its UID, its lines, and what the register says of it."""

    start: date
    uid: str
    lines: bytes
    published: PublishedEvent

    @property
    def order(self) -> tuple[date, str]:
        """Its place in a feed."""
        return (self.start, self.uid)


@dataclass(frozen=True)
class PlanEvents:
    """Makes the events of one plan.

    Attributes:
        plan: the plan; a withdrawn one's events are cancelled.
        key: what its UIDs begin with: year and series, ``2022-2023-hoat-dong-cong-doan``; never the host.
        url: the address of its page; empty where the site has none.
        off: public holidays, on which no month's list is put.
        register: what phones hold already.
    """

    plan: Plan
    key: str
    url: str
    off: frozenset[date]
    register: Register = FIRST_PUBLICATION

    def all(self) -> tuple[Event, ...]:
        """Every event, in order of days."""
        events = [*self._of_tasks(), *self._of_months()]
        return tuple(sorted(events, key=lambda event: event.order))

    def _of_tasks(self) -> Iterator[Event]:
        for task in self.plan.tasks:
            for number, when in enumerate(task.whens):
                uid = f"{self.key}-{task.anchor}" + (f"-{number + 1}" if number else "")
                yield self._event(uid, when, _summary(task), self._description(task), task.anchor)

    def _of_months(self) -> Iterator[Event]:
        by_month: dict[Month, list[Task]] = {}
        for task in self.plan.tasks:
            if not task.whens:
                for month in task.months:
                    by_month.setdefault(month, []).append(task)
        for month, tasks in by_month.items():
            start = first_working_day(month, self.off)
            summary = f"{month.label}, {len(tasks)} việc: {self.plan.title}"
            listed = "\n".join(
                f"- {_summary(task)}" + (f" ({task.owner})" if task.owner else "") for task in tasks
            )
            yield self._event(
                f"{self.key}-{month.anchor}", When(start, start), summary, listed, tasks[0].anchor
            )

    def _description(self, task: Task) -> str:
        lines = [self._source]
        lines += [f"Thực hiện: {task.owner}"] if task.owner else []
        lines += [f"Kết quả: {task.output}"] if task.output else []
        lines += ["Đã xong"] if task.done else []
        return "\n".join(lines)

    @cached_property
    def _source(self) -> str:
        """The plan's title, number and issuers: where the task comes from."""
        front = self.plan.front
        said = [f"Số {front.number}" if front.number else "", "; ".join(self.plan.issuers)]
        return f"{self.plan.title} ({', '.join(filter(None, said))})"

    @cached_property
    def _changes(self) -> int:
        """How many public changes the plan tells of itself."""
        return len(self.plan.front.revisions) + self.plan.is_withdrawn

    @cached_property
    def _changed(self) -> date:
        return changed_on(self.plan)

    @cached_property
    def _status(self) -> str:
        return "CANCELLED" if self.plan.is_withdrawn else "CONFIRMED"

    @cached_property
    def _nature(self) -> bytes:
        """Kind, issuers and state: the same lines in each of its events."""
        categories = ",".join(map(text, (self.plan.front.kind.label, *self.plan.issuers)))
        return (
            content_line("CATEGORIES", categories)
            + content_line("STATUS", self._status)
            + content_line("TRANSP", "TRANSPARENT")
        )

    def _event(self, uid: str, when: When, summary: str, description: str, anchor: str) -> Event:
        uid = f"{uid}@kehoach"
        begins, ends, times = _times(when)
        shown = Shown(f"{self.plan.address}#{anchor}", begins, ends, summary, "", self._status)
        published = self.register.event(uid, shown, changes=self._changes, changed=self._changed)
        stamp = moment(published.moment)
        lines = [
            b"BEGIN:VEVENT\r\n",
            content_line("UID", uid),
            content_line("DTSTAMP", stamp),
            content_line("LAST-MODIFIED", stamp),
            content_line("SEQUENCE", str(published.sequence)),
            *times,
            content_line("SUMMARY", text(summary)),
            content_line("DESCRIPTION", text(description)),
            self._nature,
        ]
        if self.url:
            lines.append(content_line("URL", f"{self.url}#{anchor}"))
        lines.append(b"END:VEVENT\r\n")
        return Event(when.start, uid, b"".join(lines), published)


def _times(when: When) -> tuple[str, str, tuple[bytes, ...]]:
    """Begin, end and their lines: whole days, or the time where one is written for one day."""
    if when.time is not None and not when.is_range:
        begins = moment(datetime.combine(when.start, when.time))
        return begins, "", (content_line(f"DTSTART;TZID={ZONE}", begins),)
    begins, ends = day(when.start), day(when.end + timedelta(days=1))
    return begins, ends, (content_line("DTSTART;VALUE=DATE", begins), content_line("DTEND;VALUE=DATE", ends))


def _summary(task: Task) -> str:
    words = f"{task.group}: {task.text}" if task.group else task.text
    return f"✓ {words}" if task.done else words
