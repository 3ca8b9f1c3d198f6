"""Days of public changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checking.one_plan import said


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2026-11-27", "ngày 27/11/2026 chưa tới; ghi ngày đã sửa"),
        ("2026-09-30", "ngày 30/9/2026 trước ngày ban hành 1/10/2026; xem lại hai ngày"),
        ("2026-11-26", ""),
        ("2026-10-01", ""),
    ],
)
def test_a_revision_is_made_between_issue_and_today(tmp_path: Path, day: str, message: str) -> None:
    found = said(tmp_path, "KH625", f"revisions:\n  - {{date: {day}, note: Sửa}}")
    assert found == ([(5, message)] if message else [])
