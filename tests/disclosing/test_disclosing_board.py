"""The board: right items for each level and circular, right days, right states on given days."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from disclosing.schools import PRESCHOOL, SECONDARY, cell_of, codes_in, document, school, shipped
from kehoach.checking.due_soon import due_notes
from kehoach.disclosing.board import State, board_of
from kehoach.disclosing.retention import withdrawn_early
from kehoach.model.disclosures import Disclosures, Milestone
from kehoach.model.library import Library
from kehoach.model.observance import Observances
from kehoach.model.school_year import SchoolYear
from kehoach.reading.common_file import read_common

BUDGET_61 = {"NS-DT", "NS-Q1", "NS-Q2", "NS-Q3", "NS-Q4", "NS-NAM", "NS-QT"}
BUDGET_26 = {"NS26-DT", "NS26-3T", "NS26-6T", "NS26-9T", "NS26-NAM", "NS26-QT", "NS26-TT"}
COMMON = {*(f"G{n}" for n in range(1, 9)), *(f"F{n}" for n in range(1, 6)), "R1"}
EVERY = tuple(state for state in State if state is not State.NOT_REQUIRED)
BEFORE, AFTER = "2023-2024", "2024-2025"
TODAY = date(2024, 7, 1)
DAYS, _ = read_common(Path("/khong-co"), "ngay-trong-nam.yml", Observances)


def _items(level: str, year: str, today: date = TODAY) -> set[str]:
    parsed = SchoolYear.parse(year)
    assert parsed
    return codes_in(board_of(school(level), [parsed], today), year, *EVERY)


@pytest.mark.parametrize(
    ("level", "year", "items"),
    [
        (SECONDARY, "2022-2023", {"TT36-09", "TT36-10", "TT36-11", "TT36-12", "TT36-TC"}),
        (SECONDARY, BEFORE, {"TT36-09", "TT36-10", "TT36-11", "TT36-12", "TT36-TC"}),
        (SECONDARY, AFTER, COMMON | {"P1", "P2", "P3", "P4", "P5"}),
        (SECONDARY, "2026-2027", COMMON | {"P1", "P2", "P3", "P4", "P5"}),
        (PRESCHOOL, "2022-2023", {"TT36-01", "TT36-02", "TT36-03", "TT36-04", "TT36-TC"}),
        (PRESCHOOL, BEFORE, {"TT36-01", "TT36-02", "TT36-03", "TT36-04", "TT36-TC"}),
        (PRESCHOOL, AFTER, COMMON | {"M1", "M2", "M3", "M4", "M5", "M4-THANG", "M4-TUAN"}),
        ("tieu-hoc", BEFORE, {"TT36-05", "TT36-06", "TT36-07", "TT36-08", "TT36-TC"}),
        ("thpt", AFTER, COMMON | {"P1", "P2", "P3", "P4", "P5"}),
    ],
)
def test_the_circular_of_the_day_and_the_level_say_which_items(
    level: str, year: str, items: set[str]
) -> None:
    budget = BUDGET_26 if year == "2026-2027" else BUDGET_61
    assert _items(level, year) == items | budget


def test_a_school_of_two_levels_has_the_items_of_both() -> None:
    both = school(SECONDARY)
    both = Library(both.settings.model_copy(update={"level": ("tieu-hoc", "thcs")}), (), (), both.disclosures)
    board = board_of(both, [SchoolYear(2022)], TODAY)
    assert {"TT36-05", "TT36-09"} <= codes_in(board, "2022-2023", *EVERY)


def test_a_school_without_a_level_is_asked_for_nothing() -> None:
    assert board_of(school(""), [SchoolYear(2025)], TODAY).rows == ()


@pytest.mark.parametrize(
    ("level", "code", "year", "day"),
    [
        (SECONDARY, "TT36-09", BEFORE, "2024-06-30"),
        (PRESCHOOL, "TT36-01", "2022-2023", "2023-06-30"),
        (SECONDARY, "P4", AFTER, "2025-06-30"),
        (SECONDARY, "R1", AFTER, "2025-06-30"),
        (SECONDARY, "F2", AFTER, "2024-08-31"),
        (PRESCHOOL, "M4-THANG", AFTER, "2024-08-25"),
        (PRESCHOOL, "M4-TUAN", AFTER, None),
        (SECONDARY, "NS-Q3", AFTER, "2024-10-15"),
        (SECONDARY, "NS-Q4", AFTER, "2025-01-15"),
        (SECONDARY, "NS-Q1", AFTER, "2025-04-15"),
        (SECONDARY, "NS-Q2", AFTER, "2025-07-15"),
        (SECONDARY, "NS-DT", AFTER, None),
    ],
)
def test_when_an_item_is_due(level: str, code: str, year: str, day: str | None) -> None:
    parsed = SchoolYear.parse(year)
    assert parsed
    board = board_of(school(level), [parsed], date(2022, 9, 1))
    assert cell_of(board, code, year).due == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2025-06-29", State.DUE),
        ("2025-06-30", State.DUE),
        ("2025-07-01", State.MISSING),
        ("2030-06-30", State.MISSING),
        ("2030-07-01", State.NOT_REQUIRED),
    ],
)
@pytest.mark.parametrize(("level", "code"), [(SECONDARY, "P4"), (PRESCHOOL, "M4")])
def test_not_published(level: str, code: str, today: str, state: State) -> None:
    board = board_of(school(level, document(AFTER, "G1")), [SchoolYear(2024)], date.fromisoformat(today))
    if state is State.NOT_REQUIRED:
        assert code not in {row.item.code for row in board.rows}
    else:
        assert cell_of(board, code, AFTER).state is state


@pytest.mark.parametrize(
    ("published", "state"),
    [
        ("2024-08-01", State.PUBLISHED),
        ("2025-06-30", State.PUBLISHED),
        ("2025-07-01", State.LATE),
        ("", State.PUBLISHED),
    ],
)
def test_published_in_time_or_late(published: str, state: State) -> None:
    library = school(SECONDARY, document(AFTER, "P4", published))
    cell = cell_of(board_of(library, [SchoolYear(2024)], date(2026, 1, 1)), "P4", AFTER)
    assert cell.state is state
    assert cell.published == (date.fromisoformat(published) if published else None)
    assert cell.plan is not None
    assert cell.plan.slug == "p4"


def test_without_a_date_the_first_public_change_is_the_day() -> None:
    changes = [{"date": "2025-09-01", "note": "b"}, {"date": "2025-07-09", "note": "a"}]
    library = school(SECONDARY, document(AFTER, "P4", revisions=changes))
    cell = cell_of(board_of(library, [SchoolYear(2024)], date(2026, 1, 1)), "P4", AFTER)
    assert (cell.state, cell.published) == (State.LATE, date(2025, 7, 9))


def test_the_first_of_several_documents_counts_and_the_newest_is_shown() -> None:
    library = school(
        SECONDARY,
        document(AFTER, "P4", "2025-06-01", "dau"),
        document(AFTER, ["p4", "P5"], "2025-08-01", "sau"),
        document(AFTER, "P4", "2025-08-09", "bo", status="withdrawn", reason="Sai"),
        document(AFTER, "P4", "2025-08-10", "nhap", status="draft"),
    )
    cell = cell_of(board_of(library, [SchoolYear(2024)], date(2026, 1, 1)), "P4", AFTER)
    assert cell.state is State.PUBLISHED
    assert [plan.slug for plan in cell.plans] == ["sau", "dau"]
    assert cell.published == date(2025, 6, 1)
    assert cell.keep_until == date(2030, 8, 1)


def test_a_withdrawn_document_alone_publishes_nothing() -> None:
    library = school(SECONDARY, document(AFTER, "P4", "2025-06-01", status="withdrawn", reason="Sai"))
    for today, is_overdue in (("2025-06-30", False), ("2025-07-01", True)):
        cell = cell_of(board_of(library, [SchoolYear(2024)], date.fromisoformat(today)), "P4", AFTER)
        assert (cell.state, cell.plans, cell.is_overdue) == (State.WITHDRAWN, (), is_overdue)
        assert [plan.slug for plan in cell.withdrawn] == ["p4"]


def test_an_event_without_a_date_is_waited_for_and_makes_nobody_late() -> None:
    library = school(SECONDARY, document(AFTER, "G1"))
    for today in ("2025-06-30", "2025-08-31", "2025-09-01", "2030-08-31"):
        cell = cell_of(board_of(library, [SchoolYear(2024)], date.fromisoformat(today)), "NS-DT", AFTER)
        assert (cell.state, cell.reason, cell.due) == (State.WAITING, "ngày được giao dự toán", None)
        assert not cell.is_overdue


def test_an_event_whose_date_the_office_wrote_down_gives_the_day() -> None:
    milestone = Milestone.model_validate({"item": "ns-dt", "year": AFTER, "date": "2024-12-20"})
    library = school(SECONDARY)
    library = Library(library.settings, (), (), Disclosures(shipped().catalogues, (milestone,)))
    for today, state in (("2025-01-04", State.DUE), ("2025-01-05", State.MISSING)):
        cell = cell_of(board_of(library, [SchoolYear(2024)], date.fromisoformat(today)), "NS-DT", AFTER)
        assert (cell.state, cell.due) == (state, date(2025, 1, 4))


@pytest.mark.parametrize(
    ("menus", "today", "state", "due"),
    [
        ([], "2024-08-25", State.DUE, "2024-08-25"),
        ([], "2024-08-26", State.MISSING, "2024-08-25"),
        (["2024-08-20"], "2024-09-25", State.PUBLISHED, "2024-09-25"),
        (["2024-08-20"], "2024-09-26", State.MISSING, "2024-09-25"),
        (["2024-08-25"], "2024-09-26", State.MISSING, "2024-09-25"),
        (["2024-08-20", "2024-09-24"], "2024-09-26", State.PUBLISHED, "2024-10-25"),
        (["2024-08-27"], "2024-09-01", State.LATE, "2024-09-25"),
        (["2024-08-20", "2025-04-20"], "2025-12-01", State.PUBLISHED, "2025-04-25"),
    ],
)
def test_a_menu_is_asked_for_every_month(menus: list[str], today: str, state: State, due: str) -> None:
    documents = [document(AFTER, "M4-THANG", day, f"m-{day}") for day in menus]
    board = board_of(school(PRESCHOOL, *documents), [SchoolYear(2024)], date.fromisoformat(today))
    cell = cell_of(board, "M4-THANG", AFTER)
    assert (cell.state, cell.due) == (state, date.fromisoformat(due))


@pytest.mark.parametrize(
    ("old", "new", "last"),
    [(1, 2, date(2024, 7, 18)), (0, 3, date(2026, 3, 24))],
    ids=["TT 36 and TT 09", "TT 61 and TT 26"],
)
def test_a_circular_holds_from_its_first_day_to_its_last(old: int, new: int, last: date) -> None:
    days = [last, last + timedelta(days=1)]
    catalogues = shipped().catalogues
    assert [catalogues[old].holds_on(day) for day in days] == [True, False]
    assert [catalogues[new].holds_on(day) for day in days] == [False, True]


def test_a_replaced_document_gives_way(year: str = AFTER) -> None:
    library = school(
        SECONDARY,
        document(year, "P4", "2025-06-20", "cu"),
        document(year, "P4", "2025-06-01", "moi", replaces="cu"),
    )
    cell = cell_of(board_of(library, [SchoolYear(2024)], date(2025, 7, 1)), "P4", year)
    assert [plan.slug for plan in cell.plans] == ["moi", "cu"]


def test_years_stand_newest_first_and_items_by_circular() -> None:
    years = [SchoolYear(2022), SchoolYear(2025), SchoolYear(2023)]
    board = board_of(school(SECONDARY), years, TODAY)
    assert [str(year) for year in board.years] == ["2025-2026", "2023-2024", "2022-2023"]
    assert [row.item.code for row in board.rows][:3] == ["NS26-DT", "NS26-NAM", "NS26-3T"]
    assert list(dict.fromkeys(row.catalogue.name for row in board.rows)) == [
        "Thông tư 26/2026/TT-BTC",
        "Thông tư 09/2024/TT-BGDĐT",
        "Thông tư 36/2017/TT-BGDĐT",
        "Thông tư 61/2017/TT-BTC",
    ]
    assert sum(board.tally(SchoolYear(2025)).values()) == len(board.rows)


def test_a_document_of_an_item_that_is_not_asked_for_is_shown_all_the_same() -> None:
    library = school(SECONDARY, document("2025-2026", ["TT36-09", "LẠ-1"], "2026-01-01", "x"))
    board = board_of(library, [SchoolYear(2025)], date(2026, 1, 1))
    assert cell_of(board, "TT36-09", "2025-2026").state is State.PUBLISHED
    assert [(code, [plan.slug for plan in plans]) for code, plans in board.others] == [("LẠ-1", ["x"])]


def test_every_shipped_item_has_what_the_law_says_of_it() -> None:
    for catalogue in shipped().catalogues:
        assert catalogue.since and catalogue.keep == 5 and catalogue.source
        for item in catalogue.items:
            due = catalogue.due_of(item)
            assert item.head.label and due.words, item.code
    heads = {item.head for one in shipped().catalogues for item in one.items}
    assert len(heads) == 3


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2024-02-29"])
@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2025, 7, 1), date(8999, 12, 31)])
def test_no_day_is_too_far(day: str, today: date) -> None:
    milestones = tuple(
        Milestone.model_validate({"item": item, "year": AFTER, "date": day})
        for item in ("NS-DT", "NS-NAM", "F2")
    )
    plain = school(SECONDARY, document(AFTER, ["NS-DT", "P4"], day), document("1900-1901", "P4", day, "x"))
    library = Library(plain.settings, plain.plans, DAYS.days, Disclosures(shipped().catalogues, milestones))
    board = board_of(library, [SchoolYear(1900), SchoolYear(2024), SchoolYear(9000)], today)
    assert bool(cell_of(board, "P4", AFTER).plans) == (date.fromisoformat(day) <= today)
    assert due_notes(library, today) is not None
    assert list(withdrawn_early(library, today)) == []


def test_a_document_of_a_later_day_is_not_published_yet() -> None:
    library = school(SECONDARY, document(AFTER, "P4", "2025-06-20"))
    for today, state in (("2025-06-19", State.DUE), ("2025-06-20", State.PUBLISHED)):
        board = board_of(library, [SchoolYear(2024)], date.fromisoformat(today))
        assert cell_of(board, "P4", AFTER).state is state
