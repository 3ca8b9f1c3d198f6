"""A duty in a year: the items of several circulars that are one duty, and which of them each document answers.

A circular that ends inside a school year leaves items that its successor continues (``replaces``). Whoever met the
duty in time under the old code has met it; a document is judged by the circular in force on its own day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kehoach.disclosing.documents import Answer
from kehoach.disclosing.obligations import Obligation, obligation
from kehoach.model.catalogue import CatalogueItem, code_key
from kehoach.model.disclosures import Elsewhere
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear


@dataclass(frozen=True)
class Duty:
    """An item in a year, with what answers it.

    Attributes:
        what: the item and whether it binds.
        answers: the documents that count for it, withdrawn ones too.
        elsewhere: where else it was disclosed.
        is_met_by_other: another item of the same duty is answered, so this one is not asked for.
    """

    what: Obligation
    answers: tuple[Answer, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    is_met_by_other: bool = False


def duties_of(
    library: Library, item: CatalogueItem, year: SchoolYear, by_code: Mapping[str, tuple[Answer, ...]]
) -> dict[str, Duty]:
    """The items that are one duty with an item, by folded code, each with its share of the year's documents.

    Args:
        library: catalogues and settings.
        item: any item of the duty.
        year: the school year.
        by_code: what the documents of the year answer, by folded code.
    """
    members = {
        code_key(one.code): obligation(library, catalogue, one, year)
        for catalogue, one in library.disclosures.duty(item.code)
    }
    answers: dict[str, list[Answer]] = {key: [] for key in members}
    elsewhere: dict[str, list[Elsewhere]] = {key: [] for key in members}
    for key, member in members.items():
        for answer in by_code.get(key, ()):
            answers[_judged_as(members, key, answer.day)].append(answer)
        for place in library.disclosures.elsewhere(member.item, year):
            elsewhere[_judged_as(members, key, place.date)].append(place)
    met = {key for key in members if elsewhere[key] or any(not a.plan.is_withdrawn for a in answers[key])}
    return {
        key: Duty(member, tuple(answers[key]), tuple(elsewhere[key]), bool(met) and key not in met)
        for key, member in members.items()
    }


def _judged_as(members: Mapping[str, Obligation], written: str, day: date | None) -> str:
    """The item that a document of a day counts for: of the circular in force then, else of one that binds."""
    if len(members) == 1 or day is None:
        return written
    in_force = [key for key, one in members.items() if one.may_bind_on(day)]
    binding = [key for key, one in members.items() if one.binds]
    for choices in (in_force, binding):
        if choices:
            return written if written in choices else choices[-1]
    return written
