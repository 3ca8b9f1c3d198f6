"""Grids and columns under dashes, as pandoc makes them of a Word file, are tables."""

from __future__ import annotations

from time import process_time

import pytest

from kehoach.model.block_words import words_in
from kehoach.model.blocks import Item, Table
from kehoach.rendering.parse import parse

GRID = """+-----------+--------------------------+---------+
| Thời gian | Nội dung                 | Ai      |
+===========+==========================+=========+
| Tháng     | - Kiểm tra bình chữa     | Bảo vệ  |
| 10/2026   |   cháy                   |         |
|           | - Thay đèn               |         |
+-----------+--------------------------+---------+
| Tháng     | Diễn tập lúc 15h00       | PHT Lữ  |
| 11/2026   | ngày 12/11               |         |
+-----------+--------------------------+---------+
"""
HEADLESS = "+----+----+\n| a  | b  |\n+----+----+\n| c  | d  |\n+----+----+\n"
SPANNING = "+---+---+---+\n| a | b | c |\n+===+===+===+\n| dài quá | e |\n+---+---+---+\n| f | g | h |\n+---+---+---+\n"
SIMPLE = """  Ngày    Nội dung        Ai
  ------- --------------- -----
  05/10   Họp tổ          TT
  12/10   Thi vở sạch     GV

Hết.
"""
MULTILINE = """-------------------------------
Ngày    Nội dung
------- -----------------------
05/10   Họp tổ, bàn về
        chuyên đề

12/10   Thi
-------------------------------
"""
TABLES = [
    (GRID, [["Thời gian", "Nội dung", "Ai"], ["Tháng 10/2026", "Kiểm tra bình chữa cháy Thay đèn", "Bảo vệ"], ["Tháng 11/2026", "Diễn tập lúc 15h00 ngày 12/11", "PHT Lữ"]]),
    (HEADLESS, [["a", "b"], ["c", "d"]]),
    (SPANNING, [["a", "b", "c"], ["dài quá", "e", ""], ["f", "g", "h"]]),
    (SIMPLE, [["Ngày", "Nội dung", "Ai"], ["05/10", "Họp tổ", "TT"], ["12/10", "Thi vở sạch", "GV"]]),
    (MULTILINE, [["Ngày", "Nội dung"], ["05/10", "Họp tổ, bàn về chuyên đề"], ["12/10", "Thi"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cells"), TABLES)
@pytest.mark.parametrize("lead", ["", "Kế hoạch như sau:\n", "- Họp\n\n"])
def test_a_drawn_table_has_its_cells(text: str, cells: list[list[str]], lead: str) -> None:
    tables = [part for part in parse(lead + text).parts() if isinstance(part, Table)]
    assert [
        [[words_in(cell) for cell in row.cells] for row in (*table.head, *table.body)] for table in tables
    ] == [cells]


def test_items_of_a_cell_are_items_and_know_their_lines() -> None:
    assert [part.line for part in parse(GRID).parts() if isinstance(part, Item)] == [4, 6]


@pytest.mark.parametrize(
    "text",
    ["a\n---\nb", "-----------\n\na b\n", "--- ---\n", "+ a\n+ b\n", "nghiêm túc\n--- ---\nmột hai ba bốn\n"],
)
def test_what_only_has_dashes_is_none(text: str) -> None:
    assert not [part for part in parse(text).parts() if isinstance(part, Table)]


@pytest.mark.parametrize(
    "text",
    ["+---+\n" * 20_000, "+---+---+\n| a | b |\n" * 10_000, "a b\n--- ---\n" * 15_000, "-----------\na\n" * 15_000, "| a " * 20_000,
     "+---" * 20_000 + "+\n" + "| a " * 20_000 + "|\n"],
)  # fmt: skip
def test_hostile_drawings_take_no_more_than_their_length(text: str) -> None:
    begun = process_time()
    parse(text)
    assert process_time() - begun < 8
