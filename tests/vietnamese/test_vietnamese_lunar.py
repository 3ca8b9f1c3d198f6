from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.lunar import can_chi, festivals, solar_day

# Tết, Giỗ Tổ, Trung thu as (day, month).
FESTIVALS = {
    2022: ((1, 2), (10, 4), (10, 9)),
    2023: ((22, 1), (29, 4), (29, 9)),
    2024: ((10, 2), (18, 4), (17, 9)),
    2025: ((29, 1), (7, 4), (6, 10)),
    2026: ((17, 2), (26, 4), (25, 9)),
    2027: ((6, 2), (16, 4), (15, 9)),
    2028: ((26, 1), (4, 4), (3, 10)),
    2029: ((13, 2), (23, 4), (22, 9)),
    2030: ((2, 2), (12, 4), (12, 9)),
}


@pytest.mark.parametrize("year", FESTIVALS)
def test_festivals(year: int) -> None:
    tet, gio_to, trung_thu = (date(year, month, day) for day, month in FESTIVALS[year])
    assert festivals(year) == {"Tết": tet, "Giỗ Tổ": gio_to, "Trung thu": trung_thu}


@pytest.mark.parametrize(
    ("year", "day"), [(1985, date(1985, 1, 21)), (2007, date(2007, 2, 17)), (2030, date(2030, 2, 2))]
)
def test_years_in_which_the_chinese_meridian_is_wrong(year: int, day: date) -> None:
    assert solar_day(1, 1, year) == day


def test_no_such_day() -> None:
    assert solar_day(30, 1, 2023) is None  # a month of 29 days
    assert solar_day(31, 1, 2023) is None
    assert solar_day(1, 13, 2023) is None
    assert solar_day(1, 1, 1500) is None


def test_not_the_leap_month() -> None:
    assert solar_day(1, 2, 2023) == date(2023, 2, 20)  # the leap second month begins on 22/3/2023


@pytest.mark.parametrize(
    ("year", "name"), [(2022, "Nhâm Dần"), (2023, "Quý Mão"), (1984, "Giáp Tý"), (2030, "Canh Tuất")]
)
def test_can_chi(year: int, name: str) -> None:
    assert can_chi(year) == name


@given(st.integers(), st.integers(), st.integers())
def test_never_fails(day: int, month: int, year: int) -> None:
    solar_day(day, month, year)
    assert can_chi(year) == can_chi(year + 60)
