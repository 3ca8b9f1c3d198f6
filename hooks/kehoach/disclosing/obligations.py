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
    """

    item: CatalogueItem
    catalogue: Catalogue
    year: SchoolYear
    binds: bool
    due: tuple[date, ...] = ()


def obligation(library: Library, catalogue: Catalogue, item: CatalogueItem, year: SchoolYear) -> Obligation:
    """An item in a year. It binds where the school's level is among its levels and its circular is in force
    on the day on which it is due (without such a day: on 30 June of the year). A school that does not say
    its level is asked for nothing."""
    event = library.disclosures.event(item, year)
    days = due_days(catalogue.due_of(item), year, event, library.observances)
    in_force = tuple(day for day in days or (_end_of(year),) if catalogue.holds_on(day))
    levels = set(library.settings.level)
    is_ours = bool(levels) and (not item.levels or bool(set(item.levels) & levels))
    return Obligation(item, catalogue, year, is_ours and bool(in_force), in_force if days else ())


def _end_of(year: SchoolYear) -> date:
    return date(year.start + 1, 6, 30)
