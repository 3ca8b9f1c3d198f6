"""The calendar of a year."""

from __future__ import annotations

import re
from datetime import date, time

import pytest

from kehoach.agenda.months_of_year import months_of_year
from kehoach.model.library import Library
from kehoach.model.month import Month
from kehoach.model.observance import Observance
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from pages.page_builder import build
from pages.sample_library import SCHOOL, SETTINGS, UNION, body, day, library, plan, task, union_tasks
from support.pages import Element, read

YEAR = SchoolYear(2022)
DAYS = tuple(
    Observance.model_validate(one)
    for one in (
        {"name": "Ngày Nhà giáo Việt Nam", "day": "20/11", "since": 1982},
        {"name": "Quốc khánh", "day": "2/9", "since": 1945, "holiday": True, "days": 2},
        {"name": "Tết Nguyên đán {can_chi}", "lunar": "1/1", "holiday": True, "days": 4, "before": 1},
        {"name": "Ngày Thương binh - Liệt sĩ", "day": "27/7", "since": 1947},
    )
)
HOSTILE = '<script>alert("x")</script> & "trích" \u202eRTL\u202c مرحبا 🎉'


def calendar_page(*plans: Plan, address: str = "2022-2023/lich/") -> Element:
    """A calendar with the named days."""
    listed = library(*plans)
    return read(build(Library(SETTINGS, listed.plans, DAYS), current=YEAR)[address].html)


def months(page: Element) -> dict[str, Element]:
    """The sections of the months, by id."""
    return {one.attributes["id"]: one for one in page.one("div", "kh-cal").all("section")}


def lines(section: Element) -> list[tuple[str, str]]:
    """The list of a month: (tag, words)."""
    return [(one.tag, one.text) for one in section.all() if one.tag in ("dt", "dd")]


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
    named = [Month(2022, 9), Month(2022, 10), Month(2022, 11)]
    inside = task("Trong", named, whens=day(date(2022, 10, 30), date(2022, 11, 2)))
    outside = task("Ngoài", named[:1], whens=day(date(2022, 12, 1)))
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
    sections = months(calendar_page(one))
    assert [item.text for item in sections["hang-thang"].all("dt")] == ["Hằng tháng"]
    item = sections["hang-thang"].one("dd")
    assert item.text.startswith("Tuyên truyền phòng, chống dịch bệnh trong đoàn viên Công đoàn")
    assert item.links()["10/2022"] == "../cong-doan/#lap-10"
    october = sections["thang-10-2022"]
    assert october.one("p", "kh-note").text == "Hằng tháng: Tuyên truyền phòng, chống dịch bệnh …."
    assert lines(october) == []


@pytest.mark.parametrize(
    ("address", "prefix"), [("lich/", "../2022-2023/cong-doan/#"), ("2022-2023/lich/", "../cong-doan/#")]
)
def test_every_task_is_linked_to_its_plan(address: str, prefix: str) -> None:
    one = plan("2022-2023", "cong-doan", body(union_tasks(YEAR)))
    targets = {link.attributes["href"] for link in calendar_page(one, address=address).all("a")}
    assert {prefix + found.anchor for found in one.tasks} <= targets


def test_what_a_month_says() -> None:
    union = plan(
        "2022-2023", "cong-doan", body(union_tasks(YEAR)), title="Kế hoạch hoạt động Công đoàn", issuers=UNION
    )
    page = calendar_page(union)
    september, november = (months(page)[f"thang-{number}-2022"] for number in (9, 11))
    assert november.attributes["data-month"] == "2022-11"
    assert lines(november) == [
        ("dt", "Thứ Sáu đến Chủ nhật, 18–20/11"),
        ("dd", "Hội thao chào mừng ngày Nhà giáo Việt Nam Đoàn thanh niên báo cáo Công đoàn"),
        ("dt", "Chủ nhật, 20/11"),
        ("dd", "Ngày Nhà giáo Việt Nam (40 năm)"),
        ("dt", "Sáng Thứ Bảy, 3/12/2022"),
        ("dd", "Họp mặt cựu giáo chức Công đoàn"),
    ]
    assert lines(september)[:3] == [
        ("dt", "Thứ Sáu, 2/9"),
        ("dd", "Quốc khánh (77 năm) nghỉ"),
        ("dt", "7 giờ 30 phút, Thứ Hai, 5/9"),
    ]
    assert ("dd", "✓ Hội nghị viên chức, người lao động Ban chấp hành Công đoàn") in lines(september)
    assert september.one("h2").text == "Tháng 9/2022 4 việc, 1 đã xong"
    assert months(page)["thang-2-2023"].one("p", "kh-note").text == "Chưa có việc."
    row = [link.attributes["href"] for link in page.one("nav").all("a")]
    assert row[:2] == ["#thang-9-2022", "#thang-10-2022"]


def test_tet_carries_the_name_of_its_year_and_its_days_are_tinted() -> None:
    january = months(calendar_page(plan("2022-2023", "x")))["thang-1-2023"]
    assert lines(january) == [("dt", "Chủ nhật, 22/1"), ("dd", "Tết Nguyên đán Quý Mão nghỉ")]
    tinted = [cell.text for cell in january.all("td", "o")]
    assert tinted == ["21", "22", "23", "24", "25"]


