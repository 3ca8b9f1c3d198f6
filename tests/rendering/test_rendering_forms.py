"""Every form of docs/kien-truc/su-that.md read from a file to days and months.

The rooms' own tests vary the forms; here each is seen once from end to end, composed (NFC) and decomposed (NFD).
"""

from __future__ import annotations

import unicodedata

import pytest

from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file


@pytest.fixture(params=["NFC", "NFD"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def plan(form: str, body: str, start: int, head: str = "") -> Plan:
    text = unicodedata.normalize(form, f"---\ntitle: A\n{head}---\n{body}\n")
    file = read_plan_file(text.encode(), f"plans/{start}-{start + 1}/x.md", SchoolYear(start))
    assert file.plan is not None
    assert [problem for problem in file.problems if problem.code != "KH111"] == []
    return file.plan


def days_of(one: Plan) -> str:
    return " ".join(
        when.start.isoformat()
        + (f"/{when.end.isoformat()}" if when.is_range else "")
        + (f"T{when.time:%H:%M}" if when.time else "")
        + (f"+{when.part}" if when.part else "")
        for task in one.tasks
        for when in task.whens
    )


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Số:   39/KH-CĐNT", "39/KH-CĐNT"),
        ("Số 01/ KH-CĐCS", "01/KH-CĐCS"),
        ("Số:18/KH-MN", "18/KH-MN"),
        ("Số: 48 /BC-THDL", "48/BC-THDL"),
        ("Số: …/KH-LQĐ", ""),
        ("Số: 12/KHCĐCS", "12/KHCĐCS"),
    ],
)
def test_numbers(form: str, written: str, number: str) -> None:
    assert plan(form, "", 2022, f'number: "{written}"\n').front.number == number


@pytest.mark.parametrize(
    ("start", "heading", "task", "days"),
    [
        (2022, "Tháng 9", "Khai giảng 05/09/2022", "2022-09-05"),
        (2022, "Tháng 11", "Mít tinh 20/11", "2022-11-20"),
        (2022, "Tháng 2", "Thành lập Đảng 3/2", "2023-02-03"),
        (2022, "Tháng 5", "Quốc tế lao động 1/05", "2023-05-01"),
        (2019, "8/2019", "Tập huấn ( 19/8/2019)", "2019-08-19"),
        (2022, "Tháng 8", "Tựu trường (Sáng 28/8)", "2023-08-28+sáng"),
        (2012, "Tháng 10", "Thi ngày 08/10/2012 đến 12/10/2012", "2012-10-08/2012-10-12"),
        (2010, "Tháng 3", "Mít tinh 6 giờ 00 phút ngày 08/03/2011", "2011-03-08T06:00"),
        (2022, "Tháng 9", "Trung thu rằm tháng 8 âm lịch", "2022-09-10"),
        (2022, "Tháng 11", "Kỷ niệm (20/11/1982- 20/11/2022)", "2022-11-20"),
        (2022, "Tháng 12", "Kỷ niệm 22/12/ 1944 - 22/12/ 2022", "2022-12-22"),
        (2022, "Tháng 2", "Kỷ niệm 3/2/1930 -3/2/ 2023", "2023-02-03"),
        (2022, "Tháng 10", "Thành lập Hội 20/10/1930", "2022-10-20"),
        (2022, "Tháng 4", "chiến thắng 30/04 và quốc tế lao động 1/05", "2023-04-30 2023-05-01"),
        (2021, "Tháng 10", "Họp ngày 16 tháng 10  năm 2021", "2021-10-16"),
        (2020, "Tháng 10", "Họp ngày 15 tháng10 năm 2020", "2020-10-15"),
        (2021, "Tháng 9", "Họp ngày        tháng 9 năm 2021", ""),
        (2022, "Tháng 9", "Trực nhật lớp 6/1", ""),
        (2022, "Tháng 9", "Bầu với 2/3 số đoàn viên", ""),
        (2022, "Tháng 9", "Đạt 35/40 phiếu", ""),
        (2022, "Tháng 9", "Học tập Nghị quyết 29-NQ/TW", ""),
        (2022, "Tháng 9", "Theo Quyết định 16/2008- BGD-ĐT", ""),
    ],
)
def test_dates_in_a_task(form: str, start: int, heading: str, task: str, days: str) -> None:
    one = plan(form, f"## {heading}\n- {task}", start)
    assert len(one.tasks) == 1
    assert days_of(one) == days


