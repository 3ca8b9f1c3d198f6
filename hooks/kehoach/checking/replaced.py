"""``replaces`` names a plan that is there."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem

CODE = "KH307"
FIELD = "thay cho (replaces)"


def find(library: Library) -> Iterator[Problem]:
    """Plans that replace nothing, themselves, or what nobody has seen."""
    for plan in library.plans:
        if not plan.front.replaces:
            continue
        other = library.named(plan.front.replaces, plan.year)
        line = plan.line("replaces")
        if other is None:
            message = f'"{plan.front.replaces}" không có; viết năm học và tên tệp, ví dụ 2021-2022/hoi-thao'
            yield Problem(CODE, plan.path, line, FIELD, message)
        elif other is plan:
            message = f'"{plan.front.replaces}" là chính văn bản này; ghi văn bản cũ'
            yield Problem(CODE, plan.path, line, FIELD, message)
        elif other.is_draft and not plan.is_draft:
            message = (
                f'"{plan.front.replaces}" là bản nháp, chưa từng công bố; bỏ dòng này hoặc công bố bản ấy'
            )
            yield Problem(CODE, plan.path, line, FIELD, message)


RULE = Rule(
    code=CODE,
    find=find,
)
