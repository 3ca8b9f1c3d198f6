"""When a task is done, in words."""

from __future__ import annotations

from kehoach.model.month import Month
from kehoach.model.when import When
from kehoach.vietnamese.wording import capitalised, date_range, day_month, short_date, weekday


def day_words(when: When) -> str:
    """What comes before the date: "7 giờ 30 phút, Thứ Sáu", "Sáng Chủ nhật", "Thứ Sáu đến Chủ nhật"."""
    words = f"{weekday(when.start)} đến {weekday(when.end)}" if when.is_range else weekday(when.start)
    if when.time:
        minutes = f" {when.time.minute:02} phút" if when.time.minute else ""
        return f"{when.time.hour} giờ{minutes}, {words}"
    return capitalised(f"{when.part} {words}".strip())


def date_figures(when: When, month: Month | None = None) -> str:
    """The date: "18/11" or "18–20/11" under its own month, else "18/11/2022" or "18–20/11/2022".

    Args:
        when: the day or days.
        month: the month it is listed under.
    """
    in_month = month is not None and when.start in month
    if not when.is_range:
        return day_month(when.start) if in_month else short_date(when.start)
    words = date_range(when.start, when.end)
    return words.removesuffix(f"/{when.end.year}") if in_month and when.start.year == when.end.year else words
