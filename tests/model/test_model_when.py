from __future__ import annotations

import random
from datetime import date, time

from kehoach.model.when import When

FIFTH, SIXTH = date(2022, 9, 5), date(2022, 9, 6)


def test_one_day_is_no_range() -> None:
    assert not When(FIFTH, FIFTH).is_range
    assert When(FIFTH, SIXTH).is_range


def test_order_is_by_day_then_end_then_time_and_what_has_no_time_comes_first() -> None:
    ordered = [
        When(FIFTH, FIFTH),
        When(FIFTH, FIFTH, part="sáng"),
        When(FIFTH, FIFTH, time(7, 30), "sáng"),
        When(FIFTH, FIFTH, time(14, 0), "chiều"),
        When(FIFTH, SIXTH),
        When(FIFTH, SIXTH, time(7, 0)),
        When(SIXTH, SIXTH),
    ]
    shuffled = ordered[:]
    random.Random(2).shuffle(shuffled)
    assert sorted(shuffled, key=lambda when: when.order) == ordered


def test_the_same_day_read_from_other_words_is_another_value() -> None:
    assert When(FIFTH, FIFTH, text="5/9") == When(FIFTH, FIFTH, text="5/9")
    assert len({When(FIFTH, FIFTH, text="5/9"), When(FIFTH, FIFTH, text="05/09")}) == 2
