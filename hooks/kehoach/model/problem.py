"""What is wrong with a file, as a value that is collected and shown with the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem stops: an error every build, a warning a strict one, a note nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True)
class Problem:
    """One problem.

    Attributes:
        code: ``KH`` and three figures; its meaning is in the guide for authors.
        severity: what the problem stops.
        path: the file, from the project's root, with ``/``.
        line: counted from 1.
        field: the field's name as the reader sees it, ``ngày (date)``; empty where there is none.
        message: in Vietnamese: what is wrong; what to write instead.
    """

    code: str
    severity: Severity
    path: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """The line of the contract: ``path:line: [code] field: message``."""
        field = f"{self.field}: " if self.field else ""
        return " ".join(f"{self.path}:{self.line}: [{self.code}] {field}{self.message}".splitlines())

    @property
    def order(self) -> tuple[str, int, int, str, str, str]:
        """Where the problem stands among others: by file, line, severity; no two different ones stand alike."""
        return (self.path, self.line, _RANK[self.severity], self.code, self.message, self.field)
