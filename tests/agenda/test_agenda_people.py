"""Who is meant: one name or two, and who belongs to a group."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.agenda.owner_names import names_of, split_owner
from kehoach.agenda.told import agenda_of
from kehoach.agenda.year_people import YearPeople
from kehoach.model.month import Month
from kehoach.model.people import People, PeopleFile
from kehoach.reading.common_file import read_common
from pages.sample_library import body, plan, task

PEOPLE = People(read_common(Path("/nowhere"), "nguoi.yml", PeopleFile)[0].groups)


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        ("Ban Giám hiệu, BCH Công đoàn", ("Ban Giám hiệu", "BCH Công đoàn")),
        ("BGH - TPT Đội", ("BGH", "TPT Đội")),
        ("BGH/GVCN", ("BGH", "GVCN")),
        ("Đoàn thanh niên phối hợp với Công đoàn và các tổ", ("Đoàn thanh niên", "Công đoàn", "Các tổ")),
        ("Hiệu trưởng (chủ trì); đ/c Lan", ("Hiệu trưởng", "Lan")),
        ("Đội phòng cháy, chữa cháy cơ sở", ("Đội phòng cháy, chữa cháy cơ sở",)),
        ("Tổ Ngoại ngữ và Năng khiếu", ("Tổ Ngoại ngữ và Năng khiếu",)),
        ("Tổ Văn - Sử, tổ Toán – Tin", ("Tổ Văn - Sử", "Tổ Toán – Tin")),
        ("Tổ Toán, Lý, Hóa", ("Tổ Toán, Lý, Hóa",)),
        ("Nhân viên y tế, giáo viên Thể dục", ("Nhân viên y tế", "Giáo viên Thể dục")),
        ("  ", ()),
        ("x, " * 5000, (("x, " * 5000).strip(),)),
    ],
)
def test_a_list_of_names(owner: str, names: tuple[str, ...]) -> None:
    assert split_owner(owner) == names


def test_ways_to_write_one_name_are_one() -> None:
    assert names_of("BGH; BAN GIÁM HIỆU, bgh", PEOPLE) == ("Ban Giám hiệu",)


def test_groups_include_those_they_should() -> None:
    assert PEOPLE.groups_of("Tổ Xã hội") == ("Toàn trường", "Các tổ chuyên môn", "Giáo viên")
    assert PEOPLE.groups_of("Tổ Văn phòng") == ("Toàn trường",)
    assert "Ban Giám hiệu" in PEOPLE.groups_of("Hiệu trưởng")
    assert PEOPLE.groups_of("Công an xã") == ()


def test_the_duties_of_a_person_are_those_of_its_groups_too() -> None:
    owners = ("Tổ Xã hội", "Các tổ chuyên môn", "Toàn trường", "Ban Giám hiệu, BCH Công đoàn", "")
    tasks = [task(f"Việc {n}", [Month(2026, 9)], owner=owner) for n, owner in enumerate(owners)]
    year = YearPeople(agenda_of([plan("2026-2027", "x", body(tasks))]).told, PEOPLE)
    assert [person.name for person in year.persons] == [
        "Ban Giám hiệu",
        "BCH Công đoàn",
        "Các tổ chuyên môn",
        "Toàn trường",
        "Tổ Xã hội",
    ]
    texts = [one.task.text for one in year.duties(year.by_name["Tổ Xã hội"])]
    assert texts == ["Việc 0", "Việc 2", "Việc 1"]
    assert [one.task.text for one in year.duties(year.by_name["BCH Công đoàn"])] == ["Việc 3", "Việc 2"]
