"""The last day in time of every kind of rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kehoach.disclosing.due import due_days
from kehoach.model.catalogue import Due
from kehoach.model.observance import Observances
from kehoach.model.school_year import SchoolYear
from kehoach.reading.common_file import read_common

YEAR = SchoolYear(2025)
DAYS, _ = read_common(Path("/khong-co"), "ngay-trong-nam.yml", Observances)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ({"day": "30/6"}, ["2026-06-30"]),
        ({"day": "15/10"}, ["2025-10-15"]),
        ({"day": "15/1"}, ["2026-01-15"]),
        ({"day": "31/8"}, ["2026-08-31"]),
        ({"day": "31/8", "early": "true"}, ["2025-08-31"]),
        ({"day": "29/2"}, ["2026-02-28"]),
        ({"words": "chậm nhất thứ Bảy tuần trước"}, []),
        ({"event": "ngày được giao dự toán", "days": "15"}, []),
        ({"event": "ngày tuyển sinh", "days": "-1", "day": "31/8", "early": "true"}, ["2025-08-31"]),
    ],
)
def test_the_day_of_a_rule(rule: dict[str, Any], days: list[str]) -> None:
    assert due_days(Due.model_validate(rule), YEAR) == tuple(map(date.fromisoformat, days))


def test_what_is_monthly_is_due_in_the_month_before_each_month_of_teaching() -> None:
    days = due_days(Due.model_validate({"monthly": "25"}), YEAR)
    assert [str(day) for day in days] == [
        *(f"2025-{month:02}-25" for month in (8, 9, 10, 11, 12)),
        *(f"2026-{month:02}-25" for month in (1, 2, 3, 4)),
    ]


@pytest.mark.parametrize(
    ("rule", "event", "last"),
    [
        ({"event": "x", "days": "15"}, "2025-12-22", "2026-01-06"),
        ({"event": "x", "days": "-1"}, "2025-06-16", "2025-06-15"),
        # Friday; Saturday and Sunday do not count.
        ({"event": "x", "days": "5", "working": "true"}, "2026-01-09", "2026-01-16"),
        # Tết is on 17/2/2026: 16 to 20 are days off, then a weekend.
        ({"event": "x", "days": "5", "working": "true"}, "2026-02-12", "2026-02-26"),
    ],
)
def test_a_term_counts_from_its_event(rule: dict[str, Any], event: str, last: str) -> None:
    found = due_days(Due.model_validate(rule), YEAR, date.fromisoformat(event), DAYS.days)
    assert found == (date.fromisoformat(last),)
