"""A document stands in a year once."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.vietnamese.folding import words

CODE = "KH217"
_LEAST = 20


def find(library: Library) -> Iterator[Problem]:
    """Later files whose title and body have the words of an earlier one; a few words prove nothing."""
    first: dict[tuple[object, ...], Plan] = {}
    for plan in library.plans:
        title, body = words(plan.title), words(_body(plan))
        if plan.is_withdrawn or library.is_replaced(plan) or len(body) < _LEAST:
            continue
        other = first.setdefault((plan.year, plan.is_draft, title, body), plan)
        if other is not plan:
            message = (
                f"văn bản này đã có ở {other.path}, nên mọi việc sẽ hiện hai lần; "
                "xóa một tệp, hoặc sửa nội dung nếu là văn bản khác"
            )
            yield Problem(CODE, plan.path, 1, "", message)


def _body(plan: Plan) -> str:
    """The lines below the last key of the head."""
    return "\n".join(plan.text.split("\n")[max(plan.lines.values(), default=0) :])


RULE = Rule(
    code=CODE,
    find=find,
)
