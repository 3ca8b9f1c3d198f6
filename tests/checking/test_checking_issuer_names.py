"""KH218: a body is spelt in one way."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office

KNOWN = "Công đoàn cơ sở Trường THCS Bến Lúa"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", f"issuers: {KNOWN}")
    office.plan("2022-2023/b.md", f"issuers: {KNOWN}")
    return office


@pytest.mark.parametrize(
    "name",
    [
        "Công đoàn cơ sở Trường THCS Bên Luá n",
        "Công đoàn cơ sơ Trường THSC Bến Lúa",
        "Công đòn cơ sở Trường THCS Bến Lúa",
        "Côngđoàn cơ sở Trường THCS BếnLúa",
        "Công đoàn cơ sở Trường THCS Bến Lúaa",
    ],
)
def test_another_spelling_is_a_note(office: Office, name: str) -> None:
    office.plan("2022-2023/c.md", f"issuers:\n  - Trường A\n  - {name}")
    assert [line for line in office.lines() if "KH218" in line] == [
        f"plans/2022-2023/c.md:7: ghi chú: cơ quan ban hành (issuers): «{name}» chỉ khác «{KNOWN}» vài chữ; "
        "nếu là một, viết cho giống [KH218]"
    ]


@pytest.mark.parametrize(
    "name",
    [
        KNOWN,
        "công đoàn cơ sở TRƯỜNG THCS Bến Lúa",
        "Công đoàn cơ sở Trường THCS Bến Cỏ Xanh",
        "Liên đội Trường THCS Bến Lúa",
        "Công đoàn cơ sở Trường THCS Bến Lúa 2",
    ],
)
def test_another_body_is_none(office: Office, name: str) -> None:
    office.plan("2022-2023/c.md", f"issuers: {name}")
    assert not [line for line in office.lines() if "KH218" in line]


def test_short_names_are_left_alone(office: Office) -> None:
    for letter, name in (("d", "Tổ Toán"), ("e", "Tổ Toan"), ("f", "Tổ Văn")):
        office.plan(f"2022-2023/{letter}.md", f"issuers: {name}")
    assert not [line for line in office.lines() if "KH218" in line]
