"""SARIF says of a problem what the line says."""

from __future__ import annotations

import json
from typing import Any

from kehoach.checking.sarif import as_sarif
from kehoach.model.problem import Problem

PROBLEMS = (
    Problem("KH203", "plans/2022-2023/Kế hoạch (1).md", 3, "", "nằm ngoài năm học"),
    Problem("KH104", "plans/2022-2023/x.md", 7, "ngày (date)", '"31/9" không phải là một ngày'),
    Problem("KH104", "plans/2022-2023/y.md", 1, "", "a\nb").as_note(),
)


def run(*problems: Problem) -> dict[str, Any]:
    written = json.loads(as_sarif(problems))
    assert written["version"] == "2.1.0" and written["$schema"].endswith("sarif-2.1.0.json")
    (only,) = written["runs"]
    return dict(only)


def test_results_name_rule_level_place_and_words() -> None:
    made = run(*PROBLEMS)
    rules = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["KH104", "KH203"]
    found = [
        (
            one["ruleId"],
            rules[one["ruleIndex"]]["id"],
            one["level"],
            one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            one["locations"][0]["physicalLocation"]["region"]["startLine"],
            one["message"]["text"],
        )
        for one in made["results"]
    ]
    assert found == [
        (
            "KH203",
            "KH203",
            "warning",
            "plans/2022-2023/K%E1%BA%BF%20ho%E1%BA%A1ch%20%281%29.md",
            3,
            "nằm ngoài năm học",
        ),
        ("KH104", "KH104", "error", "plans/2022-2023/x.md", 7, 'ngày (date): "31/9" không phải là một ngày'),
        ("KH104", "KH104", "note", "plans/2022-2023/y.md", 1, "a b"),
    ]
    for rule in rules:
        assert {"shortDescription", "fullDescription", "help", "defaultConfiguration"} <= rule.keys()


def test_nothing_wrong_is_a_run_without_results() -> None:
    assert run()["results"] == [] and run()["tool"]["driver"]["name"] == "kehoach"


def test_a_name_that_is_no_unicode_ends_in_no_traceback() -> None:
    made = run(Problem("KH100", "plans/2022-2023/\udcff.md", 1, "", "a \udcff"))
    assert made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith(
        "/%FF.md"
    )
