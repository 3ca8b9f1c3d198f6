"""What a table's figures count, as offices write it."""

from __future__ import annotations

import pytest

from kehoach.model.period import period_in_title, read_period


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2025", "năm 2025"),
        ("năm 2025", "năm 2025"),
        ("Năm tài chính 2025", "năm 2025"),
        ("2025-2026", "năm học 2025-2026"),
        ("năm học 2025-2026", "năm học 2025-2026"),
        ("2025-Q3", "quý III/2025"),
        ("Quý III/2025", "quý III/2025"),
        ("quý 1 năm 2026", "quý I/2026"),
        ("2025-12-31", "ngày 31/12/2025"),
        ("31/12/2025", "ngày 31/12/2025"),
    ],
)
def test_a_period_is_read(text: str, label: str) -> None:
    found = read_period(text)
    assert found is not None and found.label == label


@pytest.mark.parametrize(
    "text", ["", "25", "2025-2027", "2025-Q5", "quý V/2025", "31/13/2025", "tháng 9", "năm nay"]
)
def test_what_is_none(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Thu, chi năm tài chính 2025", "năm 2025"),
        ("Thực hiện dự toán quý II/2026", "quý II/2026"),
        ("Dự toán năm ngân sách 2027 được giao", "năm 2027"),
        ("Đội ngũ năm học 2026-2027", ""),
        ("Kế hoạch sửa chữa năm 2026", ""),
    ],
)
def test_only_sure_words_of_a_title_count(title: str, label: str) -> None:
    found = period_in_title(title)
    assert (found.label if found else "") == label
