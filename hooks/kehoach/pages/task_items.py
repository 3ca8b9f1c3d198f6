"""A task as the calendar lists it, in as few bytes as it takes: a year's page holds hundreds (issue 3)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from kehoach.model.plan import Plan
from kehoach.pages.addresses import relative
from kehoach.pages.months_of_year import Entry, Repeated

DONE = "✓"
_PLAIN = re.compile(r"[\w./#-]*[\w#-]", re.ASCII)


class TaskItems:
    """Writes tasks for one page: ``<dd><a>words</a> <i>owner</i> <em>outcome</em> plan``.

    Args:
        address: the page that they stand on.
        names: each plan's short name, by path.
    """

    def __init__(self, address: str, names: Mapping[str, str]) -> None:
        self._address = address
        self._names = names
        self._ways: dict[str, str] = {}

    def href(self, entry: Entry) -> Markup:
        """The attribute that leads to where the task stands on its plan's page."""
        path = entry.plan.path
        if path not in self._ways:
            self._ways[path] = relative(entry.plan.address, self._address)
        return _attribute("href", f"{self._ways[path]}#{entry.task.anchor}")

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
        task, plan = entry.task, entry.plan
        words = f"{task.group}: {task.text}" if task.group else task.text
        mark = f"{DONE} " if done and task.done else ""
        parts = [f"<a {self.href(entry)}>{mark}{escape(words)}</a>"]
        if task.owner:
            parts.append(f"<i>{escape(task.owner)}</i>")
        if task.output:
            parts.append(f"<em>{escape(task.output)}</em>")
        parts.append(escape(self._names[plan.path]))
        state = ' class="kh-off"' if plan.is_withdrawn else ""
        return Markup(f"<dd{state}>{' '.join(parts)}{_marks(plan)}")


def _attribute(name: str, value: str) -> Markup:
    """An attribute; without quotes where HTML needs none."""
    if _PLAIN.fullmatch(value):
        return Markup(f"{name}={value}")
    return Markup(f'{name}="{escape(value)}"')


def _marks(plan: Plan) -> str:
    """What a reader must know of the plan."""
    draft = ' <span class="kh-mark kh-mark--draft">Bản nháp</span>' if plan.is_draft else ""
    gone = ' <span class="kh-mark kh-mark--withdrawn">Đã thu hồi</span>' if plan.is_withdrawn else ""
    return draft + gone
