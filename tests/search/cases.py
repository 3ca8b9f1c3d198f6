"""The queries of the relevance suite, and how an answer is judged. Any engine may be judged by them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kehoach.model.library import Library
from kehoach.search.tokens import fold_of, tokens
from kehoach.search.units import units_of

FIRST = 5
MISSPELT = "misspelt"
DRAWN = "drawn"  # asked of all years
_DRAWN = 12


@dataclass(frozen=True)
class Case:
    """A query.

    Attributes:
        library: ``school`` (the sample plans and the two real ones) or ``large`` (400 made-up plans and them).
        group: what it tries.
        query: as typed.
        wanted: places that must be among the first five, ``2022-2023/x/#y``.
        unwanted: pages that must not.
    """

    library: str
    group: str
    query: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """True where the query is right as typed."""
        return self.group != MISSPELT

    @property
    def is_of_real_plans(self) -> bool:
        """True where a place in one of the two real plans is wanted."""
        return any("/that-" in place for place in self.wanted)

    def recall(self, places: Sequence[str], *, pages: bool = False) -> float:
        """The share of wanted places among the first five; 0 with an unwanted page among them.

        Args:
            places: what was found, best first, with anchors.
            pages: the engine knows pages only.
        """
        first = places[:FIRST]
        found = {place.partition("#")[0] for place in first}
        if any(page in found for page in self.unwanted):
            return 0.0
        wanted = {place.partition("#")[0] for place in self.wanted} if pages else set(self.wanted)
        met = sum(place in found or (not pages and place in first) for place in wanted)
        return met / len(wanted) if wanted else 1.0


def written_cases() -> list[Case]:
    """Those of ``queries.txt``; each also as NFD where it has marks and in capitals, for a few of them."""
    cases: list[Case] = []
    library = ""
    for line in (Path(__file__).parent / "queries.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            library = line.strip("[]")
        elif line and not line.startswith("#"):
            group, query, places = (part.strip() for part in line.split(" | "))
            wanted = tuple(place for place in places.split() if place[0] != "!")
            unwanted = tuple(place[1:] for place in places.split() if place[0] == "!")
            cases.append(Case(library, group, query, wanted, unwanted))
    marked = [
        case for case in cases if case.group in ("marked", "stroke", "tone") and not case.query.isascii()
    ]
    return cases + [
        Case(case.library, "nfd", unicodedata.normalize("NFD", case.query), case.wanted, case.unwanted)
        for case in marked
    ]


def drawn_cases(library: Library) -> list[Case]:
    """Words of the large library that stand in one plan only: names and pieces of tasks."""
    names: Counter[str] = Counter()
    place: dict[str, str] = {}
    for plan in library.plans:
        owners = {
            task.owner for task in plan.tasks if len(task.owner.split()) in (3, 4) and task.owner.istitle()
        }
        signers = {one.name.title() for one in plan.front.signatures}
        text = {" ".join(tokens(unit.text)) for unit in units_of(plan)}
        for name in (owners | signers) - {""}:
            names[name] += 1
            place[name] = plan.address
        del text
    rare = sorted(name for name, count in names.items() if count == 1)
    return [case for name in _spread(rare) for case in _ways(name, _pages_with(library, name))]


def _pages_with(library: Library, words: str) -> set[str]:
    """The pages where words stand next to each other, marks apart."""
    wanted = f" {' '.join(fold_of(form) for form in tokens(words))} "
    found = set()
    for plan in library.plans:
        text = " | ".join(" ".join(fold_of(form) for form in tokens(unit.text)) for unit in units_of(plan))
        if wanted in f" {text} ":
            found.add(plan.address)
    return found


def _ways(name: str, pages: set[str]) -> list[Case]:
    if len(pages) > FIRST:
        return []
    bare = " ".join(fold_of(form) for form in tokens(name))
    wanted = tuple(sorted(pages))
    return [Case("large", DRAWN, name, wanted), Case("large", DRAWN, bare, wanted)]


def _spread(names: Sequence[str]) -> Iterable[str]:
    step = max(1, len(names) // _DRAWN)
    return names[::step][:_DRAWN]
