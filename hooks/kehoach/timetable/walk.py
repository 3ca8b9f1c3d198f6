"""Walks the lines of a document, opens and closes its sections and scopes, and finds the places of its tasks."""

from __future__ import annotations

import re
from dataclasses import replace

from kehoach.model.blocks import Heading, Item, Table
from kehoach.model.document import LeftOut
from kehoach.timetable.events import EventWalk, Found
from kehoach.timetable.lines import Line, has_marked_points, points_under
from kehoach.timetable.openings import (
    begins_section,
    is_capitals,
    is_label,
    label_of,
    lead_of,
    may_open_time,
    opened_time,
    tail_of,
)
from kehoach.timetable.roles import (
    Role,
    introduces,
    is_generic,
    is_signature,
    lists_parts,
    role_of,
    says_nothing,
)
from kehoach.timetable.scope import Level, Scope, Scopes, level_of
from kehoach.timetable.sites import Section, Site
from kehoach.timetable.table_walk import TableWalk
from kehoach.vietnamese.time_expressions import read_time

_PLACE_AT_END = re.compile(r"(?:[0-9)]|,)\s{0,2}tại\s{1,3}(?P<place>[^;.,:]{3,60}?)\s*[;.]?\s*\Z")
_DONE = re.compile(r"(?:đã|chưa)\s", re.IGNORECASE)
_LONGEST_PLAIN = 45  # words: a longer line without a bullet is prose


