"""``replaces``, ``amends`` and ``amended_by`` name a plan that is there."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem

CODE = "KH307"
FIELD = "thay cho (replaces)"


def find(library: Library) -> Iterator[Problem]:
    """Plans that replace or amend nothing, themselves, or what nobody has seen."""
    for plan in library.plans:
        for key, place, field, name in _named(plan):
            message = _fault(library, plan, name, "văn bản sửa đổi" if key == "amended_by" else "văn bản cũ")
            if message:
                line = plan.line(key) if place is None else plan.line(key, place)
                yield Problem(CODE, plan.path, line, field, message)


def _named(plan: Plan) -> Iterator[tuple[str, int | None, str, str]]:
    """Each plan that a head names: key, place in its list, the field's name, and what is written."""
    if plan.front.replaces:
        yield "replaces", None, FIELD, plan.front.replaces
    for place, name in enumerate(plan.front.amends):
        yield "amends", place, "sửa đổi (amends)", name
    for place, name in enumerate(plan.front.amended_by):
        yield "amended_by", place, "được sửa đổi bằng (amended_by)", name


def _fault(library: Library, plan: Plan, name: str, wanted: str) -> str:
    """Why a named plan cannot be meant; empty where it can."""
    other = library.named(name, plan.year)
    if other is None:
        return f'"{name}" không có; viết năm học và tên tệp, ví dụ 2021-2022/hoi-thao'
    if other is plan:
        return f'"{name}" là chính văn bản này; ghi {wanted}'
    if other.is_draft and not plan.is_draft:
        return f'"{name}" là bản nháp, chưa từng công bố; bỏ dòng này hoặc công bố bản ấy'
    return ""


RULE = Rule(
    code=CODE,
    find=find,
)
