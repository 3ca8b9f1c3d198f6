"""What the office is reminded of."""

from __future__ import annotations

from datetime import date

import pytest

from disclosing.schools import SECONDARY, document, school
from kehoach.checking.due_soon import due_notes
from kehoach.disclosing.reminders import reminders_of

YEAR = "2025-2026"
ALL_BUT_P4 = [*(f"G{n}" for n in range(1, 9)), *(f"F{n}" for n in range(1, 6)), "P1", "P2", "P3", "P5", "R1"]
BUDGET = ["NS-DT", "NS-Q1", "NS-Q2", "NS-Q3", "NS-Q4", "NS-NAM", "NS-QT"]


@pytest.mark.parametrize(
    ("today", "soon", "overdue"),
    [
        ("2026-05-30", [], []),
        ("2026-05-31", [("P4", 30)], []),
        ("2026-06-30", [("P4", 0)], []),
        ("2026-07-01", [], ["P4"]),
    ],
)
def test_an_item_is_named_thirty_days_before_and_after_its_day(
    today: str, soon: list[tuple[str, int]], overdue: list[str]
) -> None:
    library = school(SECONDARY, document(YEAR, ALL_BUT_P4 + BUDGET, "2025-08-01", "x"))
    found = reminders_of(library, date.fromisoformat(today))
    assert [(row.item.code, term.days) for term in found.soon for row in term.rows] == soon
    assert [row.item.code for one in found.overdue for row, _ in one.items] == overdue


def test_notes_to_the_letter() -> None:
    library = school(
        SECONDARY,
        document(YEAR, [*ALL_BUT_P4, *BUDGET[:-1]], "2025-08-01", "x"),
        document("2024-2025", [*ALL_BUT_P4[2:], *BUDGET[1:]], "2024-08-01", "y"),
    )
    assert [str(note) for note in due_notes(library, date(2026, 6, 20))] == [
        "plans/2025-2026:1: ghi chú: mục P4 «Kế hoạch năm học» đến hạn công khai 30/6/2026, còn 10 ngày; "
        "công bố văn bản có discloses: [P4] [KH606]",
        "plans/2024-2025:1: ghi chú: 4 mục quá hạn mà chưa công khai: G1 (hạn 30/6/2025), G2 (hạn 30/6/2025), "
        "P4 (hạn 30/6/2025), NS-DT; có văn bản thì đưa lên, ghi mã ở discloses [KH607]",
    ]
    assert "đến hạn công khai 30/6/2026, hôm nay là ngày cuối;" in str(
        due_notes(library, date(2026, 6, 30))[0]
    )
    assert [note.code for note in due_notes(library, date(2026, 7, 1))] == ["KH607"] * 2


def test_items_of_one_day_are_one_note_and_a_year_s_are_one() -> None:
    library = school(SECONDARY, document(YEAR, ["G1", *BUDGET], "2025-08-01"))
    first, second = due_notes(library, date(2026, 6, 20))
    assert "mục G2, G3," in str(first) and "R1 đến hạn công khai 30/6/2026" in str(first)
    assert "1 mục quá hạn mà chưa công khai: F2 (hạn 31/8/2025);" in str(second)


def test_a_library_without_plans_or_level_is_left_alone() -> None:
    assert due_notes(school(SECONDARY), date(2026, 6, 20)) == ()
    assert due_notes(school("", document(YEAR, "G1")), date(2026, 6, 20)) == ()
