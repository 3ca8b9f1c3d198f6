"""The codes of ``discloses`` are items of a catalogue, and of the one in force."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checking.rule import Rule
from kehoach.disclosing.documents import published_on
from kehoach.disclosing.obligations import obligation
from kehoach.model.catalogue import Catalogue, CatalogueItem, code_key
from kehoach.model.front_matter import Disclosed
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.problem import Problem
from kehoach.reading.validation import listed
from kehoach.vietnamese.nearest import nearest
from kehoach.vietnamese.wording import short_date

UNKNOWN = "KH602"
NOT_REQUIRED = "KH603"
FIELD = "mục công khai (discloses)"


def find_unknown(library: Library) -> Iterator[Problem]:
    """Codes that no catalogue has, and points that their item has not."""
    for plan, place, one in _codes(library):
        found = library.disclosures.item(one.item)
        line = plan.line("discloses", place)
        if found is None:
            yield Problem(UNKNOWN, plan.path, line, FIELD, _unknown(library, one.item))
            continue
        known = [point.code for point in found[1].points]
        for point in one.points:
            if code_key(point) not in map(code_key, known):
                has = (
                    f"các điểm của mục: {', '.join(known)}" if known else "mục này không chia điểm, bỏ points"
                )
                message = f'mục «{found[1].code}» không có điểm "{point[:20]}"; {has}'
                yield Problem(UNKNOWN, plan.path, line, FIELD, message)


def find_not_required(library: Library) -> Iterator[Problem]:
    """Codes of a circular that is not in force in the plan's year, or of another level of school."""
    for plan, place, one in _codes(library):
        found = library.disclosures.item(one.item)
        if found is None or not library.settings.level:
            continue
        if not _is_asked_for(library, *found, plan):
            line = plan.line("discloses", place)
            message = _not_required(library, *found, plan)
            yield Problem(NOT_REQUIRED, plan.path, line, FIELD, message)


def _is_asked_for(library: Library, catalogue: Catalogue, item: CatalogueItem, plan: Plan) -> bool:
    """True where the item binds in the plan's year, or its circular was in force on the plan's own day."""
    what = obligation(library, catalogue, item, plan.year)
    day = published_on(plan)
    return what.binds or (day is not None and what.may_bind_on(day))


def _codes(library: Library) -> Iterator[tuple[Plan, int, Disclosed]]:
    for plan in library.plans:
        for place, one in enumerate(plan.front.discloses):
            yield plan, place, one


def _unknown(library: Library, code: str) -> str:
    if several := listed(code, [item.code for one in library.disclosures.catalogues for item in one.items]):
        return f'"{code[:60]}" là nhiều mã; đặt trong ngoặc vuông: {several}'
    items = {item.code: item for one in library.disclosures.catalogues for item in one.items}
    names = {item.name: item.code for item in items.values()}
    close = nearest(code, items) or names.get(nearest(code, names), "")
    if close:
        return f'không có mục "{code[:60]}"; có phải là «{close}» ({items[close].name})?'
    return f'không có mục "{code[:60]}"; xem mã của từng mục ở trang hướng dẫn «Công khai»'


def _not_required(library: Library, catalogue: Catalogue, item: CatalogueItem, plan: Plan) -> str:
    if item.levels and not set(item.levels) & set(library.settings.level):
        return f"«{item.code}» ({item.name}) là mục của {', '.join(item.levels)}; xem lại mã, hoặc level ở mkdocs.yml"
    later = [
        other
        for _, other in library.disclosures.duty(item.code)
        if code_key(item.code) in map(code_key, other.replaces)
    ]
    if later and _binds(library, later[0].code, plan):
        return f"«{item.code}» thuộc {catalogue.name}, đã hết hiệu lực; với ngày của văn bản này viết «{later[0].code}» ({later[0].name})"
    since = f"có hiệu lực từ {short_date(catalogue.since)}" if catalogue.since else ""
    until = f"hết hiệu lực sau {short_date(catalogue.until)}" if catalogue.until else ""
    term = until if catalogue.until and catalogue.until.year <= plan.year.start + 1 else since or until
    return f"«{item.code}» thuộc {catalogue.name}, {term}; năm học {plan.year} dùng mã của văn bản khác"


def _binds(library: Library, code: str, plan: Plan) -> bool:
    """True where an item binds in the year of a plan."""
    found = library.disclosures.item(code)
    return found is not None and obligation(library, *found, plan.year).binds


UNKNOWN_RULE = Rule(
    code=UNKNOWN,
    find=find_unknown,
)
NOT_REQUIRED_RULE = Rule(
    code=NOT_REQUIRED,
    find=find_not_required,
)
