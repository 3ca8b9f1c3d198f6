"""What the former site disclosed: its own ``du-lieu/ke-hoach.json``, where it lies in the folder of builds.

It is a memory, not a source: whatever cannot be read in it is passed over, for a former version may have
written it otherwise. A site of another school is none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from kehoach.model.former_plan import FormerPlan
from kehoach.model.front_matter import Status
from kehoach.model.school_year import SchoolYear
from kehoach.reading.source_file import decoded
from kehoach.reading.yaml_source import read_yaml

DATA = "du-lieu/ke-hoach.json"
_ADDRESS = re.compile(r"(?:\A|/)(?P<year>[0-9]{4}-[0-9]{4})/(?P<slug>[a-z0-9-]+)/?\Z")
_PLACES = ("address", "url", "path", "id")
_LARGEST = 100_000_000  # bytes


def site_folder(root: Path, settings_file: str = "mkdocs.yml") -> Path:
    """Where builds go: ``site_dir`` of the settings, else ``site``."""
    try:
        text, _ = decoded((root / settings_file).read_bytes(), settings_file)
    except OSError:
        return root / "site"
    written = read_yaml(text).values.get("site_dir")
    return root / (written if isinstance(written, str) else "site")


def read_former_site(site: Path, school: str) -> tuple[FormerPlan, ...]:
    """The disclosures that the site in a folder holds and has not withdrawn. Never raises.

    Args:
        site: the folder of the last build.
        school: the school's name: where the data are another's, nothing is compared.
    """
    try:
        place = site / DATA
        if place.stat().st_size > _LARGEST:
            return ()
        data = json.loads(place.read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    if _is_anothers(data, school):
        return ()
    found = (_former(entry) for entry in _entries(data))
    return tuple(plan for plan in found if plan is not None)


def _is_anothers(data: Any, school: str) -> bool:
    named = data.get("school") if isinstance(data, dict) else None
    name = named.get("name") if isinstance(named, dict) else named
    return isinstance(name, str) and name.strip() != school


def _entries(data: Any) -> Iterator[dict[str, Any]]:
    """The plans: the list itself, or the lists that an object holds."""
    lists = [data] if isinstance(data, list) else list(data.values()) if isinstance(data, dict) else []
    for entries in lists:
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                yield entry


def _former(entry: dict[str, Any]) -> FormerPlan | None:
    """A disclosure; None for another plan, a withdrawn one, or what has no address."""
    codes = entry.get("discloses")
    codes = tuple(code for code in codes if isinstance(code, str)) if isinstance(codes, list) else ()
    if not (codes or entry.get("kind") == "cong-khai") or entry.get("status") == Status.WITHDRAWN:
        return None
    for place in _PLACES:
        found = _ADDRESS.search(entry[place]) if isinstance(entry.get(place), str) else None
        year = SchoolYear.parse(found["year"]) if found else None
        if found and year:
            title = entry.get("title")
            title = title if isinstance(title, str) else found["slug"]
            return FormerPlan(f"{year}/{found['slug']}/", year, title, codes, _day(entry.get("date")))
    return None


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return None
