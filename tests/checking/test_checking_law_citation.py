"""Laws in bases."""

from __future__ import annotations

from pathlib import Path

import pytest

from checking.one_plan import said


@pytest.mark.parametrize(
    "base",
    [
        "Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14/6/2019",
        "Căn cứ Luật Công đoàn số 50/2024/QH15",
        "Luật Trẻ em số 102/2016/QH13 của Quốc hội",
        "Căn cứ Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14",
        "Căn cứ Bộ luật Lao động số 45/2019/QH14",
    ],
)
def test_a_law_is_cited_without_its_number(tmp_path: Path, base: str) -> None:
    ((line, message),) = said(tmp_path, "KH627", f'bases: ["{base}"]')
    assert line == 4 and "luật, pháp lệnh viện dẫn không ghi số" in message


@pytest.mark.parametrize(
    "base",
    [
        "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020",
        "Căn cứ Thông tư số 09/2024/TT-BGDĐT hướng dẫn Luật Giáo dục",
        "Căn cứ Kế hoạch số 12/KH-THCS về tuyên truyền Luật Giao thông",
        "Theo Quy chế phối hợp số 13/QCPH",
    ],
)
def test_other_bases_are_right(tmp_path: Path, base: str) -> None:
    assert said(tmp_path, "KH627", f'bases: ["{base}"]') == []
