"""A task in the table of a week, in as few bytes as it takes."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from kehoach.agenda.told import Told
from kehoach.agenda.weeks import WeekDay
from kehoach.model.addresses import Links
from kehoach.model.plan import Plan
from kehoach.model.when import When
from kehoach.vietnamese.wording import date_range, day_month, weekday

_MARKS = {True: Markup("✓ ")}


class WeekItems:
    """Writes tasks and days for one page.

    Args:
        address: the page that they stand on.
        names: each plan's short name, by path.
        links: how the edition writes its links.
    """

    def __init__(self, address: str, names: Mapping[str, str], links: Links) -> None:
        self._address = address
        self._names = names
        self._links = links

    def words(self, told: Told) -> Markup:
        """A task with a link to its plan, what changed of it, and which plans tell it."""
        task = told.task
        words = f"{task.group}: {task.text}" if task.group else task.text
        link = self._link(told.plan, task.anchor, words)
        change = Markup(" <em>{}</em>").format(told.change) if told.change else ""
        others = Markup("; ").join(
            self._link(plan, other.anchor, self._names[plan.path]) for plan, other in told.also
        )
        source = escape(self._names[told.plan.path]) + (Markup("; ") + others if others else "")
        gone = " (Đã thu hồi)" if told.plan.is_withdrawn else " (Bản nháp)" if told.plan.is_draft else ""
        return Markup("{}{}{} <small>{}{}</small>").format(
            _MARKS.get(task.done is True, ""), link, change, source, gone
        )

    def day_head(self, day: WeekDay) -> Markup:
        """The cell of a day, over all its rows."""
        rows = f' rowspan="{len(day.entries)}"' if len(day.entries) > 1 else ""
        named = "".join(
            f"<br><i>{escape(one.words)}{' (nghỉ)' if one.is_off else ''}</i>" for one in day.observed
        )
        head = f"{weekday(day.date)} <br>{day_month(day.date)}"
        return Markup(f'<th scope="rowgroup"{rows}>{head}{named}</th>')

    def span_head(self, when: When) -> Markup:
        """The cell of what takes several days."""
        return Markup('<th scope="rowgroup">{}</th>').format(self.when(when))

    def when(self, when: When) -> str:
        """``Thứ Hai, 23/11``, ``18–20/11``."""
        if not when.is_range:
            return f"{weekday(when.start)}, {day_month(when.start)}"
        return date_range(when.start, when.end).removesuffix(f"/{when.end.year}")

    def _link(self, plan: Plan, anchor: str, words: str) -> Markup:
        way = self._links.to(plan.address, self._address)
        return Markup('<a href="{}#{}">{}</a>').format(way, anchor, words)
