"""How much a problem stops."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """An error stops every build, a warning a strict one, a note nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def label(self) -> str:
        """The word that a clerk reads: ``lỗi``, ``cảnh báo``, ``ghi chú``."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for what stops most."""
        return _RANKS[self]


_LABELS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "ghi chú"}
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
