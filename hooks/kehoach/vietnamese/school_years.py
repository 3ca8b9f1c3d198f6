"""School years named in a text: `năm học 2022- 2023`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DASH = r"[-–—‑]"
_YEAR = r"(?:19|20)[0-9]{2}"
_MENTION = re.compile(
    rf"(?<![0-9/–—-])(?<![0-9][.,])(?P<first>{_YEAR})\s*{_DASH}\s*(?P<second>{_YEAR})(?!\w|\s*[-–—/]\s*[0-9])"
    r"|(?<![0-9/.,])20\s?(?:…|\.\.|__)[.…_]*\s*[-–—]?\s*20\s?(?:…|\.\.|__)[.…_]*"
)


@dataclass(frozen=True, slots=True)
class SchoolYearMention:
    """Where a text names a school year; `start` is its first calendar year, None while blank."""

    start: int | None
    span: tuple[int, int]
    text: str


def find_school_years(text: str) -> tuple[SchoolYearMention, ...]:
    """Every school year in the text, in order, in any form that offices write, `20….20…..` too.

    Two years count only where the second follows the first: 2021-2025 is a period, not a school year.
    """
    return tuple(_mention(match) for match in _MENTION.finditer(text) if _is_school_year(match))


def _is_school_year(match: re.Match[str]) -> bool:
    return match["first"] is None or int(match["second"]) == int(match["first"]) + 1


def _mention(match: re.Match[str]) -> SchoolYearMention:
    start = int(match["first"]) if match["first"] else None
    return SchoolYearMention(start, match.span(), match[0])
