"""Finished pages of the last build, given back while nothing they are made of has changed.

`mkdocs serve` renders every template at each change. A page is a value: title, content, frame and all; the
theme and the settings are the same for every page of a build. Where both are equal to last time's, the
bytes are too, so nothing needs to be told what depends on what.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from kehoach.pages.page import Page


class KeptPages:
    """The finished pages of one site, by address."""

    def __init__(self) -> None:
        self._surroundings = ""
        self._pages: dict[str, tuple[Page, str]] = {}

    def begin(self, surroundings: str) -> None:
        """Begins a build; another theme or other settings than last time's forget everything."""
        if surroundings != self._surroundings:
            self._pages.clear()
        self._surroundings = surroundings

    def recall(self, page: Page) -> str | None:
        """The finished page, if the page is the one that it was made of."""
        kept = self._pages.get(page.address)
        return kept[1] if kept is not None and kept[0] == page else None

    def keep(self, page: Page, output: str) -> None:
        """Remembers a finished page."""
        self._pages[page.address] = (page, output)

    def drop_all_but(self, addresses: frozenset[str]) -> None:
        """Forgets pages that the site no longer has."""
        for address in self._pages.keys() - addresses:
            del self._pages[address]


def surroundings(root: Path, folders: tuple[str, ...], *also: str) -> str:
    """A digest of everything that stands around every page.

    Args:
        root: the project's folder.
        folders: files and folders under it, by name, size and time of change.
        also: other texts that count.
    """
    digest = sha256("\0".join(also).encode())
    for folder in folders:
        place = root / folder
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file():
                facts = path.stat()
                digest.update(f"{path}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode())
    return digest.hexdigest()
