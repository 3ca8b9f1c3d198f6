"""What the office is reminded of."""

from __future__ import annotations

from datetime import date

import pytest

from disclosing.schools import SECONDARY, document, school
from kehoach.checking.due_soon import due_notes
from kehoach.disclosing.reminders import reminders_of

YEAR = "2025-2026"
POINTS = {
    "G2": ["a", "b", "c", "d"],
    "G7": ["a", "b", "c", "d", "đ", "e"],
    "F2": ["a", "b"],
    "P2": ["a", "b"],
}
CODES = [*(f"G{n}" for n in range(1, 9)), *(f"F{n}" for n in range(1, 6)), "P1", "P2", "P3", "P5", "R1"]
ALL_BUT_P4 = [{"item": code, "points": POINTS.get(code, [])} for code in CODES]
BUDGET = ["NS-DT", "NS-Q1", "NS-Q2", "NS-Q3", "NS-Q4", "NS-NAM", "NS-QT"]
OF_2026 = ["NS26-3T", "NS26-6T"]


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
    library = school(SECONDARY, document(YEAR, ALL_BUT_P4 + BUDGET + OF_2026, "2025-08-01", "x"))
    found = reminders_of(library, date.fromisoformat(today))
    assert [(row.item.code, term.days) for term in found.soon for row in term.rows] == soon
    assert [row.item.code for one in found.overdue for row, _ in one.items] == overdue


def test_notes_to_the_letter() -> None:
    library = school(
        SECONDARY,
        document(YEAR, [*ALL_BUT_P4, *BUDGET, *OF_2026], "2025-08-01", "x"),
        document("2024-2025", [*ALL_BUT_P4[2:6], "G7", *ALL_BUT_P4[7:], *BUDGET[1:]], "2024-08-01", "y"),
    )
    soon, overdue = due_notes(library, date(2026, 6, 20))
    assert (soon.path, soon.code, soon.message) == (
        "plans/2025-2026",
        "KH606",
        "«Kế hoạch năm học» đến hạn công khai 30/6/2026, còn 10 ngày; công bố văn bản có discloses: [P4]",
    )
    assert (overdue.path, overdue.code, overdue.message) == (
        "plans/2024-2025",
        "KH607",
        "4 mục đã quá hạn: «Tên cơ sở giáo dục» (G1, hạn 30/6/2025); «Địa chỉ, điện thoại, thư điện tử, cổng thông "
        "tin» (G2, hạn 30/6/2025); «Tổ chức bộ máy» (G7, hạn 30/6/2025, chưa ghi có điểm nào); «Kế hoạch năm học» "
        "(P4, hạn 30/6/2025). Có văn bản thì đưa lên, ghi mã ở discloses; đã công khai ở nơi khác hoặc không áp dụng "
        "thì ghi vào plans/chung/ngoai-le-cong-khai.yml",
    )
    assert (
        "đến hạn công khai 30/6/2026, hôm nay là ngày cuối;"
        in due_notes(library, date(2026, 6, 30))[0].message
    )
    assert [note.code for note in due_notes(library, date(2026, 7, 1))] == ["KH607"] * 2


def test_items_of_one_day_are_one_note_and_many_are_counted() -> None:
    library = school(SECONDARY, document(YEAR, ["G1", *BUDGET, *OF_2026], "2025-08-01"))
    first, second = due_notes(library, date(2026, 6, 20))
    assert "và 11 mục nữa đến hạn công khai 30/6/2026" in first.message and "[G2, G3," in first.message
    assert second.message.startswith(
        "1 mục đã quá hạn: «Các khoản thu và mức thu đối với người học» (F2, hạn 31/8/2025)."
    )
    late = due_notes(library, date(2026, 7, 1))[0].message
    assert "; và 12 mục nữa, xem trang công khai. " in late


def test_a_library_without_plans_or_level_is_left_alone() -> None:
    assert due_notes(school(SECONDARY), date(2026, 6, 20)) == ()
    assert due_notes(school("", document(YEAR, "G1")), date(2026, 6, 20)) == ()
