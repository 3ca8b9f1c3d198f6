"""An address that was published is still there: as a plan's, or as a former one that leads on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.checking.addresses import RESERVED_SLUGS
from kehoach.checking.aliases import plan_address
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.nearest import nearest
from kehoach.years.closed_years import ClosedYears

CODE = "KH507"


def gone_addresses(library: Library, published: Iterable[str]) -> Iterator[Problem]:
    """Addresses of plans that a published site had and this one would not have.

    Args:
        library: the plans, drafts among them.
        published: addresses from the site's root, of whatever pages; those that are no plan's do not count.
    """
    yield from _gone(library, published, Severity.WARNING)


def gone_of_closed(library: Library, closed: ClosedYears) -> Iterator[Problem]:
    """Addresses that the locks of closed years know and the site would not have."""
    for lock in closed.locks:
        yield from _gone(library, lock.addresses, Severity.ERROR)


def _gone(library: Library, published: Iterable[str], severity: Severity) -> Iterator[Problem]:
    drafts = {plan.address: plan for plan in library.plans if plan.is_draft}
    present = {plan.address for plan in library.plans if not plan.is_draft}
    present |= {
        address
        for plan in library.plans
        if not plan.is_draft
        for address in map(plan_address, plan.front.aliases)
        if address
    }
    for address in sorted(set(published) - present):
        label, _, slug = address.strip("/").partition("/")
        year = SchoolYear.parse(label)
        if year is None or not slug or "/" in slug or slug in RESERVED_SLUGS:
            continue
        message = f"địa chỉ /{address} đã công bố mà nay không còn; {_advice(library, year, slug, drafts.get(address) is not None)}"
        yield Problem(CODE, severity, f"plans/{year}", 1, "", message)


def _advice(library: Library, year: SchoolYear, slug: str, is_draft: bool) -> str:
    """What to do about a gone address."""
    withdraw = "để lại tệp với «status: withdrawn» và «reason: …»"
    if is_draft:
        return f"tệp ấy đang là bản nháp: công bố lại, hoặc {withdraw}"
    close = nearest(slug, [plan.slug for plan in library.of(year) if not plan.is_draft])
    to = f" (có phải là {close}?)" if close else ""
    return f"đổi tên thì ghi «aliases: {year}/{slug}» vào văn bản mới{to}, bỏ thì {withdraw}"
