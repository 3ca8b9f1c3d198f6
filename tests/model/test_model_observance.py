"""What an office may write of a day that comes every year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from agenda.days import observance, shipped
from kehoach.model.observance import ObservedDay
from reading.office import Office

PATH = "plans/chung/ngay-trong-nam.yml"


def test_a_day_is_read_from_figures() -> None:
    solar, lunar = observance(name="A", day=" 20/11 ", since="1982"), observance(name="B", lunar="15/8")
    assert (solar.day, solar.lunar, solar.since) == ((20, 11), None, 1982)
    assert (lunar.day, lunar.lunar) == (None, (15, 8))


def test_every_shipped_day_says_where_it_comes_from() -> None:
    assert len(shipped()) > 20
    assert [one.name for one in shipped() if not one.source] == []


def test_the_words_of_a_day_count_the_years() -> None:
    assert (
        ObservedDay(date(2022, 11, 20), "Ngày Nhà giáo Việt Nam", 40).words
        == "Ngày Nhà giáo Việt Nam (40 năm)"
    )
    assert ObservedDay(date(2022, 9, 5), "Khai giảng").words == "Khai giảng"


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("{name: A, day: 32/1}", 'ngày dương lịch (day): "32/1" không phải là ngày và tháng; viết theo dạng 20/11'),
        ("{name: A, day: 31/9}", 'ngày dương lịch (day): "31/9" không phải là ngày và tháng; viết theo dạng 20/11'),
        ("{name: A, day: 2022-09-30}", 'ngày dương lịch (day): "2022-09-30" không phải là ngày và tháng; viết theo dạng 20/11'),
        ("{name: A, lunar: 31/8}", 'ngày âm lịch (lunar): "31/8" không phải là ngày và tháng; viết theo dạng 20/11'),
        ("{name: A, day: 20/11, since: xưa}", 'năm gốc (since): "xưa" không phải là số; viết bằng chữ số'),
        ("{name: A, day: 20/11, holiday: nghỉ}", 'nghỉ lễ (holiday): "nghỉ" không dùng được; viết true hoặc false'),
        ("{name: A, day: 20/11, holiday: true, days: 99}", 'số ngày nghỉ (days): "99" quá lớn; viết số không quá 15'),
        ("{name: A, day: 20/11, holiday: true, days: 0}", 'số ngày nghỉ (days): "0" quá nhỏ; viết số từ 1 trở lên'),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_to_the_letter(tmp_path: Path, entry: str, line: str) -> None:
    office = Office(tmp_path)
    office.write(PATH, f"days:\n  - {entry}\n")
    (said,) = office.lines()
    assert said.partition("thứ 1, ")[2].rpartition(" [")[0] == line


@pytest.mark.parametrize("entry", ["{name: A}", "{name: A, day: 20/11, lunar: 15/8}"])
def test_a_day_is_of_one_calendar(tmp_path: Path, entry: str) -> None:
    office = Office(tmp_path)
    office.write(PATH, f"days:\n  - {entry}\n")
    assert office.lines() == [
        f"{PATH}:2: lỗi: các ngày (days) thứ 1: phải có đúng một trong hai: day (dương lịch) hoặc lunar (âm lịch) [KH107]"
    ]


def test_the_office_s_file_holds_and_where_it_is_wrong_the_shipped_days_do(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write(PATH, "days: {name: Ngày của trường, day: 1/10}\n")
    assert [day.name for day in office.reading().library.observances] == ["Ngày của trường"]
    office.write(PATH, "days: {nam: Ngày của trường, day: 1/10}\n")
    assert [day.name for day in office.reading().library.observances] == [day.name for day in shipped()]
