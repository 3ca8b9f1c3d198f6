"""Two bodies never share a feed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.body_codes import CODE
from reading.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def _said(office: Office) -> list[str]:
    return [line for line in office.lines() if CODE in line]


def test_two_names_that_fold_to_one_code_are_named(office: Office) -> None:
    office.plan("2022-2023/a.md", "issuers: Tổ Toán")
    office.plan("2022-2023/b.md", "issuers: [Tổ Văn, Tổ Toàn]")
    (line,) = _said(office)
    assert line.startswith("plans/2022-2023/b.md:")
    assert "«Tổ Toàn» và «Tổ Toán» cùng mã «to-toan»" in line


def test_spellings_of_one_name_are_one(office: Office) -> None:
    for name, issuer in {"a": "Tổ Hòa Bình", "b": "TỔ  HOÀ BÌNH", "c": "Tổ Hòa-Bình"}.items():
        office.plan(f"2022-2023/{name}.md", f"issuers: {issuer}")
    assert _said(office) == []
