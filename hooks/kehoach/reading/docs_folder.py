"""The folder of pages that belong to no year, ``docs/``: which pages and files lie in it."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PAGE = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_LITTER = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class DocsFolder:
    """What lies in the folder, by path from it with ``/``, in order: Markdown pages and other files."""

    folder: str = "docs"
    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def read_docs_folder(root: Path, folder: str) -> DocsFolder:
    """Walks the folder. Never raises: what cannot be opened is not published.

    Args:
        root: the project's folder.
        folder: from the root.
    """
    names = sorted(_walk(root / folder, ""))
    pages = tuple(name for name in names if name.lower().endswith(_PAGE))
    return DocsFolder(folder, pages, tuple(name for name in names if not name.lower().endswith(_PAGE)))


def address_of_page(name: str) -> str:
    """The address of a Markdown page: ``a/b.md`` → ``a/b/``, ``a/index.md`` and ``a/README.md`` → ``a/``."""
    folder, stem = posixpath.split(posixpath.splitext(name)[0])
    own = folder if stem in ("index", "README") else posixpath.join(folder, stem)
    return f"{own}/" if own else ""


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


# The product's handbook lies in the same folder; it is no page of a school.
_HANDBOOK_FOLDERS = ("kien-truc/",)
_HANDBOOK = frozenset(
    {
        "CHANGELOG.md",
        "huong-dan/index.md",
        "huong-dan/viet-ke-hoach.md",
        "huong-dan/thang-va-ngay.md",
        "huong-dan/nam-sau.md",
        "huong-dan/cong-khai.md",
        "huong-dan/khoa-nam-hoc.md",
        "huong-dan/tim-kiem.md",
        "huong-dan/loi-thuong-gap.md",
    }
)


def is_of_handbook(name: str) -> bool:
    """True for a page of the product's handbook, by its path in the folder: known by name, so that no page that a
    school writes beside them is lost."""
    return name in _HANDBOOK or name.startswith(_HANDBOOK_FOLDERS)
