"""KH310: files of a plan have names of their own at its address."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import SETTINGS, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    for name in ("Phụ lục.pdf", "phu-luc.pdf", "b/phu-luc.pdf", "phu-luc.csv", "INDEX.html", "lich.ics"):
        office.write(f"plans/2022-2023/{name}", "%PDF-1.7\n" if name.endswith("pdf") else "x")
    office.write("mkdocs.yml", SETTINGS + "    attachments: ics\n")
    return office


@pytest.mark.parametrize(
    ("head", "body", "line", "message"),
    [
        (
            "attachments: [Phụ lục.pdf, phu-luc.pdf]", "", 5,
            "«plans/2022-2023/phu-luc.pdf» và «plans/2022-2023/Phụ lục.pdf» cùng có tên phu-luc.pdf khi đăng; đổi tên một tệp",
        ),
        (
            "attachments: phu-luc.pdf", "[a](b/phu-luc.pdf)", 8,
            "«plans/2022-2023/b/phu-luc.pdf» và «plans/2022-2023/phu-luc.pdf» cùng có tên phu-luc.pdf khi đăng; đổi tên một tệp",
        ),
        ("place: A\nattachments: lich.ics", "", 6, "tên tệp «lich.ics» dành cho trang web; đổi tên tệp"),
        ("", "[a](lich.ics)", 8, "tên tệp «lich.ics» dành cho trang web; đổi tên tệp"),
    ],
)  # fmt: skip
def test_a_name_that_is_taken_is_an_error(
    office: Office, head: str, body: str, line: int, message: str
) -> None:
    office.plan("2022-2023/x.md", head, f"\n{body}\n")
    assert office.lines() == [f"plans/2022-2023/x.md:{line}: lỗi: {message} [KH310]"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("attachments: [phu-luc.pdf, phu-luc.csv]", ""),
        ("attachments: phu-luc.pdf", "[a](phu-luc.pdf) [b](./phu-luc.pdf)"),
        ("attachments: [phu-luc.pdf, phu-luc.pdf]", ""),
    ],
)
def test_the_same_file_twice_is_none(office: Office, head: str, body: str) -> None:
    office.plan("2022-2023/x.md", head, f"\n{body}\n")
    assert office.lines() == []


def test_two_plans_may_have_files_of_one_name(office: Office) -> None:
    office.plan("2022-2023/x.md", "attachments: phu-luc.pdf")
    office.plan("2022-2023/y.md", "attachments: b/phu-luc.pdf")
    assert office.lines() == []
