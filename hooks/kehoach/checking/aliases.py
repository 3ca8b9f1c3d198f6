"""A former address is an address, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.addresses import RESERVED_SLUGS
from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.slugs import slugify

CODE = "KH309"
FIELD = "địa chỉ cũ (aliases)"


def find(library: Library) -> Iterator[Problem]:
    """Aliases that are no address of a plan, are taken, or are the plan's own; drafts give way to the others."""
    taken = {plan.address: plan for plan in reversed(library.plans) if not plan.is_draft}
    for plan in sorted(library.plans, key=lambda plan: plan.is_draft):
        other = taken.setdefault(plan.address, plan)
        if plan.is_draft and other is not plan and other.address != plan.address:
            message = f"/{plan.address} là địa chỉ cũ của {other.path}; đổi tên tệp này"
            yield Problem(CODE, plan.path, 1, "", message)
        for place, written in enumerate(plan.front.aliases):
            address = plan_address(written)
            if address is None:
                advice = "viết năm học và tên, ví dụ 2022-2023/ten-cu"
                yield _problem(plan, place, f'"{written}" không phải là địa chỉ của một kế hoạch; {advice}')
            elif address == plan.address:
                yield _problem(plan, place, f'"{written}" là địa chỉ hiện nay của văn bản này; bỏ dòng này')
            elif (other := taken.setdefault(address, plan)) is not plan:
                yield _problem(plan, place, f'"{written}" đang là địa chỉ của {other.path}; bỏ dòng này')


def plan_address(written: str) -> str | None:
    """``/2022-2023/ten-cu/`` in any spelling → ``2022-2023/ten-cu/``; None where it can be no plan's address."""
    parts = written.strip().strip("/").split("/")
    if len(parts) != 2 or SchoolYear.parse(parts[0]) is None or parts[1] in RESERVED_SLUGS:
        return None
    return f"{parts[0]}/{parts[1]}/" if slugify(parts[1]) == parts[1] else None


def _problem(plan: Plan, place: int, message: str) -> Problem:
    return Problem(CODE, plan.path, plan.line("aliases", place), FIELD, message)


RULE = Rule(
    code=CODE,
    find=find,
)
