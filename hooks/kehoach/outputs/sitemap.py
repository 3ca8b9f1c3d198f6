"""The map of the site for search engines (sitemaps.org), plain and gzipped."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from html import escape

from kehoach.model.addresses import SITEMAP
from kehoach.outputs.output_file import OutputFile

_BLOCK = 0xFFFF
# Magic, deflate, no flags, no time, no extra, "unknown" system (RFC 1952).
_HEAD = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255))


def sitemap_files(addresses: Iterable[str], site_url: str) -> Iterator[OutputFile]:
    """``sitemap.xml`` and ``sitemap.xml.gz``.

    Args:
        addresses: of the pages that search engines may list, in order.
        site_url: where the site stands; where that is not known, the map is empty.
    """
    site = f"{site_url.rstrip('/')}/" if site_url else ""
    listed = addresses if site else ()
    entries = "".join(
        f"\n    <url>\n        <loc>{escape(site + address)}</loc>\n    </url>" for address in listed
    )
    data = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}\n</urlset>\n'
    ).encode()
    yield OutputFile(SITEMAP, data)
    yield OutputFile(f"{SITEMAP}.gz", stored_gzip(data))


def stored_gzip(data: bytes) -> bytes:
    """Bytes as a gzip file, stored and not deflated: versions of zlib pack the same bytes differently."""
    blocks = [data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK)] or [b""]
    packed = bytearray(_HEAD)
    for number, block in enumerate(blocks, 1):
        packed.append(number == len(blocks))
        packed += len(block).to_bytes(2, "little") + (len(block) ^ _BLOCK).to_bytes(2, "little") + block
    packed += zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return bytes(packed)
