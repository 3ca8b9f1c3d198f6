"""The events of a closed year as its newest bag holds them: their UIDs stay, whatever reads the plans anew."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from kehoach.archive.closing import PAGES
from kehoach.archive.lock import Lock
from kehoach.files.packed import BROKEN
from kehoach.model.known_event import KnownEvent, KnownEvents, anchor_of, day_of

_FEED = re.compile(rf"[^/]+/data/{PAGES}/([0-9]{{4}}-[0-9]{{4}}/[^/]+/)lich\.ics")
_EVENT = re.compile(r"BEGIN:VEVENT\n(.*?)END:VEVENT\n", re.DOTALL)
_LINE = re.compile(r"(?m)^(UID|DTSTART|SUMMARY)(?:;[^:\n]*)?:(.*)$")
_ESCAPED = re.compile(r"\\(.)")
_MOST = 5_000_000  # bytes of a feed; no year comes near


def events_of_bags(root: Path, locks: Iterable[Lock]) -> dict[str, tuple[KnownEvent, ...]]:
    """The events of every plan of the closed years, by the plan's address.

    A bag that is missing or broken has none: that is said elsewhere.

    Args:
        root: the project's folder.
        locks: of the closed years.
    """
    found: dict[str, tuple[KnownEvent, ...]] = {}
    for lock in locks:
        if lock.bags:
            found |= _of_bag(root / lock.bags[-1].path)
    return found


def _of_bag(place: Path) -> KnownEvents:
    try:
        with zipfile.ZipFile(place) as bag:
            feeds = ((_FEED.fullmatch(info.filename), info) for info in bag.infolist())
            return {
                match[1]: tuple(events_of_feed(bag.read(info).decode()))
                for match, info in feeds
                if match and info.file_size <= _MOST
            }
    except (*BROKEN, OSError):
        return {}


def events_of_feed(feed: str) -> Iterator[KnownEvent]:
    """The events of a feed that this program wrote."""
    text = feed.replace("\r\n", "\n").replace("\n ", "")
    for event in _EVENT.finditer(text):
        said = dict(_LINE.findall(event[1]))
        uid = said.get("UID", "")
        if uid:
            words = _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], said.get("SUMMARY", ""))
            yield KnownEvent(uid, anchor_of(uid, ""), day_of(said.get("DTSTART", "")), words)
