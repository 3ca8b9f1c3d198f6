"""Every plan has an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem

SAME = "KH301"
RESERVED = "KH302"
# Addresses of a year that are no plan's.
RESERVED_SLUGS = frozenset({"lich", "cong-khai", "tien-do", "tuan"})


def find_same(library: Library) -> Iterator[Problem]:
    """Plans whose folded file names are one: the draft among them is at fault, else the later by path."""
    first: dict[str, Plan] = {}
    for plan in sorted(library.plans, key=lambda plan: (plan.is_draft, plan.path)):
        other = first.setdefault(plan.address, plan)
        if other is not plan:
            message = f"trùng địa chỉ /{plan.address} với {other.path}; đổi tên một tệp"
            yield Problem(SAME, plan.path, 1, "", message)


def find_reserved(library: Library) -> Iterator[Problem]:
    """Plans that would stand where a page of the year stands."""
    for plan in library.plans:
        if plan.slug in RESERVED_SLUGS:
            message = f"tên tệp «{plan.slug}» dành cho trang của năm học; đổi tên tệp, ví dụ {plan.slug}-cong-tac.md"
            yield Problem(RESERVED, plan.path, 1, "", message)


SAME_RULE = Rule(
    code=SAME,
    find=find_same,
)
RESERVED_RULE = Rule(
    code=RESERVED,
    find=find_reserved,
)
