"""The files of a school year as they lie on the disk: which there are, and what their bytes are."""

from __future__ import annotations

import re
from pathlib import Path

from kehoach.files.walk import Found, Met, walk
from kehoach.model.problem import Problem
from kehoach.rendering.characters import printable

# What Windows takes in no file name, and "%", which RFC 8493, 2.1.3, and sha256sum spell differently.
_NOT_CARRIED = re.compile(r'[<>:"|?*\\%\x00-\x1f\x7f]|[. ](?=/|$)')


def files_below(root: Path, folder: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Every file below a folder, but for hidden ones and litter, in order of path.

    Args:
        root: the project's folder.
        folder: from the root, with ``/``.

    Returns:
        Paths from the root, and a problem for every symbolic link and every folder that cannot be opened.
    """
    files: list[str] = []
    problems: list[Problem] = []
    for met in walk(root, folder):
        if met.what is Found.FILE:
            files.append(met.path)
        else:
            problems.append(_link(met.path) if met.what is Found.LINK else _closed(met))
    return tuple(sorted(files)), problems


def _closed(met: Met) -> Problem:
    message = f"không mở được thư mục ({met.reason}); kiểm tra quyền đọc"
    return Problem("KH100", met.path, 1, "", message)


def _link(path: str) -> Problem:
    message = "là liên kết tượng trưng (symbolic link), không đọc; chép tệp thật vào đây"
    return Problem("KH304", _one_line(path), 1, "", message)


def not_carried(path: str) -> str:
    """The first character of a path that no bag can carry to every system; empty where there is none."""
    found = _NOT_CARRIED.search(path)
    return found[0] if found else ""


def _one_line(path: str) -> str:
    return re.sub(r"[\n\t]", " ", printable(path))
