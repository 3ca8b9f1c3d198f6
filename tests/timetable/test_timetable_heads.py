"""What the head of a column says, in the words that offices use."""

from __future__ import annotations

import pytest

from kehoach.timetable.heads import Kind, is_of_money_or_names, kind_of_head, value_of_head, words_of_head


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("STT", Kind.NUMBER),
        ("Thời gian thực hiện", Kind.TIME),
        ("Từ ngày … đến ngày …", Kind.TIME),
        ("Từ ngày", Kind.BEGIN),
        ("Thứ", Kind.WEEKDAY),
        ("Thời gian làm bài", Kind.NOTE),
        ("Nội dung công việc", Kind.WORK),
        ("NGƯỜI PHỤ TRÁCH", Kind.OWNER),
        ("Chủ trì", Kind.CHAIR),
        ("Địa điểm", Kind.PLACE),
        ("Thứ tự", Kind.OTHER),
    ],
)
def test_the_first_words_that_fit_tell_the_kind(head: str, kind: Kind) -> None:
    assert kind_of_head(head) is kind


def test_a_head_that_is_a_time_is_a_value_and_one_that_only_names_a_kind_is_none() -> None:
    october = value_of_head("T10")
    assert october is not None and october.months
    assert value_of_head("Thứ 2 (02/11)") is not None
    assert value_of_head("Tháng") is None and value_of_head("Tuần") is None


def test_a_table_of_money_or_of_names_holds_no_tasks() -> None:
    assert is_of_money_or_names(["TT", "Khoản thu"]) and is_of_money_or_names(["Họ và tên", "Việc"])
    assert not is_of_money_or_names(["Ngày", "Việc"])


def test_words_of_a_head_have_no_marks_and_no_signs() -> None:
    assert words_of_head("Nội dung/công việc (chính)") == ["noi", "dung", "cong", "viec", "chinh"]
