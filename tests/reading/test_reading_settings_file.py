"""The school's settings stand in mkdocs.yml beside what is none of our business."""

from __future__ import annotations

import pytest

from kehoach.reading.settings_file import read_settings

AROUND = """
site_name: !ENV [TEN, 'A']
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
base: &base {a: 1}
other: *base
extra:
"""
KNOWN = "name, short, identity, place, level, parents, bodies, logo, contact, officers, public_numbers, attachments, sheets, since, code, license, current_year"


def lines_of(text: str) -> list[str]:
    return [str(problem) for problem in read_settings(text.encode())[1]]


def test_values_of_other_programs_do_not_matter() -> None:
    settings, problems = read_settings(f"{AROUND}  school:\n    name: Trường A\n".encode())
    assert problems == []
    assert settings.name == "Trường A"


def test_the_whole_of_it_is_read() -> None:
    settings, problems = read_settings(
        (
            "extra:\n  school:\n    name: Trường A\n    level: thcs\n    current_year: 2022-2023\n    parents:\n"
            "      - name: Huyện\n      - {name: Xã, since: 2025-07-01}\n    bodies:\n"
            "      - {name: Công đoàn, slug: Công Đoàn, head: dang}\n"
        ).encode()
    )
    assert problems == []
    assert str(settings.current_year) == "2022-2023"
    assert [parent.name for parent in settings.parents] == ["Huyện", "Xã"]
    assert settings.issuer("CÔNG ĐOÀN").code == "cong-doan"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["mkdocs.yml:1: lỗi: tên trường (name): chưa có; phải ghi [KH107]"]),
        ("extra:\n  school:\n", ["mkdocs.yml:2: lỗi: tên trường (name): chưa có; phải ghi [KH107]"]),
        ("extra: A\n", ["mkdocs.yml:1: lỗi: tên trường (name): chưa có; phải ghi [KH107]"]),
        (
            "extra:\n  school: [A]\n",
            ["mkdocs.yml:2: lỗi: phải gồm các dòng «khóa: giá trị» thụt vào [KH108]"],
        ),
        (
            "extra:\n  school:\n    name: A\n    nam_hoc: 1\n",
            [f"mkdocs.yml:4: lỗi: không có khóa «nam_hoc»; các khóa dùng được: {KNOWN} [KH103]"],
        ),
        (
            "extra:\n  school:\n    name: A\n    logos: b\n",
            ["mkdocs.yml:4: lỗi: không có khóa «logos»; có phải là «logo»? [KH103]"],
        ),
        (
            "extra:\n  school:\n    name: A\n    contact:\n      dien thoai: 1\n",
            ["mkdocs.yml:5: lỗi: không có khóa «dien thoai»; có phải là «phone»? [KH103]"],
        ),
        (
            "extra:\n  school:\n    name: A\n    current_year: 2022-2024\n",
            [
                'mkdocs.yml:4: lỗi: năm học hiện hành (current_year): "2022-2024" không phải là năm học;'
                " viết theo dạng 2022-2023 [KH121]"
            ],
        ),
        (
            "extra:\n  school:\n    name: A\n    current_year: {start: 2022}\n",
            [
                "mkdocs.yml:4: lỗi: năm học hiện hành (current_year): phải là một dòng chữ;"
                ' viết trên một dòng, nếu có dấu hai chấm thì đặt trong dấu "…" [KH108]'
            ],
        ),
        (
            "extra:\n  school:\n    name: A\n    parents:\n      - name: B\n        since: 1/7/2025\n",
            [
                "mkdocs.yml:6: lỗi: cơ quan quản lý (parents) thứ 1, từ ngày (since):"
                ' "1/7/2025" chưa đúng dạng; viết 2025-07-01 [KH104]'
            ],
        ),
        (
            "extra:\n  school:\n    name: *a\n",
            ["mkdocs.yml:3: lỗi: dùng & hoặc * để nhắc lại một đoạn; viết thẳng đoạn ấy ra [KH401]"],
        ),
        (
            "extra:\n  school:\n    name: !ENV TEN\n",
            ['mkdocs.yml:3: lỗi: giá trị mở đầu bằng dấu !; đặt cả giá trị trong dấu "…" [KH401]'],
        ),
        (
            "extra:\n  school:\n    name: A: B\n",
            ['mkdocs.yml:3: lỗi: trong giá trị có dấu hai chấm; đặt cả giá trị trong dấu "…" [KH401]'],
        ),
        ("a: 1\na: 2\n", ["mkdocs.yml:2: lỗi: khóa «a» đã có ở dòng 1; chỉ giữ một [KH401]"]),
    ],
)
def test_what_is_wrong_is_named_to_the_letter(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines


def test_broken_settings_leave_stand_ins() -> None:
    settings, problems = read_settings("extra: {school: {name: é}}".encode("latin-1"))
    assert settings.name == "Nhà trường"
    assert [problem.code for problem in problems] == ["KH100"]
