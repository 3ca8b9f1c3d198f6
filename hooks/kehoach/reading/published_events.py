"""The events of a published feed, as far as the register keeps them (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kehoach.model.register import PublishedEvent, Shown

_FOLD = re.compile(rb"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\(.)")
_ADDRESS = re.compile(r"(?:^|/)([0-9]{4}-[0-9]{4}/[^/#?]+/)(#.*)?$")
_DAY = re.compile(r"[0-9]{8}")


def published_events(feed: bytes, page: str = "") -> dict[str, PublishedEvent]:
    """The events of a feed by UID; what is no event, or lacks its UID or its day, is passed over.

    Args:
        feed: the bytes of the file.
        page: the address of the plan whose feed it is, for events that name no page; empty where that is not known.
    """
    found = {}
    for event in _events(feed):
        uid, begins = event.get("UID", ""), event.get("DTSTART", "")
        modified = _day(event.get("LAST-MODIFIED") or event.get("DTSTAMP") or begins)
        if not uid or _day(begins) is None or modified is None:
            continue
        shown = Shown(
            _page(event.get("URL", ""), page),
            begins,
            event.get("DTEND", ""),
            _text(event.get("SUMMARY", "")),
            _text(event.get("LOCATION", "")),
            event.get("STATUS", "CONFIRMED"),
        )
        number = event.get("SEQUENCE", "0")
        sequence = int(number) if re.fullmatch(r"[0-9]{1,9}", number) else 0
        found[uid] = PublishedEvent(
            shown.page, shown.start, shown.words, shown.fingerprint, sequence, modified
        )
    return found


def _events(feed: bytes) -> Iterator[dict[str, str]]:
    """Each event's properties by name; of a name that comes twice the first counts, alarms within do not."""
    event: dict[str, str] | None = None
    depth = 0
    for line in _FOLD.sub(b"", feed).decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        name = name.partition(";")[0].upper()
        if name == "BEGIN":
            depth += event is not None
            if value == "VEVENT" and event is None:
                event, depth = {}, 0
        elif name == "END" and event is not None:
            if depth:
                depth -= 1
            else:
                yield event
                event = None
        elif event is not None and not depth:
            event.setdefault(name, value)


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _page(url: str, page: str) -> str:
    found = _ADDRESS.search(url)
    return f"{found[1]}{found[2] or ''}" if found else page


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
