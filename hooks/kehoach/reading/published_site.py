"""One reader of a site that is already published: a folder, a site online, its data alone, or one just made.

What it gives has the form of the publication register. It is a memory, not a source: whatever cannot be read in
it is passed over, for a former version may have written it otherwise.
"""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

from kehoach.files.walk import Found, walk
from kehoach.model.addresses import ARCHIVE, CALENDAR, DATA, FEED, NEWS, PLAN_LIST
from kehoach.model.register import PAGE, PublishedEvent, Register
from kehoach.reading.published_events import published_events
from kehoach.reading.published_plans import NotPublished, PlanData, plan_data

__all__ = ["NotPublished", "PublishedPlace", "place_in_memory", "place_of", "read_published"]

_LARGEST = 64 << 20  # bytes of any one file
_PATIENCE = 20  # seconds
_YEAR = re.compile(r"[0-9]{4}-[0-9]{4}/")
_FEED_OF_PLAN = re.compile(r"(?P<page>[0-9]{4}-[0-9]{4}/[^/]+/)lich\.ics")
_OWN = (CALENDAR, DATA, ARCHIVE)


@dataclass(frozen=True)
class PublishedPlace:
    """Where a published site is.

    Attributes:
        label: how a person named it.
        read: gives the bytes at an address of the site; raises ``NotPublished`` where they are not to be had.
        names: the addresses of all its files; None where they cannot be listed.
    """

    label: str
    read: Callable[[str], bytes]
    names: frozenset[str] | None = None


def place_of(named: str) -> PublishedPlace:
    """The place that a person names: the address of a site online, the folder of a built one, or its data's file."""
    if re.match(r"https?://", named):
        return _online(named)
    path = Path(named)
    if path.is_dir():
        names = frozenset(met.path.removeprefix("./") for met in walk(path, ".") if met.what is Found.FILE)
        return PublishedPlace(named, lambda address: _of_file(path / address, address), names)

    def read(address: str) -> bytes:
        if address != PLAN_LIST:
            raise NotPublished(f"không có {address}")
        return _of_file(path, named)

    return PublishedPlace(named, read)


def _online(named: str) -> PublishedPlace:
    """A site online; it may be named by the address of its data, which then may lie anywhere."""
    whole = named.endswith(".json")
    site = named.removesuffix(PLAN_LIST) if whole else named.rstrip("/") + "/"

    def read(address: str) -> bytes:
        return _fetched(named if whole and address == PLAN_LIST else site + quote(address))

    return PublishedPlace(named, read)


def place_in_memory(files: Mapping[str, bytes | Callable[[], bytes]]) -> PublishedPlace:
    """A site that was just made: its files by address."""

    def read(address: str) -> bytes:
        if address not in files:
            raise NotPublished(f"không có {address}")
        content = files[address]
        return content if isinstance(content, bytes) else content()

    return PublishedPlace("", read, frozenset(files))


def read_published(place: PublishedPlace, today: date) -> Register:
    """What a published site holds.

    Args:
        place: the site.
        today: the first day on which its documents are known to be online, until a register knows better.

    Raises:
        NotPublished: nothing there says what was published.
    """
    data = _data(place, today)
    names = _names(place, data)
    addresses: dict[str, list[str]] = {}
    for name in sorted(names):
        folder, slash, last = name.rpartition("/")
        addresses.setdefault(folder + slash, []).append(last)
    return Register(
        school=data.school,
        recorded=today,
        addresses={folder: tuple(files) for folder, files in addresses.items()},
        documents=data.documents,
        events=_events(place, names, data),
    )


def _data(place: PublishedPlace, today: date) -> PlanData:
    """What the list of plans says; nothing where it is not there but pages of a year are."""
    try:
        return plan_data(place.read(PLAN_LIST), place.label or PLAN_LIST, today)
    except NotPublished:
        if not any(_YEAR.match(name) and name.endswith(PAGE) for name in place.names or ()):
            raise
        return PlanData("", {}, (), ())


def _names(place: PublishedPlace, data: PlanData) -> frozenset[str]:
    """The files that others may have kept the address of; the site's own scripts and index are none."""
    told = {address + PAGE for address in (*data.documents, *data.aliases)} | set(data.files)
    if place.names is None:
        return frozenset(told)
    return frozenset(told | {name for name in place.names if _is_kept(name)})


def _is_kept(name: str) -> bool:
    return bool(_YEAR.match(name)) or name.startswith(_OWN) or name in (PAGE, FEED, NEWS)


def _events(place: PublishedPlace, names: frozenset[str], data: PlanData) -> dict[str, PublishedEvent]:
    """The events of every plan's feed, or of every year's where the plans' cannot be listed."""
    feeds = sorted(name for name in names if _FEED_OF_PLAN.fullmatch(name))
    if place.names is None and not feeds:
        feeds = sorted({f"{address[:10]}{FEED}" for address in data.documents})
    found: dict[str, PublishedEvent] = {}
    for name in feeds:
        try:
            content = place.read(name)
        except NotPublished:
            continue
        of_plan = _FEED_OF_PLAN.fullmatch(name)
        found |= published_events(content, of_plan["page"] if of_plan else "")
    return found


def _of_file(path: Path, label: str) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise NotPublished(f"không đọc được {label} ({reason})") from error
    return _bounded(data, label)


def _fetched(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
            data: bytes = answer.read(_LARGEST + 1)
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise NotPublished(f"không tải được {address} ({reason})") from error
    return _bounded(data, address)


def _bounded(data: bytes, label: str) -> bytes:
    if len(data) > _LARGEST:
        raise NotPublished(f"{label} lớn quá {_LARGEST >> 20} MB")
    return data
