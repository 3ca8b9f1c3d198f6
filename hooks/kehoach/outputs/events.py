"""The events of a plan: its dated tasks, and for each month one that lists the tasks without a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from kehoach.agenda.observed_days import first_working_day
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.outputs.changed import changed_on
from kehoach.outputs.content_lines import content_line, day, moment, text

ZONE = "Asia/Ho_Chi_Minh"


@dataclass(frozen=True)
class Event:
    """An event as a feed holds it: when it begins, its UID, and its lines."""

    start: date
    uid: str
    lines: bytes

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
    """

    plan: Plan
    key: str
    url: str
    off: frozenset[date]

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
    def _stamps(self) -> bytes:
        """When the plan changed, and how often: the same lines in each of its events."""
        changed = moment(_midnight(changed_on(self.plan)))
        sequence = str(len(self.plan.front.revisions))
        return (
            content_line("DTSTAMP", changed)
            + content_line("LAST-MODIFIED", changed)
            + content_line("SEQUENCE", sequence)
        )

    @cached_property
    def _nature(self) -> bytes:
        """Kind, issuers and state: the same lines in each of its events."""
        categories = ",".join(map(text, (self.plan.front.kind.label, *self.plan.issuers)))
        return (
            content_line("CATEGORIES", categories)
            + content_line("STATUS", "CANCELLED" if self.plan.is_withdrawn else "CONFIRMED")
            + content_line("TRANSP", "TRANSPARENT")
        )

    def _event(self, uid: str, when: When, summary: str, description: str, anchor: str) -> Event:
        lines = [
            b"BEGIN:VEVENT\r\n",
            content_line("UID", f"{uid}@kehoach"),
            self._stamps,
            *_times(when),
            content_line("SUMMARY", text(summary)),
            content_line("DESCRIPTION", text(description)),
            self._nature,
        ]
        if self.url:
            lines.append(content_line("URL", f"{self.url}#{anchor}"))
        lines.append(b"END:VEVENT\r\n")
        return Event(when.start, uid, b"".join(lines))


def _times(when: When) -> Iterator[bytes]:
    """Whole days, or the time where one is written for one day; the hour that it ends is not known."""
    if when.time is not None and not when.is_range:
        yield content_line(f"DTSTART;TZID={ZONE}", moment(datetime.combine(when.start, when.time)))
    else:
        yield content_line("DTSTART;VALUE=DATE", day(when.start))
        yield content_line("DTEND;VALUE=DATE", day(when.end + timedelta(days=1)))


def _summary(task: Task) -> str:
    words = f"{task.group}: {task.text}" if task.group else task.text
    return f"✓ {words}" if task.done else words


def _midnight(day: date) -> datetime:
    """A day as a moment: no clock, so the same plan gives the same bytes."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
