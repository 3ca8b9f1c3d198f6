"""An address that was published is still there: as a plan's, or as a former one that leads on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.archive.closed_years import ClosedYears
from kehoach.checking.addresses import RESERVED_SLUGS
from kehoach.checking.aliases import plan_address
from kehoach.model.library import Library
from kehoach.model.plan_names import is_plan_file
from kehoach.model.problem import Problem, Severity
from kehoach.model.register import REGISTER
from kehoach.model.school_year import SchoolYear

CODE = "KH507"
SHRUNK = "KH522"
_MANY, _PART = 4, 4  # so many, and more than one of so many: no renaming, but a folder that is not all there


def gone_addresses(library: Library, published: Iterable[str]) -> Iterator[Problem]:
    """Addresses of plans that were published and that the site would not have; one line where it is a great part.

    Args:
        library: the plans, drafts among them.
        published: addresses from the site's root, of whatever pages; those that are no plan's do not count.
    """
    of_plans = [address for address in published if _plan_of(address) is not None]
    gone = list(_gone(library, of_plans, softened=Severity.WARNING))
    if len(gone) >= _MANY and len(gone) * _PART > len(of_plans):
        message = (
            f"trang sẽ mất {len(gone)} trong {len(of_plans)} địa chỉ đã công bố; xem thư mục plans có đủ tệp không, "
            "tên thư mục năm học có bị đổi không; bỏ văn bản nào thì để lại tệp với «status: withdrawn»"
        )
        yield Problem(SHRUNK, REGISTER, 1, "", message)
    else:
        yield from gone


def gone_of_closed(library: Library, closed: ClosedYears) -> Iterator[Problem]:
    """Addresses that the locks of closed years know and the site would not have.

    Where a plan of the year is missing or changed, that is said already, and mending it brings the address back.
    """
    broken = {problem.path for problem in closed.problems if is_plan_file(problem.path)}
    for lock in closed.locks:
        if not broken & lock.digests.keys():
            yield from _gone(library, lock.addresses)


def _gone(library: Library, published: Iterable[str], softened: Severity | None = None) -> Iterator[Problem]:
    drafts = {plan.address for plan in library.plans if plan.is_draft}
    present = {plan.address for plan in library.plans if not plan.is_draft}
    present |= {
        address
        for plan in library.plans
        if not plan.is_draft
        for address in map(plan_address, plan.front.aliases)
        if address
    }
    for address in sorted(set(published) - present):
        found = _plan_of(address)
        if found is None:
            continue
        year, slug = found
        message = f"địa chỉ /{address} đã công bố mà nay không còn; {_advice(year, slug, address in drafts)}"
        yield Problem(CODE, f"plans/{year}", 1, "", message, softened)


def _plan_of(address: str) -> tuple[SchoolYear, str] | None:
    """Year and slug of a plan's address; None for another page's."""
    label, _, slug = address.strip("/").partition("/")
    year = SchoolYear.parse(label)
    if year is None or not slug or "/" in slug or slug in RESERVED_SLUGS:
        return None
    return year, slug


def _advice(year: SchoolYear, slug: str, is_draft: bool) -> str:
    """What to do about a gone address."""
    withdraw = "để lại tệp với «status: withdrawn» và «reason: …»"
    if is_draft:
        return f"tệp ấy đang là bản nháp: công bố lại, hoặc {withdraw}"
    return f"đổi tên thì ghi «aliases: {year}/{slug}» vào văn bản mới, bỏ thì {withdraw}"
