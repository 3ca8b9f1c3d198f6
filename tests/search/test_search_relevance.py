"""What staff type is found: recall among the first five, on the sample plans, the real ones and 400 made-up ones."""

from __future__ import annotations

import pytest

from search.cases import DRAWN, FIRST, Case, drawn_cases, written_cases
from search.libraries import index, library
from search.node import Node, node_process
from support.projects import has_real_plans

# What needs the two real plans is asked where they lie beside the repository; the rest everywhere.
CASES = [case for case in written_cases() if has_real_plans() or not case.is_of_real_plans]


def places(node: Node, case: Case) -> list[str]:
    """What our search finds first, with anchors."""
    options = {"all": True} if case.group == DRAWN else {}
    answer = node.ask("search", index(case.library), case.query, options, FIRST)
    return [
        f"{hit['address']}#{hit['anchor']}" if hit["anchor"] else hit["address"] for hit in answer["hits"]
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.library} {case.group} {case.query}")
def test_written_query(case: Case) -> None:
    found = places(node_process(), case)
    if case.is_exact:
        assert case.recall(found) == 1.0, found


@pytest.mark.slow
def test_names_that_stand_in_one_plan() -> None:
    cases = drawn_cases(library("large"))
    assert len(cases) >= 16
    missed = [case.query for case in cases if case.recall(places(node_process(), case)) < 1]
    assert not missed


def test_recall_over_all() -> None:
    cases = CASES + drawn_cases(library("large"))
    assert len(cases) >= 80
    recalls = [case.recall(places(node_process(), case)) for case in cases]
    assert sum(recalls) / len(recalls) >= 0.95
