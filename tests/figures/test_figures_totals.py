"""Stated totals and shares: what does not add up is named, what only looks odd is not."""

from __future__ import annotations

import pytest

from figures.tables import MONEY, STAFF, table
from kehoach.figures.totals import is_total, wrong_shares, wrong_totals


def totals(text: str) -> list[tuple[str, int, str, str]]:
    made = table(text)
    return [
        (made.label(one.row), one.column, str(one.stated), str(one.computed)) for one in wrong_totals(made)
    ]


def shares(text: str) -> list[tuple[str, str, str]]:
    made = table(text)
    return [(made.label(one.row), str(one.stated), str(one.computed)) for one in wrong_shares(made)]


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Cộng", True),
        ("CỘNG:", True),
        ("Tổng cộng", True),
        ("Tổng số", True),
        ("Tổng thu năm 2025", True),
        ("III. Tổng chi", True),
        ("Toàn trường", True),
        ("Cộng đồng đóng góp", False),
        ("Công đoàn", False),
        ("Tổng phụ trách Đội", False),
        ("Tổng số lớp học", False),
        ("Tổng hợp", False),
    ],
)
def test_which_words_begin_a_total(label: str, is_one: bool) -> None:
    assert is_total(label) is is_one


@pytest.mark.parametrize(
    "text",
    [
        MONEY,
        STAFF,
        "Nội dung,Số tiền\nTổng thu,30\na,10\nb,20\nTổng chi,5\nc,5\n",
        "Nội dung,Số tiền\na,10\nCộng,10\nb,20\nCộng,20\nTổng cộng,30\n",
        "Nội dung,Số tiền\na,10\n- trong đó nữ,4\nb,20\nCộng,30\n",
        "Nội dung,Số tiền\n1. a,10\n1.1. a1,4\n1.2. a2,6\n2. b,20\nCộng,30\n",
        "Nội dung,Số tiền\nI. THU,\na,10\nb,-\nCộng,10\n",
        "Nội dung,Số lượng\nSố lớp,20\nSố học sinh,700\n",
        "Vị trí,Tổng số,Thạc sĩ,Đại học\nA,10,2,3\nB,20,4,5\n",
    ],
)
def test_tables_that_are_right_are_left_alone(text: str) -> None:
    assert totals(text) == []
    assert shares(text) == []


def test_a_total_that_is_not_the_sum_is_named_with_what_it_should_be() -> None:
    assert totals(MONEY.replace("Tổng thu,1000", "Tổng thu,1001")) == [("Tổng thu", 1, "1001", "1000")]
    assert totals(MONEY.replace("Tổng chi,950", "Tổng chi,960")) == [("Tổng chi", 1, "960", "950")]


def test_a_column_of_totals_is_checked_where_it_is_one() -> None:
    assert totals(STAFF.replace("Giáo viên,34", "Giáo viên,35").replace("Cộng,42", "Cộng,43")) == [
        ("Giáo viên", 1, "35", "34"),
        ("Cộng", 1, "43", "42"),
    ]


def test_a_share_that_its_amount_does_not_make_is_named() -> None:
    assert shares(MONEY.replace("Học phí,100,10", "Học phí,100,12")) == [("Học phí", "12", "10")]
    assert shares(MONEY.replace("Học phí,100,10", "Học phí,100,9.99")) == []


def test_percents_that_are_no_shares_are_left_alone() -> None:
    assert shares("Nội dung,Số tiền,Tỷ lệ\na,10,99\nb,20,98\nCộng,30,97\n") == []
