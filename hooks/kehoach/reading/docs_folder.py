"""The folder of pages that belong to no year, ``docs/``: which pages and files lie in it, and where they lead."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from kehoach.files.opening import read_file
from kehoach.model.addresses import FORMER_HANDBOOK
from kehoach.model.problem import Problem
from kehoach.reading.docs_text import public_page
from kehoach.reading.source_file import decoded

_PAGE = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
_LARGEST = 2_000_000  # bytes of a page that is searched for links
_FENCE = re.compile(r"[ >]*(?:```|~~~)")
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"\]\(\s*<?([^()<>\s]+)|^ {0,3}\[[^\[\]]{1,200}\]:\s*<?([^<>\s]+)")

# The product's handbook lies in the same folder; it is no page of a school. Its pages are known by name, so that no
# page that a school writes beside them is lost.
_HANDBOOK_FOLDERS = ("kien-truc/",)


def source_of(address: str) -> str:
    """The Markdown file of an address, as MkDocs has it: ``huong-dan/`` → ``huong-dan/index.md``; of a page of the
    handbook its own, ``huong-dan/nam-sau.md``."""
    if address in FORMER_HANDBOOK and address.count("/") != 1:
        return f"{address.rstrip('/')}.md"
    return "CHANGELOG.md" if address == "CHANGELOG/" else f"{address}index.md"


_HANDBOOK = frozenset(source_of(address) for address in FORMER_HANDBOOK)


@dataclass(frozen=True)
class DocsPage:
    """A Markdown page: its path from the folder, its links as written, each with its line, and its problems."""

    name: str
    links: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def address(self) -> str:
        """From the site's root: ``a/b.md`` → ``a/b/``, ``a/index.md`` and ``a/README.md`` → ``a/``."""
        folder, stem = posixpath.split(posixpath.splitext(self.name)[0])
        own = folder if stem in ("index", "README") else posixpath.join(folder, stem)
        return f"{own}/" if own else ""


@dataclass(frozen=True)
class DocsFolder:
    """What lies in the folder: the school's own pages, and other files by path from it with ``/``, in order."""

    folder: str = "docs"
    pages: tuple[DocsPage, ...] = ()
    files: tuple[str, ...] = ()


def read_docs_folder(root: Path, folder: str, excluded: tuple[str, ...] = ()) -> DocsFolder:
    """Reads the folder. Never raises: what cannot be opened is not published.

    Args:
        root: the project's folder.
        folder: from the root.
        excluded: patterns of files that are no part of the site, as ``.gitignore`` writes them.
    """
    names = sorted(name for name in _walk(root / folder, "") if not is_excluded(name, excluded))
    pages = tuple(
        _page(root, folder, name)
        for name in names
        if name.lower().endswith(_PAGE) and not is_of_handbook(name)
    )
    return DocsFolder(folder, pages, tuple(name for name in names if not name.lower().endswith(_PAGE)))


def is_of_handbook(name: str) -> bool:
    """True for a page of the product's handbook, by its path in the folder."""
    return name in _HANDBOOK or name.startswith(_HANDBOOK_FOLDERS)


def is_excluded(name: str, patterns: tuple[str, ...]) -> bool:
    """True for a file that the last pattern that fits it or a folder above it takes out (``!`` takes it in again)."""
    parts = name.split("/")
    above = ["/".join(parts[:count]) for count in range(1, len(parts))]
    found = False
    for pattern in patterns:
        wanted = pattern.removeprefix("!")
        places = above if wanted.endswith("/") else [name, *above]
        wanted = wanted.rstrip("/")
        if "/" in wanted:
            fits = any(fnmatchcase(place, wanted.lstrip("/")) for place in places)
        else:
            fits = any(fnmatchcase(posixpath.basename(place), wanted) for place in places)
        if fits:
            found = not pattern.startswith("!")
    return found


def _walk(place: Path, below: str) -> Iterator[str]:
    """Files below a folder; hidden ones, and ``templates/`` at its top, are nobody's page, as MkDocs has it."""
    try:
        entries = list(os.scandir(place))
    except OSError:
        return
    for entry in entries:
        name = f"{below}{entry.name}"
        if entry.name.startswith(".") or entry.name.casefold() in _LITTER or name == "templates":
            continue
        if entry.is_dir():
            yield from _walk(place / entry.name, f"{name}/")
        elif entry.is_file():
            yield name


def _page(root: Path, folder: str, name: str) -> DocsPage:
    """A page without the office's comments; one that cannot be read, or is huge, is searched for nothing."""
    place, path = root / folder / name, f"{folder}/{name}"
    try:
        if place.stat().st_size > _LARGEST:
            return DocsPage(name)
        text, _ = decoded(read_file(place), path)
    except OSError:
        return DocsPage(name)
    public, problems = public_page(text, path)
    return DocsPage(name, _links(public), tuple(problems))


def _links(text: str) -> tuple[tuple[str, int], ...]:
    """The targets of a page's links and pictures, outside code."""
    found = []
    is_code = False
    for number, line in enumerate(text.split("\n"), 1):
        if _FENCE.match(line):
            is_code = not is_code
        elif not is_code:
            found += [(one[1] or one[2], number) for one in _LINK.finditer(_CODE.sub("", line))]
    return tuple(found)
