"""The one clock: the day in Vietnam, of ``SOURCE_DATE_EPOCH`` or of the machine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.clock import NoDayError, today

LAST_SECOND_OF_AUGUST = 1661965199  # 2022-08-31T16:59:59Z, 23:59:59 in Vietnam


@pytest.fixture(params=["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def far_away(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands elsewhere."""
    monkeypatch.setenv("TZ", request.param)
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        (LAST_SECOND_OF_AUGUST, date(2022, 8, 31)),
        (LAST_SECOND_OF_AUGUST + 1, date(2022, 9, 1)),
        (LAST_SECOND_OF_AUGUST + 7 * 3600, date(2022, 9, 1)),
        (1795395600, date(2026, 11, 23)),
        (0, date(1970, 1, 1)),
        (61199, date(1970, 1, 1)),
        (61200, date(1970, 1, 2)),
    ],
)
def test_a_day_begins_at_midnight_in_vietnam(far_away: None, seconds: int, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": str(seconds)}) == day


def test_the_environment_of_the_process_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795395600")
    assert today() == date(2026, 11, 23)


@pytest.mark.parametrize("written", ["", " "])
def test_where_nothing_is_set_the_clock_says_the_day(far_away: None, written: str) -> None:
    before = (datetime.now(UTC) + timedelta(hours=7)).date()
    found = today({"SOURCE_DATE_EPOCH": written})
    assert found in (before, (datetime.now(UTC) + timedelta(hours=7)).date())


@pytest.mark.parametrize(
    "written", ["abc", "-1", "1e9", "1795395600.5", "0x10", "9" * 12, "9" * 30, "9" * 5000, "null"]
)
def test_what_is_no_count_of_seconds_is_said_in_one_line(written: str) -> None:
    with pytest.raises(NoDayError) as raised:
        today({"SOURCE_DATE_EPOCH": written})
    assert "SOURCE_DATE_EPOCH" in str(raised.value)
    assert "\n" not in str(raised.value) and len(str(raised.value)) < 300


@given(st.text())
def test_any_setting_gives_a_day_or_the_line(written: str) -> None:
    try:
        assert 1970 <= today({"SOURCE_DATE_EPOCH": written}).year < 9001
    except NoDayError:
        assert written.strip()
