"""A plan: one file of the office, read and parsed."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kehoach.model.data_table import DataTable
from kehoach.model.document import Document
from kehoach.model.former_address import former_address
from kehoach.model.front_matter import FrontMatter, Kind, Status
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task


@dataclass(frozen=True)
class PublishedFile:
    """A file beside a plan that is published with it.

    Attributes:
        path: from the project's root, with ``/``.
        name: its name at the plan's address.
        title: what the page calls it.
        size: in bytes.
        text: what stands in it, where it is a text file of a disclosure: checking looks for personal data.
        on_disk: the path as the disk has it, which may write the same letters in another form of Unicode.
    """

    path: str
    name: str
    title: str
    size: int
    text: str = field(default="", repr=False)
    on_disk: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Most files have one and the same path."""
        if not self.on_disk:
            object.__setattr__(self, "on_disk", self.path)


@dataclass(frozen=True)
class Plan:
    """One plan.

    Attributes:
        path: the file, from the project's root, with ``/``.
        year: the school year whose folder it lies in.
        slug: its part of the address.
        front: its head.
        document: its body.
        issuers: who issued it, at least one: the head's, else the school.
        files: attachments, linked files and pictures.
        withheld: paths of files that it names, that are there, and that do not go up.
        tables: the tables that its head lists, as read.
        lines: the line of each key of the head.
        text: the whole file without comments, line for line.
        digest: of all that it was made of: its file, its place, what it lists; empty where nobody has set it.
    """

    path: str
    year: SchoolYear
    slug: str
    front: FrontMatter
    document: Document
    issuers: tuple[str, ...]
    files: tuple[PublishedFile, ...] = ()
    withheld: tuple[str, ...] = ()
    tables: tuple[DataTable, ...] = ()
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict, compare=False, repr=False)
    text: str = field(default="", repr=False)
    digest: str = field(default="", compare=False, repr=False)

    def line(self, *key: str | int) -> int:
        """The line of a key of the head, ``line("aliases", 0)``; the nearest above it where it is not written."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    @property
    def title(self) -> str:
        """Its title."""
        return self.front.title

    @property
    def series(self) -> str:
        """What ties it to the same plan of other years."""
        return self.front.series or self.slug

    @cached_property
    def series_names(self) -> tuple[str, ...]:
        """The names by which another year may know its series: what its head says, else its file's names."""
        if self.front.series:
            return (self.front.series,)
        return tuple(dict.fromkeys((self.slug, *self._former_slugs)))

    @cached_property
    def former_addresses(self) -> tuple[str, ...]:
        """Its former addresses that are of a plan, as its head lists them: ``2026-2027/ten-cu/``."""
        found = (former_address(alias, self.year) for alias in self.front.aliases)
        return tuple(dict.fromkeys(one for one in found if one and one != self.address))

    @cached_property
    def first_slug(self) -> str:
        """The slug under which it was published first in its year: its own, or the first former one."""
        return next(iter(self._former_slugs), self.slug)

    @cached_property
    def _former_slugs(self) -> tuple[str, ...]:
        of_year = f"{self.year}/"
        former = (one.removeprefix(of_year) for one in self.former_addresses if one.startswith(of_year))
        return tuple(name.rstrip("/") for name in former if name.count("/") == 1)

    @property
    def address(self) -> str:
        """Its address from the site's root, ``2022-2023/hoat-dong-cong-doan/``."""
        return f"{self.year}/{self.slug}/"

    @cached_property
    def table_paths(self) -> tuple[str, ...]:
        """The files of its tables, from the project's root, as its head lists them."""
        folder = posixpath.dirname(self.path)
        return tuple(
            posixpath.normpath(posixpath.join(folder, table.file.replace("\\", "/")))
            for table in self.front.tables
        )

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Its tasks, in order of the text."""
        return self.document.tasks

    @property
    def is_disclosure(self) -> bool:
        """True where it is for the public: it answers an item, or says so by its kind or folder."""
        is_said = self.front.kind is Kind.CONG_KHAI or "/cong-khai/" in self.path
        return is_said or bool(self.front.discloses)

    @property
    def is_draft(self) -> bool:
        """True where it must not leave the office."""
        return self.front.status is Status.DRAFT

    @property
    def is_withdrawn(self) -> bool:
        """True where it was published and is no longer in force."""
        return self.front.status is Status.WITHDRAWN
