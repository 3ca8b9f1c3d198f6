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
        severity = Severity.WARNING if plan.is_draft else Severity.ERROR
        for mark in find_review_marks(plan.text):
            reason = mark.reason or "chưa ghi lý do"
            message = f"xem lại: {reason}; xong thì xóa dấu [[xem lại…]]"
            yield Problem(CODE, severity, plan.path, mark.line, "", message)


RULE = Rule(
    code=CODE,
    severity=Severity.ERROR,
    reason="Chỗ chưa ai xem lại thì chưa phải là văn bản; bản nháp được phép còn.",
    example="xuân Nhâm Dần [[xem lại: …]] → xuân Quý Mão",
    find=find,
)
