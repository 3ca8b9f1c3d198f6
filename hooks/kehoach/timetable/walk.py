"""Walks the lines of a document, opens and closes its sections and scopes, and finds the places of its tasks."""

from __future__ import annotations

from kehoach.model.blocks import Heading, Table
from kehoach.timetable.events import Found
from kehoach.timetable.leaves import REASONS, LeafWalk
from kehoach.timetable.lines import Line, has_marked_points
from kehoach.timetable.openings import (
    begins_section,
    is_capitals,
    is_label,
    label_of,
    may_open_time,
    opened_time,
)
from kehoach.timetable.roles import (
    Role,
    introduces,
    is_generic,
    is_signature,
    lists_parts,
    role_of,
)
from kehoach.timetable.scope import Level, Scope, Scopes, level_of
from kehoach.timetable.sites import Section
from kehoach.timetable.table_walk import TableWalk
from kehoach.vietnamese.time_expressions import read_time


class Walk(LeafWalk):
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

    # -- tables

    def _table(self, line: Line, table: Table) -> None:
        for section in self.stack.path:
            section.has_content = True
        role = self.stack.role
        if role in {Role.NONE, Role.BACK, Role.END}:
            self._leave_out(line, REASONS[role])
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

    def _may_hold(self, role: Role) -> bool:
        return self.stack.outer_role() is role and self.stack.scope.holds_tasks
