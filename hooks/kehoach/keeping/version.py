"""Which version of the program made something: any change of its code or of its shipped data is another one."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

_CORE = Path(__file__).resolve().parent.parent
_KINDS = (".py", ".html", ".yml", ".css", ".js", ".svg")


@cache
def program_version() -> str:
    """A word for the bytes of the whole core, and for the Python that runs it."""
    return f"{sys.version_info[:3]} {_version_of(_CORE, _KINDS)}"


def folder_version(folder: Path) -> str:
    """A word for the bytes of every file in a folder."""
    return _version_of(folder, None)


def _version_of(folder: Path, kinds: tuple[str, ...] | None) -> str:
    digest = blake2b(digest_size=12)
    for place in sorted(folder.rglob("*")):
        if (kinds is None or place.suffix in kinds) and place.is_file():
            data = place.read_bytes()
            digest.update(f"{place.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()
