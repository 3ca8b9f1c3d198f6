"""The addresses of a site that is already published: online, or the folder of a former build."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from html import escape
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

DATA = "du-lieu/ke-hoach.json"
_LARGEST = 64 << 20
_PATIENCE = 20
_YEAR = re.compile(r"[0-9]{4}-[0-9]{4}")


class NotPublished(ValueError):
    """The place holds nothing that says what was published; the message says so in Vietnamese."""


def published_addresses(place: str) -> frozenset[str]:
    """The addresses of plans that a site has published, ``2022-2023/hoi-thao/``.

    Args:
        place: a file ``ke-hoach.json``, the folder of a built site, or the address of one online.

    Raises:
        NotPublished: it is not there, cannot be read, or is something else.
    """
    if re.match(r"https?://", place):
        return _of_data(_fetched(place), place)
    path = Path(place)
    if path.is_dir():
        return _in_folder(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotPublished(f"không đọc được {place} ({error.strerror})") from error
    return _of_data(data, place)


def former_addresses(site: Path, school: str) -> frozenset[str]:
    """The addresses that the last build has left in a folder; none where there is no site, or another school's.

    Args:
        site: the folder of builds.
        school: the school's name, which stands on every home page.
    """
    try:
        home = (site / "index.html").read_bytes()
    except OSError:
        return frozenset()
    # As the templates write it.
    name = escape(school).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")
    return _in_folder(site) if name.encode() in home else frozenset()


def _in_folder(site: Path) -> frozenset[str]:
    """The addresses in the folder of a built site: of its plans, and of pages that lead on."""
    found = {
        f"{year.name}/{page.name}/"
        for year in _folders(site)
        if _YEAR.fullmatch(year.name)
        for page in _folders(year)
        if (page / "index.html").is_file()
    }
    with suppress(OSError, NotPublished):
        found |= _of_data((site / DATA).read_bytes(), DATA)
    return frozenset(found)


def _folders(place: Path) -> Iterator[Path]:
    try:
        yield from (entry for entry in place.iterdir() if entry.is_dir())
    except OSError:
        return


def _fetched(url: str) -> bytes:
    wanted = url
    try:
        if not urlsplit(url).path.endswith(".json"):
            wanted = urljoin(url.rstrip("/") + "/", DATA)
        with urllib.request.urlopen(wanted, timeout=_PATIENCE) as answer:
            data: bytes = answer.read(_LARGEST + 1)
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise NotPublished(f"không tải được {wanted} ({reason})") from error
    if len(data) > _LARGEST:
        raise NotPublished(f"{wanted} lớn quá {_LARGEST >> 20} MB")
    return data


def _of_data(data: bytes, place: str) -> frozenset[str]:
    """The addresses in ``ke-hoach.json``: a list of plans, or an object that holds one, each with its ``address``."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise NotPublished(f"{place} không phải là JSON") from error
    lists = [content] if isinstance(content, list) else []
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list)]
    found = {
        address
        for items in lists
        for item in items
        if isinstance(item, dict)
        for address in [_address(item.get("address"))]
        if address
    }
    if not lists:
        raise NotPublished(f"{place} không có danh sách kế hoạch")
    return frozenset(found)


def _address(written: Any) -> str:
    """``https://x.vn/a/2022-2023/y/``, ``/2022-2023/y`` → ``2022-2023/y/``; empty where it is no such thing."""
    if not isinstance(written, str):
        return ""
    try:
        path = unquote(urlsplit(written).path)
    except ValueError:
        return ""
    found = re.search(r"(?:^|/)([0-9]{4}-[0-9]{4})/([^/]+)/?(?:index\.html)?$", path)
    return f"{found[1]}/{found[2]}/" if found else ""
