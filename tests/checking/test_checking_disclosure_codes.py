"""The codes of ``discloses``, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import SETTINGS, Office

FIELD = "mục công khai (discloses)"


def lines(tmp_path: Path, year: str, codes: str, level: str = "thcs") -> list[str]:
    """The problem lines of a document with these codes."""
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + (f"    level: {level}\n" if level else ""))
    office.plan(f"{year}/a.md", f"discloses: {codes}")
    return office.lines()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("TT36-9", "có phải là «TT36-09» (Cam kết chất lượng giáo dục)?"),
        ("F11", "có phải là «F1» (Tình hình tài chính năm trước: thu theo nguồn, chi theo mục)?"),
        ("báo cáo thường niên", "có phải là «R1» (Báo cáo thường niên)?"),
        ("XYZXYZ", "xem mã của từng mục ở trang hướng dẫn «Công khai»"),
    ],
)
def test_an_unknown_code_names_the_nearest(tmp_path: Path, code: str, said: str) -> None:
    assert lines(tmp_path, "2022-2023", f"[TT36-10, {code}]") == [
        f'plans/2022-2023/a.md:5: lỗi: {FIELD}: không có mục "{code}"; {said} [KH602]'
    ]


@pytest.mark.parametrize("spelling", ["f1", "F1", "f 1", " F1 "])
def test_case_and_spaces_do_not_matter(tmp_path: Path, spelling: str) -> None:
    assert lines(tmp_path, "2025-2026", f'["{spelling}"]') == []


@pytest.mark.parametrize(
    ("year", "code", "said"),
    [
        (
            "2025-2026",
            "TT36-09",
            "«TT36-09» thuộc Thông tư 36/2017/TT-BGDĐT, hết hiệu lực sau 18/7/2024; "
            "năm học 2025-2026 dùng mã của văn bản khác",
        ),
        (
            "2022-2023",
            "P4",
            "«P4» thuộc Thông tư 09/2024/TT-BGDĐT, có hiệu lực từ 19/7/2024; "
            "năm học 2022-2023 dùng mã của văn bản khác",
        ),
        (
            "2025-2026",
            "M4",
            "«M4» (Kế hoạch năm học) là mục của mam-non; xem lại mã, hoặc level ở mkdocs.yml",
        ),
    ],
)
def test_a_code_of_another_circular_or_level_is_a_note(
    tmp_path: Path, year: str, code: str, said: str
) -> None:
    assert lines(tmp_path, year, f"[{code}]") == [f"plans/{year}/a.md:5: ghi chú: {FIELD}: {said} [KH603]"]


def test_a_school_without_a_level_is_told_nothing_of_levels(tmp_path: Path) -> None:
    assert lines(tmp_path, "2025-2026", "[M4, TT36-09]", level="") == []
