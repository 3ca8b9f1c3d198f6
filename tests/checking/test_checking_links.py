"""KH306: a link of a plan leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checking.rules import problems_of
from kehoach.model.problem import Severity
from reading.office import Office, file_named

LINE = "plans/2022-2023/x.md:8: cảnh báo:"
GONE = "nhưng không có tệp ấy, trên trang chỉ còn chữ; sửa đường dẫn"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2022-2023/y.md", body="\n## Phần 2\n")
    office.plan("2021-2022/z.md")
    office.plan("2022-2023/nhap.md", "status: draft")
    for path in ("2022-2023/a.pdf", "2022-2023/hinh/b.png", "2021-2022/c.pdf"):
        office.write(f"plans/{path}", file_named(path))
    return office


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("[a](khong-co.md)", f"liên kết tới «plans/2022-2023/khong-co.md» {GONE}"),
        ("[a](khong-co.pdf)", f"liên kết tới «plans/2022-2023/khong-co.pdf» {GONE}"),
        ("![a](khong-co.png)", f"ảnh tới «plans/2022-2023/khong-co.png» {GONE}"),
        ("[a](../2020-2021/z.md)", f"liên kết tới «plans/2020-2021/z.md» {GONE}"),
        (
            "[a](Y.md)",
            "liên kết tới «plans/2022-2023/Y.md» nhưng không có tệp ấy, trên trang chỉ còn chữ; có phải là (y.md)?",
        ),
        (
            "[a](nhap.md#phan-2)",
            "liên kết tới bản nháp «plans/2022-2023/nhap.md», trên trang chỉ còn chữ; bỏ liên kết hoặc công bố bản ấy",
        ),
        (
            "[a](../2021-2022/c.pdf)",
            "liên kết tới «plans/2021-2022/c.pdf» nằm ngoài thư mục của năm học, trên trang chỉ còn chữ;"
            " chép tệp vào plans/2022-2023",
        ),
        (
            "[a](../../mkdocs.yml)",
            "liên kết tới «mkdocs.yml» nằm ngoài thư mục của năm học, trên trang chỉ còn chữ;"
            " chép tệp vào plans/2022-2023",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_a_warning(office: Office, body: str, message: str) -> None:
    office.plan("2022-2023/x.md", body=f"\n{body}\n")
    assert office.lines() == [f"{LINE} {message} [KH306]"]
    assert [problem.severity for problem in problems_of(office.reading())] == [Severity.WARNING]


@pytest.mark.parametrize(
    "body",
    [
        "[a](y.md)", "[a](y.md#phan-2)", "[a](y.md#Phần 2)", "[a](../2021-2022/z.md)", "[a](a.pdf)", "![a](hinh/b.png)", "[a](./hinh/../a.pdf)",
        "[a](x.md)", "## Mục\n[a](#muc)", "[a](#kh-tieu-de)", "[a](https://x.vn/khong-co.md)", "`[a](khong-co.md)`", "<!-- [a](khong-co.md) -->",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_none(office: Office, body: str) -> None:
    office.plan("2022-2023/x.md", body=f"\n{body}\n")
    assert office.lines() == []


def test_a_draft_may_lead_to_a_draft(office: Office) -> None:
    office.plan("2022-2023/x.md", "status: draft", "\n[a](nhap.md)\n")
    assert office.lines() == []
