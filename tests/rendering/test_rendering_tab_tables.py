"""Tables of Word pasted as text are the tables that the clerk saw: no cell is lost, none goes to another row."""

from __future__ import annotations

from time import process_time

import pytest

from kehoach.model.block_words import words_in
from kehoach.model.blocks import Table
from kehoach.rendering.parse import parse

# Each text with the cells of its table, a list to a row; "/" parts the lines of a cell.
TABLES = [
    ("Ngày\tViệc\tAi\n05/10\tHọp tổ\tTổ trưởng\n12/10\tThi\tGV", [["Ngày", "Việc", "Ai"], ["05/10", "Họp tổ", "Tổ trưởng"], ["12/10", "Thi", "GV"]]),
    ("Thứ/Ngày\tSáng\tChiều\nThứ 2\n(02/11)\tChào cờ\tGiao ban\nThứ 3\n(03/11)\tDự giờ\t", [["Thứ/Ngày", "Sáng", "Chiều"], ["Thứ 2/(02/11)", "Chào cờ", "Giao ban"], ["Thứ 3/(03/11)", "Dự giờ", ""]]),
    ("Thứ\tViệc\tAi\nThứ 2\tChào cờ\nTừ 16 giờ: Gặp mặt\tTPT\nCông đoàn\nThứ 3\tHọp\tTổ", [["Thứ", "Việc", "Ai"], ["Thứ 2", "Chào cờ/Từ 16 giờ: Gặp mặt", "TPT/Công đoàn"], ["Thứ 3", "Họp", "Tổ"]]),
    ("Tháng\tViệc\tAi\n9\t- Khai giảng\n- Cân đo trẻ\nđợt 1\t- BGH\n- Y tế\n10\tThi\tTổ", [["Tháng", "Việc", "Ai"], ["9", "Khai giảng Cân đo trẻ đợt 1", "BGH Y tế"], ["10", "Thi", "Tổ"]]),
    ("Họ tên\tViệc\tHạn\nNguyễn Văn A\nHiệu trưởng\tDuyệt\t5/9\nTrần Thị B\nKế toán\tChi\t6/9", [["Họ tên", "Việc", "Hạn"], ["Nguyễn Văn A/Hiệu trưởng", "Duyệt", "5/9"], ["Trần Thị B/Kế toán", "Chi", "6/9"]]),
    ("TT\tViệc\tHạn\nI. CHUYÊN MÔN\n1\tDự giờ\t5/9\nII. ĐOÀN THỂ\n1\tThi\t7/9", [["TT", "Việc", "Hạn"], ["I. CHUYÊN MÔN", "", ""], ["1", "Dự giờ", "5/9"], ["II. ĐOÀN THỂ", "", ""], ["1", "Thi", "7/9"]]),
    ("Thứ\tViệc\tAi\nThứ 2\tHọp\tA\n\t\t\nThứ 3\nThứ 4\tDự\nThứ 5\tThi\tB", [["Thứ", "Việc", "Ai"], ["Thứ 2", "Họp", "A"], ["", "", ""], ["Thứ 3", "", ""], ["Thứ 4", "Dự", ""], ["Thứ 5", "Thi", "B"]]),
    ("Tháng\tViệc\tAi\n9\tKhai giảng\n\nHọp\tBGH\n10\tThi\tTổ\nTrên đây là kế hoạch của trường.", [["Tháng", "Việc", "Ai"], ["9", "Khai giảng/Họp", "BGH"], ["10", "Thi", "Tổ"]]),
    ("Tuần\tTừ ngày\tViệc\n1\tTừ\n04 - 30/8\tHọp\n\tTuần 1\nTừ 08/9- 13/9\tDự", [["Tuần", "Từ ngày", "Việc"], ["1", "Từ 04 - 30/8", "Họp"], ["", "Tuần 1/Từ 08/9- 13/9", "Dự"]]),
    ("TT\tViệc\tAi\n1\tHọp\n2\tThi\tTổ\n3\n4\tDự\tB", [["TT", "Việc", "Ai"], ["1", "Họp", ""], ["2", "Thi", "Tổ"], ["3", "", ""], ["4", "Dự", "B"]]),
    ("Thứ\tViệc\tAi\nThứ 2\n02/11\tHọp\nThứ 3\n03/11\tThi\tTổ\nThứ 4\n04/11\tDự\tA\nCác tổ thực hiện.", [["Thứ", "Việc", "Ai"], ["Thứ 2/02/11", "Họp", ""], ["Thứ 3/03/11", "Thi", "Tổ"], ["Thứ 4/04/11", "Dự", "A"]]),
    ("Tháng\tViệc\tAi\n9\tHọp\t- BGH\n- CĐ\n10\tThi\t- GV\n- HS\nNơi nhận: BGH", [["Tháng", "Việc", "Ai"], ["9", "Họp", "BGH CĐ"], ["10", "Thi", "GV HS"]]),
]  # fmt: skip
NO_TABLES = [
    "•\tHọp tổ\n•\tDự giờ",
    "1.\tHọp\na)\tThi\n-\tNghỉ",
    "o\tHọp\n§\tDự",
    "\tNhà trường lập kế hoạch\n\tnhư sau",
    "Thời gian:\t7h30 ngày 5/9\nĐịa điểm:\tSân trường",
    "Nơi nhận:\tHIỆU TRƯỞNG\n- Như trên;",
    "một\tdòng",
]


