"""A site as a folder, without MkDocs: written beside the former one, which it replaces when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from kehoach.engines.recipes import made_of_recipes
from kehoach.engines.replacement import Replacement
from kehoach.keeping.store import Store
from kehoach.pages.edition import Site
from kehoach.workers import ALONE, Workers


class NotASiteError(ValueError):
    """The folder holds something else than a former site; the message says so in Vietnamese."""


def check_target(target: Path, root: Path) -> None:
    """Makes sure that a folder may be replaced by a site.

    Args:
        target: the folder.
        root: the project's.

    Raises:
        NotASiteError: it is the project, above it or a part of it, or holds files that no build has left there.
    """
    place, project = target.resolve(), root.resolve()
    own = {project / name for name in ("plans", "docs", "hooks", "tests")}
    if (
        place == project
        or place in project.parents
        or any(place == one or one in place.parents for one in own)
    ):
        raise NotASiteError(f"{target} là thư mục của dự án; chọn một thư mục khác cho trang")
    if place.exists() and not place.is_dir():
        raise NotASiteError(f"{target} là một tệp; chọn một thư mục cho trang")
    if place.is_dir() and not (place / "index.html").is_file() and any(_visible(place)):
        raise NotASiteError(
            f"{target} có tệp khác mà không phải trang đã dựng; chọn thư mục trống hoặc xóa đi trước"
        )


def write_site(site: Site, target: Path, workers: Workers = ALONE, store: Store | None = None) -> int:
    """Writes a site and puts it in the place of the former one; that stays whole until then.

    Args:
        site: what is written.
        target: the folder; hidden files at its top (``.git``, ``.nojekyll``) stay.
        workers: where contents are made that cost time.
        store: what former runs have made of them.

    Returns:
        How many files were written.

    Raises:
        OSError: something cannot be read or written; the former site is as it was.
    """
    replacement = Replacement(target)
    try:
        count = _write_all(site, replacement.new, made_of_recipes(site.files, workers, store))
        replacement.put()
    finally:
        replacement.drop()
    return count


def _write_all(site: Site, folder: Path, made: Mapping[str, bytes]) -> int:
    count = 0
    for page in site.pages:
        _written(folder / page.file, page.data)
        count += 1
    for file in site.files:
        if isinstance(file.content, Path):
            _room(folder / file.address)
            shutil.copyfile(file.content, folder / file.address)
        else:
            _written(folder / file.address, made[file.address] if file.address in made else file.read())
        count += 1
    return count


def _written(place: Path, data: bytes) -> None:
    _room(place)
    place.write_bytes(data)


def _room(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)


def _visible(place: Path) -> Iterator[Path]:
    return (entry for entry in place.iterdir() if not entry.name.startswith("."))
