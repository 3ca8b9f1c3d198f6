"""Editors and code hosts find file, line, severity and code in real problem lines."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kehoach.model.diagnostics import DIAGNOSTICS
from kehoach.model.problem import Problem, Severity
from support.projects import ROOT

_PATHS = ("plans/2026-2027/x.md", "plans/2026-2027/Kế hoạch: năm 1.md", "mkdocs.yml")
PROBLEMS = [
    Problem(code, path, 7, "ngày (date)", 'a: "b" [x] không phải là một ngày: viết: 1; rồi [KH1] thôi')
    for code in ("KH104", "KH203", "KH113")
    for path in _PATHS
]
GITHUB = json.loads((ROOT / ".github/problem-matcher.json").read_text("utf-8"))["problemMatcher"]
TASKS = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
_SAID = {
    "github": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"},
    "editor": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"},
}


def found(matchers: list[dict[str, Any]], line: str) -> list[tuple[str, ...]]:
    """What the matchers make of a line: severity, file, line, message and code."""
    results = []
    for matcher in matchers:
        pattern = matcher["pattern"][0] if isinstance(matcher["pattern"], list) else matcher["pattern"]
        match = re.search(pattern["regexp"], line)
        if match:
            groups = (match[pattern[name]] for name in ("file", "line", "message", "code"))
            results.append((matcher["severity"], *groups))
    return results


@pytest.mark.parametrize("problem", PROBLEMS, ids=str)
@pytest.mark.parametrize("before", ["", "ERROR   -  ", "WARNING -  ", "INFO    -  "])
def test_a_real_line_is_found_once(problem: Problem, before: str) -> None:
    for kind, matchers in (("github", GITHUB), *(("editor", task["problemMatcher"]) for task in TASKS)):
        severity = _SAID[kind][problem.severity]
        expected = (severity, problem.path, "7", problem.text, problem.code)
        assert found(matchers, f"{before}{problem}") == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "kehoach check: 1 lỗi, 2 cảnh báo",
        "INFO    -  Building documentation...",
        "a:1: [KH104] b",
        "x: lỗi: y [KH104]",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert found(GITHUB, line) == []


def test_every_severity_of_the_registry_is_matched() -> None:
    assert {one.severity for one in DIAGNOSTICS.values()} == set(Severity)
    assert len({matcher["owner"] for matcher in GITHUB}) == 3
