"""KH113: a published plan carries number, date and place; real ones lack them, so it is a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.rules import problems_of
from kehoach.model.problem import Severity
from reading.office import Office

PATH = "plans/2022-2023/x.md"


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("", "số (number), ngày (date)"),
        ("number: 12/KH-CĐ", "ngày (date)"),
        ("date: 2022-09-05", "số (number)"),
        ("number: 'Số: …/KH-CĐ'\ndate: 2022-09-05", "số (number)"),
        ("status: draft", "số (number), ngày (date)"),
    ],
)
def test_what_is_missing_is_one_note(tmp_path: Path, head: str, missing: str) -> None:
    office = Office(tmp_path)
    office.write(PATH, f"---\ntitle: A\n{head}\n---\n")
    (problem,) = problems_of(office.reading())
    assert str(problem) == f"{PATH}:1: ghi chú: chưa ghi {missing}; bổ sung ở phần đầu nếu văn bản có [KH113]"
    assert problem.severity is Severity.NOTE


def test_the_place_is_missing_where_the_settings_have_none_either(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", "extra:\n  school:\n    name: Trường\n")
    office.plan("2022-2023/x.md")
    office.plan("2022-2023/y.md", "place: Mỹ Tú")
    assert office.lines() == [
        f"{PATH}:1: ghi chú: chưa ghi nơi ban hành (place); bổ sung ở phần đầu nếu văn bản có [KH113]"
    ]


def test_a_whole_head_is_no_problem(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/x.md")
    assert office.lines() == []
