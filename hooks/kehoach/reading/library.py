"""The folder ``plans/`` becomes a library and a list of problems."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach.model.library import Library
from kehoach.model.plan import Plan, PublishedFile
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings
from kehoach.reading.plan_file import read_plan_file
from kehoach.reading.settings_file import read_settings
from kehoach.vietnamese.slugs import slugify

PLANS = "plans"
_NO_YEARS = frozenset({"chung", "luu-tru"})


@dataclass(frozen=True)
class Reading:
    """What was read.

    Attributes:
        library: every plan whose head could be read, drafts among them.
        drafts: paths of all drafts, readable or not.
        problems: what reading found.
    """

    library: Library
    drafts: frozenset[str]
    problems: tuple[Problem, ...]

    def of_public(self, problem: Problem) -> bool:
        """True for a problem that is not a draft's."""
        return problem.path not in self.drafts

    def previewed(self, problems: Iterable[Problem]) -> Library:
        """The library with its drafts, but for those with an error: they are named, not shown."""
        broken = {problem.path for problem in problems if problem.severity is Severity.ERROR} & self.drafts
        return replace(self.library, plans=tuple(p for p in self.library.plans if p.path not in broken))


def read_project(root: Path, settings_file: str = "mkdocs.yml") -> Reading:
    """Reads the settings and all plans of a project. Never raises for what stands in a file.

    Args:
        root: the project's folder.
        settings_file: the site's settings, from the root.
    """
    try:
        settings, problems = read_settings((root / settings_file).read_bytes(), settings_file)
    except OSError:
        message = "không đọc được tệp này; chạy lệnh trong thư mục có mkdocs.yml"
        settings, problems = (
            Settings(name="Nhà trường"),
            [Problem("KH401", Severity.ERROR, settings_file, 1, "", message)],
        )
    plans: list[Plan] = []
    drafts: set[str] = set()
    for year, path in _plan_paths(root, problems):
        file = read_plan_file(_bytes(root, path, problems), path, year)
        problems += file.problems
        if file.is_draft:
            drafts.add(path)
        if file.plan is not None:
            plans.append(_completed(file.plan, settings, root, problems))
    plans.sort(key=lambda plan: (plan.year, plan.path))
    return Reading(Library(settings, tuple(plans)), frozenset(drafts), tuple(problems))


def _plan_paths(root: Path, problems: list[Problem]) -> Iterator[tuple[SchoolYear, str]]:
    """Every Markdown file under a folder of a school year, from the root, in order."""
    folder = root / PLANS
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else []
    for entry in entries:
        if entry.name.startswith((".", "_")) or entry.name in _NO_YEARS:
            continue
        path = f"{PLANS}/{entry.name}"
        year = SchoolYear.parse(entry.name) if entry.is_dir() else None
        if year is not None:
            yield from ((year, found) for found in _markdown_files(root, path, problems))
        elif entry.is_dir() or entry.name.endswith(".md"):
            message = (
                "không thuộc năm học nào; đặt trong thư mục tên hai năm liền nhau, ví dụ plans/2022-2023"
            )
            problems.append(Problem("KH303", Severity.ERROR, path, 1, "", message))


def _markdown_files(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    for entry in sorted(os.scandir(root / folder), key=lambda entry: entry.name):
        path = f"{folder}/{entry.name}"
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_symlink():
            message = "là liên kết tượng trưng (symbolic link), không đọc; chép tệp thật vào đây"
            problems.append(Problem("KH304", Severity.ERROR, path, 1, "", message))
        elif entry.is_dir():
            yield from _markdown_files(root, path, problems)
        elif entry.name.lower().endswith(".md"):
            yield path


def _bytes(root: Path, path: str, problems: list[Problem]) -> bytes:
    try:
        return (root / path).read_bytes()
    except OSError as error:
        message = f"không đọc được tệp ({error.strerror}); kiểm tra quyền đọc"
        problems.append(Problem("KH100", Severity.ERROR, path, 1, "", message))
        return b""


def _completed(plan: Plan, settings: Settings, root: Path, problems: list[Problem]) -> Plan:
    """The plan with its issuers and the files that are published with it."""
    files: dict[str, PublishedFile] = {}
    for path, title, line in _wanted_files(plan):
        found = files.get(path) or _published(root, plan, path)
        if found is not None:
            files[path] = replace(found, title=title) if title else found
        elif line:
            message = f"không có tệp «{path}»; đặt tệp vào thư mục của năm học, hoặc sửa tên"
            problems.append(Problem("KH305", Severity.ERROR, plan.path, line, "", message))
    return replace(plan, issuers=plan.front.issuers or (settings.name,), files=tuple(files.values()))


def _wanted_files(plan: Plan) -> Iterator[tuple[str, str, int]]:
    """Path, title and line of the files that a plan lists or links to; the line is 0 for a link."""
    folder = plan.path.rpartition("/")[0]
    for key, listed in (("attachments", plan.front.attachments), ("tables", plan.front.tables)):
        for place, one in enumerate(listed):
            yield posixpath.normpath(posixpath.join(folder, one.file)), one.title, plan.line(key, place)
    for link in plan.document.links:
        if not link.target.lower().endswith(".md"):
            yield link.target, "", 0


def _published(root: Path, plan: Plan, path: str) -> PublishedFile | None:
    """A file of the plan's year, if it is a real one inside the year's folder and no plan itself."""
    if not path.startswith(f"{PLANS}/{plan.year}/") or path.lower().endswith(".md"):
        return None
    place = root / path
    year = (root / PLANS / plan.year.label).resolve()
    try:
        if not place.is_file() or not place.resolve().is_relative_to(year):
            return None
        size = place.stat().st_size
    except (OSError, ValueError):
        return None
    stem, dot, suffix = path.rpartition("/")[2].rpartition(".")
    name = f"{slugify(stem)}.{suffix.lower()}" if dot else slugify(suffix)
    return PublishedFile(path, name, "", size)
