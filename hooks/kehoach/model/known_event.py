"""An event that phones already have: what was published of it last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kehoach.model.register import Register

FORMER_DOMAIN = "kehoach"  # what stood behind the @ of every school's UIDs before they told schools apart

# Ids that the program made; ids that the office gave cannot be told from what stands before them.
_MADE = re.compile(r"-(viec-[0-9a-f]{10}|thang-[0-9]{1,2}-[0-9]{4})(?:-[0-9]+)?$")


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


def known_events(register: Register) -> dict[str, tuple[KnownEvent, ...]]:
    """The events of a publication register by the address of their plan."""
    found: dict[str, list[KnownEvent]] = {}
    for uid, event in register.events.items():
        address, _, anchor = event.page.partition("#")
        one = KnownEvent(uid, anchor_of(uid, anchor), day_of(event.start), event.words)
        found.setdefault(address, []).append(one)
    return {address: tuple(events) for address, events in found.items()}


def anchor_of(uid: str, anchor: str) -> str:
    """The id of an event's task or month: out of its UID where that tells, else of its link."""
    name, _, domain = uid.rpartition("@")
    if domain != FORMER_DOMAIN:
        return name.split(".")[2] if name.count(".") >= 2 else anchor
    made = _MADE.search(name)
    return made[1] if made else anchor


def day_of(written: str) -> date | None:
    """A day as ISO 8601 writes it, with or without hyphens; None where it is none."""
    figures = written.replace("-", "")[:8]
    try:
        return date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    except ValueError:
        return None
