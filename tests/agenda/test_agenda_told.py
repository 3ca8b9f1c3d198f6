"""Every event once: what is one event, what is two, and what a later document moves."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from kehoach.agenda.months_of_year import months_of_year
from kehoach.agenda.told import Told, agenda_of
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task
from kehoach.model.when import When
from pages.sample_library import body, plan, task

YEAR = SchoolYear(2026)


def _on(text: str, day: int, month: int = 10, said: str = "", **values: Any) -> Task:
    when = When(date(2026, month, day), date(2026, month, day), values.pop("at", None), "", said)
    return task(text, [Month(2026, month)], whens=(when,), **values)


def _told(*tellings: Task, issuers: tuple[str, ...] = ()) -> tuple[Told, ...]:
    plans = [
        plan("2026-2027", f"p{number}", body([one]), **({"issuers": issuers[number]} if issuers else {}))
        for number, one in enumerate(tellings)
    ]
    return agenda_of(plans).told


CONFERENCE = "Hội nghị viên chức ngày 10/10/2026"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_on(CONFERENCE, 10, said="ngày 10/10/2026"), _on("hội nghị viên chức (10/10)", 10, said="10/10")),
        (_on(CONFERENCE, 10, said="ngày 10/10/2026"), _on("Tổ chức Hội nghị viên chức", 10)),
        (_on("Khai giảng", 5, at=time(7, 30)), _on("Khai giảng.", 5)),
        (_on("Hội thao", 5, owner="Toàn trường"), _on("Hội thao", 5, owner="BCH Công đoàn")),
        (_on("Hội thao", 5, owner="Ban Giám hiệu, BCH Công đoàn"), _on("Hội thao", 5, owner="BCH Công đoàn")),
        (_on("Hội thao", 5, place="Sân trường"), _on("Hội thao", 5)),
    ],
)
def test_one_event_of_two_plans_is_one(one: Task, other: Task) -> None:
    (told,) = _told(one, other)
    assert len(told.tellings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_on("Hội thao", 5), _on("Hội thao", 6)),
        (_on("Hội thao", 5, at=time(7)), _on("Hội thao", 5, at=time(14))),
        (_on("Thi vòng 1 ngày 5/10", 5, said="ngày 5/10"), _on("Thi vòng 2 ngày 5/10", 5, said="ngày 5/10")),
        (_on("Hội thao", 5, place="Sân trường"), _on("Hội thao", 5, place="Nhà đa năng")),
        (_on("Thi", 5, group="Khối 6"), _on("Thi", 5, group="Khối 7")),
        (_on("Chấm bài", 5, owner="Tổ Văn"), _on("Chấm bài", 5, owner="Tổ Toán")),
        (_on("Lễ kỷ niệm, đón khách", 5), _on("Lễ kỷ niệm, trang trí", 5)),
    ],
)
def test_what_differs_in_anything_stays_two(one: Task, other: Task) -> None:
    assert len(_told(one, other)) == 2


@pytest.mark.parametrize("words", ["Họp tổ chuyên môn", "Nộp báo cáo", "Sinh hoạt tổ", "Sơ kết tháng"])
def test_what_each_body_does_for_itself_stays_its_own(words: str) -> None:
    assert len(_told(_on(words, 5), _on(words, 5), issuers=("Tổ Văn", "Tổ Toán"))) == 2
    assert len(_told(_on(words, 5), _on(words, 5), issuers=("Tổ Văn", "Tổ Văn"))) == 1


def test_a_plan_that_says_a_thing_twice_means_two_and_a_withdrawn_one_means_none() -> None:
    twice = [_on("Hội thao", 5, anchor="a"), _on("Hội thao", 5, anchor="b")]
    assert len(agenda_of([plan("2026-2027", "x", body(twice))]).told) == 2
    gone = plan("2026-2027", "y", body(twice[:1]), status="withdrawn", reason="Sai")
    told = agenda_of([plan("2026-2027", "x", body(twice[:1])), gone]).told
    assert [one.is_in_force for one in told] == [True, False]


def test_the_telling_that_says_most_stands_and_takes_the_rest_of_the_others() -> None:
    bare = _on("Hội thao", 5, done=True, place="Sân trường")
    (told,) = _told(bare, _on("Hội thao", 5, at=time(7), owner="Tổ Thể dục"))
    assert (told.plan.slug, told.task.owner, told.task.place, told.task.done) == (
        "p1",
        "Tổ Thể dục",
        "Sân trường",
        True,
    )


# --- moved --------------------------------------------------------------------------------------------


def _two_days(text: str) -> Task:
    whens = tuple(When(date(2026, 11, day), date(2026, 11, day), None, "", f"{day}/11") for day in (14, 21))
    return task(text, [Month(2026, 11)], whens=whens)


def _original() -> Plan:
    return plan("2026-2027", "hoi-thao", body([_on("Hội thao cấp trường", 14, 11, anchor="hoi-thao")]))


def test_words_that_move_a_task_show_it_once_on_its_new_day() -> None:
    by = plan(
        "2026-2027", "thong-bao", body([_two_days("Hội thao cấp trường ngày 14/11 chuyển sang ngày 21/11")])
    )
    (told,) = agenda_of([_original(), by]).told
    assert told.plan.slug == "thong-bao"
    assert told.task.whens[0].start == date(2026, 11, 21)
    assert told.change == "Chuyển từ Thứ Bảy, 14/11/2026"


def test_a_head_that_names_the_task_moves_it() -> None:
    by = plan(
        "2026-2027", "thong-bao", body([_on("Hội thao, sân xã", 21, 11)]), moves="2026-2027/hoi-thao#hoi-thao"
    )
    (told,) = agenda_of([_original(), by]).told
    assert (told.task.text, told.change) == ("Hội thao, sân xã", "Chuyển từ Thứ Bảy, 14/11/2026")


def test_a_task_that_is_called_off_is_shown_and_not_counted() -> None:
    by = plan("2026-2027", "thong-bao", title="Thông báo hoãn hội thao", moves="hoi-thao#hoi-thao")
    off = agenda_of([_original(), by]).told
    assert [(one.change, one.is_in_force) for one in off] == [("Hoãn: Thông báo hoãn hội thao", False)]
    said = plan(
        "2026-2027", "tb", body([_on("Hoãn Hội thao cấp trường ngày 14/11", 14, 11, said="ngày 14/11")])
    )
    (one,) = agenda_of([_original(), said]).told
    assert not one.is_in_force


def test_a_draft_moves_nothing() -> None:
    by = plan("2026-2027", "tb", body([_on("Hội thao", 21, 11)]), moves="hoi-thao#hoi-thao", status="draft")
    assert len(agenda_of([_original(), by]).told) == 2


# --- years --------------------------------------------------------------------------------------------


def test_a_plan_of_a_calendar_year_stands_in_the_years_of_its_days() -> None:
    months = [Month(2027, number) for number in (1, 8, 9, 12)]
    union = plan("2026-2027", "nam-2027", body([task(f"Việc {month.number}", [month]) for month in months]))
    alone = months_of_year(YEAR, [union])
    assert len(alone.entries) == 4
    this = months_of_year(YEAR, [union], has_next=True)
    assert [entry.month.number for entry in this.entries] == [1, 8]
    following = months_of_year(SchoolYear(2027), [], former=[union])
    assert [entry.month.number for entry in following.entries] == [9, 12]


def test_the_months_and_the_year_count_the_same_way() -> None:
    several = task("Nghỉ mát", [Month(2027, 6), Month(2027, 7)])
    calendar = months_of_year(
        YEAR,
        [
            plan("2026-2027", "a", body([several, _on(CONFERENCE, 10)])),
            plan("2026-2027", "b", body([_on(CONFERENCE, 10)])),
        ],
    )
    assert sum(view.count for view in calendar.months) == 3
    assert len(calendar.told) == 2


@pytest.mark.parametrize(
    "words",
    [
        "Hội thao ngày 14/11 chuyển sang ngày 21/11",
        "Hội thao (14/11) dời đến chiều 21/11",
        "Chuyển Hội thao từ ngày 14/11 sang ngày 21/11",
        "Hội thao 14/11 hoãn lại thứ Bảy, 21/11",
    ],
)
def test_words_that_move_a_day(words: str) -> None:
    (told,) = agenda_of([plan("2026-2027", "x", body([_two_days(words)]))]).told
    assert [when.start.day for when in told.task.whens] == [21]
    assert told.change == "Chuyển từ Thứ Bảy, 14/11/2026"


@pytest.mark.parametrize(
    "words",
    [
        "Đội tuyển tập từ ngày 14/11 đến ngày 21/11",
        "Từ 14/11 chuyển giờ học sang mùa đông, họp ngày 21/11",
        "Đổi mới sinh hoạt chuyên môn ngày 14/11 và ngày 21/11",
        "Chuyển đổi số: tập huấn 14/11, 21/11",
        "Đời sống công đoàn ngày 14/11, thành lập tổ ngày 21/11",
    ],
)
def test_words_that_only_look_so_move_nothing(words: str) -> None:
    (told,) = agenda_of([plan("2026-2027", "x", body([_two_days(words)]))]).told
    assert [when.start.day for when in told.task.whens] == [14, 21]
    assert told.change == ""
