"""What is published as it lies there: files beside plans, those of ``docs/``, bags of closed years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kehoach.archive.lock import Lock
from kehoach.model.addresses import bag_of
from kehoach.model.library import Library
from kehoach.outputs.former_editions import former_editions
from kehoach.outputs.output_file import OutputFile
from kehoach.reading.docs_folder import DocsFolder
from kehoach.reading.public_picture import public_picture


def files_of_plans(library: Library, root: Path) -> Iterator[OutputFile]:
    """The files beside plans, at every address that their plan has or had; tables are pages, not files."""
    for plan in library.plans:
        for file in plan.files:
            if file.path not in plan.table_paths:
                place = root / file.on_disk
                content = public_picture(place) or place
                for address in (plan.address, *library.formerly(plan)):
                    yield OutputFile(address + file.name, content)


def files_of_docs(docs: DocsFolder, root: Path) -> Iterator[OutputFile]:
    """The files of the folder of pages that belong to no year."""
    for name in docs.files:
        yield OutputFile(name, root / docs.folder / name)


def files_of_closed_years(
    root: Path, locks: Iterable[Lock], addresses: frozenset[str]
) -> Iterator[OutputFile]:
    """The bags of closed years, and their pages as they were before a correction.

    Args:
        root: the project's folder.
        locks: of the closed years.
        addresses: of the pages that there are today.
    """
    for lock in locks:
        yield from former_editions(root, lock, addresses)
        for bag in lock.bags[lock.withdrawn :]:
            yield OutputFile(bag_of(bag.file), root / bag.path)


def each_once(files: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """Each address once; who comes first has it."""
    seen: set[str] = set()
    for file in files:
        if file.address not in seen:
            seen.add(file.address)
            yield file
