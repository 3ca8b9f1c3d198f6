"""All rules, and the problems that they and reading find together."""

from __future__ import annotations

from kehoach.checking import addresses, aliases, file_names, links, missing_head, replaced, series
from kehoach.checking.rule import Rule
from kehoach.model.problem import Problem
from kehoach.reading.library import Reading

RULES: tuple[Rule, ...] = (
    missing_head.RULE,
    addresses.SAME_RULE,
    addresses.RESERVED_RULE,
    links.RULE,
    replaced.RULE,
    series.RULE,
    aliases.RULE,
    file_names.RULE,
)


def problems_of(reading: Reading) -> tuple[Problem, ...]:
    """Everything that is wrong, drafts' problems too, in order of file and line."""
    found = list(reading.problems)
    for rule in RULES:
        found += rule.find(reading.library)
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.order))
