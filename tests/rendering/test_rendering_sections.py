"""Numbers of sections in every form of docs/kien-truc/su-that.md, and the names and sentences that begin alike."""

from __future__ import annotations

import pytest

from kehoach.rendering.sections import breaks_text, opens_section
from rendering.bodies import listed


@pytest.mark.parametrize(
    "title",
    ["I.Chương Trình 1:", "V/ Chương trình 5:", "I -  NHIỆM VỤ", "I- MỤC ĐÍCH", "PHẦN 1:", "PHẦN II. Nhiệm vụ", "Phần 2", "A/ Chung",
     "A. Chung", "Đ/ Riêng", "IV. TỔ CHỨC THỰC HIỆN", "II) Yêu cầu", "V – Kết luận"],
)  # fmt: skip
def test_every_form_ends_the_month_above(title: str) -> None:
    assert opens_section(title)
    assert listed(f"## Tháng 9\n- a\n\n{title}\n\n- b\n") == ["9/2022: a"]


@pytest.mark.parametrize(
    "text",
    ["", "Công đoàn", "Imagine", "VI PHẠM", "A", "phần lớn", "1. Mục", "a) mục", "- I. a", "I. " + "a" * 250],
)
def test_what_is_no_section_ends_none(text: str) -> None:
    assert not opens_section(text)


@pytest.mark.parametrize(
    "line", ["IV. TỔ CHỨC", "V/ Chương trình 5", "I) Mục đích", "PHẦN 1: CHUNG", "PHẦN II"]
)
def test_a_title_right_under_a_line_begins_a_section(line: str) -> None:
    assert breaks_text(line)
    assert listed(f"## Tháng 9\n- a\n{line}\n- b\n") == ["9/2022: a"]


@pytest.mark.parametrize(
    "line",
    ["A. Nguyễn dự", "A/ Chung", "I - b", "IV.5 điểm", "Phần 2 của đợt", "    IV. a", "I. " + "a" * 250],
)
def test_a_wrapped_sentence_does_not(line: str) -> None:
    assert not breaks_text(line)
