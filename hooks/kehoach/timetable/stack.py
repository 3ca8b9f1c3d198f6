"""The sections that are open at a place of a document, and which of them a new line closes."""

from __future__ import annotations

from kehoach.timetable.lines import Line
from kehoach.timetable.openings import is_bullet, is_capitals
from kehoach.timetable.ranks import CAPITALS, CAPS, PLAIN, RANKS, is_capitals_title, rank_of
from kehoach.timetable.roles import Role, introduces, is_generic
from kehoach.timetable.scope import Level, Scope
from kehoach.timetable.sites import Section

_LONGEST_NAME = 24  # words


class Stack:
    """Open sections, outermost first.

    Args:
        base: the scope of the document as a whole.
    """

    def __init__(self, base: Scope) -> None:
        self.base = base
        self._open: list[Section] = []

    @property
    def path(self) -> tuple[Section, ...]:
        """The open sections, outermost first."""
        return tuple(self._open)

    @property
    def top(self) -> Section | None:
        """The innermost section."""
        return self._open[-1] if self._open else None

    @property
    def scope(self) -> Scope:
        """The innermost scope."""
        return next((s.scope for s in reversed(self._open) if s.scope is not None), self.base)

    @property
    def role(self) -> Role:
        """What the innermost section that says anything holds; a line of time begins anew."""
        return self._role(self._open)

    @property
    def own_role(self) -> Role | None:
        """What the innermost section itself says."""
        return self._open[-1].role if self._open else None

    @property
    def may_be_dated(self) -> bool:
        """Whether what has its own day may be a task here."""
        return self.role not in {Role.NONE, Role.BACK, Role.END}

    @property
    def is_titled(self) -> bool:
        """Whether a place stands right under the number or heading of a field of work."""
        top = self.top
        return top is not None and (top.level > 0 or top.style in RANKS) and top.role in {None, Role.CONTENT}

    def outer_role(self) -> Role:
        """The role around the innermost section."""
        return self._role(self._open[:-1])

    @staticmethod
    def _role(sections: list[Section]) -> Role:
        for section in reversed(sections):
            if section.role is not None:
                return section.role
            if section.scope is not None:
                return Role.CONTENT
        return Role.CONTENT

    def group(self, skip: int = 0) -> str:
        """The label a task stands under: the innermost section that is no time, within the innermost time."""
        for section in reversed(self._open[: len(self._open) - skip]):
            if section.scope is not None:
                return ""
            if section.level:
                return ""
            return section.title.rstrip(" :")
        return ""

    def session(self) -> str:
        """The title right around the innermost scope, "PHIÊN THỨ NHẤT"; empty where it names nothing."""
        for section in reversed(self._open):
            if section.scope is None and not is_generic(section.title):
                return section.title.rstrip(" :")
        return ""

    def named(self) -> tuple[Section | None, str]:
        """The innermost section that an event can be called by; (None, "") where it is the whole document's."""
        for section in reversed(self._open):
            if section.scope is not None or section.role in {Role.NONE, Role.BACK, Role.END}:
                break
            if section.style == "phần" or section.role is Role.DATED:
                continue
            if (
                not is_generic(section.title)
                and section.role in {None, Role.CONTENT}
                and not is_capitals_title(section)
            ):
                if introduces(section.title) or len(section.title.split()) > _LONGEST_NAME:
                    continue
                return section, section.title.rstrip(" :")
        return None, ""

    def leave(self, line: Line) -> None:
        """Closes what was opened by items that a line no longer stands in.

        An item at the margin leaves a label whose points are indented, whatever its bullet.
        """
        while self._open and self._open[-1].depth > line.depth:
            self._open.pop()
        for n, section in enumerate(self._open):
            leaves = section.holds_deeper and section.depth == line.depth and section.style != line.style
            if line.is_item and leaves:
                del self._open[n:]
                break
        if self._open and self._open[-1].is_item and line.depth > self._open[-1].depth:
            self._open[-1].holds_deeper = True

    def outer(self, level: Level, line: Line, *, peek: bool = False) -> Scope:
        """The scope that would hold one of this level: what is as fine or finer ends."""
        if line.level and not peek:
            kept = [s for s in self._open if s.level and s.level < line.level]
        else:
            kept = self._open
        for section in reversed(kept):
            if section.scope is not None and section.scope.level < level:
                return section.scope
        return (
            self.base
            if self.base.level < level
            else Scope(months=self.base.months)
            if level >= Level.WEEK
            else Scope()
        )

    def open(self, line: Line, section: Section, level: Level | None = None) -> None:
        """Closes what a line ends, and opens its section."""
        section.style, section.number, section.level, section.depth = (
            line.style,
            line.number,
            line.level,
            line.depth,
        )
        section.is_item = line.is_item
        if line.style in RANKS and (section.role is not None or is_capitals(line.title)):
            section.depth = 0  # blanks before the number of a section are noise of the copy
        if not line.style and is_capitals(line.title):
            section.style = CAPS
        if line.level:
            self._close_for_heading(line.level)
        elif level is not None:
            self._close_for_time(line, level)
        elif section.style in RANKS:
            self._close_for_number(line)
        elif is_bullet(section.style):
            self._close_for_bullet(line)
        else:
            self._close_for_plain(section)
        if level is not None:
            self._cut_times(level)
        self._open.append(section)

    def _close_for_heading(self, level: int) -> None:
        while self._open and not 0 < self._open[-1].level < level:
            self._open.pop()

    def _cut_times(self, level: Level) -> None:
        """Ends every scope that is as fine as a new one or finer, with what stands in it."""
        for n, section in enumerate(self._open):
            if section.scope is not None and section.scope.level >= level:
                del self._open[n:]
                return

    def _close_for_time(self, line: Line, level: Level) -> None:
        self._cut_times(level)
        if line.style in RANKS:
            self._close_for_number(line)
            return
        while self._open and not self._open[-1].level and self._open[-1].scope is None:
            top = self._open[-1]
            if is_bullet(top.style) or top.role in {
                Role.NONE,
                Role.DATED,
                Role.END,
                Role.BACK,
                Role.PLACE,
                Role.TIME,
            }:
                self._open.pop()
            else:
                break

    def _close_for_number(self, line: Line) -> None:
        same = [n for n, s in enumerate(self._open) if s.style == line.style and not s.level]
        if same:
            place = same[-1]
            last, at_top = self._open[place], place == len(self._open) - 1
            if line.number > last.number:
                follows_directly = at_top and not last.has_content and last.role not in {Role.NONE, Role.END}
                if not (follows_directly and line.style == "1" and last.scope is None):
                    del self._open[place:]
            elif at_top or line.number != 1:
                del self._open[place:]
            return
        rank = RANKS.get(line.style, PLAIN)
        if rank < CAPITALS and (line.number > 1 or self._time_has_content()):
            self._close_unmarked()
            while self._open and any(s.scope is not None and s.scope.level >= Level.SPAN for s in self._open):
                self._open.pop()
            return
        while self._open and self._is_finer(self._open[-1], rank) and self._open[-1].has_content:
            self._open.pop()

    def _is_finer(self, section: Section, rank: int) -> bool:
        return section.scope is None and not section.level and rank_of(section) > rank

    def close_for_leaf(self, line: Line) -> None:
        """Closes the label that a line of the same kind does not stand under: "- Chuyên môn:", then "- Họp"."""
        if is_bullet(line.style):
            self._close_for_bullet(line)
        elif line.style in RANKS and any(s.style == line.style and not s.level for s in self._open):
            self._close_for_number(line)

    def _time_has_content(self) -> bool:
        """Whether the innermost month or week lists something already: a section that begins then ends it."""
        return next((s.has_content for s in reversed(self._open) if s.scope is not None), False)

    def _close_for_bullet(self, line: Line) -> None:
        for n, section in enumerate(self._open):
            if (
                section.style == line.style
                and section.depth == line.depth
                and not (section.level or section.lists_parts)
            ):
                del self._open[n:]
                return

    def _close_for_plain(self, section: Section) -> None:
        for n, other in enumerate(self._open):
            if section.style == other.style == CAPS and other.scope is None and not other.level:
                del self._open[n:]
                return
        rank = rank_of(section)
        while (
            self._open
            and not self._open[-1].level
            and self._open[-1].scope is None
            and rank_of(self._open[-1]) >= rank
        ):
            if self._open[-1].role is Role.END and section.role is not Role.CONTENT:
                return
            self._open.pop()

    def _close_unmarked(self) -> None:
        while self._open and not self._open[-1].level:
            self._open.pop()
