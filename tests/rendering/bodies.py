"""Bodies read for tests, and their tasks in one line each."""

from __future__ import annotations

from kehoach.model.document import Document
from kehoach.model.inlines import Link, Picture
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.rendering.html_writer import write_html
from kehoach.rendering.link_targets import TargetKind, kind_of, paths_of, web_address
from kehoach.timetable.document import read_document

PATH = "plans/2022-2023/x.md"


def read(body: str, start: int = 2022, offset: int = 0) -> Document:
    """A body of a plan of the school year that begins in ``start``."""
    return read_document(body, f"plans/{start}-{start + 1}/x.md", SchoolYear(start), offset)


def html_of(document: Document) -> str:
    """The HTML of a document; a link to a file of the office is ``kehoach:`` and its path from the project's root.

    What may be no address at all leads nowhere, as on the page of a site that has nothing of that name.
    """

    def resolve(run: Link | Picture) -> str:
        kind = kind_of(run.target)
        if kind is TargetKind.FILE:
            _, mark, fragment = run.target.partition("#")
            return f"kehoach:{paths_of(run.target, PATH)[0]}{mark}{fragment}"
        if isinstance(run, Picture) or kind not in {TargetKind.WEB, TargetKind.MAIL, TargetKind.PLACE}:
            return ""
        return run.target if kind is TargetKind.PLACE else web_address(run.target)

    return write_html(document.body, document.marks, resolve)


def html_from(body: str, start: int = 2022) -> str:
    """The HTML of a body of a plan of the school year that begins in ``start``."""
    return html_of(read(body, start))


def months_of(task: Task) -> str:
    """``9/2022 10/2022``."""
    return " ".join(f"{month.number}/{month.year}" for month in task.months)


def listed(body: str, start: int = 2022) -> list[str]:
    """``9/2022: Họp``, a line for each task."""
    return [f"{months_of(task)}: {task.text}" for task in read(body, start).tasks]


def days(body: str, start: int = 2022) -> list[str]:
    """``2022-09-05``, ``2022-11-18/2022-11-20``, ``2022-09-05T07:30 sáng``: the days of all tasks, in order."""
    return [
        when.start.isoformat()
        + (f"/{when.end.isoformat()}" if when.is_range else "")
        + (f"T{when.time:%H:%M}" if when.time else "")
        + (f" {when.part}" if when.part else "")
        for task in read(body, start).tasks
        for when in task.whens
    ]


def remarks(body: str, start: int = 2022) -> list[str]:
    """The problems of a body, from the line number on, with their severity."""
    return [f"{one.severity} {one.line}: [{one.code}] {one.text}" for one in read(body, start).problems]