def test_named_days_of_months_that_are_not_shown_are_left_out() -> None:
    page = calendar_page(plan("2022-2023", "x"))
    named = [item.text for item in page.all("dd", "o")]
    assert [name for name in named if "Thương binh" in name] == ["Ngày Thương binh - Liệt sĩ (76 năm)"]


def test_tasks_of_one_day_stand_under_one_line_with_the_days_name() -> None:
    november = YEAR.month(11)
    tasks = [
        task("Chiều", [november], whens=day(date(2022, 11, 20), part="chiều")),
        task("Lễ", [november], whens=day(date(2022, 11, 20))),
        task("Hội thi", [november], whens=day(date(2022, 11, 20))),
        task("Kéo dài", [november], whens=day(date(2022, 11, 20), date(2022, 11, 22))),
    ]
    other = plan("2022-2023", "khac", body([task("Lễ", [november], whens=day(date(2022, 11, 20)))]))
    section = months(calendar_page(plan("2022-2023", "x", body(tasks)), other))["thang-11-2022"]
    assert [line for line in lines(section) if line[0] == "dt"] == [
        ("dt", "Chủ nhật, 20/11"),
        ("dt", "Chủ nhật đến Thứ Ba, 20–22/11"),
        ("dt", "Chiều Chủ nhật, 20/11"),
    ]
    assert [line[1] for line in lines(section)[1:4]] == [
        "Ngày Nhà giáo Việt Nam (40 năm)",
        "Lễ Khac; X",
        "Hội thi X",
    ]
    assert [term.attributes["id"] for term in section.all("dt")] == ["20-11", "20-11-2", "20-11-3"]
    assert section.all("dt")[1].attributes["data-end"] == "22-11"


def test_the_sheet_of_a_month_leads_to_the_first_task_of_each_day() -> None:
    november, december = YEAR.month(11), YEAR.month(12)
    tasks = [
        task("Kéo dài", [november], whens=day(date(2022, 11, 29), date(2022, 12, 2))),
        task("Một ngày", [november], whens=day(date(2022, 11, 30))),
        task("Ghi nhầm tháng", [november], whens=day(date(2022, 12, 5))),
        task("Của tháng 12", [december], whens=day(date(2022, 12, 2))),
    ]
    sections = months(calendar_page(plan("2022-2023", "x", body(tasks))))
    sheet = sections["thang-11-2022"].one("table")
    assert sheet.one("caption").text == "Tháng 11/2022"
    assert [cell.text for cell in sheet.all("th")] == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
    rows = [[cell.text for cell in row.all("td")] for row in sheet.all("tr")[1:]]
    assert rows[0] == ["", "1", "2", "3", "4", "5", "6"]
    assert rows[-1] == ["28", "29", "30", "", "", "", ""]
    assert sheet.links() == {"29": "#29-11", "30": "#29-11"}
    assert sections["thang-12-2022"].one("table").links() == {"1": "#29-11", "2": "#2-12", "5": "#5-12"}


def test_several_days_of_one_task_can_be_found_by_a_script() -> None:
    days = (*day(date(2023, 4, 30)), *day(date(2023, 5, 1), date(2023, 5, 2)))
    one = plan("2022-2023", "x", body([task("Nghỉ lễ", [YEAR.month(4)], whens=days)]))
    term = months(calendar_page(one))["thang-4-2023"].one("dt")
    assert term.text == "Chủ nhật, 30/4; Thứ Hai đến Thứ Ba, 1–2/5/2023"
    assert term.attributes == {"id": "30-4", "data-days": "30-4 1-5/2-5"}


def test_one_day_in_two_calendar_years_has_two_ids() -> None:
    july = [YEAR.early_months[0], YEAR.month(7)]
    tasks = [
        task(f"Trực {month.year}", [month], whens=day(date(month.year, 7, 5)), anchor=f"t{month.year}")
        for month in july
    ]
    page = calendar_page(plan("2022-2023", "x", body(tasks)))
    assert "5-7" in months(page)["thang-7-2022"].ids
    assert "5-7-2" in months(page)["thang-7-2023"].ids
    assert len(page.ids) == len(set(page.ids))


def test_tasks_of_a_withdrawn_plan_are_marked_and_not_counted() -> None:
    tasks = [
        task("Họp", [YEAR.month(9)], done=False),
        task("Lễ", [YEAR.month(9)], whens=day(date(2022, 9, 5)), done=True),
    ]
    gone = plan("2022-2023", "cu", body(tasks), status="withdrawn", reason="Sai")
    page = calendar_page(gone)
    september = months(page)["thang-9-2022"]
    assert len(september.all("span", "kh-mark--withdrawn")) == 2
    assert len(september.all("dd", "kh-off")) == 2
    assert september.one("h2").text == "Tháng 9/2022"
    assert "0 việc theo tháng" in read(build(library(gone), current=YEAR)["2022-2023/"].html).text


