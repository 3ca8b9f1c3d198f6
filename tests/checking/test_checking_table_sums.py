"""KH660, KH661: a stated total or share that the figures do not make."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office
from support.problem_lines import begins

HEAD = """tables:
  - file: thu.csv
    title: Nguồn thu
    columns:
      - {name: Nguồn}
      - {name: Số tiền, kind: money}
      - {name: Tỷ lệ, kind: percent, of: Số tiền}
"""
GOOD = "Nguồn,Số tiền,Tỷ lệ\nNgân sách,750000,75\nHọc phí,250000,25\nTổng cộng,1000000,100\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def _lines(office: Office, table: str, head: str = HEAD) -> list[str]:
    office.write("plans/2022-2023/thu.csv", table)
    office.plan("2022-2023/x.md", head)
    return [line for line in office.lines() if " [KH66" in line]


def test_sums_that_are_right_are_not_told(office: Office) -> None:
    assert _lines(office, GOOD) == []


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (GOOD.replace("1000000", "1000001"), "plans/2022-2023/thu.csv:4: cảnh báo: [KH660]"),
        (GOOD.replace(",75\n", ",57\n"), "plans/2022-2023/thu.csv:2: cảnh báo: [KH661]"),
    ],
    ids=["total", "share"],
)
def test_a_wrong_figure_is_a_warning_with_file_row_and_column(
    office: Office, wrong: str, expected: str
) -> None:
    first = _lines(office, wrong)[0]
    assert begins(first, expected)
    assert "lệch 1" in first or "tính ra là 75" in first
    assert "sửa số sai" in first


def test_an_office_may_say_that_a_table_is_no_sum(office: Office) -> None:
    head = HEAD.replace("    title:", "    sums: unchecked\n    title:")
    assert _lines(office, GOOD.replace("1000000", "1000001"), head) == []
