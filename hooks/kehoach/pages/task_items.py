"""A task as the calendar lists it, in as few bytes as it takes: a year's page holds hundreds (issue 3)."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from kehoach.model.plan import Plan
from kehoach.pages.addresses import relative
from kehoach.pages.months_of_year import Entry

DONE = "✓"


class TaskItems:
    """Writes tasks for one page: ``<dd><a>words</a> <i>owner</i> <em>outcome</em> plan</dd>``.

    Args:
        address: the page that they stand on.
        names: each plan's short name, by path.
    """

    def __init__(self, address: str, names: Mapping[str, str]) -> None:
        self._address = address
        self._names = names
        self._ways: dict[str, str] = {}

    def href(self, entry: Entry) -> str:
        """Where the task stands on its plan's page, escaped."""
        path = entry.plan.path
        if path not in self._ways:
            self._ways[path] = escape(relative(entry.plan.address, self._address))
        return f"{self._ways[path]}#{escape(entry.task.anchor)}"

    def item(self, entry: Entry, *, named: bool) -> Markup:
        """A task, with its plan's short name where the list does not say it."""
        task, plan = entry.task, entry.plan
        words = f"{task.group}: {task.text}" if task.group else task.text
        done = f"{DONE} " if task.done else ""
        parts = [f'<a href="{self.href(entry)}">{done}{escape(words)}</a>']
        if task.owner:
            parts.append(f"<i>{escape(task.owner)}</i>")
        if task.output:
            parts.append(f"<em>{escape(task.output)}</em>")
        if named:
            parts.append(escape(self._names[plan.path]))
        state = ' class="kh-off"' if plan.is_withdrawn else ""
        return Markup(f"<dd{state}>{' '.join(parts)}{_marks(plan)}</dd>")


def _marks(plan: Plan) -> str:
    """What a reader must know of the plan."""
    draft = ' <span class="kh-mark kh-mark--draft">Bản nháp</span>' if plan.is_draft else ""
    gone = ' <span class="kh-mark kh-mark--withdrawn">Đã thu hồi</span>' if plan.is_withdrawn else ""
    return draft + gone
