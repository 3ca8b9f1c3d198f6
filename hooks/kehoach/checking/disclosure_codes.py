"""The codes of ``discloses`` are items of a catalogue, and of the one in force."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.disclosing.obligations import obligation
from kehoach.model.catalogue import Catalogue, CatalogueItem
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.vietnamese.nearest import nearest
from kehoach.vietnamese.wording import short_date

UNKNOWN = "KH602"
NOT_REQUIRED = "KH603"
FIELD = "mục công khai (discloses)"


def find_unknown(library: Library) -> Iterator[Problem]:
    """Codes that no catalogue has."""
    for plan, place, code in _codes(library):
        if library.disclosures.item(code) is None:
            line = plan.line("discloses", place)
            yield Problem(UNKNOWN, plan.path, line, FIELD, _unknown(library, code))


def find_not_required(library: Library) -> Iterator[Problem]:
    """Codes of a circular that is not in force in the plan's year, or of another level of school."""
    for plan, place, code in _codes(library):
        found = library.disclosures.item(code)
        if found is None or not library.settings.level:
            continue
        if not obligation(library, *found, plan.year).binds:
            line = plan.line("discloses", place)
            message = _not_required(library, *found, plan)
            yield Problem(NOT_REQUIRED, plan.path, line, FIELD, message)


def _codes(library: Library) -> Iterator[tuple[Plan, int, str]]:
    for plan in library.plans:
        for place, code in enumerate(plan.front.discloses):
            yield plan, place, code


def _unknown(library: Library, code: str) -> str:
    items = {item.code: item for one in library.disclosures.catalogues for item in one.items}
    names = {item.name: item.code for item in items.values()}
    close = nearest(code, items) or names.get(nearest(code, names), "")
    if close:
        return f'không có mục "{code[:60]}"; có phải là «{close}» ({items[close].name})?'
    return f'không có mục "{code[:60]}"; xem mã của từng mục ở trang hướng dẫn «Công khai»'


def _not_required(library: Library, catalogue: Catalogue, item: CatalogueItem, plan: Plan) -> str:
    if item.levels and not set(item.levels) & set(library.settings.level):
        return f"«{item.code}» ({item.name}) là mục của {', '.join(item.levels)}; xem lại mã, hoặc level ở mkdocs.yml"
    since = f"có hiệu lực từ {short_date(catalogue.since)}" if catalogue.since else ""
    until = f"hết hiệu lực sau {short_date(catalogue.until)}" if catalogue.until else ""
    term = until if catalogue.until and catalogue.until.year <= plan.year.start + 1 else since or until
    return f"«{item.code}» thuộc {catalogue.name}, {term}; năm học {plan.year} dùng mã của văn bản khác"


UNKNOWN_RULE = Rule(
    code=UNKNOWN,
    find=find_unknown,
)
NOT_REQUIRED_RULE = Rule(
    code=NOT_REQUIRED,
    find=find_not_required,
)
