"""Writing a file safely: a new one never over another, a changed one whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import IO

TEMPORARY = ".kehoach-"


def write_new(place: Path, data: bytes) -> None:
    """Writes a file where there is none.

    Raises:
        FileExistsError: something is there; it stays as it is.
        OSError: it cannot be written; nothing of it is left.
    """
    with place.open("xb") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):
                place.unlink()
            raise


def write_atomically(place: Path, data: bytes) -> None:
    """Writes a file, or puts it in the place of the one that is there, in one step.

    Raises:
        OSError: it cannot be written; what was there stays.
    """
    with replacing(place) as (out, _):
        out.write(data)


@contextmanager
def replacing(place: Path, *, durable: bool = True) -> Iterator[tuple[IO[bytes], Path]]:
    """A file beside a place that takes it in one step once all is written; on an error it is taken away.

    Args:
        place: where the file will stand; its folder must be there.
        durable: it is on the disk before it takes the place, so that a cut of power leaves the old or the new
            one; not needed for what can be made again.

    Returns:
        The open file, to be read and written, and where it is meanwhile.

    Raises:
        OSError: it cannot be written; what was there stays.
    """
    handle, name = mkstemp(prefix=TEMPORARY, dir=place.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w+b") as out:
            yield out, temporary
            out.flush()
            if durable:
                os.fsync(out.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, place)
        if durable:
            _sync_folder(place.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def clear_temporary(folder: Path) -> None:
    """Takes away what a run that was cut off left behind in a folder."""
    for left in folder.glob(f"{TEMPORARY}*"):
        with suppress(OSError):
            left.unlink()


def _sync_folder(folder: Path) -> None:
    """Puts the folder's entries on the disk too, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
