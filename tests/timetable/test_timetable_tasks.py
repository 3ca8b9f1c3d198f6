"""A task as the calendar gets it: words, line, group, owner, output, months and days."""

from __future__ import annotations

from datetime import date, time

import pytest

from kehoach.model.month import Month
from kehoach.model.task import Task
from rendering.bodies import days, html_from, html_of, listed, read, remarks
from support.pages import read_tree


def only(body: str, start: int = 2022) -> Task:
    (task,) = read(body, start).tasks
    return task


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("- Họp **hội đồng** `a` [b](c.md)", "Họp hội đồng a b"),
        ("- Họp &amp; thi", "Họp & thi"),
        ("- Họp\n  dòng hai\ndòng ba", "Họp dòng hai dòng ba"),
        ("- Họp<br>thi", "Họp thi"),
        ("a) Họp", "Họp"),
        ("- [x] Họp {#h owner=Lan}", "Họp"),
        ("- Họp\n  - ý một", "Họp"),
        ("- Họp <!-- riêng --> tổ", "Họp tổ"),
        ("- Họp <b>tổ</b>", "Họp <b>tổ</b>"),
        ("- ![Sơ đồ](a.png) thoát hiểm", "thoát hiểm"),
    ],
)
def test_its_text_is_its_own_words(written: str, text: str) -> None:
    assert only(f"## Tháng 9\n{written}\n").text == text


def test_every_task_stands_on_the_page_under_its_anchor() -> None:
    document = read(
        "## Tháng 9\n- Họp tổ\n- Chuyên môn:\n  - Thi {#thi}\n\n| Tháng | Việc |\n|---|---|\n| 10 | Hội thảo |\n"
    )
    page = read_tree(html_of(document))
    marked = {one.attributes["id"]: one.text for one in page.all(class_="kh-task")}
    assert {task.anchor: task.text for task in document.tasks} == marked
    assert [task.line for task in document.tasks] == [2, 4, 8]


def test_months_of_its_heading_are_all_its_months() -> None:
    assert only("## Tháng 06/ 07/08/2023\n- Sinh hoạt hè\n").months == (
        Month(2023, 6),
        Month(2023, 7),
        Month(2023, 8),
    )
    assert only("## Tháng 9, tháng 9\n- a\n").months == (Month(2022, 9),)


@pytest.mark.parametrize(
    ("body", "whens"),
    [
        ("- a ngày 5/9 {date=2022-09-20}", ["2022-09-20"]),
        ("- a {date=sai} ngày 5/9", ["2022-09-05"]),
        ("- a ngày 20/9, ngày 5/9", ["2022-09-05", "2022-09-20"]),
        ("- a ngày 5/9 và 5/9", ["2022-09-05"]),
        ("- a\n  - b ngày 5/9\n\n  ngày 6/9", ["2022-09-05", "2022-09-06"]),
        ("- a", []),
    ],
)
def test_the_days_of_its_list_hold_over_those_of_its_words(body: str, whens: list[str]) -> None:
    assert [day.partition("T")[0] for day in days(f"## Tháng 9\n{body}\n")] == whens


def test_the_days_of_its_words_hold_over_those_of_its_row() -> None:
    table = "| Thời gian | Nội dung |\n|---|---|\n| 5/9 - 9/9 | a |\n| 12/9 | b ngày 13/9 |\n"
    assert days(table) == ["2022-09-05/2022-09-09", "2022-09-13"]


def test_what_its_list_says_holds_over_its_row() -> None:
    body = "| Tháng | Nội dung | Người thực hiện | Kết quả |\n|---|---|---|---|\n| 9 | a {owner=Lan} | Hoa | báo cáo |\n"
    task = only(body)
    assert (task.owner, task.output) == ("Lan", "báo cáo")


def test_a_row_without_month_and_day_is_no_task() -> None:
    table = "| Thời gian | Nội dung |\n|---|---|\n| Thường xuyên | a |\n| Hằng tuần | b |\n| 5/9 | c |\n"
    assert listed(table) == ["9/2022: c"]
    assert {"Thường", "xuyên", "a", "Hằng", "b"} <= set(read_tree(html_from(table)).words)


def test_an_item_with_a_day_outside_the_year_is_warned_and_is_no_task() -> None:
    body = "- a {date=2025-09-05}\n"
    assert listed(body) == []
    assert remarks(body) == ['warning 1: [KH203] date="2025-09-05" nằm ngoài năm học 2022-2023; xem lại năm']


@pytest.mark.parametrize(
    ("rows", "months"),
    [
        ("| 15/7 | a |\n| 5/9 | b |\n", ["7/2022", "9/2022"]),
        ("| 5/9 | a |\n| 15/7 | b |\n", ["9/2022", "7/2023"]),
        ("| 28/8 | a |\n| 15/1 | b |\n| 5/9 | c |\n| 1/8 | d |\n", ["8/2022", "1/2023", "9/2022", "8/2023"]),
    ],
)
def test_july_and_august_of_rows_without_months_keep_to_the_same_rule(rows: str, months: list[str]) -> None:
    found = listed(f"| Thời gian | Nội dung |\n|---|---|\n{rows}")
    assert [line.partition(":")[0] for line in found] == months


def test_a_task_that_lasts_over_two_months_of_a_row_lies_in_the_first() -> None:
    task = only("| Thời gian | Nội dung |\n|---|---|\n| 28/11 - 2/12 | Hội thao |\n")
    assert task.months == (Month(2022, 11),)
    assert [(when.start, when.end) for when in task.whens] == [(date(2022, 11, 28), date(2022, 12, 2))]


def test_its_hour_and_part_of_the_day_are_kept() -> None:
    (when,) = only("## Tháng 9\n- Họp 7h30 sáng ngày 5/9\n").whens
    assert (when.time, when.part, when.text) == (time(7, 30), "sáng", "ngày 5/9")


def test_every_remark_is_made_once() -> None:
    assert remarks("## Tháng 9\n- họp 31/9, thi 31/9, hội 31/9\n") == [
        'note 2: [KH201] "31/9" không phải là một ngày; nếu là ngày thì sửa lại, nếu không phải thì thôi'
    ]
