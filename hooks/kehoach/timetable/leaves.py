"""Lines that are themselves a thing to do, a step or plain text: which become places of tasks, which are left out."""

from __future__ import annotations

import re
from dataclasses import replace

from kehoach.model.blocks import Item, Table
from kehoach.model.document import LeftOut
from kehoach.timetable.events import EventWalk
from kehoach.timetable.lines import Line, points_under
from kehoach.timetable.openings import lead_of, tail_of
from kehoach.timetable.roles import Role, introduces, says_nothing
from kehoach.timetable.scope import Level, Scope
from kehoach.timetable.sites import Site

_PLACE_AT_END = re.compile(r"(?:[0-9)]|,)\s{0,2}tại\s{1,3}(?P<place>[^;.,:]{3,60}?)\s*[;.]?\s*\Z")
_DONE = re.compile(r"(?:đã|chưa)\s", re.IGNORECASE)
_LONGEST_PLAIN = 45  # words: a longer line without a bullet is prose

# Why nothing in such a section is a task.
REASONS = {
    Role.NONE: "ở phần mục đích, yêu cầu, thành phần hoặc điều kiện",
    Role.BACK: "ở phần nhìn lại việc đã qua",
    Role.END: "ở phần nơi nhận, chữ ký",
}


class LeafWalk(EventWalk):
    """What a walk does with a line that opens nothing."""

    def _leaf(self, line: Line, label: str, role: Role | None) -> bool:
        """A line that is itself a thing to do, a step, or plain text; True where points under it belong to it."""
        held = self.stack.role if role is not Role.DATED else Role.DATED
        text = line.text if line.is_item else line.title
        marked = isinstance(line.part, Item) and bool(line.part.attributes["date"])
        self.stack.close_for_leaf(line)
        for open_section in self.stack.path:
            open_section.has_content = True
        if held in {Role.NONE, Role.BACK, Role.END} and not marked:
            self._leave_out(line, REASONS[held])
            return False
        if (not text or says_nothing(text)) and not marked:
            return False
        if self._step(line):
            return False
        scope, rest = self._led(line)
        if rest and says_nothing(rest) and not marked:
            return False
        site = self._site(line, text, scope)
        site.is_led = bool(rest)
        site.group = self.stack.group()
        if marked:
            self._keep(site, line)
            return True
        if _DONE.match(text) and not site.is_dated:
            self._leave_out(line, "kể việc đã qua")
            return False
        if not line.is_item:
            site.is_plain = True
            if introduces(text) or text[0].islower() or len(text.split()) > _LONGEST_PLAIN or not (
                site.is_dated or site.is_led or (scope.holds_tasks and (scope.opened or self.stack.is_titled))
            ):  # fmt: skip
                if site.is_dated:
                    self._leave_out(line, "là câu dẫn hoặc câu kết")
                    if not introduces(text) and not text[0].islower():
                        self.found.spoken.append(line)
                return False
        if held is Role.DATED and not site.is_dated:
            self._leave_out(line, "ở phần phân công, không ghi ngày")
            return False
        if site.is_dated or scope.holds_tasks:
            self._keep(site, line)
            return bool(points_under(line))
        return False

    def _keep(self, site: Site, line: Line) -> None:
        if site.is_dated and (place := _PLACE_AT_END.search(site.text)):
            site.place = place["place"].strip()
        if points := points_under(line):
            site.schedule = self._schedule(f"{site.text}; {points}", site.scope)
        if not site.is_plain:
            for section in site.path:
                section.items += 1
        self.found.sites.append(site)

    def _led(self, line: Line) -> tuple[Scope, str]:
        """The scope that a lead-in opens for its own line, "7h30: …", and the words behind it; none without one."""
        said, rest = lead_of(line.title)
        outer = self.stack.scope
        if not said.names_time and not outer.holds_tasks and (tail := tail_of(line.title)).months:
            scope = self.scopes.within(outer, tail, line.title, line.line, early=self.is_early(line.key))
            return scope, line.title
        if not said.names_time:
            return outer, ""
        if outer.level >= Level.DAY and said.weekdays and not said.dates:
            outer = self.stack.outer(Level.DAY, line, peek=True)
        scope = self.scopes.within(outer, said, line.title, line.line, early=self.is_early(line.key))
        return replace(scope, opened=outer.opened or scope.holds_tasks), rest

    def _add(self, line: Line, text: str, group: str) -> None:
        site = self._site(line, text)
        site.group = group
        self._keep(site, line)

    def _site(self, line: Line, text: str, scope: Scope | None = None) -> Site:
        scope = scope or self.stack.scope
        part = line.part
        assert not isinstance(part, Table)
        early = self.is_early(line.key)
        schedule = self._schedule(text, scope, early=early)
        return Site(part, line.line, text, scope, schedule, early=early, path=self.stack.path)

    def _leave_out(self, line: Line, reason: str) -> None:
        self.found.left_out.append(LeftOut(line.line, line.text, reason))
