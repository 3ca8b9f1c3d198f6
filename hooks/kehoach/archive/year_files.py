"""The files of a school year as they lie on the disk: which there are, and what their bytes are."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from kehoach.model.problem import Problem
from kehoach.rendering.characters import printable

# Left behind by file managers; nobody's work.
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
# What Windows takes in no file name, and "%", which RFC 8493, 2.1.3, and sha256sum spell differently.
_NOT_CARRIED = re.compile(r'[<>:"|?*\\%\x00-\x1f\x7f]|[. ](?=/|$)')
_BLOCK = 1 << 20


def files_below(root: Path, folder: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Every file below a folder, but for hidden ones and litter, in order of path.

    Args:
        root: the project's folder.
        folder: from the root, with ``/``.

    Returns:
        Paths from the root, and a problem for every symbolic link and every folder that cannot be opened.
    """
    problems: list[Problem] = []
    if (root / folder).is_symlink():
        return (), [_link(folder)]
    return tuple(sorted(_walk(root, folder, problems))), problems


def _walk(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    try:
        entries = list(os.scandir(root / folder))
    except FileNotFoundError:
        return
    except OSError as error:
        message = f"không mở được thư mục ({error.strerror}); kiểm tra quyền đọc"
        problems.append(Problem("KH100", folder, 1, "", message))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith(".") or entry.name.casefold() in _LITTER:
            continue
        if entry.is_symlink():
            problems.append(_link(path))
        elif entry.is_dir():
            yield from _walk(root, path, problems)
        else:
            yield path


def _link(path: str) -> Problem:
    message = "là liên kết tượng trưng (symbolic link), không đọc; chép tệp thật vào đây"
    return Problem("KH304", _one_line(path), 1, "", message)


def not_carried(path: str) -> str:
    """The first character of a path that no bag can carry to every system; empty where there is none."""
    found = _NOT_CARRIED.search(path)
    return found[0] if found else ""


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


def digest_of(place: Path) -> str:
    """SHA-256 of a file, in hexadecimal; a file that has not changed since is not read again.

    Raises:
        OSError: it cannot be read.
    """
    facts = place.stat()
    return _digest(str(place), facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)


@lru_cache(maxsize=8192)
def _digest(place: str, size: int, changed: int, touched: int) -> str:
    digest = sha256()
    with open(place, "rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _one_line(path: str) -> str:
    return re.sub(r"[\n\t]", " ", printable(path))
