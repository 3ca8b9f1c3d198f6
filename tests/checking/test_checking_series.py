"""KH308: a series has one plan in force a year."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "series: hoi-thao")
    return office


@pytest.mark.parametrize(
    ("name", "head", "line"),
    [
        ("b.md", "series: hoi-thao", 5),
        ("b.md", "place: A\nseries: Hội thao", 6),
        ("hoi-thao.md", "", 1),
    ],
)
def test_a_second_plan_of_a_series_is_a_warning(office: Office, name: str, head: str, line: int) -> None:
    office.plan(f"2022-2023/{name}", head)
    assert office.lines() == [
        f"plans/2022-2023/{name}:{line}: cảnh báo: chuỗi (series): «hoi-thao» đã là chuỗi của plans/2022-2023/a.md"
        " trong năm này; đặt chuỗi khác [KH308]"
    ]


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("2022-2023/b.md", ""),
        ("2022-2023/b.md", "series: hoi-thao-2"),
        ("2023-2024/b.md", "series: hoi-thao"),
        ("2022-2023/b.md", "series: hoi-thao\nstatus: draft"),
        ("2022-2023/b.md", "series: hoi-thao\nreason: Sai\nstatus: withdrawn"),
        ("2022-2023/b.md", "series: hoi-thao\nreplaces: a"),
    ],
)
def test_what_is_not_in_force_or_of_another_year_is_none(office: Office, path: str, head: str) -> None:
    office.plan(path, head)
    assert office.lines() == []
