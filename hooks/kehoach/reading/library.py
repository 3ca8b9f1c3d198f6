"""The folder ``plans/`` becomes a library and a list of problems."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach.files.digests import digest_of_text
from kehoach.files.opening import read_file
from kehoach.keeping.kept import kept_or_made, same
from kehoach.keeping.store import Store, key_of
from kehoach.keeping.version import program_version
from kehoach.model.abbreviations import Abbreviations
from kehoach.model.library import Library
from kehoach.model.observance import DaysOff, Observances, YearsDaysOff, with_days_off
from kehoach.model.people import People, PeopleFile
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_frame import Frames, FramesFile
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings
from kehoach.reading.common_file import FOLDER, read_common
from kehoach.reading.disclosure_files import read_disclosures
from kehoach.reading.disk_names import DiskNames
from kehoach.reading.other_pages import other_pages
from kehoach.reading.plan_file import PlanFile, read_plan_file
from kehoach.reading.plan_folders import PLANS, PlanFolders
from kehoach.reading.published_files import published_files
from kehoach.reading.register_file import read_register
from kehoach.reading.settings_file import STAND_IN, read_settings
from kehoach.reading.table_file import read_tables
from kehoach.reading.unread_files import unread_files
from kehoach.workers import ALONE, Workers

DAYS_OFF = "ngay-nghi.yml"

__all__ = ["PLANS", "Reading", "read_project"]

_Source = tuple[bytes, str, SchoolYear]
_MOST_BYTES = 4_000_000  # a plan of two thousand pages
_TOO_LARGE = "quá lớn cho một trang; tách thành nhiều kế hoạch, bảng dài để ở tệp CSV và ghi vào tables"


@dataclass(frozen=True)
class Reading:
    """What was read.

    Attributes:
        library: every plan whose head could be read, drafts among them.
        drafts: paths of all drafts, readable or not, and of tables that only drafts list.
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
        plans = self.library.plans
        return replace(
            self.library, plans=tuple(p for p in plans if broken.isdisjoint((p.path, *p.table_paths)))
        )


def read_project(
    root: Path,
    settings_file: str = "mkdocs.yml",
    workers: Workers = ALONE,
    store: Store | None = None,
) -> Reading:
    """Reads the settings and all plans of a project. Never raises for what stands in a file.

    Args:
        root: the project's folder.
        settings_file: the site's settings, from the root.
        workers: where the plans are read.
        store: what former runs have kept; without it every plan is read.
    """
    disclosures, faults = read_disclosures(root)
    settings, problems = _settings(root, settings_file, disclosures.levels)
    problems += faults
    plans: list[Plan] = []
    drafts: set[str] = set()
    folders = PlanFolders(root)
    names = DiskNames(root)
    sources = []
    for year, path in folders.plans():
        try:
            data = read_file(root / path)
        except OSError as error:
            problems.append(_unreadable(path, f"không đọc được tệp ({error.strerror}); kiểm tra quyền đọc"))
            continue
        if len(data) > _MOST_BYTES:
            problems.append(
                Problem("KH118", path, 1, "", f"tệp có {len(data) // 1_000_000} MB, {_TOO_LARGE}")
            )
            continue
        sources.append((data, path, year))
    for (data, path, _), file in zip(sources, _files(sources, workers, store), strict=True):
        problems += file.problems
        if file.is_draft:
            drafts.add(path)
        if file.plan is not None:
            found_files = published_files(root, file.plan, names, settings.attachments)
            files, withheld = found_files.files, found_files.withheld
            problems += found_files.problems
            issuers = file.plan.front.issuers or (settings.name,)
            plan = replace(file.plan, issuers=issuers, files=files, withheld=withheld)
            tables, found = read_tables(root, plan)
            problems += found
            digest = digest_of_text(path, data.hex(), repr(issuers), repr(files), repr(tables))
            plans.append(replace(plan, tables=tables, digest=digest))
    problems += folders.problems
    asked = [path for plan in plans for path in (*(file.on_disk for file in plan.files), *plan.withheld)]
    problems += unread_files(root, folders.others, asked)
    drafts |= _tables_of_drafts(plans)
    plans.sort(key=lambda plan: (plan.year, plan.path))
    observances, faults = read_common(root, "ngay-trong-nam.yml", Observances)
    problems += faults
    days_off, faults = read_common(root, DAYS_OFF, YearsDaysOff)
    days, strangers = with_days_off(observances.days, days_off.off)
    problems += faults + (_strange_days(strangers) if (root / FOLDER / DAYS_OFF).is_file() else [])
    abbreviations, faults = read_common(root, "viet-tat.yml", Abbreviations)
    problems += faults
    people, faults = read_common(root, "nguoi.yml", PeopleFile)
    problems += faults
    frames, faults = read_common(root, "khung-nam-hoc.yml", FramesFile)
    problems += faults
    register, faults = read_register(root, settings.name)
    problems += faults
    library = Library(
        settings,
        tuple(plans),
        days,
        disclosures,
        abbreviations.groups,
        register,
        other_pages(root),
        People(people.groups),
        Frames(frames.years),
    )
    return Reading(library, frozenset(drafts), tuple(problems))


def _strange_days(strangers: Iterable[DaysOff]) -> list[Problem]:
    """Days off whose name is of no observance: set for nothing."""
    advice = "sửa tên cho giống ở ngay-trong-nam.yml, hoặc ghi alone: true nếu là đợt nghỉ riêng"
    return [
        Problem(
            "KH413", f"{FOLDER}/{DAYS_OFF}", 1, "tên (name)", f'không có ngày lễ "{days.name[:60]}"; {advice}'
        )
        for days in strangers
    ]


def _files(sources: Sequence[_Source], workers: Workers, store: Store | None) -> list[PlanFile]:
    """The plans of files; what a former run has made of the same bytes at the same place is not made again."""
    if store is None:
        return workers.map(_read, sources)
    version = program_version()
    keys = [key_of(version, PlanFile.__name__, path, str(year), data) for data, path, year in sources]
    files = kept_or_made(
        store,
        PlanFile,
        keys,
        lambda places: workers.map(_read, [sources[place] for place in places]),
        same,
        same,
    )
    store.write()
    return files


def _read(source: _Source) -> PlanFile:
    return read_plan_file(*source)


def _tables_of_drafts(plans: Iterable[Plan]) -> frozenset[str]:
    """The tables that only drafts list."""
    by_state: dict[bool, set[str]] = {True: set(), False: set()}
    for plan in plans:
        by_state[plan.is_draft].update(plan.table_paths)
    return frozenset(by_state[True] - by_state[False])


def _settings(root: Path, path: str, levels: Collection[str]) -> tuple[Settings, list[Problem]]:
    try:
        return read_settings(read_file(root / path), path, levels, root)
    except OSError:
        message = "không đọc được tệp này; chạy lệnh trong thư mục có mkdocs.yml"
        return STAND_IN, [_unreadable(path, message, "KH401")]


def _unreadable(path: str, message: str, code: str = "KH100") -> Problem:
    return Problem(code, path, 1, "", message)
