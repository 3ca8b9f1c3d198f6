"""Names of files as the disk has them: a Mac, a zip or a stick may write the letters of a name in another form."""

from __future__ import annotations

import os
from pathlib import Path

from kehoach.vietnamese.folding import normal


class DiskNames:
    """Finds files of a project whose names are the same text in whatever form of Unicode.

    Args:
        root: the project's folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: dict[str, dict[str, str]] = {}

    def path(self, path: str) -> str:
        """The path of a file as the disk has it; the path itself where nothing of that name is there."""
        if path.isascii():
            return path
        found = ""
        for name in path.split("/"):
            found = f"{found}/{self._names(found).get(normal(name), name)}".lstrip("/")
        return found

    def _names(self, folder: str) -> dict[str, str]:
        """The names in a folder by their composed form; one that is composed already goes first."""
        known = self._folders.get(folder)
        if known is None:
            try:
                names = sorted(os.listdir(self.root / folder), key=lambda name: normal(name) == name)
            except (OSError, ValueError):
                names = []
            known = self._folders[folder] = {normal(name): name for name in names}
        return known
