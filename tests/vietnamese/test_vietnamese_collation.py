from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.collation import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Tháng 2", "Tháng 09", "Tháng 010", "Tháng 11"],
        ["da", "đa", "em"],
        ["hoa", "Hoa", "hoà", "hòa", "hóa"],
        ["hoa mai", "hoàng"],
        ["An", "Ánh", "Ân"],
        ["kế hoạch 2", "kế hoạch 10", "“Kế hoạch” 11"],
    ],
)
def test_order_of_the_dictionary(ordered: list[str]) -> None:
    shuffled = ordered[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == ordered


def test_the_place_of_a_tone_counts_only_at_the_end() -> None:
    assert sort_key("hoà bình")[:3] == sort_key("hòa bình")[:3]
    assert sort_key("hoà bình") != sort_key("hòa bình")


def test_numbers_of_any_length() -> None:
    assert sort_key("9" * 9000) < sort_key("1" + "0" * 9000)


@given(st.text(), st.text(), st.text())
def test_keys_are_a_total_order(a: str, b: str, c: str) -> None:
    one, two, three = sorted((sort_key(a), sort_key(b), sort_key(c)))
    assert one <= two <= three and one <= three
    assert (sort_key(a) < sort_key(b)) + (sort_key(b) < sort_key(a)) + (sort_key(a) == sort_key(b)) == 1
