"""What follows the moon: names of lunar years, and festivals that fall in another month than last year."""

from __future__ import annotations

import re
from datetime import date

from kehoach.model.school_year import SchoolYear
from kehoach.rollover.passage import Passage
from kehoach.rollover.step import YEAR, Step
from kehoach.vietnamese.lunar import can_chi, festivals
from kehoach.vietnamese.wording import day_month

_CAN = "Giáp|Ất|Bính|Đinh|Mậu|K[ỷỉ]|Canh|Tân|Nhâm|Qu[ýí]"
_CHI = "Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|T[ỵị]|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi"
_LUNAR_YEAR = re.compile(rf"(?<!\w)(?:{_CAN})\s{{1,3}}(?:{_CHI})(?!\w)", re.IGNORECASE)
_OTHER_TET = r"(?!\s{1,3}(?:trung|trồng|thiếu|dương|độc|đoan|quân|cơm))"
_OF_YEAR = r"(?:\s{1,3}(?:năm\s{1,3})?[0-9]{4})?"
_NAMED = {
    "Tết": re.compile(
        rf"(?<!\w)tết(?!\w){_OTHER_TET}(?:\s{{1,3}}nguyên\s{{1,3}}đán)?{_OF_YEAR}", re.IGNORECASE
    ),
    "Trung thu": re.compile(rf"(?<!\w)trung\s{{1,3}}thu(?!\w){_OF_YEAR}", re.IGNORECASE),
    "Giỗ Tổ": re.compile(rf"(?<!\w)giỗ\s{{1,3}}tổ(?!\w){_OF_YEAR}", re.IGNORECASE),
}


def carry_festivals(passage: Passage, step: Step) -> None:
    """Marks lunar years and festivals that move to another month; nothing here is ever changed."""
    tet = festival_of("Tết", step.new)
    unnamed = dict(_NAMED)
    for found in _LUNAR_YEAR.finditer(passage.text):
        after = YEAR.search(passage.text, found.end(), found.end() + 8)
        if passage.is_free(*found.span()) and not (after and int(after[0]) < step.old.start - 1):
            passage.claim(*found.span())
            unnamed.pop("Tết", None)
            when = f", ngày {day_month(tet)}/{tet.year}" if tet else ""
            name = can_chi(step.new.start + 1)
            passage.mark(found.end(), f"Tết của năm học {step.new} là {name}{when}")
    if passage.months:
        for name, pattern in unnamed.items():
            _compare(passage, step, name, pattern)


def _compare(passage: Passage, step: Step, name: str, pattern: re.Pattern[str]) -> None:
    found = pattern.search(passage.text)
    old, new = festival_of(name, step.old), festival_of(name, step.new)
    if found and old and new and old.month != new.month:
        passage.mark(
            found.end(),
            f"{name} năm nay vào ngày {day_month(new)}, năm trước {day_month(old)}, sang tháng khác",
        )


def festival_of(name: str, year: SchoolYear) -> date | None:
    """The day of a festival in a school year, September to August."""
    days = [festivals(one).get(name) for one in (year.start, year.start + 1)]
    return next((day for day in days if day is not None and SchoolYear.of(day) == year), None)
