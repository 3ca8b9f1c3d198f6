"""The boards of two years and two levels on eight days, held against a table that a person has read."""

from __future__ import annotations

from disclosing.board_days import board_days
from support.golden import Golden


def test_the_boards_stand_as_the_law_has_them(golden: Golden) -> None:
    golden.holds("board-days.txt", board_days())
