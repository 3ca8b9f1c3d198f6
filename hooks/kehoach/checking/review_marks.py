"""What is marked for a human is settled before a plan is published."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity
from kehoach.rendering.review_marks import find_review_marks

CODE = "KH220"


def find(library: Library) -> Iterator[Problem]:
    """Every mark that is left: an error in a plan that the public sees, a warning in a draft."""
    for plan in library.plans:
        softened = Severity.WARNING if plan.is_draft else None
        for mark in find_review_marks(plan.text):
            reason = mark.reason or "chưa ghi lý do"
            message = f"xem lại: {reason}; xong thì xóa dấu [[xem lại…]]"
            yield Problem(CODE, plan.path, mark.line, "", message, softened)


RULE = Rule(
    code=CODE,
    find=find,
)
