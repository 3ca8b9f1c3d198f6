"""A disclosure that leaves too early, to the letter."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kehoach.checking.rules import problems_of
from kehoach.model.register import FIRST_PUBLICATION
from kehoach.reading.published_site import place_in_memory, read_published
from reading.office import SETTINGS, Office

HEAD = "discloses: [P4]"
DATA = "du-lieu/ke-hoach.json"
SCHOOL = "Trường THCS Sông Trăng"


def office_of(tmp_path: Path, head: str = HEAD) -> Office:
    """A school with one disclosure of 5/9/2022 in 2024-2025."""
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + "    level: thcs\n")
    office.plan("2024-2025/bao-cao.md", head)
    return office


def lines(office: Office, today: date, former: object = None) -> list[str]:
    """The problem lines of a day, with a register of what the site's data say."""
    register = FIRST_PUBLICATION
    if former is not None:
        text = former if isinstance(former, str) else json.dumps(former)
        register = read_published(place_in_memory({DATA: text.encode()}), date(2025, 9, 1))
    return [str(problem) for problem in problems_of(office.reading(), today, register=register)]


def test_withdrawn_too_early_says_until_when(tmp_path: Path) -> None:
    office = office_of(tmp_path, f"{HEAD}\nstatus: withdrawn\nreason: Sai")
    assert lines(office, date(2027, 9, 5)) == [
        "plans/2024-2025/bao-cao.md:6: lỗi: tình trạng (status): văn bản công khai phải giữ trên trang đến hết "
        "5/9/2027, chưa thu hồi được; bỏ dòng này, sửa nội dung thì ghi vào revisions, hoặc công bố văn bản khác "
        "có cùng discloses [KH604]"
    ]
    assert lines(office, date(2027, 9, 6)) == []


ENTRY = {
    "address": "2024-2025/cu/",
    "title": "Báo cáo cũ",
    "date": "2025-06-12",
    "discloses": ["P4", "P5"],
    "status": "published",
}
LOST = (
    "plans/2024-2025:1: lỗi: «Báo cáo cũ» (/2024-2025/cu/) đang trên trang mà không còn trong thư mục này, "
    "phải giữ đến hết 12/6/2030; đưa tệp trở lại, đổi tên tệp thì ghi aliases: [2024-2025/cu] [KH605]"
)


@pytest.mark.parametrize(
    "former",
    [
        [ENTRY],
        {"plans": [ENTRY]},
        {"school": SCHOOL, "license": "CC", "plans": [ENTRY, {"address": "lich/", "title": "X"}]},
        {"school": {"name": SCHOOL}, "plans": [ENTRY]},
        {"plans": [ENTRY | {"address": None, "url": "https://kehoach.example/a/2024-2025/cu/"}]},
    ],
)
def test_gone_from_a_later_build_says_until_when(tmp_path: Path, former: object) -> None:
    office = office_of(tmp_path)
    assert lines(office, date(2030, 6, 12), former) == [LOST]
    # Its years are over; that its address is gone is still said.
    (line,) = lines(office, date(2030, 6, 13), former)
    assert "cảnh báo: địa chỉ /2024-2025/cu/ đã công bố mà nay không còn" in line


@pytest.mark.parametrize(
    "former",
    [
        '{"plans": [7, null, {}, {"discloses": ["P4"]}, {"discloses": 7, "address": "2024-2025/x/"}]}',
        json.dumps([ENTRY | {"status": "withdrawn"}]),
        json.dumps([ENTRY | {"discloses": [], "kind": "ke-hoach"}]),
        json.dumps([ENTRY | {"address": "2024-2026/cu/"}]),
    ],
)
def test_what_says_nothing_of_ours_is_passed_over(tmp_path: Path, former: str) -> None:
    assert [one for one in lines(office_of(tmp_path), date(2025, 9, 1), former) if "KH605" in one] == []


def test_without_a_day_nothing_is_said(tmp_path: Path) -> None:
    office = office_of(tmp_path, f"{HEAD}\nstatus: withdrawn\nreason: Sai")
    assert office.lines() == []
