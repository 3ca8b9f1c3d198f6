"""KH309: a former address is an address of a plan, and nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.aliases import plan_address
from reading.office import Office

NO_ADDRESS = "không phải là địa chỉ của một kế hoạch; viết năm học và tên, ví dụ 2022-2023/ten-cu"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2022-2023/y.md")
    return office


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("ten-cu", f'"ten-cu" {NO_ADDRESS}'),
        ("2022-2024/ten-cu", f'"2022-2024/ten-cu" {NO_ADDRESS}'),
        ("2022-2023/Tên cũ", f'"2022-2023/Tên cũ" {NO_ADDRESS}'),
        ("2022-2023/lich", f'"2022-2023/lich" {NO_ADDRESS}'),
        ("2022-2023/a/b", f'"2022-2023/a/b" {NO_ADDRESS}'),
        ("../../etc", f'"../../etc" {NO_ADDRESS}'),
        ("2022-2023/x", '"2022-2023/x" là địa chỉ hiện nay của văn bản này; bỏ dòng này'),
        ("/2022-2023/y/", '"/2022-2023/y/" đang là địa chỉ của plans/2022-2023/y.md; bỏ dòng này'),
    ],
)
def test_what_is_no_former_address_is_an_error_at_its_line(
    office: Office, written: str, message: str
) -> None:
    office.plan("2022-2023/x.md", f"aliases:\n  - 2022-2023/dung\n  - {written}")
    assert office.lines() == [f"plans/2022-2023/x.md:7: lỗi: địa chỉ cũ (aliases): {message} [KH309]"]


@pytest.mark.parametrize(
    "written", ["2022-2023/ten-cu", "/2022-2023/ten-cu/", "2021-2022/y", " 2023-2024/a "]
)
def test_a_free_address_is_none(office: Office, written: str) -> None:
    office.plan("2022-2023/x.md", f"aliases: '{written}'")
    assert office.lines() == []


def test_two_plans_do_not_share_a_former_address(office: Office) -> None:
    for name in ("a", "b"):
        office.plan(f"2022-2023/{name}.md", "aliases: [2022-2023/cu]")
    assert office.lines() == [
        'plans/2022-2023/b.md:5: lỗi: địa chỉ cũ (aliases): "2022-2023/cu" đang là địa chỉ của plans/2022-2023/a.md;'
        " bỏ dòng này [KH309]"
    ]


def test_a_draft_does_not_take_the_address_that_another_left(office: Office) -> None:
    office.plan("2022-2023/cu.md", "status: draft")
    office.plan("2022-2023/x.md", "aliases: [2022-2023/cu]")
    assert office.lines() == [
        "plans/2022-2023/cu.md:1: lỗi: /2022-2023/cu/ là địa chỉ cũ của plans/2022-2023/x.md; đổi tên tệp này [KH309]"
    ]


@pytest.mark.parametrize(
    ("written", "address"),
    [("/2022-2023/a/", "2022-2023/a/"), (" 2022-2023/a ", "2022-2023/a/"), ("2022-2023/", None), ("", None), ("a", None),
     ("2022-2023/A", None), ("2022-2023/a?b", None), ("2022-2023/..", None), ("2022-2023/tien-do", None)],
)  # fmt: skip
def test_addresses_are_spelt_one_way(written: str, address: str | None) -> None:
    assert plan_address(written) == address
