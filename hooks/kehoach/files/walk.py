"""What lies below a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

# Left behind by file managers; nobody's work.
_LITTER = frozenset({"thumbs.db", "desktop.ini"})


class Found(Enum):
    """What a walk meets."""

    FILE = auto()
    LINK = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Met:
    """Something that a walk has met: its path from the root with ``/``, what it is, why it cannot be opened."""

    path: str
    what: Found
    reason: str = ""


def walk(root: Path, folder: str) -> Iterator[Met]:
    """Every file below a folder, but for hidden ones and litter; symbolic links are named, not followed.

    Args:
        root: what the paths begin at.
        folder: from the root, with ``/``; a folder that is not there holds nothing.
    """
    if (root / folder).is_symlink():
        yield Met(folder, Found.LINK)
    else:
        yield from _below(root, folder)


def _below(root: Path, folder: str) -> Iterator[Met]:
    try:
        entries = list(os.scandir(root / folder))
    except FileNotFoundError:
        return
    except OSError as error:
        yield Met(folder, Found.UNREADABLE, error.strerror or "")
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith(".") or entry.name.casefold() in _LITTER:
            continue
        if entry.is_symlink():
            yield Met(path, Found.LINK)
        elif entry.is_dir():
            yield from _below(root, path)
        else:
            yield Met(path, Found.FILE)


def real_file(root: Path, path: str) -> Path | None:
    """The file at a path from the root; None where it is not there or a symbolic link leads to it."""
    place = root
    for part in path.split("/"):
        place = place / part
        try:
            mode = place.lstat().st_mode
        except (OSError, ValueError):
            return None
        if stat.S_ISLNK(mode):
            return None
    return place if stat.S_ISREG(mode) else None
