"""How long a disclosure must stay online."""

from __future__ import annotations

from datetime import date


def years_later(day: date, years: int) -> date:
    """The same day of a later year; 1 March for 29 February where that year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
