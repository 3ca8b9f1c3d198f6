"""Pictures without what cameras and programs write into them: place, time, device, author.

The picture itself is not touched: segments (JPEG: ISO/IEC 10918-1, B.1; PNG: W3C PNG, 5; WebP: RFC 9649) are left
out whole. How a JPEG is to be turned is kept, for readers would see it lying on its side.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

# Colour profile and Adobe's colours change what is seen; everything else of an application does not.
_KEPT_APPS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_APPS, _COMMENT, _SCAN, _END, _SIGNED = range(0xE0, 0xF0), 0xFE, 0xDA, 0xD9, 0xEB
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_ORIENTATION = 0x0112
_EXIF = b"Exif\0\0"
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_TRACES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_WEBP_TRACES = frozenset({b"EXIF", b"XMP "})
_WEBP_FLAGS = 0x08 | 0x04


class UncleanPictureError(ValueError):
    """A picture that is broken or signed: it stays as it is."""


def without_traces(data: bytes) -> bytes:
    """A picture without its metadata; what is no JPEG, PNG or WebP, as it is.

    Args:
        data: the whole file.

    Raises:
        UncleanPictureError: it is broken, or carries a signature that this would break.
    """
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return b"".join(_jpeg(data))
        if data.startswith(_PNG):
            return b"".join(_png(data))
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp(data)
    except (IndexError, struct.error) as error:
        raise UncleanPictureError("broken") from error
    return data


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at = 2
    while True:
        if data[at] != 0xFF:
            raise UncleanPictureError("no marker")
        kind = data[at + 1]
        if kind == 0xFF:
            at += 1
            continue
        if kind == _END:
            yield data[at : at + 2]
            return
        size = struct.unpack_from(">H", data, at + 2)[0]
        end = at + 2 + size
        if size < 2 or end > len(data):
            raise UncleanPictureError("cut off")
        content = data[at + 4 : end]
        if kind == _SIGNED and b"c2pa" in content:
            raise UncleanPictureError("signed")
        if kind == 0xE1 and content.startswith(_EXIF):
            yield _turned(content[len(_EXIF) :])
        elif kind == _SCAN:
            found = _NEXT_MARKER.search(data, end)
            if found is None:
                raise UncleanPictureError("without an end")
            yield data[at : found.start()]
            at = found.start()
            continue
        elif kind != _COMMENT and (kind not in _APPS or content.startswith(_KEPT_APPS.get(kind, b"\0\0no"))):
            yield data[at:end]
        at = end


def _turned(tiff: bytes) -> bytes:
    """An Exif segment that says nothing but how the picture is turned; nothing where it stands upright."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return b""
    try:
        first = struct.unpack_from(f"{order}I", tiff, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", tiff, first)[0]):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION and 1 < value <= 8:
                kept = _EXIF + struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, tag, 3, 1, value, 0, 0)
                return b"\xff\xe1" + struct.pack(">H", len(kept) + 2) + kept
    except struct.error:
        pass
    return b""


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:8]
    at = 8
    while True:
        size, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + size
        if end > len(data):
            raise UncleanPictureError("cut off")
        if kind == b"caBX":
            raise UncleanPictureError("signed")
        if kind not in _PNG_TRACES:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _webp(data: bytes) -> bytes:
    whole = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    kept = [b"WEBP"]
    at = 12
    while at + 8 <= whole:
        kind, size = struct.unpack_from("<4sI", data, at)
        end = at + 8 + size + size % 2
        if end > whole + 1:
            raise UncleanPictureError("cut off")
        chunk = data[at:end]
        if kind == b"C2PA":
            raise UncleanPictureError("signed")
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_FLAGS]) + chunk[9:]
        if kind not in _WEBP_TRACES:
            kept.append(chunk)
        at = end
    content = b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(content)) + content
