"""What is wrong with a file, as a value that is collected and shown with the others."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from kehoach.model.diagnostic import Diagnostic
from kehoach.model.diagnostics import DIAGNOSTICS
from kehoach.model.severity import Severity

__all__ = ["Problem", "Severity"]


@dataclass(frozen=True)
class Problem:
    """One problem, of a code that is registered.

    Attributes:
        code: ``KH`` and three figures; its meaning is in ``model/diagnostics.py`` and in the guide for authors.
        path: the file, from the project's root, with ``/``.
        line: counted from 1.
        field: the field's name as the reader sees it, ``ngày (date)``; empty where there is none.
        message: in Vietnamese: what is wrong; what to write instead.
        softened: what it stops where that is less than its code says; None where it is not.

    Raises:
        ValueError: the code is not registered, or the problem would stop more than its code does.
    """

    code: str
    path: str
    line: int
    field: str
    message: str
    softened: Severity | None = None

    def __post_init__(self) -> None:
        if self.code not in DIAGNOSTICS:
            raise ValueError(f"{self.code} is not in model/diagnostics.py")
        if self.severity.rank < self.diagnostic.severity.rank:
            raise ValueError(f"{self.code} never is an {self.severity}")

    @property
    def diagnostic(self) -> Diagnostic:
        """What its code means."""
        return DIAGNOSTICS[self.code]

    @property
    def severity(self) -> Severity:
        """What it stops: as its code says, unless it was softened."""
        return self.softened or self.diagnostic.severity

    @property
    def text(self) -> str:
        """Field and message on one line: ``ngày (date): "31/9/2022" không phải …``."""
        return one_line(f"{self.field}: {self.message}" if self.field else self.message)

    def as_note(self) -> Problem:
        """The same problem where it stops nothing."""
        return replace(self, softened=Severity.NOTE)

    def __str__(self) -> str:
        """The line of the contract: ``path:line: lỗi: field: message [code]``."""
        return f"{one_line(self.path)}:{self.line}: {self.severity.label}: {self.text} [{self.code}]"

    @property
    def order(self) -> tuple[str, int, int, str, str, str]:
        """Where the problem stands among others: by file, line, severity; no two different ones stand alike."""
        return (self.path, self.line, self.severity.rank, self.code, self.message, self.field)


def one_line(text: str) -> str:
    """A text that ends no line and commands no terminal: what ends a line is a space, other controls are �."""
    if text.isprintable():
        return text
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) == "Cc" else sign
        for sign in " ".join(text.splitlines())
    )
