"""A document is neither issued by nor sent to a body that has ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach.checking.rule import Rule
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.model.settings import Settings
from kehoach.vietnamese.slugs import slugify
from kehoach.vietnamese.wording import short_date

CODE = "KH623"


def find(library: Library) -> Iterator[Problem]:
    """A note for each issuer, body above and recipient that had ended on the document's day."""
    ended = _ended(library.settings)
    if not ended:
        return
    for plan in library.plans:
        day = plan.front.date
        if day is None:
            continue
        for key, place, field, name in _named(plan):
            for known, until in ended:
                is_it = (
                    slugify(name) == known if key != "recipients" else f"-{known}-" in f"-{slugify(name)}-"
                )
                if is_it and until < day:
                    message = (
                        f"«{name}» hoạt động đến hết {short_date(until)}, văn bản này ngày {short_date(day)}; "
                        "ghi cơ quan thay cho nó, hoặc sửa until ở extra.school trong mkdocs.yml"
                    )
                    line = plan.line(key, place) if key != "parent" else plan.line(key)
                    yield Problem(CODE, plan.path, line, field, message)
                    break


def _ended(settings: Settings) -> tuple[tuple[str, date], ...]:
    """The bodies that end, by slug, the longest name first: a name may be part of another's."""
    bodies = [(body.name, body.until) for body in settings.bodies]
    bodies += [(one.name, one.until) for one in settings.parents]
    bodies += [(one.name, one.until) for body in settings.bodies for one in body.parents]
    found = {(slugify(name), until) for name, until in bodies if until is not None}
    return tuple(sorted(found, key=lambda one: (-len(one[0]), one)))


def _named(plan: Plan) -> Iterator[tuple[str, int, str, str]]:
    """Key of the head, place in its list, the field's name and the body that is named."""
    for place, name in enumerate(plan.front.issuers):
        yield "issuers", place, "cơ quan ban hành (issuers)", name
    if plan.front.parent:
        yield "parent", 0, "cơ quan cấp trên (parent)", plan.front.parent
    for place, name in enumerate(plan.front.recipients):
        yield "recipients", place, "nơi nhận (recipients)", name


RULE = Rule(
    code=CODE,
    find=find,
)
