"""What a phone that subscribed sees of a change: which event is which before and after, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from kehoach.model.known_event import known_events
from kehoach.model.library import Library
from kehoach.model.register import FIRST_PUBLICATION, PublishedEvent, Register
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings
from kehoach.outputs.calendar_feeds import calendar_feeds
from kehoach.outputs.event_identity import with_uids
from kehoach.outputs.event_lines import EventWriter
from kehoach.outputs.event_names import event_names
from kehoach.outputs.events import events_of
from kehoach.reading.plan_file import read_plan_file

YEAR = SchoolYear(2026)
SETTINGS = Settings(name="Trường THCS Sông Trăng", code="song-trang")


def _plan(body: str, name: str = "hoat-dong", head: str = "") -> Any:
    source = f"---\ntitle: Kế hoạch {name}\ndate: 2026-09-01\n{head}---\n\n{body}\n"
    found = read_plan_file(source.encode(), f"plans/2026-2027/{name}.md", YEAR)
    assert found.plan is not None, found.problems
    return replace(found.plan, issuers=("Trường THCS Sông Trăng",))


def _recorded(*plans: Any, register: Register = FIRST_PUBLICATION) -> Register:
    """The register as it is written once these plans are online."""
    events: dict[str, PublishedEvent] = {}
    for plan in plans:
        names = event_names(plans)
        known = [one for event in known_events(register).values() for one in event]
        writer = EventWriter(plan, "", register)
        for event in with_uids(events_of(plan, names[plan.path], frozenset()), known, "song-trang"):
            events[event.uid] = writer.written(event).published
    return Register(events=events)


def _feed(*plans: Any, register: Register = FIRST_PUBLICATION, settings: Settings = SETTINGS) -> bytes:
    library = Library(settings, plans, register=register)
    return {file.address: file.content for file in calendar_feeds(library, YEAR, (), "")}["lich.ics"]


def _seen(feed: bytes) -> dict[str, tuple[str, str, int]]:
    """What three readers agree on: UID → day, words, sequence."""
    ours = {
        str(event["UID"]): (str(event["DTSTART"].dt), str(event["SUMMARY"]), int(event["SEQUENCE"]))
        for event in icalendar.Calendar.from_ical(feed).events
    }
    other = {
        one.uid.value: one.summary.value for one in getattr(vobject.readOne(feed.decode()), "vevent_list", [])
    }
    third = {one.uid: one.summary for one in IcsCalendarStream.calendar_from_ics(feed.decode()).events}
    assert other == third == {uid: words for uid, (_, words, _) in ours.items()}
    return ours


MONTH = "### Tháng 11/2026\n\n"
BEFORE = (
    MONTH
    + "- Thi văn nghệ, ngày 18/11/2026\n- Thi kéo co, ngày 19/11/2026\n- Lễ kỷ niệm Ngày Nhà giáo, ngày 20/11/2026"
)

# What the office does → which of the three events of before are still there, and which are new.
CHANGES = {
    "reordered": (MONTH + "- Lễ kỷ niệm Ngày Nhà giáo, ngày 20/11/2026\n- Thi kéo co, ngày 19/11/2026\n- Thi văn nghệ, ngày 18/11/2026", 3, 0),
    "worded anew": (BEFORE.replace("Lễ kỷ niệm Ngày Nhà giáo", "Lễ kỷ niệm 44 năm Ngày Nhà giáo"), 3, 0),
    "moved": (BEFORE.replace("19/11", "21/11"), 3, 0),
    "withdrawn from the list": (BEFORE.replace("- Thi kéo co, ngày 19/11/2026\n", ""), 2, 0),
    "split": (BEFORE.replace("- Thi kéo co, ngày 19/11/2026", "- Thi kéo co, ngày 19/11/2026\n- Trao giải, ngày 19/11/2026"), 3, 1),
    "under another heading": (BEFORE.replace("### Tháng 11/2026", "### Tháng 11 năm 2026\n\n**Phong trào**"), 3, 0),
    "replaced by something else": (BEFORE.replace("Thi kéo co", "Hội khỏe cha mẹ học sinh"), 2, 1),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_an_event_stays_itself(change: str) -> None:
    after, kept, new = CHANGES[change]
    before = _seen(_feed(_plan(BEFORE)))
    now = _seen(_feed(_plan(after), register=_recorded(_plan(BEFORE))))
    assert len(before.keys() & now.keys()) == kept
    assert len(now.keys() - before.keys()) == new


def test_a_moved_day_and_new_words_raise_the_sequence_and_the_others_stay() -> None:
    register = _recorded(_plan(BEFORE))
    now = _seen(_feed(_plan(BEFORE.replace("19/11", "21/11")), register=register))
    assert sorted((words[:8], sequence) for _, words, sequence in now.values()) == [
        ("Lễ kỷ ni", 0),
        ("Thi kéo ", 1),
        ("Thi văn ", 0),
    ]


def test_without_a_register_words_that_stay_keep_the_event() -> None:
    before, now = _seen(_feed(_plan(BEFORE))), _seen(_feed(_plan(CHANGES["reordered"][0])))
    assert before == now


def test_a_renamed_plan_takes_its_events_along() -> None:
    renamed = _plan(BEFORE, "phong-trao", "aliases: [2026-2027/hoat-dong]\n")
    assert _seen(_feed(renamed)).keys() == _seen(_feed(_plan(BEFORE))).keys()
    files = {one.address: one.content for one in calendar_feeds(Library(SETTINGS, (renamed,)), YEAR, (), "")}
    assert files["2026-2027/hoat-dong/lich.ics"] == files["2026-2027/phong-trao/lich.ics"]


def test_uids_of_the_former_way_stay_and_new_ones_are_of_the_school() -> None:
    plan = _plan(BEFORE + "\n- Trao giải, ngày 22/11/2026")
    anchors = [task.anchor for task in plan.tasks]
    old = [f"2026-2027-hoat-dong-{anchor}@kehoach" for anchor in anchors[:3]]
    known = Register(
        events={
            uid: PublishedEvent(
                f"{plan.address}#{anchor}", str(task.first_day), task.text, "x", 0, plan.front.date
            )
            for uid, anchor, task in zip(old, anchors, plan.tasks, strict=False)
        }
    )
    seen = set(_seen(_feed(plan, register=known)))
    assert seen == {*old, f"2026-2027.hoat-dong.{anchors[3]}@song-trang.kehoach"}


def test_two_equal_uids_of_a_closed_year_get_a_figure() -> None:
    plan = _plan(
        MONTH + "- Thi, ngày 14/11/2026 và ngày 16/11/2026 {#thi}\n- Chung kết, ngày 20/11/2026 {#thi-2}"
    )
    events = events_of(plan, "a", frozenset())
    known = known_events(
        Register(
            events={
                "2026-2027-a-x@kehoach": PublishedEvent(f"{plan.address}#x", "", "", "", 0, plan.front.date)
            }
        )
    )
    found = [one.uid for one in with_uids(events, known[plan.address], "s", is_closed=True)]
    assert found == ["2026-2027-a-thi@kehoach", "2026-2027-a-thi-2@kehoach", "2026-2027-a-thi-2.2@kehoach"]


def test_keys_that_were_glued_are_apart() -> None:
    first = _plan(
        MONTH
        + "- Hội thi, ngày 14/11/2026 và ngày 16/11/2026 {#hoi-thi}\n- Chung kết, ngày 20/11/2026 {#hoi-thi-2}\n"
        "- Dọn vệ sinh {#don}\n- Trực, ngày 25/11/2026 {#thang-11-2026}",
        "a",
    )
    second = _plan("### Tháng 12/2026\n\n- Hội thi, ngày 14/12/2026 {#hoi-thi}", "ke-hoach")
    third = _plan("### Tháng 12/2026\n\n- Thi, ngày 15/12/2026 {#thi}", "ke-hoach-hoi")
    assert len(_seen(_feed(first, second, third))) == 7


def test_two_schools_never_share_an_event_and_a_school_keeps_its_own() -> None:
    plan = _plan(BEFORE)

    def uids(**settings: str) -> set[str]:
        return set(_seen(_feed(plan, settings=Settings(**settings))))

    one, other = uids(name="Trường A"), uids(name="Trường B")
    assert not one & other
    written = next(iter(one)).partition("@")[2].removesuffix(".kehoach")
    assert uids(name="Trường A đổi tên", identity=written) == one
    assert uids(name="Trường A", code="a") == uids(name="Trường B", code="a")
