"""The feeds, read back by three readers that did not write them; UIDs that stand; a golden file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from kehoach.model.library import Library
from kehoach.model.month import Month
from kehoach.model.observance import Observance, Observances
from kehoach.model.people import People, PeopleFile
from kehoach.model.register import Register
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Issuer, Settings
from kehoach.model.task import Task
from kehoach.model.when import When
from kehoach.outputs.calendar_feeds import EqualUidsError, _ordered, calendar_feeds
from kehoach.outputs.event_lines import EventWriter
from kehoach.outputs.events import events_of
from kehoach.reading.common_file import read_common
from kehoach.reading.plan_file import read_plan_file
from support.golden import Golden

YEAR = SchoolYear(2022)
SITE = "https://kehoach.example.edu.vn/"
UNION = "Công đoàn Trường THCS Sông Trăng"
SCHOOL = "Trường THCS Sông Trăng"

BODY = """
### Tháng 9

- [x] Khai giảng lúc 7 giờ 30 phút ngày 05/9/2022 {owner="Toàn trường" output="báo cáo"}
- Họp tổ chuyên môn
- Nộp kế hoạch cá nhân

### Tháng 11/2022

- Hội thao {#hoi-thao owner="Đoàn" date="2022-11-18/2022-11-20"}
- Kỷ niệm 40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2022), "tôn sư; trọng đạo", học tập\\nghiêm túc

### Tháng 4

