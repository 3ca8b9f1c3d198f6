"""What the office should hear of the reading: nothing that speaks of time is passed over in silence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from kehoach.model.block_words import words_in
from kehoach.model.blocks import Table
from kehoach.model.problem import Severity
from kehoach.model.task import Task
from kehoach.timetable.lines import Line
from kehoach.timetable.outline import Outline
from kehoach.timetable.schedule import Remark
from kehoach.timetable.scope import wrong_weekday
from kehoach.vietnamese.date_points import may_name_days
from kehoach.vietnamese.dates import DateMention, Kind, find_broken_dates, find_dates, no_days
from kehoach.vietnamese.time_words import Found, find_weekdays

Told = tuple[int, Remark]

# "thứ Sáu, ngày 29/5", "29/5 (thứ Sáu)": behind a day only a bracket or comma tells that both belong together.
_BEFORE = re.compile(r"[\s,(:–-]{0,4}(?:ngày\s{1,3})?\(?\s?", re.IGNORECASE)
_BEHIND = re.compile(r"\s{0,2}[,(–-]\s{0,2}")
_A_FIGURE = re.compile("[0-9]")
_BROKEN_YEAR = re.compile(
    r"(?<!\w)tháng\s{0,3}[0-9]{1,2}\s?[/-]\s?(?P<year>[0-9]{5,6}|[0-9]{3})(?![0-9])", re.IGNORECASE
)
# A line that is nothing but what looks like "Tháng 9", and was not understood.
_LIKE_A_MONTH = re.compile(
    r"\W{0,4}(?:t[hn]?[^\W\d_]{1,4}g?|T)[.\s]{0,2}(?P<number>1[0-2]|0?[1-9])(?:\s?[/.-]\s?(?P<year>20[0-9]{2}))?\s?[:.]?",
    re.IGNORECASE,
)
_NO_MONTHS = re.compile(r"\W*(?:tổ|tiết|thứ|tập|trang|toán|tin|tuần|t[1-9]\b(?!/))", re.IGNORECASE)
_A_LIST = 12  # characters from one day of the week to the next of a list
_LONGEST = 20_000


def remarks_of(outline: Outline, tasks: tuple[Task, ...], offset: int) -> Iterator[Told]:
    """Everything odd about the times of a body besides what its tasks say themselves.

    Args:
        outline: what was read.
        tasks: its tasks.
        offset: lines of the file before the body's first.

    Yields:
        The line in the body, from 1, and the remark.
    """
    for (line, _), remark in outline.remarks.items():
        if line:
            yield line, remark
    own = {task.line - offset for task in tasks}
    for line, text in _texts(outline.lines):
        if not (_A_FIGURE.search(text) and (may_name_days(text) or "/" in text)):
            continue
        yield from _on_days(text, line, outline, is_task=line in own)
        broken = _BROKEN_YEAR.search(text)
        if broken:
            message = f'"{broken[0]}": năm {broken["year"]} viết thừa hoặc thiếu chữ số; viết đủ bốn chữ số'
            yield line, Remark("KH234", message)
    yield from _on_headings(outline)
    yield from _on_silence(outline, tasks)


def _texts(lines: tuple[Line, ...]) -> Iterator[tuple[int, str]]:
    """Every text with its line; of a table each cell."""
    for line in lines:
        if isinstance(line.part, Table):
            for row in (*line.part.head, *line.part.body):
                for cell in row.cells:
                    if text := words_in(cell):
                        yield cell.line, text[:_LONGEST]
        else:
            yield line.line, line.text[:_LONGEST]


def _on_days(text: str, line: int, outline: Outline, *, is_task: bool) -> Iterator[Told]:
    """Days that cannot be, and days of the week that do not fit."""
    if not is_task:
        for wrong in no_days(text):
            yield line, Remark("KH201", f'"{wrong.text}" không phải là một ngày; sửa lại ngày', Severity.NOTE)
    for start, end in find_broken_dates(text):
        softened = Severity.WARNING if is_task else Severity.NOTE
        yield line, Remark("KH201", f'"{text[start:end]}" không phải là một ngày; sửa lại ngày', softened)
    mentions = find_dates(text)
    weekdays = find_weekdays(text) if mentions else ()
    starts = [found.span[0] for found in weekdays]
    for mention in mentions:
        if not is_task and mention.explicit and mention.start.month and not _exists(mention):
            yield (
                line,
                Remark("KH201", f'"{mention.text}" không phải là một ngày; sửa lại ngày', Severity.NOTE),
            )
        day = _day(mention, outline)
        if day is None:
            continue
        for found in _around(weekdays, starts, *mention.span):
            first, last = sorted((found.span, mention.span))
            beside = _BEFORE if first == found.span else _BEHIND
            if first[1] > last[0] or not beside.fullmatch(text, first[1], last[0]):
                continue
            if len(_around(weekdays, starts, found.span[0], found.span[0], _A_LIST)) > 1:
                continue  # "ngày 30/4 và ngày 1/5 (thứ Năm, thứ Sáu)": which belongs to which is not told
            if day.weekday() != found.value:
                words = text[first[0] : last[1]].strip()
                words += ")" if words.count("(") > words.count(")") else ""
                yield line, wrong_weekday(words, day, int(found.value))


def _around(
    weekdays: tuple[Found, ...], starts: list[int], first: int, last: int, reach: int = 20
) -> tuple[Found, ...]:
    """The days of the week that begin right before, within or right behind a place."""
    return weekdays[bisect_left(starts, first - reach) : bisect_right(starts, last + reach)]


def _exists(mention: DateMention) -> bool:
    points = (mention.start, mention.end or mention.start)
    return mention.kind is Kind.LUNAR or all(point.exists_in(point.year) for point in points)


def _day(mention: DateMention, outline: Outline) -> date | None:
    """The day of a single mention, the year by the document where it is not written."""
    point = mention.start
    if (
        mention.kind is not Kind.DAY
        or point.month is None
        or not 1 <= point.month <= 12
        or not _exists(mention)
    ):
        return None
    year = point.year or outline.frame.month_of_day(point.month, outline.base.months).year
    return date(year, point.month, point.day) if point.exists_in(year) else None


def _on_headings(outline: Outline) -> Iterator[Told]:
    """Lines that look like the name of a month and were not read as one."""
    for line in outline.lines:
        title = line.title
        if not title or len(title) > 24 or line.key in outline.scopes or _NO_MONTHS.match(title):
            continue
        found = _LIKE_A_MONTH.fullmatch(title)
        if found:
            year = found["year"] or outline.frame.month(int(found["number"])).year
            message = f'"{title}" trông như tên một tháng mà không đọc được; viết «### Tháng {int(found["number"])}/{year}»'
            yield line.line, Remark("KH235", message)


def _on_silence(outline: Outline, tasks: tuple[Task, ...]) -> Iterator[Told]:
    """A body that speaks of days or months and gives nothing; a line with a day among tasks that is none."""
    first = outline.lines[0].line if outline.lines else 1
    if not tasks and (outline.spoken or (outline.speaks and len(outline.lines) > 1)):
        line = outline.spoken[0].line if outline.spoken else first
        month = outline.base.months[0].label if outline.base.months else "Tháng 10/2026"
        message = (
            "kế hoạch nói tới ngày, tháng mà không có việc nào vào lịch; viết mỗi việc một dòng «- …» dưới dòng "
            f'«### {month}», hoặc thêm {{date="2026-10-15"}} sau việc'
        )
        yield line, Remark("KH230", message)
    for spoken in outline.spoken if tasks else ():
        if isinstance(spoken.part, Table):
            message = "bảng có ngày mà không thấy cột việc nào; đặt tên cột «Nội dung công việc», cột ngày «Thời gian»"
        else:
            message = "dòng này có ngày mà không vào lịch, vì là đoạn văn dài; nếu là việc thì mở đầu dòng bằng «- »"
        yield spoken.line, Remark("KH231", message)
    if not outline.frame.told:
        message = (
            f"các tháng chạy từ tháng 1 nên hiểu là năm dương lịch {outline.frame.calendar}; "
            f"ghi năm vào tên kế hoạch («… năm {outline.frame.calendar}») hoặc vào từng tháng"
        )
        yield first, Remark("KH236", message)
