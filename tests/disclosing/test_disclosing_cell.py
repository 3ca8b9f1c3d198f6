"""How an item stands: its points, what does not apply, what was disclosed elsewhere or before this site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosing.schools import PRESCHOOL, SECONDARY, cell_of, document, school
from kehoach.disclosing.board import Cell, State, board_of
from kehoach.model.disclosures import Exceptions
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear

YEAR = "2025-2026"
IN_TIME, LATE = date(2026, 6, 1), date(2026, 7, 1)


def cell(library: Library, code: str, today: date = IN_TIME, year: str = YEAR) -> Cell:
    parsed = SchoolYear.parse(year)
    assert parsed
    return cell_of(board_of(library, [parsed], today), code, year)


def said(library: Library, **exceptions: Any) -> Library:
    read = Exceptions.model_validate(exceptions)
    return replace(library, disclosures=replace(library.disclosures, exceptions=read))


def points(code: str, *held: str) -> dict[str, Any]:
    return {"item": code, "points": list(held)}


@pytest.mark.parametrize(
    ("held", "state", "missing"),
    [
        ((), State.UNCLEAR, "a c d đ e"),
        (("a", "C"), State.PARTIAL, "d đ e"),
        (("a", "c", "d", "đ", "e"), State.PUBLISHED, ""),
        (("a", "b", "c", "d", "đ", "e"), State.PUBLISHED, ""),
    ],
)
def test_an_item_with_points_is_done_when_every_point_in_force_is_there(
    held: tuple[str, ...], state: State, missing: str
) -> None:
    # No school council since 1 January 2026: point b has lapsed for what is due in June.
    library = school(SECONDARY, document(YEAR, [points("G7", *held)], "2026-05-01", "x"))
    found = cell(library, "G7")
    assert (found.state, " ".join(point.code for point in found.missing)) == (state, missing)
    assert cell(library, "G7", LATE).is_overdue is bool(missing)


def test_a_point_counts_from_the_documents_together_and_until_it_lapses() -> None:
    documents = [
        document("2024-2025", [points("G7", *held)], "2025-05-01", slug)
        for slug, held in (("x", "ac"), ("y", "dđe"))
    ]
    found = cell(school(SECONDARY, *documents), "G7", date(2025, 6, 1), "2024-2025")
    assert (found.state, [point.code for point in found.missing]) == (State.PARTIAL, ["b"])


def test_a_point_that_does_not_apply_is_not_asked_for() -> None:
    library = school(SECONDARY, document(YEAR, [points("P2", "a")], "2026-05-01", "x"))
    assert cell(library, "P2").state is State.PARTIAL
    library = said(library, not_applicable=[{"item": "p2", "points": ["b"], "reason": "Chưa chọn sách"}])
    assert cell(library, "P2").state is State.PUBLISHED


def test_what_does_not_apply_says_why_and_is_never_late() -> None:
    menu = {"item": "M4-THANG", "reason": "Trường không tổ chức bán trú"}
    library = said(school(PRESCHOOL), not_applicable=[menu])
    for today in (IN_TIME, date(2027, 1, 1)):
        found = cell(library, "M4-THANG", today)
        assert (found.state, found.reason, found.is_overdue) == (State.NOT_APPLICABLE, menu["reason"], False)
    only = said(school(PRESCHOOL), not_applicable=[menu | {"year": "2024-2025"}])
    assert cell(only, "M4-THANG", LATE).state is State.MISSING


@pytest.mark.parametrize(
    ("day", "today", "state"),
    [
        ("2026-06-12", "2026-06-11", State.DUE),
        ("2026-06-12", "2026-06-12", State.ELSEWHERE),
        ("2026-06-30", "2026-07-10", State.ELSEWHERE),
        ("2026-07-02", "2026-07-10", State.LATE),
    ],
)
def test_what_was_disclosed_elsewhere_counts_from_its_day(day: str, today: str, state: State) -> None:
    place = {"item": "P4", "year": YEAR, "date": day, "url": "https://cu.example/p4"}
    found = cell(said(school(SECONDARY), elsewhere=[place]), "P4", date.fromisoformat(today))
    assert (found.state, found.plans) == (state, ())
    assert [one.url for one in found.elsewhere] == (
        ["https://cu.example/p4"] if state is not State.DUE else []
    )


@pytest.mark.parametrize(
    ("since", "state"),
    [("2026-06-30", State.MISSING), ("2026-07-01", State.BEFORE_SITE), ("2027-01-01", State.BEFORE_SITE)],
)
def test_what_fell_due_before_the_site_is_not_called_undisclosed(since: str, state: State) -> None:
    plain = school(SECONDARY)
    library = replace(plain, settings=plain.settings.model_copy(update={"since": date.fromisoformat(since)}))
    found = cell(library, "P4", date(2027, 2, 1))
    assert (found.state, found.is_overdue) == (state, state is State.MISSING)


def test_what_is_only_disclosed_when_it_happens_is_waited_for() -> None:
    found = cell(school(SECONDARY), "NS26-TT", date(2026, 12, 1))
    assert (found.state, found.is_overdue) == (State.WAITING, False)
    assert found.reason.startswith("khi có tiếp nhận")
