"""The board of disclosures: items × years, each cell with its state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kehoach.disclosing.cell import Cell, State, cell_of
from kehoach.disclosing.documents import Answer, answers_of
from kehoach.disclosing.duties import Duty, duties_of
from kehoach.model.catalogue import Catalogue, CatalogueItem, DisclosureHead, code_key
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.collation import sort_key
from kehoach.vietnamese.slugs import slugify

__all__ = ["Board", "Cell", "Row", "State", "anchor_of", "board_of"]


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

    def overdue(self, year: SchoolYear) -> tuple[tuple[Row, Cell], ...]:
        """What the public of a year still lacks though its day has passed, in order of days."""
        late = (one for one in self.cells(year) if one[1].is_overdue)
        return tuple(sorted(late, key=lambda one: one[1].due or date.max))


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
    duties = _Duties(library)
    named = _named(library, shown)
    rows = []
    for catalogue in reversed(library.disclosures.catalogues):
        for item in catalogue.items:
            cells = tuple(cell_of(library, duties.of(item, year), today) for year in shown)
            if code_key(item.code) in named or any(cell.state is not State.NOT_REQUIRED for cell in cells):
                rows.append(Row(catalogue, item, cells))
    return Board(shown, tuple(rows), _others(library, named))


class _Duties:
    """The duties of a library, each told apart once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.answers = {year: _by_code(found) for year, found in answers_of(library).items()}
        self._known: dict[tuple[SchoolYear, str], Duty] = {}

    def of(self, item: CatalogueItem, year: SchoolYear) -> Duty:
        """An item in a year with its documents."""
        key = code_key(item.code)
        if (year, key) not in self._known:
            found = duties_of(self.library, item, year, self.answers.get(year, {}))
            self._known |= {(year, code): duty for code, duty in found.items()}
        return self._known[year, key]


def _by_code(answers: Iterable[Answer]) -> dict[str, tuple[Answer, ...]]:
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.code, []).append(answer)
    return {code: tuple(listed) for code, listed in found.items()}


def _named(library: Library, years: tuple[SchoolYear, ...]) -> dict[str, tuple[Plan, ...]]:
    """The codes that documents of the years name, withdrawn ones and drafts too: their pages lead here."""
    found: dict[str, list[Plan]] = {}
    for plan in library.plans:
        if plan.year in years:
            for code in dict.fromkeys(map(code_key, plan.front.codes)):
                found.setdefault(code, []).append(plan)
    return {code: tuple(plans) for code, plans in found.items()}


def _others(library: Library, named: dict[str, tuple[Plan, ...]]) -> tuple[tuple[str, tuple[Plan, ...]], ...]:
    """Codes that no catalogue has: checking refuses them, a preview still shows them."""
    unknown = sorted((code for code in named if library.disclosures.item(code) is None), key=sort_key)
    return tuple((_spelled(code, named[code][0]), named[code]) for code in unknown)


def _spelled(code: str, plan: Plan) -> str:
    """A folded code as a document writes it."""
    return next(written for written in plan.front.codes if code_key(written) == code)
