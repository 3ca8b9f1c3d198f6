"""The QR code of a page (ISO/IEC 18004), for paper that leads to the site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno
from markupsafe import Markup

_BORDER = 4  # modules of quiet zone that the standard asks for
_MASK = 3  # any mask reads; weighing all eight takes five times as long


@dataclass(frozen=True)
class QrCode:
    """The address that a code leads to, and the code as an ``<svg>`` that takes its size from the page."""

    url: str
    svg: Markup


def page_code(site_url: str, address: str) -> QrCode | None:
    """The code of a page; None where the site does not know where it stands (``site_url`` is empty).

    Args:
        site_url: ``https://kehoach.example.edu.vn/``.
        address: the page's, from the site's root.
    """
    return _code(site_url.rstrip("/") + "/" + address) if site_url else None


@lru_cache(maxsize=2048)
def _code(url: str) -> QrCode:
    """Error correction M: a sheet on a notice board may lose 15 % of it to rain and pins."""
    rows = segno.make_qr(url, error="m", boost_error=False, mask=_MASK).matrix
    size = len(rows) + 2 * _BORDER
    path = "".join(
        f"M{start + _BORDER} {y + _BORDER}h{end - start}v1H{start + _BORDER}z"
        for y, row in enumerate(rows)
        for start, end in _runs(row)
    )
    svg = Markup(
        '<svg class="kh-qr" role="img" aria-label="Mã QR dẫn đến {url}" viewBox="0 0 {size} {size}" '
        'shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">'
        '<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>'
    ).format(url=url, size=size, path=path)
    return QrCode(url, svg)


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Where dark modules begin and end in a row."""
    runs, start = [], -1
    for place, dark in enumerate([*row, 0]):
        if dark and start < 0:
            start = place
        elif not dark and start >= 0:
            runs.append((start, place))
            start = -1
    return runs
