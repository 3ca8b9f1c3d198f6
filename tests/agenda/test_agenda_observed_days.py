"""The named days against the vetted table of docs/kien-truc/su-that.md, their counts, names and days off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.days import observance, shipped
from kehoach.agenda.observed_days import days_off, first_working_day, observed_days, of_school_year
from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear

SHIPPED = shipped()

# Tết, Giỗ Tổ, Trung thu as (day, month), and the name of the year that begins at that Tết.
LUNAR = {
    2022: ((1, 2), (10, 4), (10, 9), "Nhâm Dần"),
    2023: ((22, 1), (29, 4), (29, 9), "Quý Mão"),
    2024: ((10, 2), (18, 4), (17, 9), "Giáp Thìn"),
    2025: ((29, 1), (7, 4), (6, 10), "Ất Tỵ"),
    2026: ((17, 2), (26, 4), (25, 9), "Bính Ngọ"),
    2027: ((6, 2), (16, 4), (15, 9), "Đinh Mùi"),
    2028: ((26, 1), (4, 4), (3, 10), "Mậu Thân"),
    2029: ((13, 2), (23, 4), (22, 9), "Kỷ Dậu"),
    2030: ((2, 2), (12, 4), (12, 9), "Canh Tuất"),
}
# The year that each day counts from, as docs/kien-truc/su-that.md has it.
SINCE = {
    (3, 2): 1930, (30, 4): 1975, (7, 5): 1954, (19, 5): 1890, (19, 8): 1945, (2, 9): 1945, (20, 10): 1930, (20, 11): 1982,
    (22, 12): 1944, (9, 1): 1950, (27, 2): 1955, (26, 3): 1931, (15, 5): 1941, (28, 6): 2001, (27, 7): 1947,
    (28, 7): 1929, (8, 3): 1910, (1, 5): 1886,
}  # fmt: skip


def named(first: date, last: date | None = None) -> list[str]:
    """The words of the days, as the calendar says them."""
    return [day.words for day in observed_days(SHIPPED, first, last or first)]


@pytest.mark.parametrize("year", LUNAR)
def test_tet_gio_to_and_trung_thu_are_those_of_the_table(year: int) -> None:
    tet, gio_to, trung_thu, name = LUNAR[year]
    found = {
        day.name: (day.date.day, day.date.month)
        for day in observed_days(SHIPPED, date(year, 1, 1), date(year, 12, 31))
    }
    assert found[f"Tết Nguyên đán {name}"] == tet
    assert found["Giỗ Tổ Hùng Vương"] == gio_to
    assert found["Tết Trung thu"] == trung_thu
    assert sum(words.startswith("Tết Nguyên đán") for words in found) == 1


@pytest.mark.parametrize("day_month", SINCE, ids=lambda one: "/".join(map(str, one)))
def test_every_day_counts_from_its_year(day_month: tuple[int, int]) -> None:
    day, month = day_month
    (found,) = (
        one for one in observed_days(SHIPPED, date(2023, month, day), date(2023, month, day)) if one.count
    )
    assert found.count == 2023 - SINCE[day_month]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 11, 20), ["Ngày Nhà giáo Việt Nam (40 năm)"]),
        (date(2022, 12, 22), ["Ngày thành lập Quân đội nhân dân Việt Nam (78 năm)"]),
        (date(2023, 2, 3), ["Ngày thành lập Đảng Cộng sản Việt Nam (93 năm)"]),
        (date(2022, 9, 5), ["Khai giảng năm học mới"]),
        (date(2023, 1, 22), ["Tết Nguyên đán Quý Mão"]),
        (date(2023, 1, 21), []),
        (date(2026, 11, 24), ["Ngày Văn hóa Việt Nam"]),
        (date(2025, 11, 24), []),
        (date(2022, 9, 6), []),
    ],
)
def test_the_words_of_a_day(day: date, words: list[str]) -> None:
    assert named(day) == words


def test_before_its_base_year_and_in_it_a_day_has_no_count() -> None:
    base = observance(name="A", day="20/11", since=1982)
    counts = [day.count for day in observed_days([base], date(1981, 1, 1), date(1983, 12, 31))]
    assert counts == [None, None, 1]


def test_a_school_year_has_its_days_from_july_to_august() -> None:
    days = of_school_year(SHIPPED, SchoolYear(2022))
    assert days[0].date == date(2022, 7, 27) and days[-1].date == date(2023, 8, 19)
    assert [day.date for day in days] == sorted(day.date for day in days)
    assert [day.name for day in days if day.name.startswith("Tết Nguyên")] == ["Tết Nguyên đán Quý Mão"]
    assert len([day for day in days if day.name == "Ngày Nhà giáo Việt Nam"]) == 1


def test_a_lunar_december_lies_in_the_next_january_and_keeps_the_old_year_s_name() -> None:
    kitchen = observance(name="Ông Công ông Táo {can_chi}", lunar="23/12")
    (day,) = observed_days([kitchen], date(2023, 1, 1), date(2023, 6, 30))
    assert (day.date, day.name) == (date(2023, 1, 14), "Ông Công ông Táo Nhâm Dần")


def test_days_that_a_year_does_not_have_are_left_out() -> None:
    leap, thirtieth = observance(name="A", day="29/2"), observance(name="B", lunar="30/1")
    years = [day.date.year for day in observed_days([leap], date(2022, 1, 1), date(2025, 12, 31))]
    assert years == [2024]
    assert observed_days([thirtieth], date(2023, 1, 1), date(2023, 12, 31)) == ()


def test_days_off_come_first_on_their_day() -> None:
    days = [observance(name="A", day="1/5"), observance(name="B", day="1/5", holiday=True)]
    assert [day.name for day in observed_days(days, date(2023, 5, 1), date(2023, 5, 1))] == ["B", "A"]


@pytest.mark.parametrize(
    ("year", "off"),
    [
        # 1/1; Tết with the day before; Giỗ Tổ; 30/4 and 1/5; 2/9 and the day after; 24/11 from 2026 on.
        (2023, "1/1 21/1 22/1 23/1 24/1 25/1 29/4 30/4 1/5 2/9 3/9"),
        (2022, "1/1 31/1 1/2 2/2 3/2 4/2 10/4 30/4 1/5 2/9 3/9"),
        (2026, "1/1 16/2 17/2 18/2 19/2 20/2 26/4 30/4 1/5 2/9 3/9 24/11"),
    ],
)
def test_days_off_of_a_year(year: int, off: str) -> None:
    assert " ".join(f"{day.day}/{day.month}" for day in sorted(days_off(SHIPPED, year))) == off


def test_days_off_reach_over_the_new_year() -> None:
    before = observance(name="A", day="1/1", holiday=True, before=1)
    after = observance(name="B", day="31/12", holiday=True, days=2)
    assert days_off([before], 2022) == {date(2022, 1, 1), date(2022, 12, 31)}
    assert days_off([after], 2023) == {date(2023, 1, 1), date(2023, 12, 31)}


@pytest.mark.parametrize(
    ("month", "day"),
    [
        (Month(2022, 9), 1),
        (Month(2022, 10), 3),  # 1 and 2 October are a weekend
        (Month(2023, 1), 2),
        (Month(2022, 2), 7),  # Tết to Friday, then a weekend
        (Month(2026, 5), 4),  # 1 May is a Friday
        (Month(2023, 5), 2),
        (Month(2025, 9), 1),
    ],
)
def test_the_first_working_day(month: Month, day: int) -> None:
    assert first_working_day(month, days_off(SHIPPED, month.year)) == date(month.year, month.number, day)


def test_a_month_without_a_working_day_begins_on_its_first() -> None:
    month = Month(2022, 10)
    every = frozenset(month.first_day + timedelta(days=n) for n in range(31))
    assert first_working_day(month, every) == date(2022, 10, 1)


@settings(max_examples=30)
@given(st.integers(1905, 2095), st.integers(1, 12))
def test_first_working_days_are_working_days(year: int, number: int) -> None:
    off = days_off(SHIPPED, year)
    day = first_working_day(Month(year, number), off)
    assert day in Month(year, number) and day.weekday() < 5 and day not in off


def test_years_that_no_moon_is_known_of_have_their_solar_days() -> None:
    assert "Khai giảng năm học mới" in [day.name for day in of_school_year(SHIPPED, SchoolYear(8999))]
    assert [day.name for day in of_school_year(SHIPPED, SchoolYear(8999)) if "Nguyên đán" in day.name] == []