- Mít tinh 30/4 và 1/5
"""


def _plan(body: str = BODY, head: str = "", name: str = "hoat-dong") -> Any:
    front = (
        f'---\ntitle: Kế hoạch hoạt động\nnumber: 12/KH\ndate: 2022-08-24\nissuers: ["{UNION}"]\n{head}---\n'
    )
    found = read_plan_file((front + body).encode(), f"plans/2022-2023/{name}.md", YEAR)
    assert found.plan is not None, found.problems
    return found.plan


@pytest.fixture(scope="module")
def observances() -> tuple[Observance, ...]:
    return read_common(Path("/nowhere"), "ngay-trong-nam.yml", Observances)[0].days


def _feeds(observances: tuple[Observance, ...], *plans: Any, url: str = SITE) -> dict[str, bytes]:
    settings = Settings(name=SCHOOL, code="thcs-song-trang", bodies=(Issuer(name=UNION, slug="cong-doan"),))
    files = calendar_feeds(Library(settings, plans).public, YEAR, observances, url)
    assert len({file.address for file in files}) == len(files)
    return {file.address: file.content for file in files}


def _by_icalendar(feed: bytes) -> set[tuple[Any, ...]]:
    events = icalendar.Calendar.from_ical(feed).events
    return {(str(e["UID"]), str(e["SUMMARY"]), _utc(e["DTSTART"].dt), str(e.get("URL", ""))) for e in events}


def _by_vobject(feed: bytes) -> set[tuple[Any, ...]]:
    events = vobject.readOne(feed.decode()).vevent_list
    return {(e.uid.value, e.summary.value, _utc(e.dtstart.value), e.url.value) for e in events}


def _by_ical(feed: bytes) -> set[tuple[Any, ...]]:
    events = IcsCalendarStream.calendar_from_ics(feed.decode()).events
    return {(e.uid, e.summary, _utc(e.dtstart), str(e.url)) for e in events}


def _utc(value: date | datetime) -> date | datetime:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def test_the_set_of_feeds(observances: tuple[Observance, ...]) -> None:
    other = _plan(name="khac", head="status: draft\n")
    assert sorted(_feeds(observances, _plan(), other)) == [
        "2022-2023/hoat-dong/lich.ics",
        "2022-2023/lich.ics",
        "2022-2023/lich/cong-doan.ics",
        "2022-2023/lich/nguoi/doan.ics",
        "2022-2023/lich/nguoi/toan-truong.ics",
        "lich.ics",
    ]


@pytest.mark.parametrize(
    "address",
    ["2022-2023/hoat-dong/lich.ics", "2022-2023/lich.ics", "lich.ics", "2022-2023/lich/cong-doan.ics"],
)
def test_three_readers_find_the_same_events(observances: tuple[Observance, ...], address: str) -> None:
    feed = _feeds(observances, _plan())[address]
    assert _by_vobject(feed) == _by_icalendar(feed) == _by_ical(feed)
    assert len(_by_icalendar(feed)) == 6
    assert all(len(line) <= 75 for line in feed.split(b"\r\n"))
    assert b"\n" not in feed.replace(b"\r\n", b"")


def test_times_days_and_lists(observances: tuple[Observance, ...]) -> None:
    feed = _feeds(observances, _plan())["lich.ics"]
    events = {str(e["UID"]): e for e in icalendar.Calendar.from_ical(feed).events}
    starts = {_utc(e["DTSTART"].dt): str(e["SUMMARY"]) for e in events.values()}
    # 07:30 in Vietnam is 00:30 UTC.
    assert starts[datetime(2022, 9, 5, 0, 30, tzinfo=UTC)].startswith("✓ Khai giảng lúc 7 giờ 30")
    several = events["2022-2023.hoat-dong.hoi-thao@thcs-song-trang.kehoach"]
    assert (several["DTSTART"].dt, several["DTEND"].dt) == (date(2022, 11, 18), date(2022, 11, 21))
    # 1 September 2022 is a Thursday and a working day.
    listed = events["2022-2023.hoat-dong.thang-9-2022.thang@thcs-song-trang.kehoach"]
    assert listed["DTSTART"].dt == date(2022, 9, 1)
    assert str(listed["DESCRIPTION"]) == "- Họp tổ chuyên môn\n- Nộp kế hoạch cá nhân"
    assert {date(2023, 4, 30), date(2023, 5, 1)} <= starts.keys()


def test_the_first_working_day_is_no_holiday_and_no_sunday(observances: tuple[Observance, ...]) -> None:
    body = "".join(f"\n### {name}\n\n- Họp\n" for name in ("Tháng 10", "Tháng 1", "Tháng 5"))
    events = icalendar.Calendar.from_ical(_feeds(observances, _plan(body))["lich.ics"]).events
    # 1/10/2022 is a Saturday, 1/1/2023 a Sunday and New Year, 1/5/2023 a Monday and Labour Day.
    assert [e["DTSTART"].dt for e in events] == [date(2022, 10, 3), date(2023, 1, 2), date(2023, 5, 2)]


def test_golden_file_of_one_plan(observances: tuple[Observance, ...], golden: Golden) -> None:
    golden.holds("golden.ics", _feeds(observances, _plan())["2022-2023/hoat-dong/lich.ics"])


def _uids(observances: tuple[Observance, ...], body: str, **given: Any) -> dict[str, str]:
    feed = _feeds(observances, _plan(body, **given))["lich.ics"]
    return {str(e["SUMMARY"]): str(e["UID"]) for e in icalendar.Calendar.from_ical(feed).events}


def test_uids_stand_when_tasks_are_reordered_mended_done_or_the_site_moves(
    observances: tuple[Observance, ...],
) -> None:
    tasks = ["- Thi văn nghệ 18/11", "- Thi kéo co 19/11", "- Lễ kỷ niệm 20/11"]
    before = _uids(observances, "\n### Tháng 11\n\n" + "\n".join(tasks))
    tasks = ["- Thi kéo co 19/11", "- Thi văn nghệ 18/11", "- Lễ kỷ niệm lần nữa 20/11"]
    after = _uids(observances, "\nThêm lời.\n\n### Tháng 11\n\n" + "\n".join(tasks))
    assert after["Thi kéo co 19/11"] == before["Thi kéo co 19/11"]
    assert after["Thi văn nghệ 18/11"] == before["Thi văn nghệ 18/11"]
    assert after["Lễ kỷ niệm lần nữa 20/11"] not in before.values()
    moved = _feeds(
        observances, _plan("\n### Tháng 11\n\n- [x] Thi kéo co 19/11"), url="https://khac.example/x/"
    )["lich.ics"]
    assert before["Thi kéo co 19/11"].encode() in moved


def test_a_named_task_keeps_its_uid_when_reworded(observances: tuple[Observance, ...]) -> None:
    one = _uids(observances, "\n### Tháng 11\n\n- Hội thao {#hoi-thao date=2022-11-18}")
    two = _uids(observances, "\n### Tháng 12\n\n- Hội khỏe {#hoi-thao date=2022-12-18}")
    assert (
        list(one.values()) == list(two.values()) == ["2022-2023.hoat-dong.hoi-thao@thcs-song-trang.kehoach"]
    )


def test_a_withdrawn_plan_is_cancelled_and_a_revised_one_says_when(
    observances: tuple[Observance, ...],
) -> None:
    plan = _plan(head="status: withdrawn\nreason: hoãn\nrevisions:\n  - date: 2022-10-02\n    note: hoãn\n")
    for event in icalendar.Calendar.from_ical(_feeds(observances, plan)["lich.ics"]).events:
        assert str(event["STATUS"]) == "CANCELLED"
        # A withdrawal is a change of its own, and each change a second later: none is the same moment.
        assert event["SEQUENCE"] == 2
        assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt == datetime(2022, 10, 2, 0, 0, 2, tzinfo=UTC)


def test_nothing_of_a_draft(observances: tuple[Observance, ...]) -> None:
    feeds = _feeds(
        observances, _plan(), _plan("\n### Tháng 9\n\n- Việc còn kín 3/9\n", "status: draft\n", "nhap")
    )
    assert not [address for address, feed in feeds.items() if "kín" in feed.decode() or "nhap" in address]


def test_two_plans_of_one_series_do_not_share_uids(observances: tuple[Observance, ...]) -> None:
    body = "\n### Tháng 9\n\n- Khai giảng 5/9\n"
    plans = [_plan(body, "series: chung\n", name) for name in ("a", "b")]
    feeds = _feeds(observances, *plans)
    uids = [
        str(event["UID"])
        for name in ("a", "b")
        for event in icalendar.Calendar.from_ical(feeds[f"2022-2023/{name}/lich.ics"]).events
    ]
    assert len(set(uids)) == len(uids) == 2
    # The year tells what both say once, under the UID that one of them has.
    (once,) = icalendar.Calendar.from_ical(feeds["lich.ics"]).events
    assert str(once["UID"]) in uids
    assert str(once["DESCRIPTION"]).count("Kế hoạch hoạt động") == 2


def test_without_an_address_of_the_site_there_are_no_links(observances: tuple[Observance, ...]) -> None:
    feed = _feeds(observances, _plan(), url="")["lich.ics"]
    assert not re.search(rb"(?m)^(URL|SOURCE)", feed)


def test_a_library_without_plans_has_an_empty_feed(observances: tuple[Observance, ...]) -> None:
    feeds = _feeds(observances)
    assert list(feeds) == ["lich.ics"]
    assert icalendar.Calendar.from_ical(feeds["lich.ics"]).events == []


@pytest.mark.parametrize(
    "words", ["x" * 2000, "🎉 Vui Tết 🧧 3/9", "\u202eשלום 3/9", '3/9 a;b,c\\d:e"f', "<b>3/9</b>"]
)
def test_hostile_tasks(observances: tuple[Observance, ...], words: str) -> None:
    feed = _feeds(observances, _plan(f"\n### Tháng 9\n\n- {words}\n- Họp\n"))["lich.ics"]
    assert _by_vobject(feed) == _by_icalendar(feed) == _by_ical(feed)
    if "3/9" in words:
        # A sign that turns the line round is nobody's word, and is not read.
        said = words.replace("\u202e", "")
        assert said in {row[1] for row in _by_icalendar(feed)} or "\\" in words


# --- hours, places, moves -----------------------------------------------------------------------------


def _events(feed: bytes) -> dict[str, Any]:
    return {
        str(event["SUMMARY"]).partition(",")[0]: event for event in icalendar.Calendar.from_ical(feed).events
    }


def test_an_hour_that_ends_an_hour_alone_and_a_place(observances: tuple[Observance, ...]) -> None:
    whole = _plan()
    tasks = (
        _task(
            "Họp",
            When(date(2022, 11, 16), date(2022, 11, 16), time(7, 30), until=time(9)),
            place="Phòng họp; A, B",
        ),
        _task("Tập huấn", When(date(2022, 11, 17), date(2022, 11, 17), time(14))),
        _task("Trại", When(date(2022, 11, 18), date(2022, 11, 19), time(7), until=time(17))),
        _task("Ngược", When(date(2022, 11, 21), date(2022, 11, 21), time(9), until=time(8))),
        _task("Tuần", When(date(2022, 11, 22), date(2022, 11, 25), time(7))),
    )
    plan = replace(whole, document=replace(whole.document, tasks=tasks))
    feed = _feeds(observances, plan)["2022-2023/hoat-dong/lich.ics"]
    assert _by_vobject(feed) == _by_icalendar(feed) == _by_ical(feed)
    events = _events(feed)
    hour = timedelta(hours=1)
    assert events["Họp"]["DTEND"].dt - events["Họp"]["DTSTART"].dt == 1.5 * hour
    assert str(events["Họp"]["LOCATION"]) == "Phòng họp; A, B"
    assert events["Tập huấn"]["DURATION"].dt == events["Ngược"]["DURATION"].dt == hour
    assert events["Trại"]["DTEND"].dt - events["Trại"]["DTSTART"].dt == 34 * hour
    assert (events["Tuần"]["DTSTART"].dt, events["Tuần"]["DTEND"].dt) == (
        date(2022, 11, 22),
        date(2022, 11, 26),
    )
    assert b"VALARM" not in feed


def _task(text: str, when: When, **values: Any) -> Task:
    return Task(f"viec-{text}", False, 1, text, (Month.of(when.start),), (when,), **values)


def test_a_moved_task_is_one_event_under_its_former_uid_in_every_feed(
    observances: tuple[Observance, ...],
) -> None:
    old = _plan("\n### Tháng 11\n\n- Hội thao 14/11 {#hoi-thao}\n", name="cu")
    new = _plan("\n### Tháng 11\n\n- Hội thao, sân xã 21/11\n", "moves: 2022-2023/cu#hoi-thao\n", "moi")
    feeds = _feeds(observances, old, new)
    seen = {
        (str(event["UID"]), event["DTSTART"].dt, str(event["SUMMARY"]), int(event["SEQUENCE"]))
        for name in ("lich.ics", "2022-2023/cu/lich.ics", "2022-2023/moi/lich.ics")
        for event in icalendar.Calendar.from_ical(feeds[name]).events
    }
    assert seen == {
        ("2022-2023.cu.hoi-thao@thcs-song-trang.kehoach", date(2022, 11, 21), "Hội thao, sân xã 21/11", 0)
    }
    off = _plan("", "moves: cu#hoi-thao\n", "hoan")
    (event,) = icalendar.Calendar.from_ical(_feeds(observances, old, off)["lich.ics"]).events
    assert str(event["STATUS"]) == "CANCELLED"


def test_a_persons_feed_has_what_its_groups_do_and_what_has_no_day_once_a_month(
    observances: tuple[Observance, ...],
) -> None:
    body = """
