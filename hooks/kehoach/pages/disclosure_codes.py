"""Codes of disclosure items, in order, with the documents that answer them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kehoach.model.plan import Plan
from kehoach.vietnamese.slugs import slugify

_NUMBERS = re.compile(r"([0-9]+)")


@dataclass(frozen=True)
class Code:
    """A code of a disclosure item, ``G10``."""

    text: str

    @property
    def anchor(self) -> str:
        """Its id on a page of disclosures."""
        return f"muc-{slugify(self.text)}"

    @property
    def order(self) -> tuple[tuple[int, int, str], ...]:
        """G2 before G10."""
        parts = [part for part in _NUMBERS.split(self.text.casefold()) if part]
        return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def codes_of(plan: Plan) -> tuple[Code, ...]:
    """The codes that a plan serves, as it lists them, each once."""
    return tuple(Code(text) for text in dict.fromkeys(plan.front.discloses))


def by_code(plans: Iterable[Plan]) -> tuple[tuple[Code, tuple[Plan, ...]], ...]:
    """Each code with its plans, in order of codes."""
    found: dict[Code, list[Plan]] = {}
    for plan in plans:
        for code in codes_of(plan):
            found.setdefault(code, []).append(plan)
    return tuple((code, tuple(found[code])) for code in sorted(found, key=lambda code: code.order))
