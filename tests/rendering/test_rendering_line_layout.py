"""A line is a paragraph where a text was pasted from Word; a sentence broken over lines is joined where it was wrapped."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest

from kehoach.model.block_words import said
from kehoach.model.blocks import Item, Paragraph
from kehoach.rendering.line_layout import read_layout
from kehoach.rendering.parse import parse

# Each text with the paragraphs and items that a reader takes it for.
PASTED = [
    (
        "Thực hiện công văn số 5 của xã.\nNhà trường lập kế hoạch như sau.\nKính gửi: các tổ.",
        ["Thực hiện công văn số 5 của xã.", "Nhà trường lập kế hoạch như sau.", "Kính gửi: các tổ."],
    ),
    ("Thời gian: 7h30 ngày 5/9\nĐịa điểm: sân trường\nNỘI DUNG", ["Thời gian: 7h30 ngày 5/9", "Địa điểm: sân trường", "NỘI DUNG"]),
    ("- Họp tổ\nThứ Ba (06/10):\n- Dự giờ", ["Họp tổ", "Thứ Ba (06/10):", "Dự giờ"]),
    ("- Đón trẻ trở lại lớp\n(18/8/2025)\n- Họp", ["Đón trẻ trở lại lớp (18/8/2025)", "Họp"]),
    ("Nhà trường tổ chức lễ khai giảng ngày\n05/9/2026 tại sân trường.\nHIỆU TRƯỞNG\nNguyễn Văn A", ["Nhà trường tổ chức lễ khai giảng ngày 05/9/2026 tại sân trường.", "HIỆU TRƯỞNG", "Nguyễn Văn A"]),
    ("Tết Dương lịch: 01/01/2027\n16/4/2027: Giỗ Tổ", ["Tết Dương lịch: 01/01/2027", "16/4/2027: Giỗ Tổ"]),
]  # fmt: skip
WRAPPED = [
    (
        "Nhà trường tổ chức cho học sinh\nkhối 6 tham quan nhà máy nước,\nđi bằng xe buýt. Phụ huynh đưa\ncon đến trường trước 6 giờ.\nNgày hôm sau học bình thường.",
        ["Nhà trường tổ chức cho học sinh khối 6 tham quan nhà máy nước, đi bằng xe buýt. Phụ huynh đưa con đến trường trước 6 giờ. Ngày hôm sau học bình thường."],
    ),
    (
        "1. Trưng bày sách theo chủ đề\ncủa tháng.\n2. Bọc bìa, dán gáy sách cho\nthư viện của trường.\nHết.",
        ["Trưng bày sách theo chủ đề của tháng.", "Bọc bìa, dán gáy sách cho thư viện của trường.", "Hết."],
    ),
    ("Các tổ nộp báo cáo về văn\nphòng.\nHiệu trưởng duyệt trong hai ngày\nrồi trả lại.", ["Các tổ nộp báo cáo về văn phòng.", "Hiệu trưởng duyệt trong hai ngày rồi trả lại."]),
    ("a thì b\nc", ["a thì b c"]),
    ("Họp tổ chuyên môn lúc\n14 giờ ngày 5/9.", ["Họp tổ chuyên môn lúc 14 giờ ngày 5/9."]),
]  # fmt: skip


def paragraphs_of(text: str) -> list[str]:
    """The words of paragraphs and items."""
    return [said(part.inlines) for part in parse(text).parts() if isinstance(part, Paragraph | Item)]


@pytest.mark.parametrize(("text", "paragraphs"), PASTED + WRAPPED)
def test_paragraphs_are_those_that_a_reader_sees(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text) == paragraphs


def test_long_lines_are_never_wrapped_ones() -> None:
    long = "Triển khai " + "việc của trường " * 10
    assert not read_layout((0, *pair) for pair in pairwise([long, "và các tổ", long, "và Đội"])).is_wrapped
    assert paragraphs_of(f"{long.strip()}.\nCác tổ thực hiện\nnghiêm túc") == [
        f"{long.strip()}.",
        "Các tổ thực hiện nghiêm túc",
    ]


def test_no_line_is_lost_and_all_are_read_in_time() -> None:
    text = "Lời (của tổ,\nvà " * 30_000
    begun = process_time()
    assert " ".join(paragraphs_of(text)) == " ".join(text.split())
    assert process_time() - begun < 10


def test_a_mark_for_a_human_is_not_cut_at_a_line_end() -> None:
    assert paragraphs_of("A\nB [[xem lại:\ndòng sau]] c") == ["A", "B c"]
