"""The boards of two years and two levels on eight days, held against a table that a person has read."""

from __future__ import annotations

from disclosing.board_days import GOLDEN, board_days


def test_the_boards_stand_as_the_law_has_them() -> None:
    assert board_days() == GOLDEN.read_text("utf-8"), "make it anew: python tests/disclosing/board_days.py"
