"""The calendar of a year."""

from __future__ import annotations

from datetime import date

from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear
from kehoach.pages.months_of_year import months_of_year
from pages.page_builder import build
from pages.page_reader import read
from pages.sample_library import body, day, library, plan, task, union_tasks

YEAR = SchoolYear(2022)


def test_months_run_from_september_to_august() -> None:
    calendar = months_of_year(YEAR, [])
    assert [view.month for view in calendar.months] == list(YEAR.months)
    assert calendar.entries == ()


def test_an_early_month_stands_before_september_where_a_task_lies_there() -> None:
    early = plan("2022-2023", "x", body([task("Trực", [YEAR.early_months[1]])]))
    calendar = months_of_year(YEAR, [early])
    assert [view.month for view in calendar.months] == [Month(2022, 8), *YEAR.months]


def test_a_task_of_several_months_stands_in_each() -> None:
    summer = [Month(2023, 6), Month(2023, 7), Month(2023, 8)]
    calendar = months_of_year(YEAR, [plan("2022-2023", "x", body([task("Nghỉ mát", summer)]))])
    assert [entry.month for entry in calendar.entries] == summer
    assert calendar.repeated == ()


def test_of_several_months_a_dated_task_stands_where_its_days_lie() -> None:
    months = [Month(2022, 9), Month(2022, 10), Month(2022, 11)]
    inside = task("Trong", months, whens=day(date(2022, 10, 30), date(2022, 11, 2)))
    outside = task("Ngoài", months[:1], whens=day(date(2022, 12, 1)))
    calendar = months_of_year(YEAR, [plan("2022-2023", "x", body([inside, outside]))])
    assert [(entry.task.text, entry.month.number) for entry in calendar.entries] == [
        ("Ngoài", 9),
        ("Trong", 10),
        ("Trong", 11),
    ]


def test_a_task_word_for_word_in_three_months_comes_once_under_every_month() -> None:
    one = plan("2022-2023", "cong-doan", body(union_tasks(YEAR)), title="Kế hoạch Công đoàn")
    calendar = months_of_year(YEAR, [one])
    repeated = calendar.repeated[0]
    assert [entry.task.anchor for entry in repeated.entries] == ["lap-9", "lap-10", "lap-11", "lap-12"]
    assert len(calendar.months[0].monthly) == 1
    page = read(build(library(one), current=YEAR)["2022-2023/lich/"].html)
    words = [item.text for item in page.all("li") if "Tuyên truyền" in item.text]
    assert len(words) == 1
    section = page.all("section")[-1]
    assert section.attributes["id"] == "hang-thang"
    assert section.links()["Tháng 10/2022"] == "../cong-doan/#lap-10"


def test_every_task_is_linked_to_its_plan() -> None:
    one = plan("2022-2023", "cong-doan", body(union_tasks(YEAR)))
    for address, prefix in (("lich/", "../2022-2023/cong-doan/#"), ("2022-2023/lich/", "../cong-doan/#")):
        page = read(build(library(one), current=YEAR)[address].html)
        targets = {link.attributes["href"] for link in page.all("a")}
        assert {prefix + found.anchor for found in one.tasks} <= targets


def test_what_a_month_says() -> None:
    page = read(build(current=YEAR)["2022-2023/lich/"].html)
    months = {section.attributes["id"]: section for section in page.all("section", "kh-month")}
    november = months["thang-11-2022"]
    assert november.attributes["data-month"] == "2022-11"
    first, second = november.one("ol", "kh-days").all("li")
    assert (first.attributes["data-date"], first.attributes["data-end"]) == ("2022-11-18", "2022-11-20")
    assert first.one("b").text == "Thứ Sáu đến Chủ nhật, 18–20/11/2022"
    assert "Đoàn thanh niên · báo cáo" in first.text
    assert "Kế hoạch hoạt động Công đoàn (Công đoàn cơ sở)" in first.text
    assert second.one("b").text == "Sáng Thứ Bảy, 3/12/2022"
    assert months["thang-9-2022"].one("ol").one("b").text == "7 giờ 30 phút, Thứ Hai, 5/9"
    assert "Chưa có việc." in months["thang-1-2023"].text
    row = [link.attributes["href"] for link in page.one("nav").all("a")]
    assert row[:2] == ["#thang-9-2022", "#thang-10-2022"]


def test_each_of_several_days_can_be_found_by_a_script() -> None:
    days = (*day(date(2023, 4, 30)), *day(date(2023, 5, 1), date(2023, 5, 2)))
    one = plan("2022-2023", "x", body([task("Nghỉ lễ", [YEAR.month(4)], whens=days)]))
    item = read(build(library(one), current=YEAR)["lich/"].html).one("ol", "kh-days").one("li")
    assert item.one("b").text == "Chủ nhật, 30/4; Thứ Hai đến Thứ Ba, 1–2/5/2023"
    assert item.attributes == {"data-date": "2023-04-30"}
    marked = [span.attributes for span in item.all("span") if span.attributes]
    assert marked == [{"data-date": "2023-05-01", "data-end": "2023-05-02"}]


def test_tasks_of_a_withdrawn_plan_are_marked() -> None:
    tasks = [task("Họp", [YEAR.month(9)]), task("Lễ", [YEAR.month(9)], whens=day(date(2022, 9, 5)))]
    gone = plan("2022-2023", "cu", body(tasks), status="withdrawn", reason="Sai")
    page = read(build(library(gone), current=YEAR)["lich/"].html)
    assert len(page.all("span", "kh-mark--withdrawn")) == 2
    assert page.one("ul", "kh-todo").classes == {"kh-todo", "kh-off"}
    assert "0 việc theo tháng" in read(build(library(gone), current=YEAR)["2022-2023/"].html).text
