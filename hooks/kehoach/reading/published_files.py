"""The files beside a plan that are published with it: attachments, tables, pictures, linked files."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kehoach.files.opening import read_file
from kehoach.model.front_matter import Attachment, Table
from kehoach.model.plan import Plan, PublishedFile
from kehoach.model.plan_names import is_plan_file
from kehoach.model.problem import Problem
from kehoach.reading.attachment_faults import WITHHELD, attachment_faults
from kehoach.reading.disk_names import DiskNames
from kehoach.reading.plan_folders import PLANS
from kehoach.reading.source_file import decoded
from kehoach.rendering.link_targets import paths_of
from kehoach.vietnamese.slugs import slugify

_TEXTS = (".csv", ".tsv", ".txt", ".yml", ".yaml", ".json")
_LARGEST_TEXT = 8_000_000  # bytes; a table of a disclosure has thousands


@dataclass(frozen=True)
class _Wanted:
    """A file that a plan asks for; the line is 0 for a link, which a rule over the library checks; it stands at one."""

    path: str
    title: str = ""
    line: int = 0
    at: int = 1


@dataclass(frozen=True)
class FilesOfPlan:
    """The files of a plan that go up, the paths of those that are there and do not, and what is wrong."""

    files: tuple[PublishedFile, ...]
    withheld: tuple[str, ...]
    problems: list[Problem]


def published_files(
    root: Path, plan: Plan, names: DiskNames | None = None, allowed: Collection[str] = ()
) -> FilesOfPlan:
    """The files of a plan, once each.

    Args:
        root: the project's folder.
        plan: the plan.
        names: of the files as the disk writes them.
        allowed: endings that the school's settings allow beyond the usual ones.
    """
    names = names or DiskNames(root)
    files: dict[str, PublishedFile] = {}
    withheld: list[str] = []
    problems: list[Problem] = []
    for wanted in _wanted(plan):
        if wanted.path in withheld:
            continue
        found = files.get(wanted.path) or _found(names, plan, wanted.path)
        if isinstance(found, PublishedFile) and wanted.path not in {*files, *plan.table_paths}:
            faults = attachment_faults(root, found.path, found.on_disk, found.size, allowed)
            problems += [Problem(one.code, plan.path, wanted.at, "", one.message) for one in faults]
            if any(one.code in WITHHELD for one in faults):
                withheld.append(wanted.path)
                continue
        if isinstance(found, PublishedFile) and wanted.path in plan.table_paths:
            found = replace(found, name=f"{PurePosixPath(found.name).stem}.csv")
        if isinstance(found, PublishedFile):
            files[wanted.path] = replace(found, title=wanted.title or found.title)
            if plan.is_disclosure and not found.text:
                files[wanted.path] = replace(files[wanted.path], text=_text(root, found))
        elif wanted.line:
            problems.append(Problem("KH305", plan.path, wanted.line, "", found))
    return FilesOfPlan(tuple(files.values()), tuple(withheld), problems)


def _wanted(plan: Plan) -> Iterator[_Wanted]:
    folder = plan.path.rpartition("/")[0]
    keys: dict[str, tuple[Attachment | Table, ...]] = {
        "attachments": plan.front.attachments,
        "tables": plan.front.tables,
    }
    for key, listed in keys.items():
        for place, one in enumerate(listed):
            line = plan.line(key, place)
            yield _Wanted(_joined(folder, one.file), one.title, line, line)
    for link in plan.document.links:
        for path in paths_of(link.target, plan.path):
            if not is_plan_file(path):
                yield _Wanted(path, at=link.line)


def _joined(folder: str, file: str) -> str:
    return posixpath.normpath(posixpath.join(folder, file.replace("\\", "/")))


def _found(names: DiskNames, plan: Plan, path: str) -> PublishedFile | str:
    """A file of the plan's year, if it is a real one inside the year's folder and no plan; else what is wrong."""
    year = f"{PLANS}/{plan.year}"
    if not path.startswith(f"{year}/"):
        return f"«{path}» nằm ngoài thư mục của năm học; chép tệp vào {year}"
    if is_plan_file(path):
        return f"«{path}» là văn bản, không phải tệp đính kèm; đặt liên kết tới văn bản ấy trong nội dung"
    on_disk = names.path(path)
    place = names.root / on_disk
    try:
        if place.is_file() and place.resolve().is_relative_to((names.root / year).resolve()):
            return PublishedFile(path, _name(path), "", place.stat().st_size, on_disk=on_disk)
    except (OSError, ValueError):
        pass
    return f"không có tệp «{path}»; đặt tệp vào thư mục của năm học, hoặc sửa tên"


def _text(root: Path, file: PublishedFile) -> str:
    """What stands in a text file; empty for another, for one that cannot be read, and for a huge one."""
    if not file.path.lower().endswith(_TEXTS) or file.size > _LARGEST_TEXT:
        return ""
    try:
        return decoded(read_file(root / file.on_disk), file.path)[0]
    except OSError:
        return ""


def _name(path: str) -> str:
    """The name at the plan's address: ASCII, the kind of file kept."""
    stem, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return f"{slugify(stem)}.{slugify(suffix)}" if dot else slugify(suffix)
