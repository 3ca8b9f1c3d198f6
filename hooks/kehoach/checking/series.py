"""A series has one plan a year."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear

CODE = "KH308"
FIELD = "chuỗi (series)"


def find(library: Library) -> Iterator[Problem]:
    """The second and later plans of a series in a year, but for those no longer in force."""
    first: dict[tuple[SchoolYear, str], Plan] = {}
    for plan in library.plans:
        if plan.is_draft or plan.is_withdrawn or library.is_replaced(plan):
            continue
        other = first.setdefault((plan.year, plan.series), plan)
        if other is not plan:
            message = f"«{plan.series}» đã là chuỗi của {other.path} trong năm này; đặt chuỗi khác"
            yield Problem(CODE, plan.path, plan.line("series"), FIELD, message)


RULE = Rule(
    code=CODE,
    find=find,
)
