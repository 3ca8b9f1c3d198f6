"""Days and lists as an office writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def weekday(day: date) -> str:
    """The name of the day of the week: "Thứ Hai" … "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def date_words(day: date) -> str:
    """A day in words for the head of a document: "ngày 05 tháng 01 năm 2023".

    Nghị định 30/2020/NĐ-CP: days under 10 and months 1–2 take a leading zero, other months do not.
    """
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def date_line(place: str, day: date | None) -> str:
    """Place and date above a document: "Mỹ Tú, ngày 24 tháng 10 năm 2022"; what is missing is left out."""
    return ", ".join(part for part in (place.strip(), date_words(day) if day else "") if part)


def short_date(day: date) -> str:
    """A day in figures without leading zeros: "5/9/2022"."""
    return f"{day.day}/{day.month}/{day.year}"


def day_month(day: date) -> str:
    """Day and month in figures: "5/9"."""
    return f"{day.day}/{day.month}"


def date_range(start: date, end: date) -> str:
    """Two days, nothing said twice: "18–20/11/2022", "28/11–2/12/2022"; one day stays one."""
    first, last = sorted((start, end))
    if first == last:
        return short_date(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_date(last)}"
    opening = day_month(first) if first.year == last.year else short_date(first)
    return f"{opening}–{short_date(last)}"


def capitalised(text: str) -> str:
    """The text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]


def joined(items: Sequence[str]) -> str:
    """A list in a sentence: "a, b và c"."""
    *head, last = items or ("",)
    return f"{', '.join(head)} và {last}" if head else last


def size_words(size: int) -> str:
    """A count of bytes as a reader takes it in: "120 KB", "1,5 MB"."""
    kilobytes = max(1, round(size / 1024))
    return f"{kilobytes} KB" if kilobytes < 1024 else f"{kilobytes / 1024:.1f} MB".replace(".", ",")
