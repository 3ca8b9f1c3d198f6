"""The pages of a bag: the year's own out of a built site, with only what they need."""

from __future__ import annotations

import posixpath
from pathlib import Path

from kehoach.archive.bag import Content
from kehoach.archive.offline_page import offline_page, references, style_references
from kehoach.model.school_year import SchoolYear

# Folders that are in the bag whole, beside the year's: data files, and the search with its index.
_WHOLE = ("du-lieu/", "tim/", "assets/kehoach/tim/", "assets/kehoach/search")
_NOT_CARRIED = frozenset({"404.html"})
_PAGE = ".html"
_STYLE = ".css"


def offline_site(built: Path, year: SchoolYear) -> dict[str, Content]:
    """The files of a site that was built for one year alone, ready to open from a folder.

    Args:
        built: the folder that the site was built into.
        year: its year.

    Returns:
        Content by path: the year's pages and files, and what they load; everything else is left out.

    Raises:
        OSError: a file cannot be read.
    """
    names = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    kept = {name for name in names if _is_own(name, year)}
    texts: dict[str, str] = {}
    waiting = sorted(kept)
    while waiting:
        name = waiting.pop()
        for needed in _needed(built, name, texts) & names - kept - _NOT_CARRIED:
            kept.add(needed)
            waiting.append(needed)
    files = frozenset(kept)
    return {
        name: offline_page(texts[name], name, files).encode() if name.endswith(_PAGE) else built / name
        for name in sorted(kept)
    }


def _is_own(name: str, year: SchoolYear) -> bool:
    page = name.endswith(_PAGE) and name not in _NOT_CARRIED
    return page or name.startswith((f"{year}/", *_WHOLE))


def _needed(built: Path, name: str, texts: dict[str, str]) -> set[str]:
    """The files that a page or a style sheet loads or leads to."""
    if posixpath.splitext(name)[1] not in {_PAGE, _STYLE}:
        return set()
    texts[name] = (built / name).read_bytes().decode("utf-8")
    find = references if name.endswith(_PAGE) else style_references
    return find(texts[name], name)
