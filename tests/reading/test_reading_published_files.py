"""The files beside a plan that are published with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office

PLAN = "plans/2022-2023/x.md"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.write("plans/2022-2023/Phụ lục 1.PDF", "%PDF-")
    office.write("plans/2022-2023/cong-khai/b.csv", "A\n1\n")
    office.write("plans/2021-2022/c.pdf", "")
    office.write("bí mật.pdf", "")
    office.plan("2022-2023/y.md")
    return office


def test_listed_and_linked_files_are_published_once(office: Office) -> None:
    office.plan(
        "2022-2023/x.md",
        "attachments:\n  - file: Phụ lục 1.PDF\n    title: Phụ lục\ntables: cong-khai\\b.csv",
        "[a](<Phụ lục 1.PDF>) [a](Phụ%20lục%201.PDF) [y](y.md)\n",
    )
    assert office.lines() == []
    files = office.reading().library.plans[0].files
    assert [(file.path, file.name, file.title, file.size) for file in files] == [
        ("plans/2022-2023/Phụ lục 1.PDF", "phu-luc-1.pdf", "Phụ lục", 5),
        ("plans/2022-2023/cong-khai/b.csv", "b.csv", "", 4),
    ]


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("z.pdf", "không có tệp «plans/2022-2023/z.pdf»; đặt tệp vào thư mục của năm học, hoặc sửa tên"),
        (
            "cong-khai",
            "không có tệp «plans/2022-2023/cong-khai»; đặt tệp vào thư mục của năm học, hoặc sửa tên",
        ),
        (
            "../2021-2022/c.pdf",
            "«plans/2021-2022/c.pdf» nằm ngoài thư mục của năm học; chép tệp vào plans/2022-2023",
        ),
        ("../../bí mật.pdf", "«bí mật.pdf» nằm ngoài thư mục của năm học; chép tệp vào plans/2022-2023"),
        ("/etc/passwd", "«/etc/passwd» nằm ngoài thư mục của năm học; chép tệp vào plans/2022-2023"),
        (
            "y.md",
            "«plans/2022-2023/y.md» là văn bản, không phải tệp đính kèm;"
            " đặt liên kết tới văn bản ấy trong nội dung",
        ),
        (
            "a" * 300,
            f"không có tệp «plans/2022-2023/{'a' * 300}»; đặt tệp vào thư mục của năm học, hoặc sửa tên",
        ),
    ],
)
def test_a_file_that_cannot_be_published_is_an_error(office: Office, file: str, message: str) -> None:
    office.plan("2022-2023/x.md", f"attachments:\n  - file: Phụ lục 1.PDF\n  - file: {file}")
    assert office.lines() == [f"{PLAN}:7: lỗi: {message} [KH305]"]


def test_a_link_does_not_lead_out_of_the_year(office: Office) -> None:
    (office.root / "plans/2022-2023/out.pdf").symlink_to(office.root / "bí mật.pdf")
    office.plan("2022-2023/x.md", "attachments: out.pdf")
    assert [line for line in office.lines() if "KH305" in line] == [
        f"{PLAN}:5: lỗi: không có tệp «plans/2022-2023/out.pdf»; đặt tệp vào thư mục của năm học, hoặc sửa tên [KH305]"
    ]
    assert office.reading().library.plans[0].files == ()
