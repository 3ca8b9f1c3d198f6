"""The weeks: to which year one belongs, what stands on its days, and the schedule that was issued for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from kehoach.agenda.months_of_year import months_of_year
from kehoach.agenda.next_first import next_first
from kehoach.agenda.told import agenda_of
from kehoach.agenda.weeks import Weeks, monday_of, mondays_of, year_of_week
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.school_frame import FramesFile
from kehoach.model.school_year import SchoolYear
from kehoach.model.when import When
from pages.page_builder import build
from pages.sample_library import body, day, library, plan, task
from support.pages import read

YEAR = SchoolYear(2026)
MONDAY = date(2026, 11, 23)


def test_every_week_of_ten_years_belongs_to_one_year() -> None:
    seen = [monday for start in range(2020, 2030) for monday in mondays_of(SchoolYear(start))]
    assert all(monday.weekday() == 0 for monday in seen)
    assert seen == sorted(set(seen))
    assert {later - earlier for earlier, later in pairwise(seen)} == {timedelta(days=7)}


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert year_of_week(date(2026, 8, 31)) == SchoolYear(2026)  # Thursday is 3 September
    assert year_of_week(date(2027, 8, 30)) == SchoolYear(2027)
    assert year_of_week(date(2022, 8, 29)) == SchoolYear(2022)  # Thursday is 1 September
    assert year_of_week(date(2023, 8, 28)) == SchoolYear(2022)  # Thursday is 31 August


def _weeks(*plans: Plan) -> Weeks:
    return Weeks(agenda_of(plans).told, (), {})


def test_tasks_stand_on_their_days_and_sessions_and_spans_in_each_week_they_touch() -> None:
    november = [Month(2026, 11)]
    tasks = [
        task("Chiều", november, whens=day(MONDAY, part="chiều")),
        task("Sớm", november, whens=(When(MONDAY, MONDAY, time(7, 30), until=time(9)),)),
        task("Tối", november, whens=(When(MONDAY, MONDAY, time(19)),)),
        task("Cả ngày", november, whens=day(MONDAY)),
        task("Dài", november, whens=day(date(2026, 11, 20), date(2026, 11, 24))),
    ]
    weeks = _weeks(plan("2026-2027", "x", body(tasks)))
    monday = weeks.week(MONDAY).days[0]
    assert [(entry.told.task.text, entry.session) for entry in monday.entries] == [
        ("Cả ngày", ""),
        ("Sớm", "Sáng"),
        ("Chiều", "Chiều"),
        ("Tối", "Tối"),
    ]
    assert monday.entries[1].hours == "7g30–9g00"
    assert [entry.told.task.text for entry in weeks.week(MONDAY).spans] == ["Dài"]
    assert [entry.told.task.text for entry in weeks.week(MONDAY - timedelta(days=7)).spans] == ["Dài"]
    assert weeks.week(MONDAY).count == 5
    assert weeks.week(MONDAY + timedelta(days=7)).count == 0


def test_a_schedule_that_was_issued_is_the_week_and_the_others_stand_beside() -> None:
    november = [Month(2026, 11)]
    both = task("Hội thảo", november, whens=day(MONDAY))
    schedule = plan(
        "2026-2027", "tuan-12", body([both, task("Trực", november, whens=day(date(2026, 11, 27)))])
    )
    schedule = replace(schedule, path="plans/2026-2027/tuan/tuan-12.md")
    other = plan("2026-2027", "khac", body([both, task("Thi", november, whens=day(date(2026, 11, 25)))]))
    week = _weeks(other, schedule).week(MONDAY)
    assert [one.slug for one in week.schedules] == ["tuan-12"]
    assert [entry.told.task.text for one in week.days for entry in one.entries] == ["Hội thảo", "Trực"]
    assert [entry.told.task.text for entry in week.others] == ["Thi"]


def test_weeks_of_teaching_are_counted_through_terms_without_breaks() -> None:
    frames = FramesFile.model_validate(
        {
            "years": {
                "year": "2026-2027",
                "terms": [
                    {"from": "2026-09-07", "to": "2027-01-10"},
                    {"from": "2027-01-11", "to": "2027-05-23"},
                ],
                "breaks": {"from": "2027-02-01", "to": "2027-02-14"},
            }
        }
    )
    numbers = frames.years[0].numbers
    assert numbers[date(2026, 9, 7)] == 1
    assert numbers[MONDAY] == 12
    assert numbers[date(2027, 1, 11)] == 19
    assert date(2027, 2, 1) not in numbers and date(2027, 2, 8) not in numbers
    assert numbers[date(2027, 2, 15)] == 22
    assert date(2027, 5, 24) not in numbers


def test_the_page_of_a_week_leads_to_the_weeks_beside_it() -> None:
    tasks = [task("Thi <b>", [Month(2026, 11)], whens=day(date(2026, 11, 25)), owner="Tổ Toán", place="Sân")]
    pages = build(library(plan("2026-2027", "x", body(tasks))))
    page = read(pages["2026-2027/tuan/2026-11-23/"].html)
    assert page.links()["Tuần sau ›"] == "../2026-11-30/"
    assert page.links()["Thi <b>"] == "../../x/#" + tasks[0].anchor
    cells = [cell.text for cell in page.all("td")]
    assert "Tổ Toán" in cells and "Sân" in cells
    assert "1 việc" in read(pages["2026-2027/tuan/"].html).text


def test_a_closed_years_plan_named_like_the_list_of_weeks_keeps_its_address() -> None:
    pages = build(library(plan("2026-2027", "tuan", title="Kế hoạch tuần lễ")))
    assert pages["2026-2027/tuan/"].title == "Kế hoạch tuần lễ"
    assert "2026-2027/tuan/2026-11-23/" in pages


# --- what is next first -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "now", "later", "past"),
    [
        (date(2026, 11, 2), ["2", "Dài"], ["20", "27"], []),
        (date(2026, 11, 19), ["20"], ["27"], ["2", "Dài"]),
        (date(2026, 11, 30), ["1/12"], [], ["2", "Dài", "20", "27"]),
        (date(2026, 10, 31), [], ["2", "Dài", "20", "27"], []),
        (date(2026, 12, 5), [], [], ["2", "Dài", "20", "27"]),
    ],
)
def test_what_is_next_stands_first(today: date, now: list[str], later: list[str], past: list[str]) -> None:
    tasks = [task(f"{n}", [Month(2026, 11)], whens=day(date(2026, 11, n))) for n in (2, 20, 27)]
    tasks.append(task("Dài", [Month(2026, 11)], whens=day(date(2026, 11, 7), date(2026, 11, 9))))
    tasks.append(task("1/12", [Month(2026, 12)], whens=day(date(2026, 12, 1))))
    months = {
        view.month.number: view for view in months_of_year(YEAR, [plan("2026-2027", "x", body(tasks))]).months
    }
    parts = next_first(months[11], months[12], today)
    assert [entry.task.text for entry in parts.now] == now
    assert [entry.task.text for entry in parts.later] == later
    assert [entry.task.text for entry in parts.past] == past
    every = [entry.task.text for entry in (*parts.now, *parts.later, *parts.past, *parts.ahead)]
    assert sorted(every) == sorted(one.text for one in tasks)


def test_the_monday_of_a_day() -> None:
    assert monday_of(date(2026, 11, 29)) == MONDAY == monday_of(MONDAY)
