"""Every person and group has a feed of its own."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.agenda.owner_names import names_of
from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.same_name import name_key

CODE = "KH272"


def find(library: Library) -> Iterator[Problem]:
    """Names of one year that are not one name and would have one address."""
    first: dict[tuple[SchoolYear, str], str] = {}
    said: set[tuple[SchoolYear, str]] = set()
    for plan in library.plans:
        for task in plan.tasks:
            for name in names_of(task.owner, library.people):
                code = library.people.slug(name)
                other = first.setdefault((plan.year, code), name)
                if name_key(other) != name_key(name) and (plan.year, name_key(name)) not in said:
                    said.add((plan.year, name_key(name)))
                    message = (
                        f"người thực hiện «{name}» và «{other}» bỏ dấu giống nhau nên lịch sẽ lẫn vào nhau; "
                        "nếu là một thì viết như nhau, nếu là hai thì đặt slug trong plans/chung/nguoi.yml"
                    )
                    yield Problem(CODE, plan.path, task.line, "", message)


RULE = Rule(
    code=CODE,
    find=find,
)
