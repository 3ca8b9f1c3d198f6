"""Data as a script: ``kehoachTim(…)``. A ``<script>`` may be loaded from ``file://``, JSON may not."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """A file whose name says its content: it may be cached for ever."""

    name: str
    data: bytes


def script(value: object) -> Script:
    """A value as a file under its own name."""
    data = source(value)
    return Script(hashlib.sha256(data).hexdigest()[:10], data)


def source(value: object) -> bytes:
    """A value as the bytes of a script."""
    return f"kehoachTim({json.dumps(value, ensure_ascii=False, separators=(',', ':'))})\n".encode()
