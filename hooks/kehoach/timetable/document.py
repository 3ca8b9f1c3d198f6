"""A body, parsed once: what the page shows, the calendar counts and the contents list come from the same blocks."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

from kehoach.model.block_words import said
from kehoach.model.blocks import NO_ATTRIBUTES, Attributes, Body, Cell, Item, Part, Table
from kehoach.model.blocks import Heading as HeadingBlock
from kehoach.model.document import Document, Heading, LeftOut, Marks
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.rendering.characters import printable
from kehoach.rendering.comments import without_comments
from kehoach.rendering.html_writer import write_html
from kehoach.rendering.link_targets import TargetKind, kind_of
from kehoach.rendering.links import links_of, open_links_of
from kehoach.rendering.parse import parse_with_layout
from kehoach.timetable.anchors import Anchors
from kehoach.timetable.form_problems import form_problems
from kehoach.timetable.month_cells import month_cells
from kehoach.timetable.outline import read_outline
from kehoach.timetable.remarks import remarks_of
from kehoach.timetable.scope import Level
from kehoach.timetable.sites import Holder
from kehoach.timetable.tasks import TaskReader
from kehoach.vietnamese.slugs import slugify

_KEPT = 8192


@dataclass(frozen=True, eq=False)
class ReadDocument(Document):
    """A document of one file, read without the site that it will stand on; equal to the same document kept."""

    def __eq__(self, other: object) -> bool:
        """True for a document that says the same, whether it was read now or by a former run."""
        if not isinstance(other, Document):
            return NotImplemented
        compared = [one.name for one in fields(Document) if one.compare]
        return all(getattr(self, name) == getattr(other, name) for name in compared)

    __hash__ = Document.__hash__

    @property
    def html(self) -> str:
        """The body as HTML, for whoever looks at one file alone: links lead where they say, to no page of ours."""
        return write_html(self.body, self.marks)


@lru_cache(maxsize=_KEPT)
def read_document(
    body: str, path: str, year: SchoolYear, offset: int, title: str = "", signed: date | None = None
) -> ReadDocument:
    """Parses a body; what is asked for again with the same content is not parsed again.

    Args:
        body: Markdown as the office wrote it, NFC, ``\\n`` line ends.
        path: the plan's file from the project's root, for links and problems.
        year: its school year.
        offset: lines of the file before the body's first.
        title: the document's title: a month that it names holds for the whole body.
        signed: the document's date.

    Returns:
        Blocks, headings, tasks, links and problems. Never raises.
    """
    text, unclosed = without_comments(printable(body))
    problems = []
    if unclosed:
        message = "chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích"
        problems.append(Problem("KH209", path, unclosed + offset, "", message))
    blocks, layout = parse_with_layout(text)
    problems += form_problems(blocks, text, layout, path, offset)
    reading = _Reading(blocks, path, year, offset, title, signed)
    return ReadDocument(
        body=blocks,
        headings=reading.headings,
        tasks=reading.tasks,
        links=reading.links,
        problems=tuple(sorted(problems + reading.problems, key=lambda problem: problem.order)),
        left_out=tuple(
            LeftOut(one.line + offset, one.text, one.reason)
            for one in sorted(reading.outline.left_out, key=lambda one: one.line)
        ),
        marks=reading.marks,
    )


class _Reading:
    """What the blocks of one body say."""

    def __init__(
        self, body: Body, path: str, year: SchoolYear, offset: int, title: str, signed: date | None
    ) -> None:
        self.path, self.year, self.offset = path, year, offset
        self.outline = read_outline(body, title, year, signed)
        parts = list(body.parts())
        self.written = [part for part in parts if _attributes(part).source]
        self.anchors = Anchors(tuple(a.anchor for a in map(_attributes, self.written) if a.anchor))
        self.ids: dict[int, str] = {}
        self.more: dict[int, tuple[str, ...]] = {}
        self.problems: list[Problem] = []
        self._check_names()
        self.tasks = self._tasks()
        told = {(problem.line, problem.message) for problem in self.problems}
        for line, remark in remarks_of(self.outline, self.tasks, offset):
            if (line + offset, remark.message) not in told:
                told.add((line + offset, remark.message))
                self._problem(remark.code, line, remark.message, remark.softened)
        self.headings = self._headings(parts)
        self.links = tuple(links_of(parts, offset))
        self._check_links(parts)
        cells = month_cells(body, {})
        keys = frozenset(task.block for task in self.tasks if task.block is not None)
        self.marks = Marks(self.ids, keys, frozenset(cells.months), cells.spans, self.more)

    def _tasks(self) -> tuple[Task, ...]:
        reader = TaskReader(self.path, self.outline.frame, self.offset, self.anchors)
        tasks = []
        for site in self.outline.sites:
            task = reader.read(site)
            if task is not None:
                tasks.append(task)
                self._place(site.part, task.anchor)
        for part in self.written:
            attributes = _attributes(part)
            reader.check(attributes, part.line)
            if attributes.anchor and part.key not in self.ids:
                self.ids[part.key] = self.anchors.named(attributes.anchor)
        self.problems += reader.problems
        return tuple(tasks)

    def _place(self, part: Holder, anchor: str) -> None:
        """The id of a task on the page: its block's own; a heading and a table keep theirs and get one more."""
        if part.key in self.ids or isinstance(part, HeadingBlock | Table):
            self.more[part.key] = (*self.more.get(part.key, ()), anchor)
        else:
            self.ids[part.key] = anchor

    def _headings(self, parts: list[Part]) -> tuple[Heading, ...]:
        headings = []
        for block in parts:
            if isinstance(block, HeadingBlock):
                text = said(block.inlines)
                anchor = self.ids.get(block.key) or self.anchors.unique(slugify(text))
                self.ids[block.key] = anchor
                scope = self.outline.scopes.get(block.key)
                months = scope.months if scope and scope.level <= Level.MONTH else ()
                headings.append(Heading(block.level, anchor, text, block.line + self.offset, months))
        return tuple(headings)

    def _check_links(self, parts: list[Part]) -> None:
        for words, line in open_links_of(parts):
            self._problem("KH312", line, f"liên kết «{words}» viết chưa trọn; thêm dấu «)» ngay sau địa chỉ")
        for link in self.links:
            if link.is_picture and kind_of(link.target) is TargetKind.WEB:
                message = (
                    "ảnh lấy từ trang khác, không đưa lên; tải ảnh về, đặt cạnh kế hoạch rồi ghi tên tệp"
                )
                self._problem("KH210", link.line - self.offset, message)

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

    def _problem(self, code: str, line: int, message: str, softened: Severity | None = None) -> None:
        self.problems.append(Problem(code, self.path, line + self.offset, "", message, softened))


def _attributes(part: Part) -> Attributes:
    return part.attributes if isinstance(part, Item | Cell | HeadingBlock) else NO_ATTRIBUTES
