"""A body, parsed once: what the page shows, the calendar counts and the contents list come from the same blocks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kehoach.model.block_words import said
from kehoach.model.blocks import NO_ATTRIBUTES, Attributes, Body, Cell, Item, Part
from kehoach.model.blocks import Heading as HeadingBlock
from kehoach.model.document import Document, Heading, Marks
from kehoach.model.month import Month
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.rendering.characters import printable
from kehoach.rendering.comments import without_comments
from kehoach.rendering.html_writer import write_html
from kehoach.rendering.link_targets import TargetKind, kind_of
from kehoach.rendering.links import links_of, open_links_of
from kehoach.rendering.parse import parse
from kehoach.timetable.anchors import Anchors
from kehoach.timetable.month_cells import month_cells
from kehoach.timetable.months import MonthReader
from kehoach.timetable.outline import MonthSite, read_outline
from kehoach.timetable.tasks import TaskReader, before_september
from kehoach.vietnamese.slugs import slugify

_KEPT = 8192


@dataclass(frozen=True)
class ReadDocument(Document):
    """A document of one file, read without the site that it will stand on."""

    @property
    def html(self) -> str:
        """The body as HTML, for whoever looks at one file alone: links lead where they say, to no page of ours."""
        return write_html(self.body, self.marks)


@lru_cache(maxsize=_KEPT)
def read_document(body: str, path: str, year: SchoolYear, offset: int) -> ReadDocument:
    """Parses a body; what is asked for again with the same content is not parsed again.

    Args:
        body: Markdown as the office wrote it, NFC, ``\\n`` line ends.
        path: the plan's file from the project's root, for links and problems.
        year: its school year.
        offset: lines of the file before the body's first.

    Returns:
        Blocks, headings, tasks, links and problems. Never raises.
    """
    text, unclosed = without_comments(printable(body))
    problems = []
    if unclosed:
        message = "chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích"
        problems.append(Problem("KH209", path, unclosed + offset, "", message))
    blocks = parse(text)
    reading = _Reading(blocks, path, year, offset)
    return ReadDocument(
        body=blocks,
        headings=reading.headings,
        tasks=reading.tasks,
        links=reading.links,
        problems=tuple(sorted(problems + reading.problems, key=lambda problem: problem.order)),
        marks=reading.marks,
    )


class _Reading:
    """What the blocks of one body say."""

    def __init__(self, body: Body, path: str, year: SchoolYear, offset: int) -> None:
        self.outline, self.path, self.year, self.offset = read_outline(body), path, year, offset
        parts = list(body.parts())
        self.written = [part for part in parts if _attributes(part).source]
        self.anchors = Anchors(tuple(a.anchor for a in map(_attributes, self.written) if a.anchor))
        self.ids: dict[int, str] = {}
        self.problems: list[Problem] = []
        self._check_names()
        reader = MonthReader(year, [site.names for site in self.outline.months])
        months = {site: reader.read(site.names) for site in self.outline.months}
        self._check_months(months)
        self.tasks = self._tasks(months)
        self.headings = self._headings(months)
        self.links = tuple(links_of(parts, offset))
        self._check_links(parts)
        cells = month_cells(body, self.outline.grids)
        keys = frozenset(task.block for task in self.tasks if task.block is not None)
        self.marks = Marks(self.ids, keys, frozenset(cells.months), cells.spans)

    def _tasks(self, months: dict[MonthSite, tuple[Month, ...]]) -> tuple[Task, ...]:
        reader = TaskReader(self.path, self.year, self.offset, self.anchors)
        early = before_september(self.outline.tasks)
        tasks = []
        for place in self.outline.tasks:
            task = reader.read(place, months.get(place.site, ()), early=place in early)
            if task is not None:
                tasks.append(task)
                self.ids[place.part.key] = task.anchor
        for part in self.written:
            attributes = _attributes(part)
            reader.check(attributes, part.line)
            if attributes.anchor and part.key not in self.ids:
                self.ids[part.key] = self.anchors.named(attributes.anchor)
        self.problems += reader.problems
        return tuple(tasks)

    def _headings(self, months: dict[MonthSite, tuple[Month, ...]]) -> tuple[Heading, ...]:
        headings = []
        for block, site in self.outline.headings:
            text = said(block.inlines)
            anchor = self.ids.get(block.key) or self.anchors.unique(slugify(text))
            self.ids[block.key] = anchor
            line = block.line + self.offset
            headings.append(Heading(block.level, anchor, text, line, months[site] if site else ()))
        return tuple(headings)

    def _check_links(self, parts: list[Part]) -> None:
        for words, line in open_links_of(parts):
            self._warn("KH312", line, f"liên kết «{words}» viết chưa trọn; thêm dấu «)» ngay sau địa chỉ")
        for link in self.links:
            if link.is_picture and kind_of(link.target) is TargetKind.WEB:
                message = (
                    "ảnh lấy từ trang khác, không đưa lên; tải ảnh về, đặt cạnh kế hoạch rồi ghi tên tệp"
                )
                self._warn("KH210", link.line - self.offset, message)

    def _check_months(self, months: dict[MonthSite, tuple[Month, ...]]) -> None:
        for site, found in months.items():
            for number in site.names.invalid:
                self._warn("KH204", site.line, f'"{site.text}": không có tháng {number}; sửa lại tháng')
            outside = [month for month in found if not self.year.covers(month.first_day)]
            if outside:
                message = f'"{site.text}" nằm ngoài năm học {self.year}; sửa lại năm'
                self._warn("KH208", site.line, message)

    def _check_names(self) -> None:
        seen: dict[str, int] = {}
        for part in self.written:
            anchor = _attributes(part).anchor
            if not anchor:
                continue
            if anchor in seen:
                message = f"mã «#{anchor}» đã dùng ở dòng {seen[anchor] + self.offset}; đặt mã khác"
                self.problems.append(Problem("KH207", self.path, part.line + self.offset, "", message))
            seen.setdefault(anchor, part.line)

    def _warn(self, code: str, line: int, message: str) -> None:
        self.problems.append(Problem(code, self.path, line + self.offset, "", message))


def _attributes(part: Part) -> Attributes:
    return part.attributes if isinstance(part, Item | Cell | HeadingBlock) else NO_ATTRIBUTES
