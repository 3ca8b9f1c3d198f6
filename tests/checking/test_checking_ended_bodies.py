"""Documents issued by, under or sent to a body that has ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.ended_bodies import CODE
from reading.office import SETTINGS, Office

ENDED = """    parents:
      - {name: Phòng Giáo dục và Đào tạo huyện Bến Lúa, until: 2025-06-30}
      - {name: Ủy ban nhân dân xã Sông Trăng, since: 2025-07-01}
    bodies:
      - {name: Công đoàn Trường A, slug: cong-doan, until: 2025-06-14}
"""


def said(tmp_path: Path, day: str, head: str) -> list[tuple[int, str]]:
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + ENDED)
    office.write(
        "plans/2024-2025/a.md",
        f"---\ntitle: A\nnumber: 1/KH\ndate: {day}\nplace: A\n{head}\n---\nNội dung.\n",
    )
    return [(one.line, one.message.split(",")[0]) for one in office.problems() if one.code == CODE]


@pytest.mark.parametrize(
    ("head", "line", "name"),
    [
        ("issuers: [Công đoàn trường A]", 6, "Công đoàn trường A"),
        ("issuers:\n  - Trường A\n  - Công đoàn Trường A", 8, "Công đoàn Trường A"),
        ("parent: Phòng Giáo dục và Đào tạo huyện Bến Lúa", 6, "Phòng Giáo dục và Đào tạo huyện Bến Lúa"),
        ("recipients: [Công đoàn Trường A (để thực hiện)]", 6, "Công đoàn Trường A (để thực hiện)"),
    ],
)
def test_after_its_last_day_a_body_is_named(tmp_path: Path, head: str, line: int, name: str) -> None:
    ((found, message),) = said(tmp_path, "2025-07-02", head)
    assert found == line
    assert message.startswith(f"«{name}» hoạt động đến hết ")


@pytest.mark.parametrize(
    ("day", "head"),
    [
        ("2025-06-14", "issuers: [Công đoàn Trường A]"),
        ("2025-06-30", "parent: Phòng Giáo dục và Đào tạo huyện Bến Lúa"),
        ("2025-07-02", "parent: Ủy ban nhân dân xã Sông Trăng"),
        ("2025-07-02", "recipients: [Công đoàn xã Sông Trăng]"),
        ("2025-07-02", "issuers: [Trường A]"),
    ],
)
def test_before_it_and_of_others_nothing_is_said(tmp_path: Path, day: str, head: str) -> None:
    assert said(tmp_path, day, head) == []
