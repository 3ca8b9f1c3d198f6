"""The pages of the site that belong to no year: the office's own, under ``docs/``."""

from __future__ import annotations

from pathlib import Path

from kehoach.files.walk import Found, walk
from kehoach.vietnamese.folding import normal

DOCS = "docs"
_PAGE = ".md"


def other_pages(root: Path) -> dict[str, str]:
    """The address of each page and file under ``docs/``, by its path from the project's root."""
    paths = (normal(met.path) for met in walk(root, DOCS) if met.what is Found.FILE)
    return {path: _address(path.removeprefix(f"{DOCS}/")) for path in paths}


def _address(name: str) -> str:
    if not name.endswith(_PAGE):
        return name
    path = name.removesuffix(_PAGE)
    folder, _, last = path.rpartition("/")
    if last in {"index", "README"}:
        return f"{folder}/" if folder else ""
    return f"{path}/"
