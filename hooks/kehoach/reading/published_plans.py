"""The list of plans of a published site, ``ke-hoach.json``, as this and former versions have written it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from kehoach.model.front_matter import Status
from kehoach.model.register import PublishedDocument
from kehoach.model.school_year import SchoolYear

_ADDRESS = re.compile(r"(?:^|/)(?P<year>[0-9]{4}-[0-9]{4})/(?P<slug>[^/]+)/?(?:index\.html)?$")
_PLACES = ("address", "url", "path", "id")


@dataclass(frozen=True)
class PlanData:
    """What a list of plans says.

    Attributes:
        school: whose site it is; empty where that is not said.
        documents: by address.
        aliases: former addresses that lead on.
        files: addresses of files beside the plans and of their tables.
    """

    school: str
    documents: dict[str, PublishedDocument]
    aliases: tuple[str, ...]
    files: tuple[str, ...]


class NotPublished(ValueError):
    """Nothing there says what was published; the message says so in Vietnamese."""


def plan_data(data: bytes, label: str, today: date) -> PlanData:
    """Reads a list of plans.

    Args:
        data: the bytes of ``ke-hoach.json``.
        label: where it came from, for the message.
        today: the first day on which its documents are known to be online.

    Raises:
        NotPublished: it is none.
    """
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise NotPublished(f"{label} không phải là JSON") from error
    lists = [content] if isinstance(content, list) else []
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list)]
    if not lists:
        raise NotPublished(f"{label} không có danh sách kế hoạch")
    entries = [entry for entries in lists for entry in entries if isinstance(entry, dict)]
    documents = {
        address: _document(entry, address, today) for entry in entries if (address := _address_in(entry))
    }
    aliases = (plan_address(alias) for entry in entries for alias in _texts(entry.get("aliases")))
    return PlanData(
        _school(content),
        documents,
        tuple(dict.fromkeys(filter(None, aliases))),
        tuple(dict.fromkeys(file for entry in entries for file in _files(entry))),
    )


def plan_address(written: Any) -> str:
    """``https://x.vn/a/2022-2023/y/``, ``/2022-2023/y`` → ``2022-2023/y/``; empty where it is no such thing."""
    if not isinstance(written, str):
        return ""
    try:
        path = unquote(urlsplit(written).path)
    except ValueError:
        return ""
    found = _ADDRESS.search(path)
    return f"{found['year']}/{found['slug']}/" if found and SchoolYear.parse(found["year"]) else ""


def _address_in(entry: dict[str, Any]) -> str:
    return next(filter(None, (plan_address(entry.get(place)) for place in _PLACES)), "")


def _document(entry: dict[str, Any], address: str, today: date) -> PublishedDocument:
    return PublishedDocument(
        title=_text(entry, "title") or address.strip("/").partition("/")[2],
        digest=_text(entry, "digest"),
        first=today,
        updated=_day(entry.get("updated")),
        date=_day(entry.get("date")),
        kind=_text(entry, "kind"),
        discloses=tuple(_texts(entry.get("discloses"))),
        is_withdrawn=entry.get("status") == Status.WITHDRAWN,
    )


def _files(entry: dict[str, Any]) -> Iterator[str]:
    """Addresses of the files and tables that an entry lists."""
    for key in ("files", "tables"):
        listed = entry.get(key)
        for one in listed if isinstance(listed, list) else ():
            if isinstance(one, dict):
                yield from (one[way] for way in ("address", "csv", "json") if isinstance(one.get(way), str))


def _school(content: Any) -> str:
    named = content.get("school") if isinstance(content, dict) else None
    name = named.get("name") if isinstance(named, dict) else named
    return name.strip() if isinstance(name, str) else ""


def _text(entry: dict[str, Any], key: str) -> str:
    return entry[key] if isinstance(entry.get(key), str) else ""


def _texts(written: Any) -> Iterator[str]:
    yield from (one for one in (written if isinstance(written, list) else ()) if isinstance(one, str))


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return None
