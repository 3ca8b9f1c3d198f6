"""A file of the site that is no page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Recipe:
    """A content that costs time, made when it is missing.

    Attributes:
        fingerprint: the same for the same content, whoever makes it: what was made once under it is made.
        make: gives the bytes; a function of a module with its arguments bound, so that a worker can be handed it.
    """

    fingerprint: str
    make: Callable[[], bytes] = field(compare=False, repr=False)


Content = bytes | Path | Recipe


@dataclass(frozen=True)
class OutputFile:
    """A file: its address from the site's root, ``2022-2023/lich.ics``, and its bytes, their source or a recipe."""

    address: str
    content: Content

    def read(self) -> bytes:
        """The bytes.

        Raises:
            OSError: the source cannot be read.
        """
        if isinstance(self.content, Recipe):
            return self.content.make()
        return self.content.read_bytes() if isinstance(self.content, Path) else self.content
