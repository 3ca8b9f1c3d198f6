"""Tasks that are new, dropped, or moved to another month."""

from __future__ import annotations

from kehoach.differences.task_changes import task_changes
from rendering.bodies import read


def changes(old: str, new: str) -> tuple[list[str], list[str], list[str]]:
    """New, dropped and moved tasks of two bodies, 2025-2026 and 2026-2027."""
    found = task_changes(read(old, 2025).tasks, read(new, 2026).tasks, 2025, 2026)
    moved = [
        f"{one.new.text}: {one.old.months[0].number} → {one.new.months[0].number}" for one in found.moved
    ]
    return [task.text for task in found.new], [task.text for task in found.dropped], moved


def test_new_dropped_and_moved() -> None:
    old = "### Tháng 9/2025\n- Họp tổ chuyên môn\n- Thi viết chữ đẹp\n### Tháng 1/2026\n- Sơ kết học kỳ I"
    new = "### Tháng 9/2026\n- Thi viết chữ đẹp\n- Trồng cây xanh\n### Tháng 2/2027\n- Sơ kết học kỳ I"
    assert changes(old, new) == (["Trồng cây xanh"], ["Họp tổ chuyên môn"], ["Sơ kết học kỳ I: 1 → 2"])


def test_the_same_plan_a_year_on_has_no_changes() -> None:
    old = "### Tháng 9/2025\n- Khai giảng 5/9/2025\n### Tháng 1/2026\n- Sơ kết năm học 2025-2026"
    new = "### Tháng 9/2026\n- Khai giảng 5/9/2026\n### Tháng 1/2027\n- Sơ kết năm học 2026-2027"
    assert changes(old, new) == ([], [], [])


def test_a_task_of_every_month_is_matched_month_by_month() -> None:
    months = ("9/2025", "10/2025", "11/2025", "12/2025")
    old = "\n".join(f"### Tháng {month}\n- Thu đoàn phí" for month in months)
    new = "\n".join(f"### Tháng {month.replace('2025', '2026')}\n- Thu đoàn phí" for month in months[1:])
    assert changes(old, new) == ([], ["Thu đoàn phí"], [])


def test_a_name_ties_a_task_whatever_its_words() -> None:
    old = "### Tháng 9/2025\n- Hội nghị viên chức {#hoi-nghi}"
    new = "### Tháng 10/2026\n- Đại hội toàn thể {#hoi-nghi}"
    assert changes(old, new) == ([], [], ["Đại hội toàn thể: 9 → 10"])


def test_a_reworded_task_is_neither_new_nor_dropped() -> None:
    old = "### Tháng 9/2025\n- Vận động đoàn viên phòng, chống dịch bệnh Covid"
    new = "### Tháng 9/2026\n- Vận động đoàn viên phòng, chống dịch bệnh sốt xuất huyết"
    assert changes(old, new) == ([], [], [])
