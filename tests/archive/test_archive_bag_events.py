"""The events of closed years, out of their bags."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from kehoach.archive.bag_events import events_of_bags
from kehoach.archive.closed_years import read_closed_years
from kehoach.model.school_year import SchoolYear
from kehoach.outputs.calendar_feeds import ClosedEvents, calendar_feeds
from kehoach.reading.library import read_project

ROOT = Path(__file__).resolve().parents[2]


def _uids(feed: bytes) -> set[str]:
    return set(re.findall(r"(?m)^UID:(.*)\r$", feed.decode().replace("\r\n ", "")))


def test_the_shipped_closed_year_keeps_the_uids_that_its_bag_holds() -> None:
    closed = read_closed_years(ROOT)
    library = read_project(ROOT).library
    held = ClosedEvents(events_of_bags(ROOT, closed.locks), frozenset(lock.year for lock in closed.locks))
    feeds = {
        one.address: one.content
        for one in calendar_feeds(library, SchoolYear(2026), library.observances, "", held)
    }
    with zipfile.ZipFile(ROOT / "plans/luu-tru/2022-2023.zip") as bag:
        before = _uids(bag.read("2022-2023/data/trang/2022-2023/lich.ics"))
    of_plans = {uid for name, feed in feeds.items() if name.count("/") == 2 for uid in _uids(feed)}
    assert len(before) == 80
    assert before <= of_plans
    # The year tells what two plans said once.
    assert len(_uids(feeds["2022-2023/lich.ics"]) & before) == 79
    assert not before & _uids(feeds["2026-2027/lich.ics"])


def test_a_bag_that_is_none_has_no_events(tmp_path: Path) -> None:
    closed = read_closed_years(ROOT)
    assert events_of_bags(tmp_path, closed.locks) == {}
    place = tmp_path / closed.locks[0].bags[-1].path
    place.parent.mkdir(parents=True)
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as bag:
        bag.writestr("a/data/trang/2022-2023/x/lich.ics", "BEGIN:VCALENDAR\n" * 200)
    start = len("a/data/trang/2022-2023/x/lich.ics") + 30
    torn = bytearray(whole.getvalue())
    torn[start : start + 8] = b"\xff" * 8
    for data in (b"", b"PK\x03\x04", bytes(torn)):
        place.write_bytes(data)
        assert events_of_bags(tmp_path, closed.locks) == {}
