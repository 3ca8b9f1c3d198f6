"""Plans and issuing bodies in few words, for lists that name them many times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kehoach.model.front_matter import KIND_LABELS
from kehoach.model.plan import Plan
from kehoach.model.settings import Settings
from kehoach.vietnamese.folding import fold
from kehoach.vietnamese.wording import capitalised, joined

_KINDS = "|".join(map(re.escape, KIND_LABELS.values()))
_OPENING = re.compile(rf"(?:{_KINDS})(?:\s+(?:về\s+việc|về))?\s+", re.IGNORECASE)


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


def shortest_names(plans: Iterable[Plan], settings: Settings) -> dict[str, str]:
    """Two to five words for each plan of one year, no two the same: path → "Hoạt động công đoàn"."""
    listed = tuple(plans)
    names = {plan.path: _shortest(plan) for plan in listed}
    for longer in (
        short_title,
        lambda plan: f"{short_title(plan)} ({short_issuers(plan.issuers, settings)})",
    ):
        counts = Counter(fold(name) for name in names.values())
        names.update({plan.path: longer(plan) for plan in listed if counts[fold(names[plan.path])] > 1})
    return names


def _shortest(plan: Plan) -> str:
    """The words of the title that the file is named after, else its first; without the type of document."""
    title = short_title(plan)
    subject = _OPENING.sub("", title, count=1) if _OPENING.match(title) else title
    return capitalised(_named_after(plan.slug, subject) or few_words(subject, 5))


def _named_after(slug: str, title: str) -> str:
    """The words of a title that make the slug, in its order: "an-toan" in "Giáo dục an toàn" → "an toàn"."""
    wanted = slug.split("-")
    words = [(fold(word.strip(',;:.()“”"')), word.strip(',;:.()“”"')) for word in title.split()]
    folded = [one for one, _ in words]
    for start in range(len(words) - len(wanted) + 1):
        if len(wanted) > 1 and folded[start : start + len(wanted)] == wanted:
            return " ".join(word for _, word in words[start : start + len(wanted)])
    found, rest = [], iter(words)
    for syllable in wanted:
        word = next((word for one, word in rest if one == syllable), None)
        if word is None:
            return ""
        found.append(word)
    return " ".join(found) if len(found) > 2 else ""


def _short(name: str, school: str) -> str:
    if name.casefold() == school.casefold():
        return "Nhà trường"
    if name.casefold().endswith(school.casefold()):
        return name[: -len(school)].rstrip(" ,-–") or name
    return name
