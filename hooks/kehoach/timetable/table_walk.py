"""The tasks of a table: its columns of time open scopes for its rows, its columns of work hold what is to be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kehoach.model.blocks import Cell, Item
from kehoach.model.document import LeftOut
from kehoach.timetable.cells import (
    cell_words,
    counts_columns,
    dated_rows,
    entries_of,
    grid_row,
    heads_of,
    is_alone_in_time,
    text_at,
    unmarked,
    widened,
)
from kehoach.timetable.columns import Columns, is_mark, read_columns
from kehoach.timetable.heads import Kind, is_of_money_or_names
from kehoach.timetable.lines import cell_lines
from kehoach.timetable.openings import ends_with_colon, is_capitals
from kehoach.timetable.roles import role_of, says_nothing
from kehoach.timetable.row_times import RowTimes
from kehoach.timetable.schedule import read_schedule
from kehoach.timetable.scope import Level, Scope
from kehoach.timetable.sites import Site, Step
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.time_expressions import read_time

_DONE = frozenset({"x", "✓", "v", "xong", "da xong", "hoan thanh", "da hoan thanh", "da thuc hien", "dat"})


@dataclass
class TableWalk(RowTimes):
    """Reads one table."""

    steps: list[Step] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    speaks_of_days: bool = False

    def sites(self) -> list[Site]:
        """The places of tasks, row by row; rows that only have hours are left in ``steps``."""
        rows = [grid_row(row) for row in self.table.body]
        heads = heads_of(self.table)
        body = [row for row in rows if not counts_columns(row)]
        words = [[cell_words(row.get(n)) for n in range(self.table.width)] for row in body]
        heads = self.heads = widened(heads, words)
        columns = read_columns(heads, words)
        self.speaks_of_days = not is_of_money_or_names(heads) and dated_rows(words) > 1
        if columns is None or not (self._is_timed(columns) or any(map(is_alone_in_time, words))):
            return []
        if not columns.headed:
            first = [grid_row(row) for row in self.table.head]
            body, words = (
                first + body,
                [[cell_words(row.get(n)) for n in range(self.table.width)] for row in first] + words,
            )
        self._begin(columns, words)
        found: list[Site] = []
        for row, texts in zip(body, words, strict=True):
            found += self._row(row, texts)
        return self._or_steps(found)

    def _is_timed(self, columns: Columns) -> bool:
        """Whether rows may be tasks: they have times of their own, or stand in a time and the head names the work."""
        return bool(columns.times or columns.values) or (self.outer.holds_tasks and columns.certain)

    def _or_steps(self, sites: list[Site]) -> list[Site]:
        """Rows that have hours and no day of their own are the steps of an event, if nobody is named for them."""
        if not sites or any(site.scope.time is None or site.is_dated for site in sites):
            return sites
        if any(site.scope.days != self.outer.days for site in sites):
            return sites
        if self.outer.days:
            programme = self.columns.owner is None and _is_day_alone(self.outer)
        else:
            programme = not (self.outer.holds_tasks and self.outer.opened)
        if not programme:
            return sites
        self.steps = [Step(site.line, site.text, site.scope) for site in sites]
        return []

    # -- rows

    def _row(self, row: dict[int, Cell], texts: list[str]) -> Iterator[Site]:
        number = self.columns.first.get(Kind.NUMBER)
        self.early = (
            self.first_autumn is not None and min(cell.key for cell in row.values()) <= self.first_autumn
        )
        if is_alone_in_time(texts):
            place = next(n for n, text in enumerate(texts) if text)
            self._open(read_time(texts[place]), texts[place], row[place].line)
            return
        filled = [n for n, text in enumerate(texts) if text and n != number]
        if not filled:
            return
        if len(filled) == 1 and self._heads_rows(row, texts, filled[0], number):
            return
        scope = self._scope(row, texts)
        line = min(cell.line for cell in row.values())
        if self.columns.values:
            yield from self._by_values(row, texts, scope, line)
            return
        for n in self.columns.work:
            if n in row and texts[n]:
                yield from self._cell(row, texts, n, scope, line)

    def _heads_rows(self, row: dict[int, Cell], texts: list[str], place: int, number: int | None) -> bool:
        """A row whose only words are a time or a title: what follows stands under it."""
        text, cell = texts[place], row.get(place)
        if cell is None:
            return False
        time = read_time(text, column=self.as_column.get(place, ""))
        if place in dict(self.columns.times):
            if time.months or cell.columns > 1:
                self._open(time, text, cell.line)
                self.carried[place] = text
                return True
            self.carried = {
                n: t for n, t in self.carried.items() if n != place and not self._is_finer(n, place)
            }
            self.carried[place] = text
            return True
        if time.is_pure and not time.often:
            self._open(time, text, cell.line)
            return True
        label = texts[number].strip(" .") if number is not None else ""
        is_title = (
            label.isupper()
            or is_capitals(text)
            or cell.columns > 1
            or ends_with_colon(text)
            or role_of(text) is not None
        )
        if is_title and len(text.split()) <= 20:
            self.group = text.rstrip(" :")
            return True
        return False

    def _by_values(self, row: dict[int, Cell], texts: list[str], scope: Scope, line: int) -> Iterator[Site]:
        """Heads that are times: marks put the row's work there, words are the work."""
        work = self.columns.work[0] if self.columns.work else None
        owner = self.columns.owner
        label = texts[work] if work is not None else texts[owner] if owner is not None else ""
        marked = [(time, self.heads[n]) for n, time in self.columns.values if texts[n] and is_mark(texts[n])]
        if marked and label and work is not None and work in row:
            months = [self.scopes.within(scope, time, head, line, early=self.early) for time, head in marked]
            whole = replace(
                months[0],
                months=tuple(dict.fromkeys(m for one in months for m in one.months)),
                days=tuple(dict.fromkeys(d for one in months for d in one.days)),
                level=Level.SPAN if len(months) > 1 else months[0].level,
            )
            yield from self._cell(row, texts, work, whole, line)
        for n, time in self.columns.values:
            if n in row and texts[n] and not is_mark(texts[n]):
                head = self.heads[n]
                inner = self.scopes.within(self.base, time, head, line, early=self.early)
                if time.dates or time.weekdays or time.months:
                    inner = self._scope(row, texts, inner)  # the head's day, then the row's session
                else:
                    inner = self.scopes.within(scope, time, head, line, early=self.early)
                for site in self._cell(row, texts, n, inner, line):
                    certain = self.columns.certain and work is not None
                    site.owner = site.owner or ("" if certain else label)
                    site.group = site.group or (label if certain else "")
                    yield site

    def _cell(
        self, row: dict[int, Cell], texts: list[str], n: int, scope: Scope, line: int
    ) -> Iterator[Site]:
        """The tasks of a cell of work, each with its own owner, place and time where these are lists beside it."""
        entries = [entry for entry in entries_of(row[n]) if not says_nothing(entry.text)]
        owners = self._beside(
            row, texts, self.columns.owner if self.columns.owner != n else None, len(entries)
        )
        places = self._beside(row, texts, self.columns.first.get(Kind.PLACE), len(entries))
        times = self._times_beside(row, scope, len(entries))
        output = text_at(texts, self.columns.first.get(Kind.RESULT))
        done = fold(output).strip(" .!") in _DONE
        several = len(self.columns.work) > 1
        for place, entry in enumerate(entries):
            own = self._led(entry, times[place], line)
            schedule = read_schedule(
                "; ".join(filter(None, (entry.text, entry.points))),
                own.months,
                self.scopes.frame,
                early=self.early,
            )
            if not (own.holds_tasks or own.time or schedule.whens or entry.part.attributes["date"]):
                self.left_out.append(
                    LeftOut(entry.part.line, entry.text, "dòng của bảng không có tháng, ngày nào")
                )
                continue
            yield Site(
                entry.part, entry.part.line if isinstance(entry.part, Item) else line, entry.text, own, schedule,
                group=entry.group or (self.heads[n] if several else self.group),
                owner=owners[place], place=places[place], output="" if done else output, done=True if done else None,
                early=self.early,
            )  # fmt: skip

    def _beside(self, row: dict[int, Cell], texts: list[str], column: int | None, count: int) -> list[str]:
        """What a column says of each entry: line by line where it has as many, else the whole."""
        text = text_at(texts, column).strip(" .;")
        if column is None or column not in row or count < 2:
            return [unmarked(text)] * count
        lines = [unmarked(words) for words, _ in cell_lines(row[column])]
        if len(lines) == count:
            return lines
        return [", ".join(line for line in lines if line) if len(lines) > 1 else unmarked(text)] * count


def _is_day_alone(scope: Scope) -> bool:
    """Whether a day is told in a line of its own below a title: "(Ngày 13/11/2026)"."""
    time = read_time(scope.text)
    return scope.level == Level.DAY and time.is_pure and not time.weekdays
