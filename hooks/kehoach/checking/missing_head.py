"""A published plan carries number, date and place."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem

CODE = "KH113"


def find(library: Library) -> Iterator[Problem]:
    """One note for each plan, naming all that is missing."""
    for plan in library.plans:
        written = {"số (number)": plan.front.number, "ngày (date)": plan.front.date}
        written["nơi ban hành (place)"] = plan.front.place or library.settings.place
        missing = [name for name, value in written.items() if not value]
        if missing:
            message = f"chưa ghi {', '.join(missing)}; bổ sung ở phần đầu nếu văn bản có"
            yield Problem(CODE, plan.path, 1, "", message)


RULE = Rule(
    code=CODE,
    find=find,
)
