"""What the bytes of a file are, in one short word (SHA-256, FIPS 180-4)."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_BLOCK = 1 << 20


def digest_of(place: Path) -> str:
    """SHA-256 of a file, in hexadecimal; a file that has not changed since is not read again.

    Raises:
        OSError: it cannot be read.
    """
    facts = place.stat()
    return _digest(str(place), facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)


@lru_cache(maxsize=8192)
def _digest(place: str, size: int, changed: int, touched: int) -> str:
    digest = sha256()
    with open(place, "rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def digest_of_text(*parts: str) -> str:
    """SHA-256 of several texts; no two different lists of texts give the same by being joined differently."""
    digest = sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
