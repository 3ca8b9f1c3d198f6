from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.month import Month

MONTHS = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))


def test_names_of_a_month() -> None:
    assert (Month(2022, 9).label, Month(2022, 9).anchor) == ("Tháng 9/2022", "thang-9-2022")
    assert (Month(2023, 12).label, Month(2023, 12).anchor) == ("Tháng 12/2023", "thang-12-2023")


@pytest.mark.parametrize(
    ("month", "last"),
    [(Month(2023, 2), 28), (Month(2024, 2), 29), (Month(2100, 2), 28), (Month(2022, 9), 30), (Month(2022, 12), 31)],
)  # fmt: skip
def test_first_and_last_day(month: Month, last: int) -> None:
    assert month.first_day == date(month.year, month.number, 1)
    assert month.last_day == date(month.year, month.number, last)


def test_days_lie_in_their_month_only() -> None:
    assert date(2022, 9, 1) in Month(2022, 9) and date(2022, 9, 30) in Month(2022, 9)
    assert date(2022, 10, 1) not in Month(2022, 9)
    assert date(2023, 9, 1) not in Month(2022, 9)
    assert Month.of(date(2022, 9, 30)) == Month(2022, 9)


@pytest.mark.parametrize(
    ("months", "result"),
    [(0, Month(2022, 12)), (1, Month(2023, 1)), (-11, Month(2022, 1)), (-12, Month(2021, 12)), (25, Month(2025, 1))],
)  # fmt: skip
def test_months_later(months: int, result: Month) -> None:
    assert Month(2022, 12).plus(months) == result


@given(MONTHS, st.integers(-500, 500))
def test_going_and_coming_back(month: Month, count: int) -> None:
    assert month.plus(count).plus(-count) == month
    assert (month.plus(count) > month) == (count > 0)
