"""Issuing bodies in few words, for lists that name them many times."""

from __future__ import annotations

from kehoach.model.settings import Settings
from kehoach.vietnamese.wording import joined


def short_issuers(issuers: tuple[str, ...], settings: Settings) -> str:
    """Who issued, without the school's name behind each: "Nhà trường và Công đoàn cơ sở"."""
    return joined([_short(name, settings.name) for name in issuers])


def _short(name: str, school: str) -> str:
    if name.casefold() == school.casefold():
        return "Nhà trường"
    if name.casefold().endswith(school.casefold()):
        return name[: -len(school)].rstrip(" ,-–") or name
    return name
