"""Every issuing body has a feed of its own."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.problem import Problem
from kehoach.vietnamese.same_name import name_key

CODE = "KH271"


def find(library: Library) -> Iterator[Problem]:
    """Bodies with one code: of the settings, and those that plans name."""
    settings = library.settings
    first: dict[str, str] = {}
    for body in settings.bodies:
        other = first.setdefault(body.code, body.name)
        if name_key(other) != name_key(body.name):
            yield _problem("mkdocs.yml", 1, "bodies", other, body.name, body.code)
    for plan in library.plans:
        for place, issuer in enumerate(plan.issuers):
            code = settings.issuer(issuer).code
            other = first.setdefault(code, issuer)
            if name_key(other) != name_key(issuer):
                yield _problem(plan.path, plan.line("issuers", place), "issuers", other, issuer, code)


def _problem(path: str, line: int, key: str, one: str, other: str, code: str) -> Problem:
    message = (
        f"«{other}» và «{one}» cùng mã «{code}» nên lịch sẽ lẫn vào nhau; nếu là một thì viết như nhau, "
        "nếu là hai thì đặt slug khác nhau trong extra.school.bodies"
    )
    return Problem(CODE, path, line, f"cơ quan ban hành ({key})", message)


RULE = Rule(
    code=CODE,
    find=find,
)
