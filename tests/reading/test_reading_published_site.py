"""What a published site holds: from its data, its folder, over the network, or as it was just made."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kehoach.model.register import PublishedDocument, Register
from kehoach.reading.published_site import NotPublished, place_in_memory, place_of, read_published
from support.browser import served

TODAY = date(2026, 11, 15)
PLANS = [
    {"address": "2022-2023/x/", "title": "X"},
    {"address": "/2022-2023/y", "aliases": ["2022-2023/cu/", 7]},
    {"address": "https://truong.vn/ke/2021-2022/z/"},
    {"address": "2021-2023/khong-phai-nam-hoc/"},
    {"address": "lich/"},
    {"address": 3},
    {"title": "không có địa chỉ"},
    "lạ",
]
FOUND = {"2022-2023/x/", "2022-2023/y/", "2021-2022/z/"}
FEED = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@kehoach\r\nDTSTAMP:20221001T000001Z\r\n"
    "LAST-MODIFIED:20221001T000001Z\r\nSEQUENCE:1\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20221118T073000\r\n"
    "SUMMARY:Hội thao\\, vòng\r\n  một\r\nLOCATION:Sân\\; trường\r\n"
    "URL:https://truong.vn/ke/2022-2023/x/#hoi-thao\r\n"
    "BEGIN:VALARM\r\nSUMMARY:chuông\r\nSEQUENCE:9\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def read(place: object) -> Register:
    return read_published(place_of(str(place)), TODAY)


@pytest.mark.parametrize("content", [PLANS, {"plans": PLANS}, {"version": 1, "ke-hoach": PLANS, "years": []}])
def test_a_file_of_data(content: object, tmp_path: Path) -> None:
    place = tmp_path / "ke-hoach.json"
    place.write_text(json.dumps(content), "utf-8-sig")
    register = read(place)
    assert register.documents.keys() == FOUND
    assert register.pages() == FOUND | {"2022-2023/cu/"}
    assert register.documents["2022-2023/x/"] == PublishedDocument("X", "", TODAY)
    assert (register.school, register.recorded, register.events) == ("", TODAY, {})


def test_a_folder_with_its_pages_files_and_events(tmp_path: Path) -> None:
    pages = ("2022-2023/x", "2022-2023/cu", "2022-2023/lich", "huong-dan/a", "2022-2023/x/so-sanh")
    for page in pages:
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").write_text("", "utf-8")
    own = {f"{page}/" for page in pages if page != "huong-dan/a"}
    # Without its data its pages still say which addresses there are.
    assert read(tmp_path).pages() == own
    (tmp_path / "2022-2023/x/lich.ics").write_text(FEED, "utf-8", newline="")
    (tmp_path / "2022-2023/lich/doan.ics").write_text("", "utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/x.js").write_text("", "utf-8")
    (tmp_path / "du-lieu").mkdir()
    (tmp_path / "du-lieu/ke-hoach.json").write_text(
        json.dumps({"school": " Trường ", "plans": PLANS}), "utf-8"
    )
    register = read(tmp_path)
    assert register.school == "Trường"
    assert register.pages() == own | FOUND | {"2022-2023/cu/"}
    assert register.files() == {"2022-2023/x/lich.ics", "2022-2023/lich/doan.ics", "du-lieu/ke-hoach.json"}
    (event,) = register.events.values()
    assert (event.page, event.start, event.words) == (
        "2022-2023/x/#hoi-thao",
        "2022-11-18",
        "Hội thao, vòng một",
    )
    assert (event.sequence, event.modified) == (1, date(2022, 10, 1))


def test_files_and_tables_that_the_data_name(tmp_path: Path) -> None:
    entry = PLANS[0] | {  # type: ignore[operator]
        "files": [{"address": "2022-2023/x/a.pdf"}, 7],
        "tables": [{"csv": "du-lieu/2022-2023/x/b.csv", "json": None}],
    }
    data = json.dumps({"plans": [entry]}).encode()
    register = read_published(place_in_memory({"du-lieu/ke-hoach.json": data}), TODAY)
    assert register.files() >= {"2022-2023/x/a.pdf", "du-lieu/2022-2023/x/b.csv"}


def test_a_site_online_tells_its_addresses_and_the_events_of_its_years(tmp_path: Path) -> None:
    (tmp_path / "ke/du-lieu").mkdir(parents=True)
    (tmp_path / "ke/2022-2023").mkdir()
    (tmp_path / "ke/2022-2023/lich.ics").write_text(FEED, "utf-8", newline="")
    (tmp_path / "ke/du-lieu/ke-hoach.json").write_text(json.dumps({"plans": PLANS}), "utf-8")
    with served(tmp_path, "ke/") as address:
        whole = read(address)
        assert whole.documents.keys() == FOUND and whole.events.keys() == {"a@kehoach"}
        assert read(address.rstrip("/")) == read(address + "du-lieu/ke-hoach.json") == whole
        with pytest.raises(NotPublished, match="không tải được"):
            read(address + "khong-co/")


@pytest.mark.parametrize("place", ["http://127.0.0.1:1/", "https://[/", "http://a b/", "khong-co.json"])
def test_what_is_not_there_is_said(place: str) -> None:
    with pytest.raises(NotPublished, match="không"):
        read(place)


@pytest.mark.parametrize("content", [b"", b"<html>", b"3", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_such_data_is_said(content: bytes, tmp_path: Path) -> None:
    place = tmp_path / "x.json"
    place.write_bytes(content)
    with pytest.raises(NotPublished, match="không"):
        read(place)


@pytest.mark.parametrize(
    "feed",
    [
        b"",
        b"\xff\xfe\x00",
        b"BEGIN:VEVENT\r\nEND:VEVENT",
        b"END:VEVENT\r\nEND:VEVENT",
        b"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20229999\r\nEND:VEVENT",
        b"BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT",
        b"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20221118",
        b"BEGIN:VEVENT\r\n" * 1000,
    ],
)
def test_what_is_no_event_is_passed_over(feed: bytes) -> None:
    files = {"du-lieu/ke-hoach.json": b"[]", "2022-2023/x/lich.ics": feed}
    assert read_published(place_in_memory(files), TODAY).events == {}


def test_a_feed_of_another_program_has_no_sequence_and_no_page() -> None:
    feed = b"BEGIN:VEVENT\nUID:a\nDTSTAMP:20220901T000000Z\nDTSTART:20221118\nSEQUENCE:x\nEND:VEVENT\n"
    files = {"du-lieu/ke-hoach.json": b"[]", "2022-2023/x/lich.ics": feed}
    (event,) = read_published(place_in_memory(files), TODAY).events.values()
    assert (event.sequence, event.page, event.modified) == (0, "2022-2023/x/", date(2022, 9, 1))
