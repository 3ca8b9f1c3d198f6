"""Marks for a human: listed with line and reason, an error once published."""

from __future__ import annotations

from pathlib import Path

from reading.office import Office

BODY = "Chào xuân Nhâm Dần [[xem lại: Tết nào]].\n\n<!-- [[xem lại: riêng]] -->\n\n- Họp [[Xem lại]]\n"


def test_in_a_draft_they_are_warnings(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "status: draft\n# [[xem lại: người ký]]", BODY)
    path = "plans/2022-2023/a.md"
    assert office.lines() == [
        f"{path}:6: cảnh báo: xem lại: người ký; xong thì xóa dấu [[xem lại…]] [KH220]",
        f"{path}:8: cảnh báo: xem lại: Tết nào; xong thì xóa dấu [[xem lại…]] [KH220]",
        f"{path}:12: cảnh báo: xem lại: chưa ghi lý do; xong thì xóa dấu [[xem lại…]] [KH220]",
    ]
    assert office.severities() == ["warning"] * 3


def test_in_a_published_plan_they_are_errors(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "", BODY)
    assert office.severities() == ["error"] * 2


def test_a_mark_over_a_line_end_is_one_mark(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "", "A\nB [[xem lại:\ndòng sau]]\n")
    assert [line.split(" ", 1)[0] for line in office.lines()] == ["plans/2022-2023/a.md:8:"]


def test_other_brackets_are_no_marks(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "", "[[xem]] [xem lại: a] [[ghi chú]] [[xem lại: a\n")
    assert office.lines() == []
