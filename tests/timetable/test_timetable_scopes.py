"""Properties of the reading: any text, any nesting of scopes, linear time, the same ids."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.document import Document
from kehoach.model.school_year import SchoolYear
from kehoach.timetable.document import read_document
from support.growth import grows_linearly

PIECES = [
    "THÁNG 10/2026", "### Tháng 9", "## Quý I", "Tuần 2 (từ 12/10 đến 17/10)", "Tuần 3:", "Thứ Hai (05/10):", "**Thứ ba**",
    "- 7h30: a", "- Sáng: b", "+ c ngày 20/10", "1. Công tác", "2. d", "I. Chuyên môn", "TỔ CHỨC THỰC HIỆN", "Nơi nhận:",
    "- Thời gian: 7h30 ngày 16/10/2026", "- Địa điểm: sân", "Thành phần: e", "(Ngày 13/11/2026)", "PHIÊN THỨ NHẤT", "Học kỳ I",
    "Đợt 1 (từ 05/9 đến 20/11/2026)", "| Thời gian | Nội dung |\n|---|---|\n| 8h00 | g |\n| Tháng 10 | h |", "f", "", "Tháng 13", "0/4/2026",
    "| Thứ | Sáng | Chiều |\n|---|---|---|\n| Thứ 2 | i | k |", "Ngày 31/9: l", "28/2/2025 (Thứ 2)", "Thang 9", "chào mừng 20/11",
]  # fmt: skip
TITLES = [
    "",
    "Kế hoạch tháng 10",
    "Lịch tuần 5 (từ 05/10/2026 đến 10/10/2026)",
    "Chương trình năm 2027",
    "Kế hoạch hội trại",
]


def read(body: str, title: str = "") -> Document:
    return read_document.__wrapped__(
        body, "plans/2026-2027/x.md", SchoolYear(2026), 3, title, date(2026, 9, 1)
    )


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(TITLES))
def test_any_nesting_of_scopes_gives_tasks_that_lie_in_them_or_a_line_says_why(
    pieces: list[str], title: str
) -> None:
    document = read("\n\n".join(pieces), title)
    said = {problem.line for problem in document.problems}
    ids = {*document.marks.ids.values(), *(one for more in document.marks.more.values() for one in more)}
    assert len({task.anchor for task in document.tasks}) == len(document.tasks)
    for task in document.tasks:
        assert task.anchor in ids
        assert task.months and task.block is not None
        assert all(when.start <= when.end for when in task.whens)
        inside = any(
            when.start <= month.last_day and when.end >= month.first_day
            for when in task.whens
            for month in task.months
        )
        assert inside or not task.whens or task.line in said


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_is_read_without_a_fault(body: str, title: str) -> None:
    read(body, title)


@given(st.lists(st.sampled_from(PIECES), max_size=10), st.sampled_from(TITLES))
def test_the_same_body_gives_the_same_tasks(pieces: list[str], title: str) -> None:
    body = "\n".join(pieces)
    assert read(body, title) == read(body, title)


@pytest.mark.parametrize(
    "piece",
    [
        "- 7h30: họp ngày 5/10/2026 tại sân\n", "Thứ Hai (05/10):\n", "Tuần 2 (từ 12/10 đến 17/10)\n\n", "| 5/10 | a<br>b |\n",
        "I. A\n\n", "- Thời gian: 7h ngày 5/10\n", "THÁNG 10\n\n", "1. Nội dung:\n\n", "Toán 6/2, ", "chào mừng 20/11 ",
        "thứ 2, 3, 4, ", "tuần 3 tháng 11, ", "Công văn 12 a b c d e ", "08/109/2026 ",
    ],
)  # fmt: skip
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def parse(times: int) -> object:
        body = "| Ngày | Việc |\n|---|---|\n" * piece.startswith("|") + piece * times
        return read(body, "Kế hoạch tháng 10")

    assert grows_linearly(lambda: parse(2000), lambda: parse(500))


def test_the_id_of_a_task_hangs_on_months_words_and_occurrence_alone() -> None:
    known = [task.anchor for task in read("### Tháng 10/2026\n- Họp tổ\n- Thi ngày 20/10\n").tasks]
    moved = read("Mở đầu\n\nI. A\n\n- x\n\n### Tháng 10/2026\n- Thi ngày 20/10\n- Họp tổ\n").tasks
    assert {task.anchor for task in moved} == set(known)
