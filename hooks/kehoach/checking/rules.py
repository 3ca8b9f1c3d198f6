"""All rules, and the problems that they and reading find together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kehoach.archive.closed_years import BROKEN, ClosedYears
from kehoach.checking import (
    addresses,
    aliases,
    body_codes,
    disclosure_codes,
    file_names,
    links,
    missing_head,
    personal_data,
    replaced,
    retention,
    review_marks,
    series,
    table_sums,
)
from kehoach.checking.gone_addresses import gone_of_closed
from kehoach.checking.rule import Rule
from kehoach.model.former_plan import FormerPlan
from kehoach.model.problem import Problem
from kehoach.reading.library import Reading

RULES: tuple[Rule, ...] = (
    personal_data.RULE,
    missing_head.RULE,
    addresses.SAME_RULE,
    addresses.RESERVED_RULE,
    links.RULE,
    replaced.RULE,
    series.RULE,
    aliases.RULE,
    body_codes.RULE,
    file_names.RULE,
    disclosure_codes.UNKNOWN_RULE,
    disclosure_codes.NOT_REQUIRED_RULE,
    table_sums.TOTAL_RULE,
    table_sums.SHARE_RULE,
    review_marks.RULE,
)


def problems_of(
    reading: Reading,
    today: date | None = None,
    former: Iterable[FormerPlan] = (),
    *,
    closed: ClosedYears | None = None,
) -> tuple[Problem, ...]:
    """Everything that is wrong, drafts' problems too, in order of file and line.

    Args:
        reading: what was read.
        today: what terms are measured by; without it nothing that depends on the day is said.
        former: what the site that stands there discloses.
        closed: the closed years: a file of theirs that changed is an error, what else is found in them a note.
    """
    found = list(reading.problems)
    for rule in RULES:
        found += rule.find(reading.library)
    if today is not None:
        found += retention.find_withdrawn(reading.library, today)
        found += retention.find_lost(reading.library, former, today)
    if closed is not None:
        readable = frozenset(plan.path for plan in reading.library.plans)
        found = [closed.softened(problem, readable) for problem in found]
        found += closed.problems
        found += gone_of_closed(reading.library, closed)
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.order))


def is_public(reading: Reading, problem: Problem) -> bool:
    """True for a problem that counts for the public site: any but a draft's, unless a closed year is at stake."""
    return reading.of_public(problem) or problem.code in BROKEN
