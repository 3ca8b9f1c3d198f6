"""What is kept, on the disk: one database of texts by the digest of what they were made of.

It may be deleted at any time, be shared by two runs, be cut off or be spoilt: what cannot be read is made anew and
kept again. It never grows beyond its bound. Nothing in it is code, and an entry whose bytes have changed is none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = ".cache"
_FILE = "kehoach.sqlite3"
_LARGEST = 512 << 20  # bytes of all entries; those unused for the longest time go first
_PATIENCE = 2.0  # seconds for another run's writing
_AT_ONCE = 500  # keys in one question
_FORM = 1
# What a file that is none, or has other bytes than were written, can raise.
_SPOILT = (sqlite3.Error, ValueError, TypeError, OverflowError)
# The file is well, but another run writes it, the disk is full, or the folder cannot be written.
_NOT_NOW = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_IOERR,
    }
)
_TABLE = """\
CREATE TABLE IF NOT EXISTS kept (
    key BLOB PRIMARY KEY, value BLOB NOT NULL, proof BLOB NOT NULL, size INTEGER NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON kept (used);
"""


def key_of(*parts: str | bytes) -> bytes:
    """The key of what is made of some parts: of another version, place or content it is another one."""
    digest = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def _proof(key: bytes, value: bytes) -> bytes:
    return blake2b(value, digest_size=8, key=key).digest()


@dataclass
class Store:
    """Entries by key; what is put is written at the end, in one step.

    Attributes:
        place: the file; None where nothing is kept.
        largest: bytes of all entries together.
        memory: values of the last run of this process, by what they are and by key.
    """

    place: Path | None
    largest: int = _LARGEST
    memory: dict[str, dict[bytes, Any]] = field(default_factory=dict, repr=False)
    _put: dict[bytes, bytes] = field(default_factory=dict, repr=False)
    _used: set[bytes] = field(default_factory=set, repr=False)

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """The entries of keys, as far as they are kept and whole. Never raises."""
        wanted = list(dict.fromkeys(keys))
        found = {key: self._put[key] for key in wanted if key in self._put}
        asked = [key for key in wanted if key not in found]
        if self.place is None or not asked or not self.place.is_file():
            return found
        try:
            with closing(self._opened()) as database:
                for start in range(0, len(asked), _AT_ONCE):
                    some = asked[start : start + _AT_ONCE]
                    marks = ",".join("?" * len(some))
                    rows = database.execute(
                        f"SELECT key, value, proof FROM kept WHERE key IN ({marks})", some
                    )
                    found |= {key: value for key, value, proof in rows if _proof(key, value) == proof}
        except _SPOILT:
            pass
        self._used |= found.keys()
        return found

    def put(self, key: bytes, value: bytes) -> None:
        """Keeps an entry from the next ``write`` on."""
        self._put[key] = value

    def write(self) -> None:
        """Writes what was put, and lets go of what was not used for the longest time. Never raises.

        Where another run writes meanwhile, or the disk is full, nothing is kept; a spoilt file is taken away.
        """
        if self.place is None or not self._put:
            return
        with suppress(OSError):
            self.place.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._write()
        except _SPOILT as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _NOT_NOW:
                with suppress(OSError):
                    self.place.unlink()
                with suppress(*_SPOILT):
                    self._write()
        self._put.clear()
        self._used.clear()

    def _write(self) -> None:
        with closing(self._opened()) as database, database:
            database.executescript(_TABLE)
            (now,) = database.execute("SELECT coalesce(max(used), 0) + 1 FROM kept").fetchone()
            database.executemany(
                "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)",
                ((key, value, _proof(key, value), len(value), now) for key, value in self._put.items()),
            )
            database.executemany("UPDATE kept SET used = ? WHERE key = ?", ((now, key) for key in self._used))
            (size,) = database.execute("SELECT coalesce(sum(size), 0) FROM kept").fetchone()
            if size > self.largest:
                self._shorten(database, size)

    def _shorten(self, database: sqlite3.Connection, size: int) -> None:
        gone = []
        for key, length in database.execute("SELECT key, size FROM kept ORDER BY used, key"):
            if size <= self.largest:
                break
            gone.append((key,))
            size -= length
        database.executemany("DELETE FROM kept WHERE key = ?", gone)

    def _opened(self) -> sqlite3.Connection:
        """The database. It need not survive a cut of power: then it is found to be spoilt, and made anew."""
        database = sqlite3.connect(str(self.place), timeout=_PATIENCE, isolation_level="DEFERRED")
        database.execute("PRAGMA synchronous = OFF")
        return database


def store_of(root: Path) -> Store:
    """The store of a project, in its folder ``.cache``."""
    return Store(root / FOLDER / f"{_FORM}-{_FILE}")


def nothing_kept() -> Store:
    """A store that forgets at the end of the run."""
    return Store(None)
