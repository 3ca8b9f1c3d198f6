"""Golden files: what came out once was read by a person, and comes out the same since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Golden:
    """The golden files of a folder of tests.

    Attributes:
        folder: where they stand.
        is_renewed: ``pytest --golden``: they are written, not compared; ``git diff`` shows what changed.
    """

    folder: Path
    is_renewed: bool

    def holds(self, name: str | Path, content: str | bytes) -> None:
        """Fails where the file, by its name beside the test or its path, says something else than what came out."""
        place, made = self.folder / name, content.encode() if isinstance(content, str) else content
        if self.is_renewed:
            place.write_bytes(made)
        expected = place.read_bytes() if place.is_file() else b""
        if isinstance(content, str):  # a text shows where it differs
            assert content == expected.decode()
        assert made == expected
