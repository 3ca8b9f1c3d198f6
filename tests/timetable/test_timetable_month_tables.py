"""Month tables as offices draw them: merged, repeated and whole-row months, weeks, both heads."""

from __future__ import annotations

import pytest

from rendering.bodies import days, html_from, listed, read
from support.pages import read_tree

WEEKS = "THÁNG | TUẦN C.MÔN | NỘI DUNG CÔNG VIỆC | BỘ PHẬN T.HIỆN\n--- | --- | --- | ---\n"
TIMES = "| Thời gian | Nội dung công việc | Người thực hiện | Kết quả |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    "rows",
    [
        "| Tháng 9 | a | | |\n| | b | | |\n| Tháng 10 | c | | |\n",
        "| Tháng 9 | a | | |\n| Tháng 9 | b | | |\n| Tháng 10 | c | | |\n",
        "| Tháng 9 | | | |\n| | a | | |\n| | b | | |\n| | Tháng 10 | | |\n| | c | | |\n",
        "| **Tháng 9** |\n| | a |\n| | b |\n| **Tháng 10** |\n| | c |\n",
        "| 9/2022 | - a<br>- b | | |\n| 10/2022 | c | | |\n",
        "| Tháng 9 | a | | |\n<!-- riêng -->\n| | b | | |\n| Tháng 10 | c | | |\n",
    ],
)
def test_a_month_holds_for_the_rows_below(rows: str) -> None:
    assert listed(TIMES + rows) == ["9/2022: a", "9/2022: b", "10/2022: c"]


def test_weeks_give_the_days_of_their_row() -> None:
    body = WEEKS + (
        "8/2022 | Từ 05 - 31/8 | Tập huấn | BGH\n"
        "9 | Tuần 1<br>Từ 09/9- 14/9 | - Khai giảng 5/9<br>- Họp | Tổ 5\n"
        " | Tuần 2 | Thi | \n"
    )
    assert listed(body) == ["8/2022: Tập huấn", "9/2022: Khai giảng 5/9", "9/2022: Họp", "9/2022: Thi"]
    assert days(body) == ["2022-08-05/2022-08-31", "2022-09-05", "2022-09-09/2022-09-14"]
    assert [task.owner for task in read(body).tasks] == ["BGH", "Tổ 5", "Tổ 5", ""]


def test_who_and_what_come_from_their_columns() -> None:
    tasks = read(f"{TIMES}| Tháng 9 | a | BGH | Đã xong |\n| | b | GV | báo cáo |\n| | c | | |\n").tasks
    assert [(task.owner, task.output, task.done) for task in tasks] == [
        ("BGH", "", True), ("GV", "báo cáo", None), ("", "", None),
    ]  # fmt: skip


def test_a_table_of_times_needs_no_month() -> None:
    body = "| Thời gian | Nội dung |\n|---|---|\n| Sáng 28/8 | a |\n| 5/9/2022 | b |\n| Từ 18/11 đến 20/11 | c |\n| 15/7 | d |\n"
    assert listed(body) == ["8/2022: a", "9/2022: b", "11/2022: c", "7/2023: d"]
    assert days(body) == ["2022-08-28 sáng", "2022-09-05", "2022-11-18/2022-11-20", "2023-07-15"]


def test_a_table_joined_by_bars_alone_is_one() -> None:
    assert listed("Thời gian | Nội dung\nTháng 9 | a\n | b\n| c\n| Tháng 10 | d |\n") == [
        "9/2022: a", "9/2022: b", "9/2022: c", "10/2022: d",
    ]  # fmt: skip


def test_numbers_of_rows_are_no_months() -> None:
    body = "| TT | Nội dung | Người |\n|---|---|---|\n| Tháng 9 | | |\n| 1 | a | A |\n| THÁNG 10/2022 |\n| 2 | b | B |\n"
    assert listed(body) == ["9/2022: a", "10/2022: b"]


def test_a_table_under_a_month_lists_its_tasks() -> None:
    body = "## Tháng 9\n| STT | Công việc | Phụ trách |\n|---|---|---|\n| 1 | a | A |\n| 2 | b | B |\n"
    assert listed(body) == ["9/2022: a", "9/2022: b"]
    assert [task.owner for task in read(body).tasks] == ["A", "B"]


@pytest.mark.parametrize(
    "table",
    [
        "| Môn | Lớp |\n|---|---|\n| Toán | 6 |\n",
        "| TT | Họ tên |\n|---|---|\n| 9 | A |\n| 10 | B |\n",
        "| Nội dung | Số lượng |\n|---|---|\n| Tháng | 9 |\n",
    ],
)
def test_other_tables_list_nothing(table: str) -> None:
    assert listed(table) == []


def test_merged_months_span_their_rows_and_no_more() -> None:
    html = html_from(
        "| Tháng | Nội dung |\n|---|---|\n| 9 | a |\n| | b |\n| | |\n| | Tháng 10 |\n| | c |\n| 11 | d |\n"
    )
    assert html.count('rowspan="3"') == 1 and html.count("rowspan") == 1
    assert not read_tree(html).faults
    rows = html.split("<tr>")[2:]
    assert [row.count("<td") for row in rows] == [2, 1, 1, 2, 2, 2]
