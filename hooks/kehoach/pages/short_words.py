"""Plans and issuing bodies in few words, for lists that name them many times."""

from __future__ import annotations

import re

from kehoach.model.plan import Plan
from kehoach.model.settings import Settings
from kehoach.vietnamese.wording import joined


def short_issuers(issuers: tuple[str, ...], settings: Settings) -> str:
    """Who issued, without the school's name behind each: "Nhà trường và Công đoàn cơ sở"."""
    return joined([_short(name, settings.name) for name in issuers])


def short_title(plan: Plan) -> str:
    """A title without its school year, on a page of that year: "Kế hoạch hoạt động Công đoàn"."""
    year = rf"[\s,]*năm học:?\s*{plan.year.start}\s*[-–]\s*{plan.year.start + 1}$"
    return re.sub(year, "", plan.title, flags=re.IGNORECASE) or plan.title


def few_words(text: str, count: int = 6) -> str:
    """The beginning of a text, for a link to what stands in full elsewhere: "Tuyên truyền phòng …"."""
    words = text.split()
    return " ".join(words) if len(words) <= count else f"{' '.join(words[:count]).rstrip(',;:.')} …"


def _short(name: str, school: str) -> str:
    if name.casefold() == school.casefold():
        return "Nhà trường"
    if name.casefold().endswith(school.casefold()):
        return name[: -len(school)].rstrip(" ,-–") or name
    return name
