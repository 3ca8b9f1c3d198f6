"""A folder made beside another, whose place it takes when it is whole."""

from __future__ import annotations

import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from kehoach.files.writing import TEMPORARY

_LEFT = 3600  # seconds after which a folder that is still there belongs to no running build


class Replacement:
    """What will stand in the place of a folder; until then that one stays as it is.

    Args:
        place: the folder; hidden files at its top (``.git``, ``.nojekyll``) stay.

    Raises:
        OSError: nothing can be written beside it.
    """

    def __init__(self, place: Path) -> None:
        self.place = place.resolve()
        self.place.parent.mkdir(parents=True, exist_ok=True)
        _take_away_left(self.place)
        self._beside = Path(mkdtemp(prefix=f"{TEMPORARY}{self.place.name}-", dir=self.place.parent))
        self.new = self._beside / "new"
        self.new.mkdir()

    def put(self) -> None:
        """Puts the new folder in its place.

        Raises:
            OSError: that cannot be done; the former one was put back.
        """
        self.new.chmod(0o755)
        hidden = [entry.name for entry in _hidden(self.place)]
        old = self._beside / "old"
        if self.place.exists() and not self._moved(old):
            return
        try:
            os.rename(self.new, self.place)
            for name in hidden:
                os.rename(old / name, self.place / name)
        except OSError:
            if old.exists():
                self._put_back(hidden, old)
            raise

    def drop(self) -> None:
        """Takes away what is left beside the folder."""
        shutil.rmtree(self._beside, ignore_errors=True)

    def _moved(self, old: Path) -> bool:
        """Moves the former folder away; one that cannot be moved, such as a mounted one, is filled where it is."""
        try:
            os.rename(self.place, old)
        except OSError:
            if not os.path.ismount(self.place):
                raise
            for entry in self.place.iterdir():
                if not entry.name.startswith("."):
                    shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
            shutil.copytree(self.new, self.place, dirs_exist_ok=True)
            return False
        return True

    def _put_back(self, hidden: list[str], old: Path) -> None:
        for name in hidden:
            with suppress(OSError):
                os.rename(self.place / name, old / name)
        shutil.rmtree(self.place, ignore_errors=True)
        os.rename(old, self.place)


class NamesThePlace(logging.Filter):
    """Where a build says that it writes: the folder that a reader will find, not the one beside it.

    Args:
        current: gives the replacement that is being filled; None where there is none.
    """

    def __init__(self, current: Callable[[], Replacement | None]) -> None:
        super().__init__()
        self._current = current

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record through, the folder's name changed."""
        now = self._current()
        if now is not None:
            record.msg = str(record.msg).replace(str(now.new), str(now.place))
        return True


def _take_away_left(place: Path) -> None:
    """What builds have left that were killed; not what another one may be writing now."""
    for left in place.parent.glob(f"{TEMPORARY}{place.name}-*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT:
                shutil.rmtree(left, ignore_errors=True)


def _hidden(place: Path) -> Iterator[Path]:
    return (entry for entry in place.iterdir() if entry.name.startswith(".")) if place.is_dir() else iter(())
