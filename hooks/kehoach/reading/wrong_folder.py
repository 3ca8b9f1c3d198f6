"""A plan that lies in another year's folder: said once, instead of at each of its days."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear

CODE = "KH119"
_OUTSIDE = frozenset({"KH203", "KH208"})
_NAMED = re.compile(r"\bnăm\shọc\s{1,3}(?P<first>[0-9]{4})\s?[-–—]\s?(?P<second>[0-9]{4})", re.IGNORECASE)
_MANY = 2
# Budgets are settled late, and an old rule may be disclosed anew; but nothing is issued so long after its year.
_LATEST = 4


def told_once(plan: Plan, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a plan; where they all mean that its folder is wrong, one that says so stands for them.

    Args:
        plan: as read.
        problems: of its file, in order.
    """
    listed = list(problems)
    meant = _meant(plan)
    outside = [problem for problem in listed if problem.code in _OUTSIDE]
    if meant is not None and meant != plan.year and len(outside) >= _MANY:
        message = (
            f"văn bản nói về năm học {meant} mà nằm trong thư mục plans/{plan.year} ({len(outside)} ngày, tháng ngoài năm "
            f"học): sai thư mục; chuyển tệp sang plans/{meant}"
        )
        one = Problem(CODE, plan.path, 1, "", message)
        return [one, *(problem for problem in listed if problem.code not in _OUTSIDE)]
    day = plan.front.date
    if day is not None and day.year > plan.year.start + _LATEST:
        message = f"{day.isoformat()} sau năm học {plan.year} nhiều năm; xem lại năm của ngày ban hành, hoặc thư mục của tệp"
        listed.append(Problem(CODE, plan.path, plan.line("date"), "ngày (date)", message))
    return listed


def _meant(plan: Plan) -> SchoolYear | None:
    """The school year that the title names, else that of the day of issue."""
    named = _NAMED.search(plan.front.title)
    year = SchoolYear.parse(f"{named['first']}-{named['second']}") if named else None
    if year is not None or plan.front.date is None:
        return year
    return None if plan.year.covers(plan.front.date) else SchoolYear.of(plan.front.date)
