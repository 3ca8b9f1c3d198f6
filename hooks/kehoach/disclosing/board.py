"""The board of disclosures: items × years, each cell with its state (issue 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach.disclosing.documents import answers, published_on
from kehoach.disclosing.obligations import Obligation, obligation
from kehoach.disclosing.retention import years_later
from kehoach.model.catalogue import Catalogue, CatalogueItem, DisclosureHead, code_key
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.collation import sort_key
from kehoach.vietnamese.slugs import slugify


class State(StrEnum):
    """What a cell of the board says."""

    PUBLISHED = "published"
    LATE = "late"
    DUE = "due"
    MISSING = "missing"
    NOT_REQUIRED = "not-required"

    @property
    def label(self) -> str:
        """The state in words."""
        return STATE_LABELS[self]


STATE_LABELS = {
    State.PUBLISHED: "đã công khai",
    State.LATE: "công khai muộn",
    State.DUE: "chưa đến hạn",
    State.MISSING: "chưa công khai",
    State.NOT_REQUIRED: "không phải công khai",
}


@dataclass(frozen=True)
class Cell:
    """An item in a year.

    Attributes:
        year: the school year.
        state: published in time (or without a known term), published late, not published and due later (or
            at no known day), not published though the day has passed, not required in that year.
        plans: the documents in force that answer it, newest first; a withdrawn one is none.
        published: the day of the first of them, by their dates; None where none has a date.
        due: the last day in time that counts today; None where none can be computed.
        keep_until: the last day on which the newest document must still be online.
    """

    year: SchoolYear
    state: State
    plans: tuple[Plan, ...] = ()
    published: date | None = None
    due: date | None = None
    keep_until: date | None = None

    @property
    def plan(self) -> Plan | None:
        """The document that the cell leads to."""
        return self.plans[0] if self.plans else None

    @property
    def is_published(self) -> bool:
        """True where a document answers the item."""
        return bool(self.plans)


@dataclass(frozen=True)
class Row:
    """An item with a cell for each of the board's years, in the board's order of years."""

    catalogue: Catalogue
    item: CatalogueItem
    cells: tuple[Cell, ...]

    @property
    def anchor(self) -> str:
        """Its id on the board's page."""
        return anchor_of(self.item.code)


@dataclass(frozen=True)
class Board:
    """Every item that binds in one of the years or is answered in one of them.

    Attributes:
        years: newest first.
        rows: by catalogue, the newest circular first, then in its order; an item that a document names is
            there in any case.
        others: codes that no catalogue has, with the documents that name them.
    """

    years: tuple[SchoolYear, ...]
    rows: tuple[Row, ...] = ()
    others: tuple[tuple[str, tuple[Plan, ...]], ...] = ()

    def of_head(self, head: DisclosureHead) -> tuple[Row, ...]:
        """The rows of one of the "3 công khai"."""
        return tuple(row for row in self.rows if row.item.head is head)

    def tally(self, year: SchoolYear) -> Counter[State]:
        """How many items of a year are in each state."""
        return Counter(cell.state for _, cell in self.cells(year))

    def cells(self, year: SchoolYear) -> tuple[tuple[Row, Cell], ...]:
        """The rows with their cells of one of the board's years."""
        place = self.years.index(year)
        return tuple((row, row.cells[place]) for row in self.rows)


def anchor_of(code: str) -> str:
    """The id of an item on a page of disclosures: ``muc-f1``."""
    return f"muc-{slugify(code_key(code))}"


def board_of(library: Library, years: Iterable[SchoolYear], today: date) -> Board:
    """The board of some years.

    Args:
        library: catalogues, settings and documents; drafts count for nothing.
        years: which; their order does not matter.
        today: what "due" and "missing" are measured by.
    """
    shown = tuple(sorted(set(years), reverse=True))
    answered = answers(library)
    named = _named(library, shown)
    rows = []
    for catalogue in reversed(library.disclosures.catalogues):
        for item in catalogue.items:
            cells = tuple(
                _cell(
                    obligation(library, catalogue, item, year),
                    answered.get((year, code_key(item.code)), ()),
                    today,
                )
                for year in shown
            )
            is_named = code_key(item.code) in named
            if is_named or any(cell.state is not State.NOT_REQUIRED for cell in cells):
                rows.append(Row(catalogue, item, cells))
    return Board(shown, tuple(rows), _others(library, named))


def _cell(what: Obligation, plans: tuple[Plan, ...], today: date) -> Cell:
    days = [day for plan in plans if (day := published_on(plan)) is not None]
    keep = what.catalogue.years_kept(what.item)
    state, due = _judged(what, days, today) if plans else _unanswered(what, keep, today)
    until = years_later(max(days), keep) if days else None
    return Cell(what.year, state, plans, min(days, default=None), due, until)


def _unanswered(what: Obligation, keep: int, today: date) -> tuple[State, date | None]:
    """State and term of an item that no document answers; past its years online nobody asks for it."""
    if not what.binds:
        return State.NOT_REQUIRED, None
    passed = [day for day in what.due if day < today]
    due = passed[-1] if passed else next(iter(what.due), None)
    last = due or what.year.months[-1].last_day
    if today <= last:
        return State.DUE, due
    return (State.NOT_REQUIRED, None) if today > years_later(last, keep) else (State.MISSING, due)


def _judged(what: Obligation, days: list[date], today: date) -> tuple[State, date | None]:
    """State and term of an item that documents of these days answer; without a day nobody is late.

    What is monthly is measured at the last term that has passed: a document no newer than the term before
    that one is an old one.
    """
    passed = [day for day in what.due if day < today]
    coming = next((day for day in what.due if day >= today), None)
    due = coming or next(reversed(passed), None)
    if not what.binds or not days or not passed:
        return State.PUBLISHED, due
    if len(passed) > 1 and max(days) <= passed[-2]:
        return State.MISSING, passed[-1]
    is_late = len(passed) == 1 and min(days) > passed[0]
    return (State.LATE if is_late else State.PUBLISHED), due


def _named(library: Library, years: tuple[SchoolYear, ...]) -> dict[str, tuple[Plan, ...]]:
    """The codes that documents of the years name, withdrawn ones and drafts too: their pages lead here."""
    found: dict[str, list[Plan]] = {}
    for plan in library.plans:
        if plan.year in years:
            for code in dict.fromkeys(map(code_key, plan.front.discloses)):
                found.setdefault(code, []).append(plan)
    return {code: tuple(plans) for code, plans in found.items()}


def _others(library: Library, named: dict[str, tuple[Plan, ...]]) -> tuple[tuple[str, tuple[Plan, ...]], ...]:
    """Codes that no catalogue has: checking refuses them, a preview still shows them."""
    unknown = sorted((code for code in named if library.disclosures.item(code) is None), key=sort_key)
    return tuple((_spelled(code, named[code][0]), named[code]) for code in unknown)


def _spelled(code: str, plan: Plan) -> str:
    """A folded code as a document writes it."""
    return next(written for written in plan.front.discloses if code_key(written) == code)