### Tháng 11

- Thi 18/11 {owner="Tổ Toán, Tổ Văn"}
- Lễ 20/11 {owner="Toàn trường"}
- Trang trí 19/11 {owner="Tổ Văn"}
- Nộp hồ sơ {owner="Tổ Toán"}
"""
    people = People(read_common(Path("/nowhere"), "nguoi.yml", PeopleFile)[0].groups)
    library = Library(Settings(name=SCHOOL, code="x"), (_plan(body),), people=people)
    files = {one.address: one.content for one in calendar_feeds(library, YEAR, observances, SITE)}
    feed = files["2022-2023/lich/nguoi/to-toan.ics"]
    assert _by_vobject(feed) == _by_icalendar(feed) == _by_ical(feed)
    assert {row[1] for row in _by_icalendar(feed)} == {
        "Thi 18/11",
        "Lễ 20/11",
        "Tháng 11/2022, 1 việc: Tổ Toán",
    }
    of_year = {row[0] for row in _by_icalendar(files["2022-2023/lich.ics"])}
    assert len({row[0] for row in _by_icalendar(feed)} & of_year) == 2


def test_two_equal_uids_are_never_written(observances: tuple[Observance, ...]) -> None:
    whole = _plan()
    event = events_of(whole, "a", frozenset())[0].with_uid("u")
    written = EventWriter(whole, "", Register()).written(event)
    with pytest.raises(EqualUidsError, match="Khai giảng"):
        _ordered([written, replace(written)], "lich.ics")
