"""A bag (RFC 8493): files with their checksums in a zip that is the same bytes wherever it is made.

Members are stored, not deflated: versions of zlib pack the same bytes differently, and the record must not.
They stand in order of name, with the day of closing for their time and one set of rights.
"""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import IO

PAYLOAD = "data/"
BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
INFO = "bag-info.txt"
CORRECTION = "Dinh-Chinh"
_BLOCK = 1 << 20
_RIGHTS = 0o100644 << 16
_UNIX = 3

Content = bytes | Path


@dataclass(frozen=True)
class Bag:
    """What a bag is made of.

    Attributes:
        name: its top folder.
        day: the day of closing.
        payload: content by path below ``data/``, with ``/``.
        info: labels and values of ``bag-info.txt``, in order.
        tags: further files beside ``data/`` by name.
    """

    name: str
    day: date
    payload: Mapping[str, Content]
    info: tuple[tuple[str, str], ...]
    tags: Mapping[str, bytes] = field(default_factory=dict)

    def write(self, out: IO[bytes]) -> dict[str, str]:
        """Writes the zip to a file that can seek, and gives the SHA-256 of each payload file by path.

        Raises:
            OSError: a file cannot be read or written.
        """
        sums: dict[str, str] = {}
        octets = 0
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for path, content in sorted(self.payload.items()):
                sums[path], size = self._add(archive, PAYLOAD + path, content)
                octets += size
            tags = {
                "bagit.txt": BAGIT.encode(),
                INFO: self._info(octets, len(sums)),
                MANIFEST: _manifest({PAYLOAD + path: digest for path, digest in sums.items()}),
                **self.tags,
            }
            tags[TAG_MANIFEST] = _manifest(
                {name: sha256(content).hexdigest() for name, content in tags.items()}
            )
            for name, content in sorted(tags.items()):
                self._add(archive, name, content)
        return sums

    def _add(self, archive: zipfile.ZipFile, path: str, content: Content) -> tuple[str, int]:
        """Adds a member; gives the SHA-256 and size of the bytes that went in."""
        info = zipfile.ZipInfo(f"{self.name}/{path}", self._time)
        info.compress_type = zipfile.ZIP_STORED
        info.external_attr = _RIGHTS
        info.create_system = _UNIX
        info.file_size = content.stat().st_size if isinstance(content, Path) else len(content)
        with _opened(content) as source, archive.open(info, "w") as member:
            tee = _Tee(member)
            shutil.copyfileobj(source, tee, _BLOCK)
        return tee.digest.hexdigest(), tee.size

    @property
    def _time(self) -> tuple[int, int, int, int, int, int]:
        """The day of closing, within the years that a zip can say."""
        day = min(max(self.day, date(1980, 1, 1)), date(2107, 12, 31))
        return (day.year, day.month, day.day, 0, 0, 0)

    def _info(self, octets: int, count: int) -> bytes:
        lines = (*self.info, ("Bagging-Date", self.day.isoformat()), ("Payload-Oxum", f"{octets}.{count}"))
        return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in lines).encode()


class _Tee:
    """Writes on and counts what passes."""

    def __init__(self, out: IO[bytes]) -> None:
        self.out, self.digest, self.size = out, sha256(), 0

    def write(self, block: bytes) -> int:
        self.digest.update(block)
        self.size += len(block)
        return self.out.write(block)


def _opened(content: Content) -> IO[bytes]:
    return content.open("rb") if isinstance(content, Path) else io.BytesIO(content)


def _manifest(sums: Mapping[str, str]) -> bytes:
    """Lines that `sha256sum -c` reads; paths that would need RFC 8493's percent signs are in no bag."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items())).encode()


def manifest_lines(text: str) -> Iterator[tuple[str, str]]:
    """The checksum and path of each line of a manifest.

    Raises:
        ValueError: a line is none.
    """
    for line in text.splitlines():
        digest, mark, path = line.partition(" ")
        if not mark or len(digest) != 64 or not path.strip():
            raise ValueError(line)
        yield digest.lower(), path.lstrip(" *")
