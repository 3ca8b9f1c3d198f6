"""All rules, and the problems that they and reading find together."""

from __future__ import annotations

from datetime import date

from kehoach.archive.closed_years import BROKEN, ClosedYears
from kehoach.checking import (
    addresses,
    aliases,
    body_codes,
    disclosure_codes,
    ended_bodies,
    file_names,
    issuer_names,
    law_citation,
    links,
    missing_head,
    moved_tasks,
    number_form,
    person_codes,
    personal_data,
    replaced,
    retention,
    review_marks,
    series,
    sheet_letters,
    table_sums,
    twice,
)
from kehoach.checking.gone_addresses import gone_addresses, gone_of_closed
from kehoach.checking.moved_days import find_moved_days
from kehoach.checking.revision_days import find_revision_days
from kehoach.checking.rule import Rule
from kehoach.disclosing.retention import lost as lost_disclosures
from kehoach.model.problem import Problem
from kehoach.model.register import Register
from kehoach.reading.library import Reading

RULES: tuple[Rule, ...] = (
    personal_data.RULE,
    personal_data.PLAN_RULE,
    missing_head.RULE,
    number_form.RULE,
    law_citation.RULE,
    ended_bodies.RULE,
    addresses.SAME_RULE,
    addresses.RESERVED_RULE,
    links.RULE,
    links.ANCHOR_RULE,
    replaced.RULE,
    series.RULE,
    twice.RULE,
    issuer_names.RULE,
    aliases.RULE,
    body_codes.RULE,
    person_codes.RULE,
    moved_tasks.RULE,
    file_names.RULE,
    disclosure_codes.UNKNOWN_RULE,
    disclosure_codes.NOT_REQUIRED_RULE,
    table_sums.TOTAL_RULE,
    table_sums.SHARE_RULE,
    review_marks.RULE,
    sheet_letters.RULE,
    sheet_letters.PICTURES_RULE,
)


def problems_of(
    reading: Reading,
    today: date | None = None,
    *,
    register: Register | None = None,
    closed: ClosedYears | None = None,
) -> tuple[Problem, ...]:
    """Everything that is wrong, drafts' problems too, in order of file and line.

    Args:
        reading: what was read.
        today: what terms are measured by; without it nothing that depends on the day is said.
        register: what was published, where that is not the project's own register.
        closed: the closed years: a file of theirs that changed is an error, what else is found in them a note, and what was a note is not said.
    """
    found = list(reading.problems)
    published = reading.library.register if register is None else register
    for rule in RULES:
        found += rule.find(reading.library)
    if today is not None:
        found += find_revision_days(reading.library, today)
        found += find_moved_days(reading.library, published)
        found += retention.find_withdrawn(reading.library, today)
        found += retention.find_lost(reading.library, published, today)
        lost = {one.address for one in lost_disclosures(reading.library, published, today)}
        found += gone_addresses(reading.library, published.pages() - lost)
    if closed is not None:
        readable = frozenset(plan.path for plan in reading.library.plans)
        found = [closed.softened(problem, readable) for problem in found if not closed.is_settled(problem)]
        found += closed.problems
        found += gone_of_closed(reading.library, closed)
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.order))


def is_public(reading: Reading, problem: Problem) -> bool:
    """True for a problem that counts for the public site: any but a draft's, unless a closed year is at stake."""
    return reading.of_public(problem) or problem.code in BROKEN
