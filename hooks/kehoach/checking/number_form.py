"""A document's number below ten has a leading zero."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity

CODE = "KH626"
_SHORT = re.compile(r"[1-9](?![0-9])")


def find(library: Library) -> Iterator[Problem]:
    """Numbers of one figure: ``7/KH-THCS``."""
    for plan in library.plans:
        if _SHORT.match(plan.front.number):
            message = f"số dưới 10 thiếu số 0 đứng trước; viết 0{plan.front.number}"
            yield Problem(CODE, Severity.NOTE, plan.path, plan.line("number"), "số (number)", message)


RULE = Rule(
    code=CODE,
    severity=Severity.NOTE,
    reason="Nghị định 30/2020/NĐ-CP, phụ lục I: số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
    example="number: 7/KH-THCS → number: 07/KH-THCS",
    find=find,
)
