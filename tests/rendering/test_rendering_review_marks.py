"""Marks for a human on the page: shown, and no words of the plan."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.rendering.review_marks import find_review_marks, marked_up, review_mark, without_review_marks
from rendering.bodies import days, html_from, listed, read

MARK = "[[xem lại: Tết 2024 vào 10/2/2024 *và* (3)]]"


def test_the_page_shows_a_mark_to_the_letter() -> None:
    assert html_from(f"Xuân {MARK}.") == (
        '<p>Xuân <mark class="kh-review">xem lại: Tết 2024 vào 10/2/2024 *và* (3)</mark>.</p>'
    )


def test_a_mark_is_no_word_of_a_task_and_no_day() -> None:
    body = f"### Tháng 1/2023 {MARK}\n\n- Họp {MARK} ngày 5/1/2023 {{#hop}}"
    assert listed(body) == ["1/2023: Họp ngày 5/1/2023"]
    assert days(body) == ["2023-01-05"]
    assert [heading.text for heading in read(body).headings] == ["Tháng 1/2023"]


@pytest.mark.parametrize("body", [f"`{MARK}`", f"| a |\n|---|\n| {MARK} |", f"**a {MARK}**", f"> {MARK}"])
def test_a_mark_is_seen_wherever_it_stands(body: str) -> None:
    assert "xem lại: Tết 2024" in re.sub("<[^>]*>", "", html_from(body))
    assert [mark.reason for mark in find_review_marks(body)] == ["Tết 2024 vào 10/2/2024 *và* (3)"]


@given(st.text(max_size=60))
def test_whatever_the_reason_a_mark_is_one_mark(reason: str) -> None:
    text = f"a {review_mark(reason)} b"
    assert len(find_review_marks(text)) == 1
    assert without_review_marks(text) == "a b"


def test_a_head_shows_its_marks_as_a_body_does() -> None:
    assert marked_up("a < b [[xem lại: c & d]];") == (
        'a &lt; b <mark class="kh-review">xem lại: c &amp; d</mark>;'
    )
