"""A published day that was moved is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kehoach.checking.moved_days import find_moved_days
from kehoach.model.register import PublishedEvent, Register
from reading.office import Office

BODY = "\n### Tháng 9/2022\n\n- Hội thao, ngày 14/9/2022\n"


def _said(tmp_path: Path, body: str, head: str = "") -> list[str]:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", head, body)
    event = PublishedEvent(
        "2022-2023/a/#x", "2022-09-14", "Hội thao, ngày 14/9/2022", "f", 0, date(2022, 9, 1)
    )
    register = Register(events={"2022-2023.a.x@s.kehoach": event})
    return [str(one) for one in find_moved_days(office.reading().library, register)]


def test_a_moved_day_is_named_with_both_days(tmp_path: Path) -> None:
    (line,) = _said(tmp_path, BODY.replace("14/9", "17/9"))
    assert "ngày 14/9/2022, nay là 17/9/2022" in line
    assert "ghi chú" in line


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (BODY, ""),
        (BODY.replace("Hội thao", "Hội thi"), ""),
        (BODY.replace("14/9", "17/9"), "revisions: [{date: 2022-09-10, note: Dời hội thao}]"),
        (BODY.replace("14/9", "17/9"), "status: draft"),
    ],
)
def test_what_stays_is_new_or_told_is_not_named(tmp_path: Path, body: str, head: str) -> None:
    assert _said(tmp_path, body, head) == []
