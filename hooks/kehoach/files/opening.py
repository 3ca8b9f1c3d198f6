"""Reading a file that others have put there: never one that does not end, never one that leads elsewhere."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

NO_FILE = "không phải là tệp thường"


def read_file(place: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        OSError: it cannot be opened, or is a pipe, a device or a folder; ``strerror`` says which in words. A pipe
            that nobody writes to is not waited for.
    """
    handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, NO_FILE, str(place))
        return stream.read()
