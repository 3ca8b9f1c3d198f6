"""Lines with bars become tables; no cell is dropped and short rows cost nothing."""

from __future__ import annotations

import pytest

from kehoach.model.blocks import Table
from kehoach.rendering.parse import parse
from kehoach.rendering.tables import split_row
from rendering.bodies import html_from
from support.pages import read_tree


@pytest.mark.parametrize(
    ("line", "width", "cells"),
    [
        ("| a | b |", 0, ["a", "b"]),
        ("a | b", 2, ["a", "b"]),
        (" | b", 2, ["", "b"]),
        ("a | ", 2, ["a", ""]),
        ("| a | b |", 2, ["a", "b"]),
        ("| | b |", 2, ["", "b"]),
        ("|a\\|b|c\\|", 0, ["a|b", "c|"]),
        ("|", 0, [""]),
        ("| a | b | c |", 2, ["a", "b", "c"]),
    ],
)
def test_rows_are_split_at_their_bars(line: str, width: int, cells: list[str]) -> None:
    assert split_row(line, width) == cells


def test_longer_and_shorter_rows_are_kept_whole() -> None:
    html = html_from("| A | B |\n|---|---|\n| c | d | e |\n| f |\n")
    assert html.count("<th") - html.count("<thead") == 3 and html.count("<td") == 6
    assert {"c", "d", "e", "f"} <= set(read_tree(html).words)


def test_cells_of_several_items_are_lists() -> None:
    html = html_from("| A | B |\n|---|---|\n| - c<br>- d | 1. |\n")
    assert html.count("<li") == 2 and '<td data-label="B">1.</td>' in html


def test_a_row_of_very_many_cells_does_not_widen_all() -> None:
    body = "|".join(["a"] * 3000) + "\n" + "|".join(["-"] * 3000) + "\n" + "|b\n" * 3000
    page = read_tree(html_from(body))
    assert page.words["a"] == page.words["b"] == 3000
    assert "table" not in page.tags


def test_heads_stand_before_each_cell_on_a_phone() -> None:
    html = html_from("| Môn | **Lớp** |\n|---|---|\n| Toán | 6 |\n")
    assert '<td data-label="Môn">Toán</td><td data-label="Lớp">6</td>' in html.replace("\n", "")
    assert 'role="region"' in html and 'tabindex="0"' in html


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("| Thứ | Việc |\n| Hai | Họp |\n", 2),
        ("Kế hoạch:\n| Thứ | Việc | Ai |\n| Hai | Họp | A |\n| Ba | Thi | B |\n", 3),
        ("  | a | b |\n  | c |  |\n", 2),
        ("| a | b |\n|:-|-:|\n| c | d |\n", 2),
        ("| a |\n| b |\n", 0),
        ("a | b | c\nd | e | f\n", 0),
        ("| a | b |\n", 0),
    ],
)
def test_rows_between_bars_are_a_table_though_the_rule_was_forgotten(body: str, rows: int) -> None:
    tables = [part for part in parse(body).parts() if isinstance(part, Table)]
    assert sum(len(table.head) + len(table.body) for table in tables) == rows
