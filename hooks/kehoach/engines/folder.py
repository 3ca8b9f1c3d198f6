"""A site as a folder, without MkDocs: written beside the former one, which it replaces when it is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from kehoach.engines.recipes import made_of_recipes
from kehoach.files.writing import TEMPORARY
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
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f"{TEMPORARY}{place.name}-", dir=place.parent))
    try:
        count = _write_all(site, beside / "new", made_of_recipes(site.files, workers, store))
        _swap(beside / "new", place, beside / "old")
    finally:
        shutil.rmtree(beside, ignore_errors=True)
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


def _swap(new: Path, place: Path, old: Path) -> None:
    """Puts a folder in the place of another; where that cannot be done, the other is put back."""
    new.chmod(0o755)
    hidden = [entry.name for entry in _hidden(place)]
    if place.exists():
        os.rename(place, old)
    try:
        os.rename(new, place)
        for name in hidden:
            os.rename(old / name, place / name)
    except OSError:
        if old.exists():
            _put_back(hidden, place, old)
        raise


def _put_back(hidden: list[str], place: Path, old: Path) -> None:
    for name in hidden:
        with suppress(OSError):
            os.rename(place / name, old / name)
    shutil.rmtree(place, ignore_errors=True)
    os.rename(old, place)


def _hidden(place: Path) -> Iterator[Path]:
    return (entry for entry in place.iterdir() if entry.name.startswith(".")) if place.is_dir() else iter(())


def _visible(place: Path) -> Iterator[Path]:
    return (entry for entry in place.iterdir() if not entry.name.startswith("."))
