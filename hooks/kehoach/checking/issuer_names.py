"""A body has one name: another spelling of it makes another body, with pages and a feed of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.vietnamese.slugs import slugify

CODE = "KH218"
FIELD = "cơ quan ban hành (issuers)"
_SHORTEST = 10
_MOST = 2


def find(library: Library) -> Iterator[Problem]:
    """Issuers that differ by a letter or two from one of the settings, or from one that more plans name."""
    used = Counter(name for plan in library.plans for name in plan.front.issuers)
    known = [library.settings.name, *(body.name for body in library.settings.bodies)]
    known += [name for name, _ in used.most_common()]
    meant = {name: _meant(name, known[: known.index(name)]) for name in used}
    for plan in library.plans:
        for place, name in enumerate(plan.front.issuers):
            if meant[name]:
                message = f"«{name}» chỉ khác «{meant[name]}» vài chữ; nếu là một, viết cho giống"
                yield Problem(CODE, plan.path, plan.line("issuers", place), FIELD, message)


def _meant(name: str, known: Iterable[str]) -> str:
    """The first known name that is spelt almost so; empty where the name is known, or like none."""
    slug = slugify(name)
    spelt = {other: slugify(other) for other in known}
    if slug in spelt.values() or len(slug) < _SHORTEST:
        return ""
    return next((other for other, code in spelt.items() if _are_near(slug, code)), "")


def _are_near(one: str, other: str) -> bool:
    """Whether two names differ by one letter, or two where they are long; figures tell bodies apart."""
    if _figures(one) != _figures(other):
        return False
    bare, known = one.replace("-", ""), other.replace("-", "")
    most = _MOST if len(bare) >= 2 * _SHORTEST else 1
    return abs(len(bare) - len(known)) <= most and _distance(bare, known, most) <= most


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _distance(one: str, other: str, most: int) -> int:
    """Letters to change, add or leave out; anything above ``most`` where it is more."""
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        before, row = row, [n]
        for m, second in enumerate(other, 1):
            row.append(min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (letter != second)))
        if min(row) > most:
            return most + 1
    return row[-1]


RULE = Rule(
    code=CODE,
    find=find,
)
