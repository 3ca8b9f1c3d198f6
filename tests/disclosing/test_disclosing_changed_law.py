"""A circular that ends inside a school year: one list of duties, each asked for once and judged by its day's law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from disclosing.schools import SECONDARY, cell_of, codes_in, document, school, shipped
from kehoach.disclosing.board import State, board_of
from kehoach.model.catalogue import Catalogue
from kehoach.model.disclosures import Milestone
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear

YEAR = "2025-2026"
CHANGED = SchoolYear(2025)
OPEN = (State.DUE, State.MISSING, State.WAITING)
LATE_IN_THE_YEAR = date(2026, 8, 31)


def asked(library: Library, today: date = LATE_IN_THE_YEAR) -> set[str]:
    """The budget items that are still asked for."""
    return {code for code in codes_in(board_of(library, [CHANGED], today), YEAR, *OPEN) if code[:2] == "NS"}


def with_dates(library: Library, **dates: str) -> Library:
    milestones = tuple(
        Milestone.model_validate({"item": item.replace("_", "-"), "year": YEAR, "date": day})
        for item, day in dates.items()
    )
    return replace(library, disclosures=replace(library.disclosures, milestones=milestones))


def test_the_year_of_the_change_has_one_list_for_both_circulars() -> None:
    assert asked(school(SECONDARY)) == {
        "NS-Q3", "NS-Q4", "NS26-3T", "NS26-6T", "NS26-DT", "NS26-NAM", "NS26-QT", "NS26-TT",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "day", "row", "state", "due"),
    [
        # The estimate of 2026 was allocated in December 2025, under the old circular: nothing more is asked for.
        ("NS-DT", "2025-12-30", "NS-DT", State.PUBLISHED, None),
        ("NS26-DT", "2025-12-30", "NS-DT", State.PUBLISHED, None),
        ("NS-Q3", "2025-10-16", "NS-Q3", State.LATE, "2025-10-15"),
        ("NS-NAM", "2026-02-01", "NS-NAM", State.PUBLISHED, None),
        ("NS-QT", "2026-05-20", "NS26-QT", State.PUBLISHED, None),
        # The first quarter of 2026 fell due on 10 April by the new circular, whatever code the document bears.
        ("NS-Q1", "2026-04-10", "NS26-3T", State.PUBLISHED, "2026-04-10"),
        ("NS-Q1", "2026-04-14", "NS26-3T", State.LATE, "2026-04-10"),
        ("NS26-3T", "2026-04-08", "NS26-3T", State.PUBLISHED, "2026-04-10"),
        ("NS-Q1", "2026-03-20", "NS26-3T", State.PUBLISHED, "2026-04-10"),
    ],
)
def test_a_document_is_judged_by_the_circular_of_its_own_day(
    code: str, day: str, row: str, state: State, due: str | None
) -> None:
    library = school(SECONDARY, document(YEAR, code, day))
    board = board_of(library, [CHANGED], LATE_IN_THE_YEAR)
    cell = cell_of(board, row, YEAR)
    assert (cell.state, cell.due) == (state, date.fromisoformat(due) if due else None)
    same_duty = {one.code for _, one in shipped().duty(code)}
    assert row in same_duty and not asked(library) & same_duty


@pytest.mark.parametrize(
    ("event", "row", "due"),
    [("2026-03-24", "NS-DT", "2026-04-08"), ("2026-03-25", "NS26-DT", "2026-04-24")],
)
def test_the_law_of_the_day_of_the_event_gives_the_term(event: str, row: str, due: str) -> None:
    for named in ("NS_DT", "NS26_DT"):  # the event is one, whichever code it is written under
        library = with_dates(school(SECONDARY), **{named: event})
        cell = cell_of(board_of(library, [CHANGED], date(2026, 4, 25)), row, YEAR)
        assert (cell.state, cell.due) == (State.MISSING, date.fromisoformat(due))
        assert asked(library) & {"NS-DT", "NS26-DT"} == {row}


def test_a_third_circular_is_one_more_file() -> None:
    third = Catalogue.model_validate(
        {
            "name": "Thông tư thử",
            "since": "2027-01-15",
            "items": [
                {
                    "code": "T3",
                    "name": "Ba tháng",
                    "head": "tai-chinh",
                    "replaces": "NS26-3T",
                    "due": {"day": "20/4"},
                }
            ],
        }
    )
    changed = [
        one.model_copy(update={"until": date(2027, 1, 14)}) if one.name.startswith("Thông tư 26") else one
        for one in shipped().catalogues
    ]
    plain = school(SECONDARY)
    library = replace(plain, disclosures=replace(shipped(), catalogues=(*changed, third)))
    years = [SchoolYear(2025), SchoolYear(2026)]
    board = board_of(library, years, date(2027, 5, 1))
    assert cell_of(board, "T3", "2026-2027").due == date(2027, 4, 20)
    assert cell_of(board, "NS26-3T", "2026-2027").state is State.NOT_REQUIRED
    assert cell_of(board, "NS26-3T", "2025-2026").state is State.MISSING
    assert [one.code for _, one in library.disclosures.duty("NS-Q1")] == ["NS-Q1", "NS26-3T", "T3"]
