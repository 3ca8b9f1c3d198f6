"""Numbers below ten."""

from __future__ import annotations

from pathlib import Path

import pytest

from checking.one_plan import said


@pytest.mark.parametrize("number", ["7/KH-THCS", "Số: 7 /KH-CĐCS", "1/KH", "9/TB-THCSBL", "5/QĐ-MN"])
def test_a_number_below_ten_wants_its_zero(tmp_path: Path, number: str) -> None:
    ((line, message),) = said(tmp_path, "KH626", f'number: "{number}"')
    assert line == 4 and message.startswith("số dưới 10 thiếu số 0 đứng trước; viết 0")


@pytest.mark.parametrize("number", ["07/KH-THCS", "12/KH", "", "…/KH-LQĐ", "100/KH"])
def test_other_numbers_are_right(tmp_path: Path, number: str) -> None:
    assert said(tmp_path, "KH626", f'number: "{number}"') == []
