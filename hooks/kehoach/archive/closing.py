"""Closing a year, and correcting a closed one: what the new lock says, and how it and its bag are written.

The bag is written first and the lock last, each to a file of its own that then takes its place in one step:
whenever the run is cut off, the lock is the old one or the new one, whole, and the bag it names is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from kehoach.archive.bag import CORRECTION, Bag, Content
from kehoach.archive.bag_readme import opening_page, readme
from kehoach.archive.lock import FOLDER, PLANS, BagFile, Entry, Lock, LockedFile, bag_name
from kehoach.archive.lock_file import written
from kehoach.archive.verification import lock_problems
from kehoach.archive.year_files import files_below, not_carried
from kehoach.files.digests import digest_of
from kehoach.files.opening import read_file
from kehoach.files.writing import clear_temporary, replacing
from kehoach.model.front_matter import Table
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.plan_names import is_plan_file
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.reading.private_text import public_text
from kehoach.reading.public_picture import public_picture
from kehoach.reading.public_table import public_table
from kehoach.reading.source_file import decoded

STAYS = "KH508"
NAME = "KH509"
CLOSED = "Khóa năm học"
PAGES = "trang"


@dataclass(frozen=True)
class YearRecord:
    """A year as it is to be closed.

    Attributes:
        files: every file of it.
        contents: what its bag holds of them, by path from the project's root.
        addresses: of its plans, former ones too.
        problems: why it cannot be closed, and what the office should know before it is.
    """

    files: tuple[LockedFile, ...]
    contents: Mapping[str, Content]
    addresses: tuple[str, ...]
    problems: tuple[Problem, ...]


def record_of(root: Path, library: Library, year: SchoolYear, aliases: Iterable[str]) -> YearRecord:
    """What a year holds on the disk.

    Args:
        root: the project's folder.
        library: the plans as read, drafts among them.
        year: the year to be closed.
        aliases: former addresses of its plans.
    """
    plans = [plan for plan in library.of(year) if not plan.is_draft]
    published = {plan.path for plan in plans} | {file.path for plan in plans for file in plan.files}
    tables = _tables(plans)
    present, problems = files_below(root, f"{PLANS}/{year}")
    files: list[LockedFile] = []
    contents: dict[str, Content] = {}
    for path in sorted({*present, *published}):
        file, content = _file(root, path, path in published, tables.get(path, ()))
        files.append(file)
        if content is not None:
            contents[path] = content
        problems += _file_problems(file, library)
    problems += _alike(contents)
    addresses = sorted({plan.address for plan in plans} | set(aliases))
    return YearRecord(tuple(files), contents, tuple(addresses), tuple(problems))


def _tables(plans: Iterable[Plan]) -> dict[str, tuple[Table, ...]]:
    """What plans say of each file that they list as a table and nobody puts up whole."""
    found: dict[str, tuple[Table, ...]] = {}
    whole: set[str] = set()
    for plan in plans:
        for path, spec in zip(plan.table_paths, plan.front.tables, strict=True):
            found[path] = (*found.get(path, ()), spec)
        whole |= {file.path for file in plan.files} - set(plan.table_paths)
    return {path: specs for path, specs in found.items() if path not in whole}


def _file(
    root: Path, path: str, is_published: bool, tables: tuple[Table, ...]
) -> tuple[LockedFile, Content | None]:
    """A file as the lock names it, and as the bag holds it: the office's comments leave in no form, nor does what
    cameras write into pictures."""
    place = root / path
    size, digest = place.stat().st_size, digest_of(place)
    if not is_published:
        return LockedFile(path=path, size=size, sha256=digest, stays=True), None
    if is_plan_file(path):
        data = place.read_bytes()
        text, _ = decoded(data, path)
        public, _ = public_text(text, path)
        if public != text:
            content = public.encode()
            in_bag = sha256(content).hexdigest()
            return LockedFile(path=path, size=size, sha256=digest, in_bag=in_bag), content
    public_part = public_table(read_file(place), path, tables) if tables else public_picture(place)
    if public_part is not None:
        in_bag = sha256(public_part).hexdigest()
        return LockedFile(path=path, size=size, sha256=digest, in_bag=in_bag), public_part
    return LockedFile(path=path, size=size, sha256=digest), place


def _file_problems(file: LockedFile, library: Library) -> Iterator[Problem]:
    if file.stays:
        what = "bản nháp" if library.at(file.path) else "tệp không kế hoạch nào dẫn tới"
        message = f"{what}: không công bố nên không vào túi lưu trữ; cần giữ thì công bố trước khi khóa"
        yield Problem(STAYS, file.path, 1, "", message)
    odd = not_carried(file.path)
    if odd and not file.stays:
        message = (
            f"tên có ký tự «{odd if odd.isprintable() else '?'}», không giải nén được trên mọi máy; đổi tên"
        )
        yield Problem(NAME, file.path, 1, "", message)


def _alike(contents: Mapping[str, Content]) -> Iterator[Problem]:
    """Files that would be one on a system that does not tell capital letters."""
    seen: dict[str, str] = {}
    for path in contents:
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            message = f"tên chỉ khác {other} ở chữ hoa, chữ thường; đổi tên một tệp"
            yield Problem(NAME, path, 1, "", message)


def new_lock(year: SchoolYear, record: YearRecord, warnings: tuple[str, ...], day: date, tool: str) -> Lock:
    """The lock of a year that is closed now; its bag is still to be made."""
    entry = Entry(date=day, reason=CLOSED, tool=tool)
    return Lock(
        year=year, history=(entry,), files=record.files, addresses=record.addresses, warnings=warnings
    )


def corrected_lock(
    old: Lock, record: YearRecord, warnings: tuple[str, ...], day: date, tool: str, reason: str
) -> Lock | None:
    """The lock of a closed year with a correction; None where no file of it has changed."""
    before, now = old.digests, {file.path: file for file in record.files}
    if before == now:
        return None
    public_before = {path for path, file in before.items() if not file.stays}
    public_now = {path for path, file in now.items() if not file.stays}
    # What was a draft and is published is new to the public, though the file is not.
    added = (now.keys() - before.keys()) | (public_now - public_before)
    removed = (before.keys() - now.keys()) | (public_before - public_now)
    entry = Entry(
        date=day,
        reason=reason,
        tool=tool,
        changed=tuple(
            sorted(path for path in now.keys() & before.keys() - added - removed if now[path] != before[path])
        ),
        added=tuple(sorted(added)),
        removed=tuple(sorted(removed)),
    )
    return Lock(
        year=old.year,
        history=(*old.history, entry),
        files=record.files,
        addresses=record.addresses,
        warnings=warnings,
    )


def bag_of(
    lock: Lock,
    record: YearRecord,
    pages: Mapping[str, Content],
    school: str,
    shared: Mapping[str, Content] = MappingProxyType({}),
) -> Bag:
    """The bag of the lock's newest entry.

    Args:
        lock: without that bag yet.
        record: of the year.
        pages: the year's pages and what they load, by path.
        school: its name.
        shared: what the year goes by that is no file of it, by path.
    """
    entry = lock.history[-1]
    name = bag_name(lock.year, len(lock.corrections)).removesuffix(".zip")
    payload = {**shared, **record.contents}
    payload |= {f"{PAGES}/{path}": content for path, content in pages.items()}
    info = [
        ("Source-Organization", school),
        ("External-Identifier", name),
        ("External-Description", f"Kế hoạch và văn bản năm học {lock.year}"),
        ("Bag-Software-Agent", entry.tool),
    ]
    info += [(CORRECTION, f"{one.date} {one.reason}") for one in lock.corrections]
    tags = {"README.txt": readme(lock, school), "index.html": opening_page(lock, school)}
    return Bag(name, entry.date, payload, tuple(info), tags)


def write_closed(root: Path, lock: Lock, bag: Bag) -> tuple[Lock, list[Problem]]:
    """Writes a bag, then the lock that names it.

    Args:
        root: the project's folder.
        lock: without that bag yet.
        bag: of the lock's newest entry.

    Returns:
        The lock as written, or as it would have been with the problems for which it was not: a file that
        changed while the bag was made.

    Raises:
        OSError: something cannot be read or written; the former lock and its bags are as they were.
    """
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    clear_temporary(folder)
    file = f"{bag.name}.zip"
    with replacing(folder / file) as (out, place):
        bag.write(out)
        out.flush()
        made = BagFile(file=file, size=place.stat().st_size, sha256=digest_of(place))
    entry = lock.history[-1].model_copy(update={"bag": made})
    whole = lock.model_copy(update={"history": (*lock.history[:-1], entry)})
    problems = lock_problems(root, whole, deep=True)
    if problems:
        with suppress(OSError):
            (folder / file).unlink()
        return whole, problems
    with replacing(root / lock.path) as (out, _):
        out.write(written(whole))
    return whole, []
