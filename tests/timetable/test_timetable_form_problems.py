"""What is told of the form of a body."""

from __future__ import annotations

import pytest

from rendering.bodies import remarks

PARAGRAPHS = "từ dòng này, mỗi dòng được đọc là một đoạn như trong Word; dòng chỉ xuống giữa câu thì nối lại"
JOINED = "các dòng ngắn được nối lại thành câu; đoạn mới thì để một dòng trống phía trên"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Căn cứ công văn số 5 của xã.\nNhà trường lập kế hoạch như sau.\nKính gửi: các tổ.\n", [f"note 2: [KH252] {PARAGRAPHS}"]),
        ("\nThời gian: sáng\nĐịa điểm: sân\nThành phần: tất cả\n", [f"note 3: [KH252] {PARAGRAPHS}"]),
        ("Nhà trường tổ chức cho học sinh\nkhối 6 tham quan nhà máy nước.\nPhụ huynh đưa con đến trường\ntrước giờ xe chạy.\nHết.\nChào.\n", [f"note 3: [KH253] {JOINED}"]),
        ("Nhà trường tổ chức cho học sinh\nkhối 6 tham quan.\n", []),
        ("Một đoạn.\n\nHai đoạn.\n\n- a\n- b\n", []),
    ],
)  # fmt: skip
def test_how_lines_were_taken_is_told_once(body: str, told: list[str]) -> None:
    assert [line for line in remarks(body) if "KH25" in line] == told
