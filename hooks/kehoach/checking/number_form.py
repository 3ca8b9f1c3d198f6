"""A document's number below ten has a leading zero."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem

CODE = "KH626"
_SHORT = re.compile(r"[1-9](?![0-9])")


def find(library: Library) -> Iterator[Problem]:
    """Numbers of one figure: ``7/KH-THCS``."""
    for plan in library.plans:
        if _SHORT.match(plan.front.number):
            message = f"số dưới 10 thiếu số 0 đứng trước; viết 0{plan.front.number}"
            yield Problem(CODE, plan.path, plan.line("number"), "số (number)", message)


RULE = Rule(CODE, find)