def test_the_list_of_plans_says_titles_bodies_and_progress() -> None:
    union = plan(
        "2022-2023", "cong-doan", body(union_tasks(YEAR)), title="Kế hoạch Công đoàn", issuers=[SCHOOL, UNION]
    )
    empty = plan("2022-2023", "trong", title="Kế hoạch không có việc")
    legend = calendar_page(union, empty).one("section", "kh-legend")
    item = legend.one("li")
    assert item.attributes["data-of"] == "nha-truong cong-doan"
    assert item.text == "Kế hoạch Công đoàn Nhà trường và Công đoàn cơ sở · 1/3 việc đã xong"
    feeds = {
        link.attributes["data-code"]: link.attributes["href"] for link in legend.one("p", "kh-note").all("a")
    }
    assert feeds == {"nha-truong": "nha-truong.ics", "cong-doan": "cong-doan.ics"}


def test_the_calendar_leads_to_the_phone_and_to_progress() -> None:
    one = plan("2022-2023", "x", body([task("Họp", [YEAR.month(9)])]))
    later = plan("2023-2024", "y", body([task("Họp", [SchoolYear(2023).month(9)])]))
    links = read(build(library(one, later), current=SchoolYear(2023))["2022-2023/lich/"].html).links()
    assert links["Tải lịch năm học 2022-2023 (.ics)"] == "../lich.ics"
    assert links["Tiến độ, sơ kết, tổng kết"] == "../tien-do/"
    links = read(build(library(one, later), current=SchoolYear(2023))["lich/"].html).links()
    assert links["Thêm vào lịch điện thoại"] == "dang-ky/"
    assert links["Tiến độ, sơ kết, tổng kết"] == "../2023-2024/tien-do/"


def test_on_paper_it_has_the_head_of_the_school_of_that_year() -> None:
    one = plan("2022-2023", "x", body([task("Họp", [YEAR.month(9)])]))
    wall = calendar_page(one).one("div", "kh-wall")
    assert [line.text for line in wall.all("p")] == [
        "Phòng GD&ĐT huyện Mỹ Lâm",
        SCHOOL,
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Độc lập - Tự do - Hạnh phúc",
    ]


def test_hostile_tasks_leave_the_page_whole() -> None:
    september = YEAR.month(9)
    tasks = [
        task("x" * 2000, [september], anchor="dai"),
        task(HOSTILE, [september], owner=HOSTILE, output=HOSTILE, group=HOSTILE, anchor="la"),
        task("Cùng việc", [september], whens=day(date(2022, 9, 5), at=time(7, 0)), anchor='a"b c'),
    ]
    twin = plan(
        "2022-2023", "hai", body([task("Cùng việc", [september], whens=day(date(2022, 9, 5), at=time(7, 0)))])
    )
    one = plan("2022-2023", "mot", body(tasks), title=f"Kế hoạch {HOSTILE}")
    page = calendar_page(one, twin)
    assert page.all("script") == []
    words = [item.text for item in months(page)["thang-9-2022"].all("dd")]
    assert any("x" * 2000 in item for item in words)
    assert any(item.count('<script>alert("x")</script> & "trích"') == 5 for item in words)
    assert sum("Cùng việc" in item for item in words) == 1
    assert '../mot/#a"b c' in {link.attributes["href"] for link in page.all("a")}


# --- weight -------------------------------------------------------------------------------------------


def year_of(count: int) -> list[Plan]:
    """Twenty plans with so many tasks of the sample plans' average length: 64 bytes, owner 13, outcome 3."""
    words = "Tổ chức họp cha mẹ học sinh, bầu Ban đại diện"
    plans = []
    for number in range(20):
        tasks = []
        for place in range(number, count, 20):
            month = YEAR.month((place % 10 + 8) % 12 + 1)
            start = date(month.year, month.number, place % 27 + 1)
            whens = (
                ()
                if place % 3 == 2
                else day(start, date(month.year, month.number, 28) if place % 12 == 0 else None)
            )
            tasks.append(
                task(
                    f"{words} {place}",
                    [month],
                    whens=whens,
                    owner="Tổ chuyên môn" if place % 4 else "",
                    output="biên bản" if place % 4 == 1 else "",
                    done=(True, True, None, False)[place % 4],
                    anchor=f"viec-{place:010x}",
                )
            )
        plans.append(
            plan(
                "2022-2023",
                f"giao-duc-an-toan-{number}",
                body(tasks),
                title=f"Kế hoạch giáo dục an toàn {number}",
            )
        )
    return plans


@pytest.mark.parametrize(("address", "limit"), [("2022-2023/lich/", 110_000), ("lich/", 114_500)])
def test_a_year_of_500_tasks_is_light(address: str, limit: int) -> None:
    """120 KB with the 7 KB around it; at /lich/ each link also names the year (tests/bench/calendar.py weighs)."""
    plans = year_of(500)
    tasks = [one for found in plans for one in found.tasks]
    average = sum(len(f"{one.text}{one.owner}{one.output}".encode()) for one in tasks) / len(tasks)
    assert 78 < average < 84
    html = build(library(*plans), current=YEAR)[address].html
    assert len(set(re.findall(r"viec-[0-9a-f]{10}", html))) == 500
    assert len(html.encode()) < limit