@pytest.mark.parametrize(
    ("start", "heading", "months"),
    [
        (2022, "Tháng 09/ 2022", "9/2022"),
        (2021, "THÁNG 5/2022", "5/2022"),
        (2022, "Tháng 9", "9/2022"),
        (2012, "THÁNG 10 NĂM 2012", "10/2012"),
        (2022, "Tháng 06/ 07/08/2023", "6/2023 7/2023 8/2023"),
        (2021, "QUÝ III/2021 (Tháng 7 – 9)", "7/2021 8/2021 9/2021"),
        (2019, "tháng 12năm học 2019 - 2020", "12/2019"),
        (2019, "8/2019", "8/2019"),
        # The forms of a school year, each beside a month.
        (2022, "Tháng 1 năm học 2022-2023", "1/2023"),
        (2022, "Tháng 1 năm học 2022- 2023", "1/2023"),
        (2020, "Tháng 1 (Năm học 2020 – 2021)", "1/2021"),
        (2020, "Tháng 1 năm học 2020-  2021", "1/2021"),
        (2021, "THÁNG 1 - NĂM HỌC: 2021-2022", "1/2022"),
    ],
)
@pytest.mark.parametrize(
    "body",
    ["## {}\n- Họp", "**{}**\n\n• Họp", "## {}\n\na) Họp", "## {}\n1/ Họp", "## {}\n+ Họp", "## {}\n– Họp"],
)
def test_months(form: str, body: str, start: int, heading: str, months: str) -> None:
    (task,) = plan(form, body.format(heading), start).tasks
    assert (" ".join(f"{month.number}/{month.year}" for month in task.months), task.text) == (months, "Họp")


def test_a_school_year_left_blank_is_that_of_the_folder(form: str) -> None:
    (task,) = plan(form, "## Tháng 1 năm học 20….20…..\n- Họp", 2022).tasks
    assert [(month.number, month.year) for month in task.months] == [(1, 2023)]


@pytest.mark.parametrize(
    ("start", "table", "tasks"),
    [
        (
            2019,
            "THÁNG | TUẦN C.MÔN | NỘI DUNG CÔNG VIỆC | BỘ PHẬN T.HIỆN\n--- | --- | --- | ---\n"
            "8/2019 | Từ 05 - 31/8 | Tập huấn | BGH\n9 | Tuần 1 / Từ 09/9- 14/9 | Khai giảng | Tổ 1",
            ["8/2019 2019-08-05/2019-08-31 BGH", "9/2019 2019-09-09/2019-09-14 Tổ 1"],
        ),
        (
            2022,
            "| Thời gian | Nội dung công việc | Người thực hiện | Kết quả |\n|---|---|---|---|\n"
            "| Tháng 9 | Họp | Lan | |\n| | Thi 20/9 | Hoa | |",
            ["9/2022  Lan", "9/2022 2022-09-20 Hoa"],
        ),
    ],
)
def test_month_tables(form: str, start: int, table: str, tasks: list[str]) -> None:
    found = []
    for task in plan(form, table, start).tasks:
        when = task.whens[0] if task.whens else None
        days = "/".join(dict.fromkeys((when.start.isoformat(), when.end.isoformat()))) if when else ""
        found.append(f"{task.months[0].number}/{task.months[0].year} {days} {task.owner}")
    assert found == tasks


@pytest.mark.parametrize(
    "section",
    ["I.Chương Trình 1:", "V/ Chương trình 5:", "I -  NHIỆM VỤ", "I- MỤC ĐÍCH", "PHẦN 1:", "A/ Chung"],
)
def test_sections_end_a_month(form: str, section: str) -> None:
    assert [task.text for task in plan(form, f"## Tháng 9\n- a\n\n{section}\n\n- b", 2022).tasks] == ["a"]
