"""A document that moves a task names one that is there."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.agenda.moves import moved_task
from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem

CODE = "KH273"
FIELD = "dời việc (moves)"


def find(library: Library) -> Iterator[Problem]:
    """Entries of ``moves`` that lead to no task."""
    by_address = {plan.address: plan for plan in library.plans}
    for plan in library.plans:
        for place, written in enumerate(plan.front.moves):
            if moved_task(written, plan, by_address) is None:
                message = (
                    f"«{written}» không dẫn đến việc nào; viết năm học, tên tệp và mã của việc, {_EXAMPLE}"
                )
                yield Problem(CODE, plan.path, plan.line("moves", place), FIELD, message)


_EXAMPLE = "ví dụ 2026-2027/hoi-thao#chung-ket"
RULE = Rule(code=CODE, find=find)
