"""The home page: which month it shows, and what stands under it."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach.agenda.months_of_year import months_of_year
from kehoach.model.school_year import SchoolYear
from kehoach.pages.year.home import month_choice
from pages.page_builder import build
from pages.sample_library import body, day, library, plan, task, union_tasks
from support.pages import read

YEAR = SchoolYear(2026)
CALENDAR = months_of_year(YEAR, [plan("2026-2027", "cong-doan", body(union_tasks(YEAR)))])


@pytest.mark.parametrize(
    ("today", "shown", "heading"),
    [
        (date(2026, 9, 1), (2026, 9), "Việc tháng này"),
        (date(2026, 11, 30), (2026, 11), "Việc tháng này"),
        (date(2026, 7, 15), (2026, 9), "Việc sắp tới: tháng 9/2026"),
        (date(2027, 1, 10), (2027, 6), "Việc sắp tới: tháng 6/2027"),
        (date(2020, 1, 1), (2026, 9), "Việc sắp tới: tháng 9/2026"),
        (date(2027, 8, 31), (2027, 8), "Việc tháng này"),
        (date(2027, 9, 1), None, "Việc tháng này"),
    ],
)
def test_which_month(today: date, shown: tuple[int, int] | None, heading: str) -> None:
    choice = month_choice(CALENDAR, today)
    assert (choice.view and (choice.view.month.year, choice.view.month.number)) == shown
    assert choice.heading == heading


def test_a_month_without_tasks_is_said_in_words() -> None:
    words = month_choice(CALENDAR, date(2027, 1, 10)).words
    assert words == "Tháng 1/2027 chưa có việc; dưới đây là 1 việc của tháng 6/2027."
    over = month_choice(CALENDAR, date(2027, 9, 1)).words
    assert over == "Từ tháng 9/2027, năm học 2026-2027 không còn việc nào."
    none = month_choice(months_of_year(YEAR, []), date(2026, 9, 1)).words
    assert none == "Năm học 2026-2027 chưa có việc theo tháng."


def test_an_early_july_is_this_month() -> None:
    early = plan("2026-2027", "he", body([task("Trực hè", [YEAR.early_months[0]])]))
    choice = month_choice(months_of_year(YEAR, [early]), date(2026, 7, 2))
    assert choice.view is not None
    assert choice.heading == "Việc tháng này"


def test_tasks_of_withdrawn_plans_are_not_shown() -> None:
    gone = plan("2026-2027", "cu", body(union_tasks(YEAR)), status="withdrawn", reason="Sai")
    assert month_choice(months_of_year(YEAR, [gone]), date(2026, 9, 1)).view is None


def test_dated_tasks_come_first_in_order_and_lead_to_their_plan() -> None:
    september = YEAR.month(9)
    tasks = [
        task("Không ngày", [september], owner="Văn phòng", anchor="khong-ngay"),
        task("Muộn", [september], whens=day(date(2026, 9, 25)), anchor="muon"),
        task("Chiều", [september], whens=day(date(2026, 9, 5), part="chiều"), anchor="chieu"),
        task("Sáng", [september], whens=day(date(2026, 9, 5), part="sáng"), done=True, anchor="sang"),
    ]
    page = read(build(library(plan("2026-2027", "x", body(tasks))))[""].html)
    month = page.one("section", "kh-month-now")
    assert month.attributes["data-month"] == "2026-09"
    # Built on 20 September, a Sunday: what is next first, then what has no day, what is past at the end.
    links = [(link.text, link.attributes["href"]) for link in month.all("a")][3:7]
    assert links == [
        ("Muộn", "2026-2027/x/#muon"),
        ("Không ngày", "2026-2027/x/#khong-ngay"),
        ("Sáng", "2026-2027/x/#sang"),
        ("Chiều", "2026-2027/x/#chieu"),
    ]
    assert month.one("details").one("summary").text == "Đã qua: 2 việc"
    first = month.one("details").one("ol", "kh-days").all("li")[0]
    assert first.one("b").text == "Sáng Thứ Bảy, 5/9"
    assert first.one("span", "kh-done").attributes["aria-label"] == "Đã xong"
    assert "Văn phòng" in month.text
    assert month.links()["Lịch cả năm học"] == "lich/"


def test_plans_disclosures_and_past_years_follow() -> None:
    page = read(build()[""].html)
    assert [heading.text for heading in page.all("h2")] == [
        "Việc tháng này",
        "Kế hoạch năm học 2026-2027",
        "Các năm học trước",
    ]
    assert page.links()["2022-2023"] == "2022-2023/"
    older = read(build(current=SchoolYear(2022), today=date(2022, 9, 1))[""].html)
    assert "Công khai" in [heading.text for heading in older.all("h2")]
