from __future__ import annotations

from datetime import date, timedelta

import pytest

from kehoach.vietnamese import wording


def test_days_of_the_week() -> None:
    monday = date(2022, 9, 5)
    names = [wording.weekday(monday + timedelta(days=n)) for n in range(7)]
    assert names == ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2023, 1, 5), "ngày 05 tháng 01 năm 2023"),
        (date(2023, 2, 15), "ngày 15 tháng 02 năm 2023"),
        (date(2023, 3, 9), "ngày 09 tháng 3 năm 2023"),
        (date(2022, 10, 24), "ngày 24 tháng 10 năm 2022"),
    ],
)
def test_leading_zeros_of_the_decree(day: date, text: str) -> None:
    assert wording.date_words(day) == text


@pytest.mark.parametrize(
    ("place", "day", "text"),
    [
        ("Mỹ Tú", date(2022, 10, 24), "Mỹ Tú, ngày 24 tháng 10 năm 2022"),
        ("", date(2022, 10, 24), "ngày 24 tháng 10 năm 2022"),
        ("Mỹ Tú", None, "Mỹ Tú"),
        (" ", None, ""),
    ],
)
def test_date_line(place: str, day: date | None, text: str) -> None:
    assert wording.date_line(place, day) == text


def test_figures() -> None:
    assert wording.short_date(date(2022, 9, 5)) == "5/9/2022"
    assert wording.day_month(date(2022, 9, 5)) == "5/9"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2022, 11, 18), date(2022, 11, 20), "18–20/11/2022"),
        (date(2022, 11, 28), date(2022, 12, 2), "28/11–2/12/2022"),
        (date(2022, 12, 28), date(2023, 1, 2), "28/12/2022–2/1/2023"),
        (date(2022, 11, 20), date(2022, 11, 18), "18–20/11/2022"),
        (date(2022, 9, 5), date(2022, 9, 5), "5/9/2022"),
        (date(2022, 11, 5), date(2023, 11, 5), "5/11/2022–5/11/2023"),
    ],
)
def test_date_range(start: date, end: date, text: str) -> None:
    assert wording.date_range(start, end) == text


def test_sentences() -> None:
    assert wording.capitalised("đội TNTP") == "Đội TNTP"
    assert wording.capitalised("") == ""
    assert [wording.joined(list("abc"[:n])) for n in range(4)] == ["", "a", "a và b", "a, b và c"]
