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
    ("today", "days"),
    [("2026-05-30", None), ("2026-05-31", 30), ("2026-06-30", 0), ("2026-07-01", -1)],
)
def test_an_item_is_named_thirty_days_before_and_after_its_day(today: str, days: int | None) -> None:
    library = school(SECONDARY, document(YEAR, ALL_BUT_P4 + BUDGET, "2025-08-01", "x"))
    found = reminders_of(library, date.fromisoformat(today))
    assert [(one.row.item.code, one.days) for one in found.items] == (
        [("P4", days)] if days is not None else []
    )
    assert found.past == ()


def test_notes_to_the_letter() -> None:
    library = school(
        SECONDARY,
        document(YEAR, [*ALL_BUT_P4, *BUDGET[:-1]], "2025-08-01", "x"),
        document("2024-2025", [*ALL_BUT_P4[2:], *BUDGET], "2024-08-01", "y"),
    )
    assert [str(note) for note in due_notes(library, date(2026, 6, 20))] == [
        "plans/2025-2026:1: [KH606] mục P4 «Kế hoạch năm học» đến hạn công khai 30/6/2026, còn 10 ngày; "
        "công bố văn bản có discloses: [P4]",
        "plans/2024-2025:1: [KH607] còn 3 mục chưa công khai đã quá hạn: G1, G2, P4; "
        "có văn bản thì đưa lên, ghi discloses",
    ]
    assert "đến hạn công khai 30/6/2026, hôm nay là ngày cuối;" in str(
        due_notes(library, date(2026, 6, 30))[0]
    )
    assert "[KH607] mục P4 «Kế hoạch năm học» quá hạn công khai từ 30/6/2026;" in str(
        due_notes(library, date(2026, 7, 1))[0]
    )


def test_overdue_items_come_first() -> None:
    library = school(SECONDARY, document(YEAR, "G1", "2025-08-01"))
    found = reminders_of(library, date(2026, 6, 20)).items
    assert [one.days for one in found] == sorted(one.days for one in found)
    assert found[0].is_overdue and not found[-1].is_overdue


def test_a_library_without_plans_or_level_is_left_alone() -> None:
    assert due_notes(school(SECONDARY), date(2026, 6, 20)) == ()
    assert due_notes(school("", document(YEAR, "G1")), date(2026, 6, 20)) == ()
