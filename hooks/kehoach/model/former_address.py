"""A former address of a plan, as its head names it."""

from __future__ import annotations

import re

from kehoach.model.school_year import SchoolYear

_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")


def former_address(alias: str, year: SchoolYear) -> str:
    """The address that an alias means: ``/2022-2023/ten-cu`` → ``2022-2023/ten-cu/``.

    Args:
        alias: as written under ``aliases``.
        year: of the plan; a name alone is one of this year.

    Returns:
        The address from the site's root; empty where it can be none of this site.
    """
    name = alias.strip()
    parts = name.strip("/").split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        return ""
    path = "/".join(parts)
    return f"{path}/" if "/" in name else f"{year}/{path}/"