class Walk(EventWalk):
    """One walk through one document.

    Args:
        lines: its lines.
        title: its title; an event of the document as a whole is called so.
        base: the scope of the title.
        scopes: opens scopes in the year of the document.
        first_autumn: the key of the first place that names a month of September to December; until there July and
            August are those before the school year. None where there is none.
        titled_day: the title names the one day of an event.
    """

    def __init__(
        self,
        lines: tuple[Line, ...],
        title: str,
        base: Scope,
        scopes: Scopes,
        first_autumn: int | None,
        *,
        titled_day: bool = False,
    ) -> None:
        super().__init__(title, base, scopes, first_autumn)
        self.lines, self.titled_day = lines, titled_day
        self.counted = frozenset(line.style for line in lines if line.number > 1)

    def run(self) -> Found:
        """Walks all lines."""
        skip_below: int | None = None
        if self.titled_day and self.lines:
            self._title_event(self.lines[0])
        for n, line in enumerate(self.lines):
            if skip_below is not None and line.depth > skip_below and not begins_section(line):
                continue
            skip_below = None
            self.stack.leave(line)
            top = self.stack.top
            if isinstance(line.part, Table):
                self._table(line, line.part)
            elif self._line(line, self.lines[n + 1] if n + 1 < len(self.lines) else None):
                skip_below = line.depth
            if top is not None and self.stack.top is top:
                top.has_content = True  # the line opened nothing of its own in it
        self._give_places()
        return self.found

    # -- lines

    def _line(self, line: Line, following: Line | None) -> bool:
        """Reads a line; True where what stands under it belongs to it."""
        in_time = self.stack.role is Role.TIME
        label, value = label_of(line.title)
        role = role_of(f"{label}:") if label else None
        if in_time and not line.level and self._times_of_event(line):
            return False
        if role is Role.TIME and self._event(line, label, value):
            return False
        if role is Role.PLACE and value:
            self.places.append((value, line, self.stack.top))
            return True
        if self.stack.role is Role.PLACE and not line.level and not self._is_label(line, following):
            self.places.append((label_of(line.title)[1] or line.title, line, self.stack.top))
            return True
        dated = role is Role.NONE and read_time(value[:200]).is_pure and bool(read_time(value[:200]).dates)
        if value and role in {Role.NONE, Role.END} and not (line.level or dated or is_capitals(line.title)):
            self._leave_out(line, "là phần nói thêm (" + label + "), không phải việc")
            return True
        is_title = self._is_label(line, following)
        if self._opens_time(line, following, is_title=is_title):
            return False
        alone = following is None or not following.is_item
        if alone and not line.is_item and not line.level and is_signature(line.title):
            return False
        plain = not line.style and not line.level and not line.is_item
        if is_title and plain and introduces(line.title):
            return False
        if is_title or has_marked_points(line):
            return self._section(line, following)
        return self._leaf(line, label, role)

    def _opens_time(self, line: Line, following: Line | None, *, is_title: bool) -> bool:
        heading = is_title or isinstance(line.part, Heading)
        if not may_open_time(line.title, heading=heading):
            return False
        title = line.title.rstrip(" *")
        said = opened_time(title.rstrip(":"), heading=heading)
        if not said.names_time:
            return False
        if (
            not heading
            and (said.part or said.time)
            and not (said.dates or said.months or said.weekdays or said.week)
        ):
            return False
        early = self.is_early(line.key)
        outer = self.stack.outer(level_of(said), line)
        scope = self.scopes.within(outer, said, line.title, line.line, early=early)
        if isinstance(line.part, Heading) or scope.months:
            self.found.scopes[line.key] = scope
        self.stack.open(line, Section(line.title, scope=scope), level_of(said))
        return True

    def _section(self, line: Line, following: Line | None) -> bool:
        """A title of what follows; one that names its own day is an event."""
        title = line.title.strip(" :*")
        role = role_of(title)
        if role is Role.DATED and line.is_item and self.stack.scope.opened and not is_capitals(title):
            role = None  # "- Chuẩn bị năm học:" under a month is a field of its work
        schedule = self._schedule(title) if role not in {Role.NONE, Role.BACK, Role.END} else None
        self.stack.open(line, Section(title, role=role))
        section = self.stack.top
        assert section is not None
        if lists_parts(line.title) and self._may_hold(Role.CONTENT) and line.is_item:
            self._add(line, title, group=self.stack.group(skip=1))
            section.role, section.lists_parts = Role.NONE, True
        elif (
            schedule and len(schedule.whens) == 1 and not is_generic(title) and not schedule.whens[0].is_range
        ):
            site = self._site(line, title)
            site.is_event = not line.is_item
            site.group = self.stack.group(skip=1)
            if self.stack.may_be_dated:
                self.found.sites.append(site)
                self.events.append(site)
                section.events.append(site)
        return False

    def _leaf(self, line: Line, label: str, role: Role | None) -> bool:
        """A line that is itself a thing to do, a step, or plain text; True where points under it belong to it."""
        held = self.stack.role if role is not Role.DATED else Role.DATED
        text = line.text if line.is_item else line.title
        marked = isinstance(line.part, Item) and bool(line.part.attributes["date"])
        self.stack.close_for_leaf(line)
        for open_section in self.stack.path:
            open_section.has_content = True
        if held in {Role.NONE, Role.BACK, Role.END} and not marked:
            self._leave_out(line, _REASONS[held])
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

    # -- tables

    def _table(self, line: Line, table: Table) -> None:
        for section in self.stack.path:
            section.has_content = True
        role = self.stack.role
        if role in {Role.NONE, Role.BACK, Role.END}:
            self._leave_out(line, _REASONS[role])
            return
        walk = TableWalk(table, self.stack.scope, self.scopes, self.first_autumn)
        sites = walk.sites()
        if not sites and not walk.steps and walk.speaks_of_days:
            self.found.spoken.append(line)
        for site in sites:
            site.path = self.stack.path
            site.group = site.group or self.stack.group()
            if role is Role.DATED and not (site.is_dated or site.scope.level >= Level.WEEK):
                continue
            for open_section in site.path:
                open_section.items += 1
            self.found.sites.append(site)
        self.found.left_out += walk.left_out
        if walk.steps:
            self._programme(line, walk.steps)

    # -- small things

    def _is_label(self, line: Line, following: Line | None) -> bool:
        return is_label(line, following, self.counted)

    def _add(self, line: Line, text: str, group: str) -> None:
        site = self._site(line, text)
        site.group = group
        self._keep(site, line)

    def _may_hold(self, role: Role) -> bool:
        return self.stack.outer_role() is role and self.stack.scope.holds_tasks

    def _site(self, line: Line, text: str, scope: Scope | None = None) -> Site:
        scope = scope or self.stack.scope
        part = line.part
        assert not isinstance(part, Table)
        early = self.is_early(line.key)
        schedule = self._schedule(text, scope, early=early)
        return Site(part, line.line, text, scope, schedule, early=early, path=self.stack.path)

    def _leave_out(self, line: Line, reason: str) -> None:
        self.found.left_out.append(LeftOut(line.line, line.text, reason))


_REASONS = {
    Role.NONE: "ở phần mục đích, yêu cầu, thành phần hoặc điều kiện",
    Role.BACK: "ở phần nhìn lại việc đã qua",
    Role.END: "ở phần nơi nhận, chữ ký",
}
