"""A file of the site that is no page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """A file: its address from the site's root, ``2022-2023/lich.ics``, and its bytes."""

    address: str
    content: bytes
