"""Lunar days at the Vietnamese meridian, festivals and the names of years (docs/kien-truc/su-that.md, "Âm lịch")."""

from __future__ import annotations

from datetime import date

from lunar_vn import convert_lunar_to_solar, convert_solar_to_lunar

_VIETNAM = 7.0
_CAN = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_CHI = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_FESTIVALS = {"Tết": (1, 1), "Giỗ Tổ": (10, 3), "Trung thu": (15, 8)}


def solar_day(lunar_day: int, lunar_month: int, year: int) -> date | None:
    """The calendar day of a day of the lunar year that begins in `year`, in the month that is not a leap one.

    None where there is no such day (a 30th of a short month) or the year lies outside 1900–2100.
    """
    try:
        day = convert_lunar_to_solar(lunar_day, lunar_month, year, 0, _VIETNAM)
        lunar = convert_solar_to_lunar(day.day, day.month, day.year, _VIETNAM)
    except ValueError:
        return None
    return day if (lunar.day, lunar.month) == (lunar_day, lunar_month) else None


def can_chi(year: int) -> str:
    """The name of a lunar year: 2023 → "Quý Mão". It begins at Tết, not on 1 January."""
    return f"{_CAN[(year - 4) % 10]} {_CHI[(year - 4) % 12]}"


def festivals(year: int) -> dict[str, date]:
    """The days of Tết, Giỗ Tổ and Trung thu in a calendar year."""
    days = {name: solar_day(day, month, year) for name, (day, month) in _FESTIVALS.items()}
    return {name: day for name, day in days.items() if day is not None}
