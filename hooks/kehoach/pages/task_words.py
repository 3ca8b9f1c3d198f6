"""When and by whom a task is done, in words."""

from __future__ import annotations

from kehoach.model.month import Month
from kehoach.model.when import When
from kehoach.vietnamese.wording import capitalised, date_range, day_month, short_date, weekday


def when_words(when: When, month: Month | None = None) -> str:
    """A day or days with the weekday: "Thứ Sáu, 18/11" under its month, "Thứ Sáu, 18/11/2022" elsewhere.

    Args:
        when: the day or days.
        month: the month it is listed under; the year is left out where the day lies in that month.
    """
    if when.is_range:
        days = f"{weekday(when.start)} đến {weekday(when.end)}"
        return _opening(when, days, date_range(when.start, when.end))
    in_month = month is not None and when.start in month
    return _opening(when, weekday(when.start), (day_month if in_month else short_date)(when.start))


def _opening(when: When, days: str, dates: str) -> str:
    words = f"{when.part} {days}".strip() if when.part else days
    if when.time:
        minutes = f" {when.time.minute:02} phút" if when.time.minute else ""
        words = f"{when.time.hour} giờ{minutes}, {words}"
    return f"{capitalised(words)}, {dates}"
