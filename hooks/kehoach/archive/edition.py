"""The edition of the site that a bag holds: one year alone, as its lock says.

``kehoach archive`` builds it in a process of its own, to which it hands the lock that it is about to write.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kehoach.archive.lock import Lock
from kehoach.archive.lock_file import read_lock

VARIABLE = "KEHOACH_BAG"


def bag_edition(environment: Mapping[str, str] | None = None) -> Lock | None:
    """The lock of the year that is being closed by this build; None for every other build.

    Raises:
        ValueError: the variable names no lock.
    """
    written = (os.environ if environment is None else environment).get(VARIABLE, "")
    if not written:
        return None
    place = Path(written)
    lock, problems = read_lock(place.read_bytes(), f"plans/luu-tru/{place.name}")
    if lock is None or problems:
        raise ValueError(f"{VARIABLE}: {written}")
    return lock
