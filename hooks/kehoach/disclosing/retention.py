"""How long a disclosure must stay online, and which are no longer there (Thông tư 09/2024/TT-BGDĐT, 15.2: five years)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.disclosing.documents import published_on
from kehoach.disclosing.due import due_days
from kehoach.model.catalogue import code_key
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.register import PublishedDocument, Register
from kehoach.model.school_year import SchoolYear

KEPT = 5  # years, for a disclosure that names no item


@dataclass(frozen=True)
class Lost:
    """A published disclosure that the site would no longer hold: where it was, what, and until when it must be."""

    address: str
    year: SchoolYear
    document: PublishedDocument
    until: date


def years_later(day: date, years: int) -> date:
    """The same day of a later year, the last of all at most; 1 March for 29 February where it has none."""
    if day.year + years > date.max.year:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def kept_until(library: Library, codes: Iterable[str], year: SchoolYear, published: date | None) -> date:
    """The last day on which a disclosure must be online.

    Args:
        library: its catalogues say how many years.
        codes: the items it answers; of several the longest term counts.
        year: its school year.
        published: its day; where it has none, the day it was due, else the last of the year.
    """
    last = date.min
    for item in (library.disclosures.item(code) for code in codes):
        if item is not None:
            catalogue, what = item
            due = due_days(catalogue.due_of(what), year)
            begun = published or (due[-1] if due else year.months[-1].last_day)
            last = max(last, years_later(begun, catalogue.years_kept(what)))
    return last if last > date.min else years_later(published or year.months[-1].last_day, KEPT)


def withdrawn_early(library: Library, today: date) -> Iterator[tuple[Plan, date]]:
    """Withdrawn disclosures that must still be online, but for those whose items another document of the
    year answers: the corrected one stands for the wrong one."""
    answered = _answered(library)
    for plan in library.plans:
        if not (plan.is_withdrawn and plan.is_disclosure):
            continue
        codes = {code_key(code) for code in plan.front.codes}
        if codes and all((plan.year, code) in answered for code in codes):
            continue
        until = kept_until(library, plan.front.codes, plan.year, published_on(plan))
        if today <= until:
            yield plan, until


def lost(library: Library, register: Register, today: date) -> Iterator[Lost]:
    """Published disclosures whose address is gone and whose items nobody else answers.

    Args:
        library: the plans.
        register: what was published.
        today: what terms are measured by.
    """
    here = {plan.address for plan in library.plans if not plan.is_draft}
    here |= {
        f"{alias.strip('/')}/" for plan in library.plans if not plan.is_draft for alias in plan.front.aliases
    }
    answered = _answered(library)
    for address, document in register.documents.items():
        year = SchoolYear.parse(address.partition("/")[0])
        if year is None or document.is_withdrawn or not document.is_disclosure or address in here:
            continue
        codes = {code_key(code) for code in document.discloses}
        if codes and all((year, code) in answered for code in codes):
            continue
        until = kept_until(library, document.discloses, year, document.date)
        if today <= until:
            yield Lost(address, year, document, until)


def _answered(library: Library) -> frozenset[tuple[SchoolYear, str]]:
    """The items that some document in force answers."""
    return frozenset(
        (plan.year, code_key(code))
        for plan in library.plans
        if not (plan.is_draft or plan.is_withdrawn)
        for code in plan.front.codes
    )
