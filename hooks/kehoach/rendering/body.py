"""A body, parsed once: the page's HTML, the calendar's tasks and the table of contents come from one tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from kehoach.model.document import Document, Heading, Link
from kehoach.model.month import Month
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.rendering.anchors import Anchors
from kehoach.rendering.attributes import attributes_of
from kehoach.rendering.characters import printable
from kehoach.rendering.comments import without_comments
from kehoach.rendering.decoration import decorate
from kehoach.rendering.element_text import text_of
from kehoach.rendering.inline import BodyReader, is_office_file
from kehoach.rendering.months import MonthReader
from kehoach.rendering.outline import MonthSite, Outline, read_outline
from kehoach.rendering.tasks import TaskReader, before_september
from kehoach.vietnamese.slugs import slugify

_FAR_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([ ]{0,9}<?(?:https?:)?//")
_KEPT = 8192


@lru_cache(maxsize=1)
def _reader() -> BodyReader:
    return BodyReader()


@lru_cache(maxsize=_KEPT)
def render_body(body: str, path: str, year: SchoolYear, offset: int) -> Document:
    """Parses a body; what is asked for again with the same content is not parsed again.

    Args:
        body: Markdown as the office wrote it, NFC, ``\\n`` line ends.
        path: the plan's file from the project's root, for links and problems.
        year: its school year.
        offset: lines of the file before the body's first.

    Returns:
        HTML, headings, tasks, links and problems. Never raises.
    """
    text, unclosed = without_comments(printable(body))
    problems = list(_far_pictures(text, path, offset))
    if unclosed:
        message = "chú thích mở bằng <!-- mà chưa đóng; thêm --> vào cuối chú thích"
        problems.append(Problem("KH209", path, unclosed + offset, "", message))
    try:
        return _document(_reader().tree(text), problems, path, year, offset)
    except RecursionError:
        return _document(_plain_tree(text), problems, path, year, offset)


def _document(root: Element, problems: list[Problem], path: str, year: SchoolYear, offset: int) -> Document:
    parse = _Parse(root, read_outline(root), path, year, offset)
    return Document(
        html=_reader().html(root),
        headings=parse.headings,
        tasks=parse.tasks,
        links=parse.links,
        problems=tuple(sorted(problems + parse.problems, key=lambda problem: problem.order)),
    )


def _far_pictures(text: str, path: str, offset: int) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), offset + 1):
        if _FAR_PICTURE.search(line):
            message = "ảnh lấy từ trang khác, không đưa lên; tải ảnh về, đặt cạnh kế hoạch rồi ghi tên tệp"
            yield Problem("KH210", path, number, "", message)


class _Parse:
    """What one tree gives; the tree is marked for the page on the way."""

    def __init__(self, root: Element, outline: Outline, path: str, year: SchoolYear, offset: int) -> None:
        self.outline, self.path, self.year, self.offset = outline, path, year, offset
        self.written = [element for element in root.iter() if element.get("data-attributes")]
        self.anchors = Anchors(tuple(a.anchor for a in map(attributes_of, self.written) if a.anchor))
        self.problems: list[Problem] = []
        self._check_names()
        reader = MonthReader(year, [site.names for site in outline.months])
        months = {site: reader.read(site.names) for site in outline.months}
        self._check_months(months)
        self.tasks = self._tasks(months)
        self.headings = self._headings(months)
        self.links = self._links(root, 1)
        decorate(root)

    def _tasks(self, months: dict[MonthSite, tuple[Month, ...]]) -> tuple[Task, ...]:
        reader = TaskReader(self.path, self.year, self.offset, self.anchors)
        early = before_september(self.outline.tasks)
        tasks = []
        for place in self.outline.tasks:
            task = reader.read(place, months.get(place.site, ()), early=place in early)
            if task is not None:
                tasks.append(task)
                place.element.set("id", task.anchor)
                place.element.set("class", " ".join(filter(None, (place.element.get("class"), "kh-task"))))
        for element in self.written:
            attributes = attributes_of(element)
            reader.check(attributes, int(element.get("data-line", "1")))
            if attributes.anchor and not element.get("id"):
                element.set("id", self.anchors.named(attributes.anchor))
        self.problems += reader.problems
        return tuple(tasks)

    def _headings(self, months: dict[MonthSite, tuple[Month, ...]]) -> tuple[Heading, ...]:
        headings = []
        for element, site in self.outline.headings:
            text = text_of(element)
            anchor = element.get("id") or self.anchors.unique(slugify(text))
            element.set("id", anchor)
            line = int(element.get("data-line", "1")) + self.offset
            headings.append(Heading(int(element.tag[1]), anchor, text, line, months[site] if site else ()))
        return tuple(headings)

    def _links(self, parent: Element, line: int) -> tuple[Link, ...]:
        """Turns paths into ``kehoach:`` addresses from the project's root."""
        links: list[Link] = []
        for element in parent:
            here = int(element.get("data-line", line))
            attribute = {"a": "href", "img": "src"}.get(element.tag)
            target = element.get(attribute, "") if attribute else ""
            if attribute and is_office_file(target):
                parts = urlsplit(target)
                path = normpath(join(self.path.rpartition("/")[0], unquote(parts.path)))
                element.set(attribute, f"kehoach:{path}" + (f"#{parts.fragment}" if parts.fragment else ""))
                links.append(Link(path, here + self.offset, element.tag == "img"))
            links += self._links(element, here)
        return tuple(links)

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
        for element in self.written:
            anchor = attributes_of(element).anchor
            if not anchor:
                continue
            line = int(element.get("data-line", "1"))
            if anchor in seen:
                message = f"mã «#{anchor}» đã dùng ở dòng {seen[anchor] + self.offset}; đặt mã khác"
                self.problems.append(Problem("KH207", self.path, line + self.offset, "", message))
            seen.setdefault(anchor, line)

    def _warn(self, code: str, line: int, message: str) -> None:
        self.problems.append(Problem(code, self.path, line + self.offset, "", message))


def _plain_tree(text: str) -> Element:
    """A body that is nested beyond reading, as plain paragraphs."""
    root = Element("div")
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            SubElement(root, "p", {"data-line": str(number)}).text = AtomicString(line)
    return root
