"""The folders of the school years: which files are plans, and what lies there and cannot be read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from kehoach.files.opening import NO_FILE
from kehoach.model.plan_names import is_plan_file
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.rendering.characters import printable

PLANS = "plans"
_NO_YEARS = frozenset({"chung", "luu-tru"})


class PlanFolders:
    """Walks ``plans/``.

    Attributes:
        problems: what was found on the way; complete once ``plans`` has been gone through.
        others: paths of the files of the years that are no plans; complete then too.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.others: list[str] = []

    def plans(self) -> Iterator[tuple[SchoolYear, str]]:
        """Every Markdown file under a folder of a school year, from the root, in order."""
        for entry in self._entries(PLANS) if (self.root / PLANS).is_dir() else ():
            if entry.name in _NO_YEARS:
                continue
            path = f"{PLANS}/{entry.name}"
            year = SchoolYear.parse(entry.name) if entry.is_dir() else None
            if year is not None:
                yield from ((year, found) for found in self._markdown_files(path))
            elif entry.is_dir() or is_plan_file(entry.name):
                message = (
                    "không thuộc năm học nào; đặt trong thư mục tên hai năm liền nhau, ví dụ plans/2022-2023"
                )
                self._refuse("KH303", path, message)

    def _markdown_files(self, folder: str) -> Iterator[str]:
        for entry in self._entries(folder):
            path = f"{folder}/{entry.name}"
            if entry.is_dir():
                yield from self._markdown_files(path)
            elif not is_plan_file(entry.name):
                self.others.append(path)
            elif entry.is_file():
                yield path
            else:
                self._refuse(
                    "KH304", path, f"{NO_FILE} (ống dẫn, thiết bị), không đọc; chép tệp thật vào đây"
                )

    def _entries(self, folder: str) -> Iterator[os.DirEntry[str]]:
        """What lies in a folder, in order, but for what is hidden, elsewhere, or has a name nobody can type."""
        try:
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except OSError as error:
            self._refuse("KH100", folder, f"không mở được thư mục ({error.strerror}); kiểm tra quyền đọc")
            return
        for entry in entries:
            if entry.name.startswith((".", "_")):
                if entry.name.startswith("_") and folder != PLANS and entry.is_file(follow_symlinks=False):
                    self.others.append(f"{folder}/{entry.name}")
                continue
            path = f"{folder}/{entry.name}"
            if entry.is_symlink():
                message = "là liên kết tượng trưng (symbolic link), không đọc; chép tệp thật vào đây"
                self._refuse("KH304", path, message)
            elif _one_line(entry.name) != entry.name:
                message = "tên tệp có ký tự lạ; đổi tên, chỉ dùng chữ, số và dấu gạch nối"
                self._refuse("KH304", _one_line(path), message)
            else:
                yield entry

    def _refuse(self, code: str, path: str, message: str) -> None:
        self.problems.append(Problem(code, path, 1, "", message))


def _one_line(name: str) -> str:
    return re.sub(r"[\n\t]", " ", printable(name))
