from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear

YEAR = SchoolYear(2022)


@pytest.mark.parametrize(("label", "start"), [("2022-2023", 2022), ("1999-2000", 1999), ("9000-9001", 9000)])
def test_two_years_in_a_row_are_one(label: str, start: int) -> None:
    year = SchoolYear.parse(label)
    assert year == SchoolYear(start)
    assert str(year) == SchoolYear(start).label == label


@pytest.mark.parametrize(
    "label",
    ["2022-2024", "2023-2022", "2022-2022", "2022", "2022-23", "22-23", "2022 - 2023", " 2022-2023", "2022-2023\n", "2022–2023",
     "२०२२-२०२३", "0001-0002", "1899-1900", "9001-9002", "9999-10000", "luu-tru", ""],
)  # fmt: skip
def test_anything_else_is_none(label: str) -> None:
    assert SchoolYear.parse(label) is None


@pytest.mark.parametrize(
    ("day", "start"),
    [(date(2022, 8, 31), 2021), (date(2022, 9, 1), 2022), (date(2022, 12, 31), 2022), (date(2023, 8, 31), 2022)],
)  # fmt: skip
def test_a_year_runs_from_september(day: date, start: int) -> None:
    assert SchoolYear.of(day) == SchoolYear(start)
    assert YEAR.first_day == date(2022, 9, 1)


def test_its_months_are_september_to_august_and_two_before() -> None:
    assert [(month.number, month.year) for month in YEAR.months] == [
        *((number, 2022) for number in (9, 10, 11, 12)),
        *((number, 2023) for number in (1, 2, 3, 4, 5, 6, 7, 8)),
    ]
    assert YEAR.early_months == (Month(2022, 7), Month(2022, 8))


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2022, 6, 30), False),
        (date(2022, 7, 1), True),
        (date(2022, 8, 31), True),
        (date(2023, 8, 31), True),
        (date(2023, 9, 1), False),
    ],
)
def test_it_covers_fourteen_months(day: date, covered: bool) -> None:
    assert YEAR.covers(day) is covered


@pytest.mark.parametrize(
    ("number", "early", "year"),
    [
        (9, False, 2022), (12, False, 2022), (1, False, 2023), (6, False, 2023), (7, False, 2023), (8, False, 2023),
        (7, True, 2022), (8, True, 2022), (9, True, 2022), (6, True, 2023), (1, True, 2023),
    ],
)  # fmt: skip
def test_a_month_without_a_year(number: int, early: bool, year: int) -> None:
    assert YEAR.month(number, early=early) == Month(year, number)


def test_earlier_years() -> None:
    assert YEAR.earlier() == SchoolYear(2021)
    assert YEAR.earlier(10) == SchoolYear(2012)
    assert sorted([YEAR, YEAR.earlier()]) == [SchoolYear(2021), YEAR]


@given(st.dates(date(1900, 9, 1), date(9000, 1, 1)))
def test_every_day_lies_in_one_month_of_its_year(day: date) -> None:
    year = SchoolYear.of(day)
    assert year.covers(day)
    assert sum(day in month for month in year.months) == 1
    assert SchoolYear.parse(year.label) == year
