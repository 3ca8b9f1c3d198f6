"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from kehoach import __version__
from kehoach.model.diagnostic import Diagnostic
from kehoach.model.problem import Problem, one_line
from kehoach.model.severity import Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_sarif(problems: Iterable[Problem]) -> str:
    """One run with a result for each problem, and a rule for each code that they have."""
    listed = list(problems)
    rules = {problem.code: problem.diagnostic for problem in sorted(listed, key=lambda one: one.code)}
    places = {code: place for place, code in enumerate(rules)}
    driver = {
        "name": "kehoach",
        "version": __version__,
        "language": "vi",
        "rules": [_rule(rule) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "thư mục có mkdocs.yml"}}},
        "results": [_result(problem, places[problem.code]) for problem in listed],
    }
    return (
        json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _rule(one: Diagnostic) -> dict[str, Any]:
    return {
        "id": one.code,
        "shortDescription": {"text": one.title.replace("`", "")},
        "fullDescription": {"text": one.reason},
        "help": {"text": f"{one.remedy.replace('`', '')}. Ví dụ: {one.example}"},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    # A name that is no Unicode stands in JSON and in an address as its bytes do.
    path = quote(problem.path.encode("utf-8", "surrogateescape"))
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": one_line(problem.text).encode("utf-8", "replace").decode()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": path, "uriBaseId": "ROOT"},
                    "region": {"startLine": max(problem.line, 1)},
                }
            }
        ],
    }
