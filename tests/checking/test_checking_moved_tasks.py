"""What ``moves`` names is there."""

from __future__ import annotations

from pathlib import Path

from kehoach.checking.moved_tasks import CODE
from reading.office import Office


def test_a_task_that_is_not_there_is_named(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "", "\n### Tháng 9/2022\n\n- Thi, ngày 5/9/2022 {#thi}\n")
    office.plan("2022-2023/b.md", "moves: [a#thi, 2022-2023/a/#thi, a#khac, khong-co#thi, a]")
    found = [line for line in office.lines() if CODE in line]
    assert {line.partition("«")[2].partition("»")[0] for line in found} == {"a#khac", "khong-co#thi", "a"}
