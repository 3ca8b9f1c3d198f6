"""Reading a file that others have put there: never one that does not end, never one that leads elsewhere."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

NO_FILE = "không phải là tệp thường"


def read_file(place: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        OSError: it cannot be opened, or is a pipe, a device or a folder; ``strerror`` says which in words. A pipe
            that nobody writes to is not waited for.
    """
    with _opened(place) as stream:
        return stream.read()


def read_start(place: Path, most: int) -> bytes:
    """The first bytes of a regular file.

    Raises:
        OSError: as ``read_file``.
    """
    with _opened(place) as stream:
        return stream.read(most)


def _opened(place: Path) -> BinaryIO:
    handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, NO_FILE, str(place))
    return open(handle, "rb")
