"""What a problem code means: one entry of the registry."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.severity import Severity

ERROR, WARNING, NOTE = Severity


@dataclass(frozen=True)
class Diagnostic:
    """A code with all that a clerk is told of it.

    Attributes:
        code: ``KH`` and three figures.
        severity: what such a problem stops; no problem of this code stops more.
        title: what is wrong, in half a line; stands in the table of the guide.
        remedy: what to do, in half a line; stands in the table of the guide.
        reason: why it is asked, with the source of the rule where there is one.
        example: what breaks it and what mends it, ``sai → đúng``.
        milder: when it is said more mildly than `severity`; empty where it never is.
    """

    code: str
    severity: Severity
    title: str
    remedy: str
    reason: str
    example: str
    milder: str = ""

    @property
    def level(self) -> str:
        """The severity in words, with its exception: ``lỗi; trong bản nháp là cảnh báo``."""
        return f"{self.severity.label}; {self.milder}" if self.milder else self.severity.label
