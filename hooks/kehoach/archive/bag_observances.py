"""The days that a closed year observed: its bag keeps them, so that a later change makes no other calendar of it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable
from pathlib import Path

from kehoach.archive.lock import Lock
from kehoach.files.packed import BROKEN
from kehoach.model.observance import Observance
from kehoach.model.school_year import SchoolYear

FILE = "chung/ngay-trong-nam.json"
_MOST = 2_000_000


def written_observances(observances: Iterable[Observance]) -> bytes:
    """Observances as a bag keeps them."""
    value = [one.model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in observances]
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def observances_of_bags(root: Path, locks: Iterable[Lock]) -> dict[SchoolYear, tuple[Observance, ...]]:
    """What the newest bag of each closed year keeps; bags of former versions, and broken ones, keep nothing.

    Args:
        root: the project's folder.
        locks: of the closed years.
    """
    found: dict[SchoolYear, tuple[Observance, ...]] = {}
    for lock in locks:
        if not lock.bags:
            continue
        bag = lock.bags[-1]
        try:
            with zipfile.ZipFile(root / bag.path) as archive:
                info = archive.getinfo(f"{bag.file.removesuffix('.zip')}/data/{FILE}")
                if info.file_size <= _MOST:
                    kept = json.loads(archive.read(info))
                    found[lock.year] = tuple(Observance.model_validate(one) for one in kept)
        except (*BROKEN, OSError, TypeError):
            continue
    return found
