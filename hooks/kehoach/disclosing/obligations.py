"""Which items a school must disclose in a year, by level and by the circular in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach.disclosing.due import due_days
from kehoach.model.catalogue import Catalogue, CatalogueItem
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear


@dataclass(frozen=True)
class Obligation:
    """An item in a year.

    Attributes:
        item, catalogue: what, and by which circular.
        year: the school year.
        binds: the school must disclose it in that year.
        due: its last days in time, in order; empty where none can be computed.
        awaits: the event that its term counts from, where the office has not written down its day.
    """

    item: CatalogueItem
    catalogue: Catalogue
    year: SchoolYear
    binds: bool
    due: tuple[date, ...] = ()
    awaits: str = ""

    def may_bind_on(self, day: date) -> bool:
        """True where a document of that day may answer it: its circular was in force, and the duty is of the
        year (a term that counts from an event nobody has told us of began no later than the document)."""
        return self.catalogue.holds_on(day) and (self.binds or bool(self.awaits))


def obligation(library: Library, catalogue: Catalogue, item: CatalogueItem, year: SchoolYear) -> Obligation:
    """An item in a year.

    It binds where the school's level is among its levels and its circular is in force when the duty arises: on
    the day of the event that its term counts from, else on the day on which it is due, else (nothing is known)
    on 30 June of the year. A school that does not say its level is asked for nothing.
    """
    rule = catalogue.due_of(item)
    event = library.disclosures.event(item, year) if rule.event else None
    days = due_days(rule, year, event, library.observances)
    if event is not None:
        in_force = days if catalogue.holds_on(event) else ()
    else:
        in_force = tuple(day for day in days or (_end_of(year),) if catalogue.holds_on(day))
    levels = set(library.settings.level)
    is_ours = bool(levels) and (not item.levels or bool(set(item.levels) & levels))
    awaits = rule.event if is_ours and not days else ""
    return Obligation(item, catalogue, year, is_ours and bool(in_force), in_force if days else (), awaits)


def _end_of(year: SchoolYear) -> date:
    return date(year.start + 1, 6, 30)
