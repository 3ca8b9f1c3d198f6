"""A task as the calendar lists it, in as few bytes as it takes: a year's page holds hundreds (issue 3)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from kehoach.agenda.day_lists import DayGroup
from kehoach.agenda.months_of_year import Entry, Repeated
from kehoach.model.addresses import Links
from kehoach.model.plan import Plan

DONE = "✓"
_PLAIN = re.compile(r"[\w./#-]*[\w#-]", re.ASCII)


class TaskItems:
    """Writes tasks for one page: ``<dd><a>words</a> <i>owner</i> <em>outcome</em> plan``.

    Args:
        address: the page that they stand on.
        names: each plan's short name, by path.
        links: how the edition writes its links.
    """

    def __init__(self, address: str, names: Mapping[str, str], links: Links) -> None:
        self._address = address
        self._names = names
        self._links = links
        self._ways: dict[str, str] = {}
        self._ends: dict[str, str] = {}

    def href(self, entry: Entry) -> Markup:
        """The attribute that leads to where the task stands on its plan's page."""
        return self._href(entry.plan, entry.task.anchor)

    def _href(self, plan: Plan, anchor: str) -> Markup:
        if plan.path not in self._ways:
            self._ways[plan.path] = self._links.to(plan.address, self._address)
        return _attribute("href", f"{self._ways[plan.path]}#{anchor}")

    def repeated(self, one: Repeated) -> Markup:
        """A task of many months, with a link for each of them."""
        months = " ".join(self._month(entry) for entry in one.entries)
        item = self.item(one.entries[0], done=False)
        return Markup(f"{item} <span>{months}</span>")

    def _month(self, entry: Entry) -> str:
        done = f"{DONE} " if entry.task.done else ""
        return f"<a {self.href(entry)}>{done}{entry.month.number}/{entry.month.year}</a>"

    def item(self, entry: Entry, *, done: bool = True) -> Markup:
        """A task, with its mark where it is done."""
        task = entry.task
        words = f"{task.group}: {task.text}" if task.group else task.text
        mark = f"{DONE} " if done and task.done else ""
        owner = f" <i>{escape(task.owner)}</i>" if task.owner else ""
        output = f" <em>{escape(task.output)}</em>" if task.output else ""
        place = f" <u>{escape(task.place)}</u>" if task.place else ""
        state = "" if entry.is_in_force else ' class="kh-off"'
        change = f" <b>{escape(entry.change)}</b>" if entry.change else ""
        link = f"<a {self.href(entry)}>{mark}{escape(words)}</a>"
        return Markup(f"<dd{state}>{link}{change}{owner}{place}{output} {self._source(entry)}")

    def _source(self, entry: Entry) -> str:
        """The plan that tells it; of several each, those after the first with a link to where they do."""
        others = Markup("").join(
            Markup("; <a {}>{}</a>").format(self._href(plan, task.anchor), self._names[plan.path])
            for plan, task in entry.also
        )
        return f"{self._end(entry.plan)}{others}"

    def day(self, group: DayGroup) -> Markup:
        """A day or days: what they are called, what is observed on them, their tasks."""
        span = f' data-days="{group.days}"' if group.days else f" data-end={group.end}" if group.end else ""
        named = "".join(
            f"<dd class=o>{escape(day.words)}{' <b>nghỉ</b>' if day.is_off else ''}" for day in group.observed
        )
        tasks = "".join(map(self.item, group.entries))
        return Markup(f"<dt id={group.anchor}{span}>{escape(group.label)}{named}{tasks}\n")

    def _end(self, plan: Plan) -> str:
        """The plan's name, and what a reader must know of it."""
        if plan.path not in self._ends:
            self._ends[plan.path] = escape(self._names[plan.path]) + _marks(plan)
        return self._ends[plan.path]


def _attribute(name: str, value: str) -> Markup:
    """An attribute; without quotes where HTML needs none."""
    if _PLAIN.fullmatch(value):
        return Markup(f"{name}={value}")
    return Markup(f'{name}="{escape(value)}"')


def _marks(plan: Plan) -> Markup:
    """What a reader must know of the plan."""
    draft = ' <span class="kh-mark kh-mark--draft">Bản nháp</span>' if plan.is_draft else ""
    gone = ' <span class="kh-mark kh-mark--withdrawn">Đã thu hồi</span>' if plan.is_withdrawn else ""
    return Markup(draft + gone)
