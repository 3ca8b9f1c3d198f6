"""The times of a table's rows: what its columns of time say within each other, blank cells as above."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kehoach.model.blocks import Cell, Table
from kehoach.timetable.cells import Entry, cell_words
from kehoach.timetable.columns import Columns
from kehoach.timetable.heads import Kind
from kehoach.timetable.lines import cell_lines
from kehoach.timetable.openings import lead_of
from kehoach.timetable.scope import NO_SCOPE, Level, Scope, Scopes
from kehoach.vietnamese.time_expressions import NOTHING, TimeExpression, read_time

_SESSIONS = {"S": "sáng", "C": "chiều", "T": "tối"}
_BARE_DAYS = re.compile(r"\s{0,3}(?P<first>[0-9]{1,2})(?:\s{0,3}[-–]\s{0,3}(?P<last>[0-9]{1,2}))?\s{0,3}")
_AS_COLUMN = {Kind.MONTH: "month", Kind.WEEKDAY: "weekday"}


@dataclass
class RowTimes:
    """What a walk through a table knows of times.

    Args:
        table: the table.
        outer: the scope it stands in.
        scopes: opens scopes in the year of the document.
        first_autumn: the key of the first place that names a month of September to December; until there July and
            August are those before the school year.
    """

    table: Table
    outer: Scope
    scopes: Scopes
    first_autumn: int | None

    def _begin(self, columns: Columns, words: list[list[str]]) -> None:
        """Before the first row: no title is open, and no cell above says anything."""
        self.columns, self.base, self.group = columns, self.outer, ""
        self.carried: dict[int, str] = {}
        self.early, self.named = False, NO_SCOPE
        self.as_column = self._columns_of_months(words)
        self.kinds = dict(columns.times)

    def _columns_of_months(self, words: list[list[str]]) -> dict[int, str]:
        """How a bare figure is read in each column of times: as a month where other cells name months."""
        found = {}
        for n, kind in self.columns.times:
            found[n] = _AS_COLUMN.get(kind, "")
            if kind is Kind.TIME and any(read_time(row[n]).months for row in words[:60]):
                found[n] = "month"
        return found

    def _open(self, time: TimeExpression, text: str, line: int) -> None:
        self.base = self.scopes.within(self.outer, time, text, line, early=self.early)
        self.carried, self.group = {}, ""

    def _is_finer(self, one: int, other: int) -> bool:
        order = [n for n, _ in self.columns.times]
        return order.index(one) > order.index(other)

    def _scope(self, row: dict[int, Cell], texts: list[str], base: Scope | None = None) -> Scope:
        """The scope of a row: its times within each other, blank ones as above."""
        scope = base or self.base
        kinds = dict(self.columns.times)
        for place, (n, _) in enumerate(self.columns.times):
            if texts[n]:
                if texts[n] != self.carried.get(n):
                    for later, _ in self.columns.times[place + 1 :]:
                        self.carried.pop(later, None)
                self.carried[n] = texts[n]
            text = self._spelled(self.carried.get(n, ""), self.kinds.get(n), scope)
            time = read_time(text, column=self.as_column.get(n, "")) if text else NOTHING
            if time.within and not (time.months or time.dates or scope.months):
                scope = replace(self.named, days=(), level=Level.MONTH)  # "Cuối tháng" of the month above
            elif time.names_time:
                line = row[n].line if n in row else scope.line
                scope = self.scopes.within(scope, time, text, line, early=self.early)
                if time.dates and n in row and texts[n]:
                    self._compare_weekday(row, kinds, scope, line)
        self.named = scope if scope.months else self.named
        end = self.columns.first.get(Kind.END)
        if end is not None and texts[end] and scope.days and Kind.BEGIN in kinds.values():
            last = self.scopes.within(scope, read_time(texts[end]), texts[end], scope.line, early=self.early)
            if last.days and last.days[-1][1] >= scope.days[0][0]:
                scope = replace(
                    scope, days=((scope.days[0][0], last.days[-1][1]),), text=f"{scope.text} – {texts[end]}"
                )
        return scope

    @staticmethod
    def _spelled(text: str, kind: Kind | None, scope: Scope) -> str:
        """What a cell says in short: "S" in a column of sessions, "01" and "02-05" in one of days under a month."""
        if kind is Kind.SESSION:
            return _SESSIONS.get(text.strip(" .").upper(), text)
        days = _BARE_DAYS.fullmatch(text) if kind is Kind.DAY and len(scope.months) == 1 else None
        if days is None:
            return text
        number = scope.months[0].number
        last = f" đến ngày {days['last']}/{number}" if days["last"] else ""
        return f"ngày {days['first']}/{number}{last}"

    def _compare_weekday(self, row: dict[int, Cell], kinds: dict[int, Kind], scope: Scope, line: int) -> None:
        """A column of weekdays beside one of days must fit it."""
        for n, kind in kinds.items():
            said = read_time(cell_words(row.get(n)), column="weekday") if kind is Kind.WEEKDAY else NOTHING
            if len(said.weekdays) == 1 and not said.dates and len(scope.days) == 1:
                self.scopes.compare_weekday(
                    said.weekdays[0], scope.days[0], f"{cell_words(row.get(n))} {scope.text}", line
                )

    def _led(self, entry: Entry, scope: Scope, line: int) -> Scope:
        """The scope that the entry's own lead-in opens: "14 giờ: Họp"."""
        time, _ = lead_of(entry.text)
        return (
            self.scopes.within(scope, time, entry.text, line, early=self.early) if time.names_time else scope
        )

    def _times_beside(self, row: dict[int, Cell], scope: Scope, count: int) -> list[Scope]:
        """The scope of each entry, where a cell of times lists as many days or hours."""
        for n, _ in self.columns.times:
            lines = [words for words, _ in cell_lines(row[n])] if n in row and count > 1 else []
            times = [read_time(words) for words in lines]
            if len(lines) == count and (all(t.dates for t in times) or all(t.time for t in times)):
                base = scope if all(t.time and not t.dates for t in times) else self.base
                return [
                    self.scopes.within(base, time, words, scope.line, early=self.early)
                    for time, words in zip(times, lines, strict=True)
                ]
        return [scope] * count
