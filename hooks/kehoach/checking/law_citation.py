"""A base cites a Law or Ordinance by its name, without number and issuing body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem

CODE = "KH627"
_CITED = re.compile(
    r"(?:Căn cứ\s+)?(?P<name>(?:Bộ luật|Luật|Pháp lệnh)\b[^;\n]{0,120}?)\s+số:?\s*(?P<number>\d{1,3}/\d{4}/\S{2,20})"
)


def find(library: Library) -> Iterator[Problem]:
    """Laws that are cited with their number."""
    for plan in library.plans:
        for place, base in enumerate(plan.front.bases):
            cited = _CITED.match(base)
            if cited:
                message = (
                    f"luật, pháp lệnh viện dẫn không ghi số và cơ quan ban hành; bỏ «số {cited['number'].rstrip(',;.')}», "
                    f"viết «{cited['name']} ngày … tháng … năm …»"
                )
                line = plan.line("bases", place)
                yield Problem(CODE, plan.path, line, "căn cứ (bases)", message)


RULE = Rule(CODE, find)
