"""Problems as text, JSON or annotations for a code host."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from kehoach.model.problem import Problem, Severity

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(problems: Iterable[Problem]) -> str:
    """One line a problem, as the contract has it."""
    return "".join(f"{problem}\n" for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with the fields of ``Problem``."""
    rows = [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "path": problem.path,
            "line": problem.line,
            "field": problem.field,
            "message": problem.message,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_annotations(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the line."""
    return "".join(
        f"::{_GITHUB[problem.severity]} file={_property(problem.path)},line={problem.line},"
        f"title={problem.code}::{_data(problem.text)}\n"
        for problem in problems
    )


def summed_up(problems: Sequence[Problem]) -> str:
    """``2 lỗi, 1 cảnh báo, 3 ghi chú``; ``không có gì phải sửa`` where there is none."""
    counts = Counter(problem.severity for problem in problems)
    return ", ".join(f"{counts[s]} {s.label}" for s in Severity if counts[s]) or "không có gì phải sửa"


def _data(text: str) -> str:
    """A message as a workflow command writes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value of ``file=`` or ``title=``: there ":" and "," mean something."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def stops(problems: Iterable[Problem], *, strict: bool) -> bool:
    """True where a build or a check does not pass: for an error, and where it is strict for a warning."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in stopping for problem in problems)
