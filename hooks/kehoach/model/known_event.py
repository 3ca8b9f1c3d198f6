"""An event that phones already have: what was published of it last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FORMER_DOMAIN = "kehoach"  # what stood behind the @ of every school's UIDs before they told schools apart


@dataclass(frozen=True)
class KnownEvent:
    """An event as it was published.

    Attributes:
        uid: its UID with everything behind the ``@``.
        anchor: of its task on the plan's page, or of its month; empty where that is not known.
        start: its first day; None where that is not known.
        words: its summary, with or without the mark that it is done.
    """

    uid: str
    anchor: str = ""
    start: date | None = None
    words: str = ""


# The events of a plan, by the address of the plan: ``2026-2027/hoi-thao/``.
KnownEvents = Mapping[str, tuple[KnownEvent, ...]]
