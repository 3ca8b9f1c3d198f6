"""Everything that is to be done in a document, and what its headings and cells say of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kehoach.model.block_words import words_in
from kehoach.model.blocks import Body, Heading, Table
from kehoach.model.document import LeftOut
from kehoach.model.school_year import SchoolYear
from kehoach.timetable.frame import Frame, frame_of
from kehoach.timetable.heads import Kind, kind_of_head
from kehoach.timetable.lines import Line, lines_of
from kehoach.timetable.openings import label_of, may_open_time, opened_time
from kehoach.timetable.roles import Role, role_of
from kehoach.timetable.schedule import Remark
from kehoach.timetable.scope import NO_SCOPE, Level, Scope, Scopes
from kehoach.timetable.sites import Site
from kehoach.timetable.walk import Walk
from kehoach.vietnamese.dates import Kind as DateKind
from kehoach.vietnamese.dates import find_dates
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.time_expressions import TimeExpression, read_time

_AUTUMN = 9
_LONG = 60  # days: a "time" as long as this is how long a plan runs, no event
_LOOKS_BACK = re.compile(
    r"(?:bao cao|bien ban|ket qua|tong ket|so ket|danh gia|cong khai|quyet dinh|noi quy|quy che|to trinh)\b"
)
_SCHEDULE = re.compile(r"(?:lich|thoi khoa bieu)\b")
_REVOLUTION = re.compile(r"cách mạng tháng\s?(?:tám|8)|thành công tháng\s?8", re.IGNORECASE)


@dataclass(frozen=True)
class Outline:
    """What a body says is to be done.

    Attributes:
        frame: the year of the document.
        base: the scope of its title.
        lines: its lines.
        sites: the places of its tasks.
        scopes: of headings and lines that open a time, by key.
        left_out: lines that speak of time and became no task.
        spoken: lines that name a day where things to do are listed, and became none.
        speaks: its title names a month or week of things to do.
        remarks: on the times that headings and cells name, by line and words.
    """

    frame: Frame
    base: Scope
    lines: tuple[Line, ...]
    sites: tuple[Site, ...]
    scopes: dict[int, Scope]
    left_out: tuple[LeftOut, ...]
    remarks: dict[tuple[int, str], Remark]
    spoken: tuple[Line, ...] = ()
    speaks: bool = False


def read_outline(body: Body, title: str, year: SchoolYear, signed: date | None = None) -> Outline:
    """Finds what is to be done in a body.

    Args:
        body: its blocks.
        title: the title of its document; empty where it is not known.
        year: the school year of its folder.
        signed: the document's own date.
    """
    lines = lines_of(body)
    named = list(_named_months(lines))
    said = read_time(title)
    frame = frame_of(
        year, _title_year(title, said), [n for _, n, with_year in named if not with_year], signed,
        has_years=any(with_year for *_, with_year in named),
    )  # fmt: skip
    scopes = Scopes(frame)
    base, is_day = _title_scope(title, said, scopes)
    walk = Walk(
        lines,
        title,
        base,
        scopes,
        _first_autumn(lines, named),
        titled_day=is_day and not _has_time_label(lines),
    )
    found = walk.run()
    sites, dropped = _kept(found.sites, title)
    return Outline(
        frame,
        base,
        lines,
        tuple(sites),
        found.scopes,
        (*found.left_out, *dropped),
        scopes.remarks,
        tuple(found.spoken),
        base.holds_tasks,
    )


def _title_year(title: str, said: TimeExpression) -> int | None:
    """The calendar year of a plan of a year; the year of a month or day in the title is none."""
    return said.year if not said.school_year else None


def _title_scope(title: str, said: TimeExpression, scopes: Scopes) -> tuple[Scope, bool]:
    """The scope that a title opens for the whole document, and whether it is the one day of an event."""
    if _LOOKS_BACK.match(fold(title)) or _REVOLUTION.search(title):
        return NO_SCOPE, False
    dates = tuple(
        m for m in said.dates if m.kind is DateKind.RANGE or (m.kind is DateKind.DAY and m.explicit)
    )
    if said.dates and not dates:
        return (
            scopes.within(NO_SCOPE, replace(said, dates=()), title, 0) if said.months else NO_SCOPE
        ), False
    if not dates and len(said.months) > 3:
        return NO_SCOPE, False
    scope = scopes.within(NO_SCOPE, said, title, 0)
    if scope.level is Level.SPAN and scope.days:
        scope = NO_SCOPE
    day = (
        scope.level >= Level.DAY
        and len(scope.days) == 1
        and not said.week
        and not _SCHEDULE.match(fold(title))
    )
    return replace(scope, opened=False), day


def _named_months(lines: tuple[Line, ...]) -> Iterator[tuple[int, int, bool]]:
    """The months that headings and cells name: where, their number, and whether with a year."""
    for line in lines:
        if isinstance(line.part, Table):
            column = "month" if _is_month_column(line.part) else ""
            for key, text in _first_cells(line.part):
                for name in read_time(text, column=column).months:
                    yield key, name.number, name.year is not None
        elif len(line.text) < 160:
            heading = bool(line.level) or isinstance(line.part, Heading) or line.style in {"phần", "A", "I"}
            if not may_open_time(line.title, heading=heading):
                continue
            for name in opened_time(line.title.rstrip(" :*"), heading=heading).months:
                yield line.key, name.number, name.year is not None


def _first_cells(table: Table) -> Iterator[tuple[int, str]]:
    for row in table.body:
        if row.cells and row.cells[0].column == 0:
            text = words_in(row.cells[0])
            if text and len(text) < 120:
                yield row.cells[0].key, text


def _is_month_column(table: Table) -> bool:
    heads = table.head[0].cells if table.head else ()
    return bool(heads) and kind_of_head(words_in(heads[0])) is Kind.MONTH


def _first_autumn(lines: tuple[Line, ...], named: list[tuple[int, int, bool]]) -> int | None:
    """Where a month of September to December is named first; of a document without months a day of one."""
    if named:
        return next((key for key, number, _ in named if number >= _AUTUMN), None)
    for line in lines:
        cells = [cell for row in line.part.body for cell in row.cells] if isinstance(line.part, Table) else []
        for key, text in [(cell.key, words_in(cell)) for cell in cells] or [(line.key, line.text)]:
            if any((mention.start.month or 0) >= _AUTUMN for mention in find_dates(text[:4000])):
                return key
    return None


def _has_time_label(lines: tuple[Line, ...]) -> bool:
    """Whether a label says when the event is."""
    for line in lines:
        label, _ = label_of(line.title)
        if role_of(f"{label}:" if label else line.title) is Role.TIME:
            return True
    return False


def _kept(sites: list[Site], title: str) -> tuple[list[Site], list[LeftOut]]:
    """Without what only explains an event, and without plain lines where the office wrote items."""
    events = [site for site in sites if site.is_event]
    titled = any((site.text == title and not site.path) or site.text == title for site in events)
    dated = [site for site in sites if site.is_dated and not site.is_event]
    kept, dropped = [], []
    for site in sites:
        if site.is_event:
            keep = not (_lasts(site) > _LONG and (dated or len(events) > 1))
            reason = "là thời gian của cả kế hoạch"
        else:
            keep, reason = _is_task(site, titled=titled)
        if keep:
            kept.append(site)
        else:
            dropped.append(LeftOut(site.line, site.text, reason))
    return kept, dropped


def _is_task(site: Site, *, titled: bool) -> tuple[bool, str]:
    if site.is_dated:
        return True, ""
    own_time = site.scope.opened and site.scope.level >= Level.WEEK and not any(s.events for s in site.path)
    if any(section.events for section in site.path) and not own_time:
        return False, "giải thích một sự kiện đã có trong lịch"
    if titled and not site.scope.opened:
        return False, "kế hoạch của một sự kiện; dòng này không ghi ngày"
    if site.is_plain and not site.is_led and any(s.items for s in site.path[-1:]):
        return False, "là lời dẫn giữa các việc"
    return True, ""


def _lasts(site: Site) -> int:
    days = site.scope.days or tuple((w.start, w.end) for w in site.schedule.whens)
    return max(((last - first).days for first, last in days), default=0)
