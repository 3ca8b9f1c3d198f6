"""The current year: set, else the newest with a published plan that has begun, else the newest."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach.model.current_year import current_year
from kehoach.model.document import Document
from kehoach.model.front_matter import FrontMatter
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings


def library(*years: str, current: str = "") -> Library:
    """A plan a year; ``2022 draft`` and ``2022 withdrawn`` have that status."""
    plans = []
    for number, written in enumerate(years):
        start, _, status = written.partition(" ")
        year, slug = SchoolYear(int(start)), f"p{number}"
        front = FrontMatter.model_validate({"title": "A", "reason": "B", "status": status or "published"})
        plans.append(Plan(f"plans/{year}/{slug}.md", year, slug, front, Document(), ("A",)))
    return Library(Settings.model_validate({"name": "A", "current_year": current}), tuple(plans))


@pytest.mark.parametrize(
    ("years", "today", "start"),
    [
        (["2022", "2025", "2026"], date(2026, 9, 1), 2026),
        (["2022", "2025", "2026"], date(2026, 8, 31), 2025),
        (["2022", "2025", "2026"], date(2030, 1, 1), 2026),
        (["2022", "2025"], date(2024, 5, 5), 2022),
        (["2026", "2027"], date(2022, 1, 1), 2027),
        (["2025", "2026 draft"], date(2026, 9, 20), 2025),
        (["2025", "2026 draft", "2026"], date(2026, 9, 20), 2026),
        (["2025", "2026 withdrawn"], date(2026, 9, 20), 2026),
        (["2025 draft", "2026 draft"], date(2025, 9, 20), 2026),
        (["2025 draft", "2027"], date(2025, 9, 20), 2027),
    ],
)
def test_the_newest_year_that_has_begun(years: list[str], today: date, start: int) -> None:
    assert current_year(library(*years), today) == SchoolYear(start)


def test_the_settings_have_the_last_word() -> None:
    assert current_year(library("2022", "2026", current="2022-2023"), date(2026, 9, 20)) == SchoolYear(2022)
    assert current_year(library("2022", current="2030-2031"), date(2026, 9, 20)) == SchoolYear(2030)
    assert current_year(library(current="2030-2031"), date(2026, 9, 20)) == SchoolYear(2030)


def test_without_plans_there_is_none() -> None:
    assert current_year(library(), date(2026, 9, 20)) is None
