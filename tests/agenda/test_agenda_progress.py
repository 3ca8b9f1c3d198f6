"""Progress: what is counted where, for each term, month and plan."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach.agenda.progress import Progress, Tally, Term, progress_of_plans, reports_of, tally_of, term_of
from kehoach.model.school_year import SchoolYear
from pages.page_builder import build
from pages.sample_library import body, day, library, plan, task, union_tasks
from support.pages import Element, read

YEAR = SchoolYear(2022)


def _rows(section: Element) -> dict[str, list[str]]:
    """Each row of a report: its head → its figures."""
    return {row.one("th").text: [cell.text for cell in row.all("td")] for row in section.all("tr")[1:]}


@pytest.mark.parametrize(
    ("months", "whens", "term"),
    [
        ([9], (), Term.FIRST),
        ([12], (), Term.FIRST),
        ([1], (), Term.FIRST),
        ([1], day(date(2023, 1, 17)), Term.FIRST),
        ([1], day(date(2023, 1, 18)), Term.SECOND),
        ([1], day(date(2023, 1, 10), date(2023, 1, 20)), Term.SECOND),
        ([2], (), Term.SECOND),
        ([5], (), Term.SECOND),
        ([6], (), Term.SUMMER),
        ([12, 1, 2], (), Term.SECOND),
        ([6, 7, 8], (), Term.SUMMER),
    ],
)
def test_the_term_of_a_task(months: list[int], whens: tuple[object, ...], term: Term) -> None:
    assert term_of(task("Việc", [YEAR.month(number) for number in months], whens=whens), YEAR) is term


def test_a_tally_counts_every_task_once() -> None:
    september = [YEAR.month(9)]
    tasks = [
        task("Xong", september, done=True, owner="Tổ Toán"),
        task("Chưa", september, done=False),
        task("Không ô", september, owner="  "),
    ]
    tally = tally_of(tasks)
    assert tally == Tally(done=1, open=1, unmarked=1, unowned=2)
    assert tally.total == 3
    assert tally.progress == Progress(1, 2)
    assert tally.progress.percent == 50
    assert Progress(0, 0).percent == 0


def test_reports_leave_out_what_was_withdrawn_and_plans_without_tasks() -> None:
    tasks = body([task("Họp", [YEAR.month(9)], done=False)])
    plans = [
        plan("2022-2023", "con", tasks),
        plan("2022-2023", "het", tasks, status="withdrawn", reason="Sai"),
    ]
    plans.append(plan("2022-2023", "trong"))
    first, second, whole = reports_of(plans, YEAR)
    assert [one.plan.slug for one in first.plans] == ["con"]
    assert second.plans == ()
    assert whole.tally.total == 1
    assert progress_of_plans(plans) == Progress(0, 1)


def test_a_repeated_task_counts_in_each_of_its_months_and_one_of_several_months_once() -> None:
    one = plan("2022-2023", "cong-doan", body(union_tasks(YEAR)))
    first, _, whole = reports_of([one], YEAR)
    repeated, summer = 4, 1
    assert first.tally.total == 5 + repeated
    assert whole.tally.total == 5 + repeated + summer
    assert whole.tally.done == 1
    assert [task.text for task in whole.plans[0].not_done] == [
        "Thăm, tặng quà Trung thu",
        "Hội thao chào mừng ngày Nhà giáo Việt Nam",
    ]


def test_the_page_says_the_same_figures_as_the_plans() -> None:
    one = plan("2022-2023", "cong-doan", body(union_tasks(YEAR)), title="Kế hoạch Công đoàn")
    page = read(build(library(one), current=YEAR)["2022-2023/tien-do/"].html)
    whole = next(section for section in page.all("section") if "tong-ket" in section.ids)
    rows = _rows(whole)
    assert rows["Kế hoạch Công đoàn Nhà trường"] == ["10", "1", "2", "7", "7"]
    assert rows["Tất cả"] == rows["Kế hoạch Công đoàn Nhà trường"]
    assert whole.one("summary").text == "2 việc chưa xong"
    links = [link.attributes["href"] for link in whole.one("details").all("a")]
    assert links == ["../cong-doan/#t-9-tham-tang-qua-trung-thu", "../cong-doan/#hoi-thao"]
    months = next(section for section in page.all("section") if "theo-thang" in section.ids)
    assert "Tháng 9/2022 4 việc, 1 đã xong" in [item.text for item in months.all("li")]
    assert "Tháng 12/2022 1 việc" in [item.text for item in months.all("li")]


def test_a_year_without_tasks_says_so() -> None:
    page = read(build(library(plan("2022-2023", "x")), current=YEAR)["2022-2023/tien-do/"].html)
    assert [paragraph.text for paragraph in page.all("p")].count("Chưa có việc.") == 3