def tables_of(text: str) -> list[list[list[str]]]:
    """The words of the cells of each table."""
    return [
        [
            ["/".join(words_in(cell).split(" / ")) if cell.blocks else _lines(cell) for cell in row.cells]
            for row in (*table.head, *table.body)
        ]
        for table in parse(text).parts()
        if isinstance(table, Table)
    ]


def _lines(cell: object) -> str:
    from kehoach.model.blocks import Cell
    from kehoach.model.inlines import Break, Text

    assert isinstance(cell, Cell)
    return "".join(
        run.text if isinstance(run, Text) else "/" for run in cell.inlines if isinstance(run, Text | Break)
    )


@pytest.mark.parametrize(("text", "cells"), TABLES)
def test_a_table_of_word_has_its_cells(text: str, cells: list[list[str]]) -> None:
    assert tables_of(text) == [cells]


@pytest.mark.parametrize("text", NO_TABLES)
def test_what_only_has_tabs_is_none(text: str) -> None:
    assert tables_of(text) == []


def test_two_tables_with_a_title_between_are_two() -> None:
    text = "Thứ\tViệc\nThứ 2\tHọp\nTUẦN 26 (Từ ngày 08/3)\nThứ\tViệc\nThứ 2\tThi\n\nHết"
    assert [len(table) for table in tables_of(text)] == [2, 2]


def test_lines_are_those_of_the_file() -> None:
    table = next(
        part
        for part in parse("a\n\nTháng\tViệc\tAi\n9\t- Họp\n- Dự\t- A\n- B\n10\tThi\tC\n").parts()
        if isinstance(part, Table)
    )
    assert [row.line for row in (*table.head, *table.body)] == [3, 4, 6 + 1]
    body = parse("x\n\nTháng\tViệc\tAi\n9\t- Họp\n- Dự\t- A\n- B\n10\tThi\tC\n")
    assert [part.line for part in body.parts() if getattr(part, "bullet", "")] == [4, 5, 5, 6]


@pytest.mark.parametrize(
    "text",
    ["a\tb\n" * 20_000, "a\tb\nc\n" * 15_000, "a\tb\tc\nd\n\n" * 10_000, "\t" * 100_000 + "a\tb", "a\tb\n" + "c\n" * 50_000,
     "a\tb" * 20_000 + "\nc\td" * 2_000, "- " * 50_000 + "\tb", ("a\tb\n" + "c\n" * 5 + "\n") * 5_000],
)  # fmt: skip
def test_hostile_tabs_take_no_more_than_their_length(text: str) -> None:
    begun = process_time()
    parse(text)
    assert process_time() - begun < 8
