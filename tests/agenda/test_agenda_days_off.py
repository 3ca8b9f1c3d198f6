"""Days off that are set for single years."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from agenda.days import shipped
from kehoach.agenda.observed_days import days_off, observed_days
from kehoach.model.observance import DaysOff, YearsDaysOff, with_days_off
from kehoach.reading.common_file import read_common
from reading.office import Office

SET = read_common(Path("/no/such/project"), "ngay-nghi.yml", YearsDaysOff)[0].off


def span(first: str, last: str) -> set[date]:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return {begin + timedelta(days=n) for n in range((end - begin).days + 1)}


def test_a_year_that_is_set_is_as_it_was_set() -> None:
    days, _ = with_days_off(shipped(), SET)
    off = days_off(days, 2026)
    assert span("2026-09-01", "2026-09-02") <= off and date(2026, 9, 3) not in off
    assert span("2026-02-16", "2026-02-20") <= off
    assert {date(2026, 2, 15), date(2026, 2, 21)} & off == set()


def test_a_year_that_is_not_set_is_counted() -> None:
    days, _ = with_days_off(shipped(), SET)
    assert span("2027-09-02", "2027-09-03") <= days_off(days, 2027)
    assert days_off(days, 2025) == days_off(shipped(), 2025)


def test_days_off_of_another_name_are_of_their_own() -> None:
    own = DaysOff.model_validate(
        {"name": "Nghỉ mùa nước nổi", "from": "2026-10-12", "to": "2026-10-16", "alone": True}
    )
    days, _ = with_days_off(shipped(), (own,))
    assert span("2026-10-12", "2026-10-16") <= days_off(days, 2026)
    assert not span("2027-10-12", "2027-10-16") & days_off(days, 2027)
    named = observed_days(days, date(2026, 10, 1), date(2026, 10, 31))
    assert ("Nghỉ mùa nước nổi", date(2026, 10, 12), True) in {
        (one.name, one.date, one.is_off) for one in named
    }


def test_the_days_off_of_new_year_may_begin_in_the_year_before() -> None:
    own = DaysOff.model_validate({"name": "Tết Dương lịch", "from": "2027-12-31", "to": "2028-01-02"})
    days, _ = with_days_off(shipped(), (own,))
    assert date(2027, 12, 31) in days_off(days, 2027)
    assert {date(2028, 1, 1), date(2028, 1, 2)} <= days_off(days, 2028)


def test_days_off_of_no_known_name_are_told(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write(
        "plans/chung/ngay-nghi.yml", "off:\n  - {name: Quốc tang, from: 2026-09-01, to: 2026-09-02}\n"
    )
    (said,) = [one for one in office.problems() if one.code == "KH413"]
    assert said.message.startswith('không có ngày lễ "Quốc tang"; sửa tên')


@pytest.mark.parametrize("last", ["2026-09-01", "2027-09-02"])
def test_an_end_before_the_beginning_or_a_year_later_is_refused(last: str) -> None:
    with pytest.raises(ValidationError):
        DaysOff.model_validate({"name": "x", "from": "2026-09-02", "to": last})
