"""Which files under plans/ are plans, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reading.office import Office
from support.problem_lines import place_and_code


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_plans_are_read_in_order_of_year_and_path(office: Office) -> None:
    for path in ("2023-2024/a.md", "2022-2023/b.md", "2022-2023/cong-khai/a.md", "2022-2023/C.MD"):
        office.plan(path, f"series: {path}")
    for path in (
        "chung/a.md",
        "luu-tru/b.md",
        "2022-2023/_c.md",
        "2022-2023/.d.md",
        "2022-2023/e.txt",
        "f.txt",
    ):
        office.write(f"plans/{path}", "")
    assert office.lines() == []
    assert [plan.path for plan in office.reading().library.plans] == [
        "plans/2022-2023/C.MD", "plans/2022-2023/b.md", "plans/2022-2023/cong-khai/a.md", "plans/2023-2024/a.md",
    ]  # fmt: skip


def test_no_plans_at_all_is_no_problem(office: Office) -> None:
    assert office.lines() == []
    assert office.reading().library.years == ()


@pytest.mark.parametrize(
    "path", ["x.md", "X.MD", "2022-2024/x.md", "2023-2022/x.md", "khac/x.md", "2022/x.md"]
)
def test_what_lies_outside_a_year_is_an_error(office: Office, path: str) -> None:
    office.plan(path)
    assert office.lines() == [
        f"plans/{path.split('/')[0]}:1: lỗi: không thuộc năm học nào;"
        " đặt trong thư mục tên hai năm liền nhau, ví dụ plans/2022-2023 [KH303]"
    ]
    assert office.reading().library.plans == ()


@pytest.mark.parametrize(
    "link", ["2022-2023/link.md", "2022-2023/link", "2023-2024", "link.md", "2022-2023/link.pdf"]
)
def test_links_are_not_followed(office: Office, link: str) -> None:
    office.plan("2022-2023/x.md")
    place = office.root / "plans" / link
    place.symlink_to(office.root / "plans/2022-2023", target_is_directory=True)
    assert office.lines() == [
        f"plans/{link}:1: lỗi: là liên kết tượng trưng (symbolic link), không đọc; chép tệp thật vào đây [KH304]"
    ]
    assert [plan.path for plan in office.reading().library.plans] == ["plans/2022-2023/x.md"]


def test_a_loop_of_links_ends(office: Office) -> None:
    (office.root / "plans/2022-2023").mkdir(parents=True)
    (office.root / "plans/2022-2023/a").symlink_to("../2022-2023", target_is_directory=True)
    assert len(office.lines()) == 1


@pytest.mark.parametrize("name", [b"a\nb.md", b"\xff.md", "a\u2028.md".encode(), b"\x1b[31m.md"])
def test_names_that_nobody_can_type_are_errors(office: Office, name: bytes) -> None:
    folder = office.root / "plans/2022-2023"
    folder.mkdir(parents=True)
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes no such name")
    (line,) = office.lines()
    assert line.endswith(":1: lỗi: tên tệp có ký tự lạ; đổi tên, chỉ dùng chữ, số và dấu gạch nối [KH304]")
    assert line.encode() and "\n" not in line and "\x1b" not in line


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_an_error(office: Office) -> None:
    office.plan("2022-2023/x.md")
    office.plan("2022-2023/y/z.md")
    (office.root / "plans/2022-2023/x.md").chmod(0)
    (office.root / "plans/2022-2023/y").chmod(0)
    codes = [place_and_code(line) for line in office.lines()]
    (office.root / "plans/2022-2023/y").chmod(0o700)
    assert codes == ["plans/2022-2023/x.md:1 KH100", "plans/2022-2023/y:1 KH100"]
