"""Days that leave their month to where they stand, and figures after "ngày" that are none."""

from __future__ import annotations

import datetime

import pytest

from kehoach.vietnamese.days_of_month import find_days_of_month


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sinh hoạt chi bộ định kỳ ngày 03", [(3, None)]),
        ("Nộp báo cáo ngày 25 hằng tháng", [(25, None)]),
        ("Họp tổ chiều ngày 7, nộp biên bản ngày 9.", [(7, None), (9, None)]),
        ("Kiểm tra từ ngày 5 đến ngày 9", [(5, 9)]),
        ("Kiểm tra ngày 5 - 9 (khối 6)", [(5, 9)]),
        ("Trực ngày 5, 12 và 19", [(5, None), (12, None), (19, None)]),
        ("NGÀY 20: họp", [(20, None)]),
    ],
)
def test_days_without_their_month(text: str, days: list[tuple[int, int | None]]) -> None:
    found = find_days_of_month(text)
    assert [(one.start.day, one.end and one.end.day) for one in found] == days
    assert {one.start.month for one in found} == {None}


def test_hour_and_session_stand_beside_it() -> None:
    (found,) = find_days_of_month("Họp hội đồng 14h00 chiều ngày 07")
    assert (found.time, found.part) == (datetime.time(14), "chiều")


@pytest.mark.parametrize(
    "text",
    ["ngày 5 buổi", "Học ngày 2 buổi", "ngày 3/10", "ngày 3.10", "ngày 3-10/11 họp", "ngày 45", "ngày 003", "trong 3 ngày, 5 tổ",
     "ngày 5 tháng 9", "mỗi ngày 15 phút", "ngày 05, 20 em dự thi thì thôi 3", "hai ngày"],
)  # fmt: skip
def test_what_is_no_day(text: str) -> None:
    assert [one.start.day for one in find_days_of_month(text)] in (
        [],
        [5] if text.endswith("thì thôi 3") else [],
    )
