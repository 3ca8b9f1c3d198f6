"""The body of a plan on its way to another year, passage by passage; the office's comments stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.model.blocks import Table
from kehoach.model.document import Document
from kehoach.model.month import Month
from kehoach.rendering.attributes import read_days
from kehoach.rendering.comments import without_comments
from kehoach.rendering.markers import read_marker
from kehoach.rendering.parse import parse
from kehoach.rendering.tables import is_out_of_shape, is_table, table_end
from kehoach.rollover.anniversaries import carry_counts
from kehoach.rollover.days_in_text import carry_days, worries
from kehoach.rollover.festivals import carry_festivals
from kehoach.rollover.named_days import NamedDays
from kehoach.rollover.passage import Passage
from kehoach.rollover.step import Step
from kehoach.rollover.years_in_text import carry_years, claim_numbers
from kehoach.timetable.month_tables import Grid, says_done
from kehoach.vietnamese.months import read_line

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BOX = re.compile(r"\[[xX✓]\](?=[ ]+\S)")
_DATE = re.compile(r"\bdate[ ]?=[ ]?[\"“”'‘’]?(?P<days>[0-9T:/ -]{10,40}?)(?=[\"“”'‘’\s}])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CELL = re.compile(r"(?<!\\)\|")
# A passage longer than this is nobody's sentence; it is carried in pieces, which bounds what is looked at at once.
_LONGEST = 20_000


@dataclass(frozen=True)
class Carrier:
    """Carries texts from one school year to another."""

    step: Step
    named: NamedDays

    def body(self, body: str, document: Document, offset: int) -> str:
        """A body as the later year's draft begins with it.

        Args:
            body: Markdown, without the head.
            document: the same, parsed: it tells which line stands under which months.
            offset: lines of the file before the body's first.
        """
        months = {task.line - offset: task.months for task in document.tasks}
        lines = _with_open_boxes(body)
        pieces = [self._passage(text, months.get(line, ())) for line, text in _passages(lines)]
        return "\n".join(pieces)

    def sentence(self, text: str) -> str:
        """A text that stands alone, such as a title."""
        return self._passage(text, ())

    def _passage(self, text: str, months: tuple[Month, ...]) -> str:
        if not any(char.isdigit() for char in text) and not months and text.isascii():
            return text
        pieces = [part for part in _around_comments(text) if part]
        return "".join(
            part if part.startswith("<!--") else self._words(part[at : at + _LONGEST], months)
            for part in pieces
            for at in (range(0, len(part), _LONGEST) if not part.startswith("<!--") else (0,))
        )

    def _words(self, text: str, months: tuple[Month, ...]) -> str:
        passage = Passage(text, months)
        self._attributes(passage)
        claim_numbers(passage)
        carry_days(passage, self.step, self.named)
        carry_counts(passage, self.step, self.named)
        carry_years(passage, self.step)
        carry_festivals(passage, self.step)
        return passage.written() if read_line(text) is None else passage.without_marks()

    def _attributes(self, passage: Passage) -> None:
        """The ``date`` of an attribute list: the same days so many years later; the anchor stays."""
        start, end = passage.attributes
        anchor = re.compile(r"#[^\s{}\"=]+").search(passage.text, start, end)
        if anchor:
            passage.claim(*anchor.span())
        written = _DATE.search(passage.text, start, end)
        if written is None:
            return
        days = read_days(written["days"])
        moved = [self.step.day(day) for day in days[:2]] if days else [None]
        if days is None or None in moved or not self.step.old.covers(days[0]):
            passage.claim(*written.span())
            passage.mark(start, f"xem lại {written['days'].strip()} trong ngoặc nhọn, chưa đổi")
            return
        passage.change(*written.span("days"), _DAY.sub(self._later, written["days"]))
        passage.claim(*written.span())
        if moved[0] is not None:
            for reason in worries(days[0], moved[0], self.named):
                passage.mark(start, reason)

    def _later(self, found: re.Match[str]) -> str:
        day = self.step.day(date.fromisoformat(found[0]))
        return day.isoformat() if day else found[0]


def _around_comments(text: str) -> Iterator[str]:
    """A text cut at its comments, each a piece of its own."""
    done = 0
    for found in _COMMENT.finditer(text):
        yield text[done : found.start()]
        yield found[0]
        done = found.end()
    yield text[done:]


def _passages(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines of a body put together where a sentence runs on, with the number of the first; comments stay whole."""
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and (_runs_on(lines, end) or _in_comment(lines[at:end])):
            end += 1
        yield at + 1, "\n".join(lines[at:end])
        at = end


def _runs_on(lines: list[str], at: int) -> bool:
    line, before = lines[at], lines[at - 1]
    if not line.strip() or not before.strip() or line.startswith(("#", ">")) or before.startswith("#"):
        return False
    if "|" in line or "|" in before:
        return False
    return (
        read_marker(line.replace("\t", "    ")) is None
        and read_line(line) is None
        and read_line(before) is None
    )


def _in_comment(lines: list[str]) -> bool:
    last = max((n for n, line in enumerate(lines) if "<!--" in line), default=-1)
    text = "\n".join(lines[last:]) if last >= 0 else ""
    return text.rfind("<!--") > text.rfind("-->")


def _with_open_boxes(body: str) -> list[str]:
    """The lines of a body, nothing in them done yet."""
    lines = body.split("\n")
    bare = without_comments(body)[0].split("\n")
    at = 0
    while at < len(lines):
        if is_table(bare, at):
            end = table_end(bare, at)
            if not is_out_of_shape(bare[at:end]):
                _clear_results(lines, bare, at, end)
            at = end
            continue
        if bare[at] == lines[at]:
            marker = read_marker(lines[at].replace("\t", "    "))
            if marker is not None and marker.done:
                lines[at] = _BOX.sub("[ ]", lines[at], count=1)
        at += 1
    return lines


def _clear_results(lines: list[str], bare: list[str], at: int, end: int) -> None:
    """Empties the cells of a table that only say that a task is done."""
    table = next((one for one in parse("\n".join(bare[at:end])).blocks if isinstance(one, Table)), None)
    column = Grid.of(table).columns.output if table else None
    if column is None:
        return
    leading = lines[at].lstrip().startswith("|")
    for number in range(at + 1, end):
        line = lines[number]
        if bare[number] != line:
            continue
        bars = [-1, *(found.start() for found in _CELL.finditer(line)), len(line)]
        place = column + (leading and line.lstrip().startswith("|"))
        if place + 1 < len(bars) and says_done(line[bars[place] + 1 : bars[place + 1]]):
            lines[number] = f"{line[: bars[place] + 1]} {line[bars[place + 1] :]}"
