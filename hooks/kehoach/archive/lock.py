"""The lock of a closed school year: what its files were on the day, and every correction since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Day, Strict, Text
from kehoach.model.school_year import SchoolYear

FOLDER = "plans/luu-tru"
PLANS = "plans"
_DIGEST = re.compile(r"[0-9a-f]{64}")


def _digest(value: Any) -> Any:
    if isinstance(value, str) and not _DIGEST.fullmatch(value):
        raise PydanticCustomError("digest", "not a SHA-256", {})
    return value


def _school_year(value: Any) -> Any:
    year = SchoolYear.parse(value.strip()) if isinstance(value, str) else value
    if not isinstance(year, SchoolYear):
        raise PydanticCustomError("school_year", "not a school year", {})
    return year


Digest = Annotated[str, BeforeValidator(_digest)]
Size = Annotated[int, Field(ge=0)]


class LockedFile(Strict):
    """A file of the year.

    Attributes:
        path: from the project's root, with ``/``.
        size: in bytes.
        sha256: of its bytes.
        stays: it is not published (a draft, a file that no plan names), so it is in no bag.
        in_bag: SHA-256 of the file as the bag holds it, where the office's comments were taken out.
    """

    path: str = Field(title="đường dẫn", min_length=1)
    size: Size = Field(title="số byte")
    sha256: Digest = Field(title="SHA-256")
    stays: bool = Field(default=False, title="không công bố")
    in_bag: Digest = Field(default="", title="SHA-256 trong túi")


class BagFile(Strict):
    """A bag beside the lock: its file name, size in bytes and SHA-256."""

    file: str = Field(title="tệp", min_length=1)
    size: Size = Field(title="số byte")
    sha256: Digest = Field(title="SHA-256")

    @property
    def path(self) -> str:
        """From the project's root; on the site it stands at ``luu-tru/`` and its name."""
        return f"{FOLDER}/{self.file}"


class Earlier(Strict):
    """An earlier closed year and the SHA-256 of its newest entry: one history holds on to the other."""

    year: Annotated[SchoolYear, BeforeValidator(_school_year)] = Field(title="năm học")
    sha256: Digest = Field(title="SHA-256")


class Entry(Strict):
    """One line of the lock's history: the closing (the first), or a correction.

    Attributes:
        date: its day in Vietnam.
        reason: why; for the closing that it is one.
        tool: program and version that wrote it.
        changed, added, removed: paths of the files that it concerns.
        earlier: the year that was closed before this entry was written, the newest there was, and the SHA-256
            of what its history said last; entries of former versions have none.
        redacts: what was private was taken out: the bags before this entry are withdrawn, their digests stay.
        bag: what was written that day; None only while a bag is being made.
    """

    date: Day = Field(title="ngày")
    reason: Text = Field(title="lý do", min_length=1)
    tool: Text = Field(title="chương trình")
    changed: tuple[str, ...] = Field(default=(), title="tệp đã sửa")
    added: tuple[str, ...] = Field(default=(), title="tệp thêm vào")
    removed: tuple[str, ...] = Field(default=(), title="tệp bỏ đi")
    earlier: Earlier | None = Field(default=None, title="năm đã khóa trước đó")
    redacts: bool = Field(default=False, title="rút các túi trước")
    bag: BagFile | None = Field(default=None, title="túi")


class Lock(Strict):
    """The lock of a year.

    Attributes:
        year: the closed year.
        history: the closing, then each correction, oldest first; never empty.
        files: every file of the year as of the newest entry, in order of path.
        addresses: the addresses of its plans, former ones too, ``2022-2023/hoi-thao/``.
        warnings: lines that checking gave and closing accepted.
    """

    year: Annotated[SchoolYear, BeforeValidator(_school_year)] = Field(title="năm học")
    history: tuple[Entry, ...] = Field(title="các lần khóa", min_length=1)
    files: tuple[LockedFile, ...] = Field(default=(), title="tệp")
    addresses: tuple[str, ...] = Field(default=(), title="địa chỉ")
    warnings: tuple[str, ...] = Field(default=(), title="cảnh báo")

    @property
    def path(self) -> str:
        """Where it lies, from the project's root."""
        return lock_path(self.year)

    @property
    def closing(self) -> Entry:
        """The day the year was closed."""
        return self.history[0]

    @property
    def corrections(self) -> tuple[Entry, ...]:
        """What was corrected since, oldest first."""
        return self.history[1:]

    @property
    def bags(self) -> tuple[BagFile, ...]:
        """Its bags, oldest first."""
        return tuple(entry.bag for entry in self.history if entry.bag is not None)

    @property
    def withdrawn(self) -> int:
        """How many of its oldest bags are withdrawn: none of them is on the site or on the disk."""
        return max((number for number, entry in enumerate(self.history) if entry.redacts), default=0)

    @property
    def folder(self) -> str:
        """The folder of the year's files."""
        return f"{PLANS}/{self.year}"

    @property
    def digests(self) -> dict[str, LockedFile]:
        """Its files by path."""
        return {file.path: file for file in self.files}


def lock_path(year: SchoolYear) -> str:
    """Where the lock of a year lies, from the project's root."""
    return f"{FOLDER}/{year}.yml"


def bag_name(year: SchoolYear, corrections: int) -> str:
    """The file of a year's bag: of the closing, or of a correction, counted from 1."""
    return f"{year}-dinh-chinh-{corrections}.zip" if corrections else f"{year}.zip"


def unsafe_paths(lock: Lock) -> Iterator[str]:
    """Paths and bag names of a lock that lead out of the year's folder or of the folder of bags."""
    for file in lock.files:
        if not is_within(file.path, lock.folder):
            yield file.path
    for entry in lock.history:
        for path in (*entry.changed, *entry.added, *entry.removed):
            if not is_within(path, lock.folder):
                yield path
    for number, bag in enumerate(lock.bags):
        if bag.file != bag_name(lock.year, number):
            yield bag.file


def is_within(path: str, folder: str) -> bool:
    """True for a plain path under a folder: no ``..``, no ``\\``, nothing doubled."""
    return path.startswith(f"{folder}/") and is_plain(path)


def is_plain(path: str) -> bool:
    """True for a relative path with ``/`` that stays below where it starts, on every system."""
    parts = path.split("/")
    odd = "\\" in path or "\0" in path or ":" in parts[0]
    return not odd and all(part not in {"", ".", ".."} for part in parts) and str(PurePosixPath(path)) == path
