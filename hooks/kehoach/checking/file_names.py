"""A file beside a plan has a name of its own at the plan's address."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.addresses import NAMES_BELOW_PLAN
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.rendering.link_targets import paths_of

CODE = "KH310"
# Files at a plan's address that are ours.
RESERVED_NAMES = NAMES_BELOW_PLAN


def find(library: Library) -> Iterator[Problem]:
    """Files of a plan that would be published under one name, or under that of a page."""
    for plan in library.plans:
        first: dict[str, str] = {}
        for file in plan.files:
            other = first.setdefault(file.name, file.path)
            if other != file.path:
                message = f"«{file.path}» và «{other}» cùng có tên {file.name} khi đăng; đổi tên một tệp"
                yield _problem(plan, file.path, message)
            elif file.name in RESERVED_NAMES:
                yield _problem(plan, file.path, f"tên tệp «{file.name}» dành cho trang web; đổi tên tệp")


def _problem(plan: Plan, path: str, message: str) -> Problem:
    """A problem at the link to the file, else at the list that names it."""
    links = plan.document.links
    linked = next((link.line for link in links if path in paths_of(link.target, plan.path)), None)
    line = linked or max(plan.line("attachments"), plan.line("tables"))
    return Problem(CODE, plan.path, line, "", message)


RULE = Rule(
    code=CODE,
    find=find,
)
