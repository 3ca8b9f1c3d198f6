"""KH217: a document stands in a year once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office

BODY = "## Tháng 10/2022\n\n- Họp tổ chuyên môn ngày 12/10\n- Thi viết chữ đẹp cho học sinh khối 6, khối 7 ngày 20/10\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "place: A\nseries: a", BODY)
    return office


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("place: A", BODY),
        ("place: B\nparent: Phòng C", BODY),
        ("place: A", "\n\n" + BODY.replace("- ", "-  ").upper()),
        ("place: A", BODY.replace("Họp", "**Họp**")),
        ("place: A", BODY + "\n<!-- bản của văn phòng -->\n"),
    ],
)
def test_a_second_file_of_a_document_is_a_warning(office: Office, head: str, body: str) -> None:
    office.plan("2022-2023/b.md", head, body)
    assert [line for line in office.lines() if "KH217" in line] == [
        "plans/2022-2023/b.md:1: cảnh báo: văn bản này đã có ở plans/2022-2023/a.md, nên mọi việc sẽ hiện hai lần; "
        "xóa một tệp, hoặc sửa nội dung nếu là văn bản khác [KH217]"
    ]


@pytest.mark.parametrize(
    ("path", "head", "body"),
    [
        ("2022-2023/b.md", "title: B", BODY),
        ("2023-2024/b.md", "place: A", BODY),
        ("2022-2023/b.md", "status: draft", BODY),
        ("2022-2023/b.md", "status: withdrawn\nreason: Trùng", BODY),
        ("2022-2023/b.md", "place: A", BODY.replace("12/10", "13/10")),
        ("2022-2023/b.md", "replaces: a", BODY),
    ],
)
def test_another_document_is_none(office: Office, path: str, head: str, body: str) -> None:
    office.plan(path, head, body)
    assert not [line for line in office.lines() if "KH217" in line]


def test_a_few_words_prove_nothing(office: Office) -> None:
    for name in ("c", "d"):
        office.plan(f"2022-2023/{name}.md", "place: A", "Nhà trường công khai như sau:\n")
    assert not [line for line in office.lines() if "KH217" in line]
