"""Heads of two rows, and the row that numbers the columns."""

from __future__ import annotations

import pytest

from kehoach.reading.table_head import with_one_head, without_numbering


def rows(*lines: str) -> list[tuple[int, list[str]]]:
    return [(number, line.split("|")) for number, line in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("upper", "lower", "names"),
    [
        ("Tổ|Số trẻ điều tra||Số trẻ ra lớp|", "|TS|Nữ|TS|Nữ", "Tổ|Số trẻ điều tra - TS|Số trẻ điều tra - Nữ|Số trẻ ra lớp - TS|Số trẻ ra lớp - Nữ"),
        ("TT|Nội dung|Năm học|", "||2025-2026|2026-2027", "TT|Nội dung|Năm học - 2025-2026|Năm học - 2026-2027"),
        ("Khối|Tổng số|Trong đó|", "||Nữ|Dân tộc", "Khối|Tổng số|Trong đó - Nữ|Trong đó - Dân tộc"),
    ],
)  # fmt: skip
def test_a_head_of_two_rows_becomes_one(upper: str, lower: str, names: str) -> None:
    found = with_one_head(rows(upper, lower, "1|2|3|4|5"))
    assert found[0] == (1, names.split("|"))
    assert [line for line, _ in found] == [1, 3]


@pytest.mark.parametrize(
    "lines",
    [
        ("Nội dung|Số tiền|Ghi chú", "Học phí|100|", "Nước|20|"),
        ("Nội dung||Tỷ lệ", "a|1|2", "b|3|4"),
        ("BẢNG THU CHI||", "Nội dung|Số tiền|Tỷ lệ", "a|1|2"),
        ("Nội dung|Số tiền|", "Học phí|x|", "Nước|y|"),
    ],
)
def test_any_other_head_stays(lines: tuple[str, ...]) -> None:
    assert with_one_head(rows(*lines)) == rows(*lines)


@pytest.mark.parametrize("row", ["1|2|3", "(1)|(2)|(3)", "[1]|[2]|[3]", "A|B|1|2", "A|1|2|3", "1|2|3|4=2+3"])
def test_a_row_that_numbers_the_columns_is_left_out(row: str) -> None:
    names = "|".join("abcd"[: row.count("|") + 1])
    found, line = without_numbering(rows(names, row, "5|6|7|8"))
    assert (line, [one for one, _ in found]) == (2, [1, 3])


@pytest.mark.parametrize(
    "row", ["1|2", "1|Học phí|3", "1|2|4", "2|3|4", "a|1|2", "A|1|2", "1||3", "1|1|1", "10|20|30"]
)
def test_a_row_of_figures_stays(row: str) -> None:
    names = "|".join("abcd"[: row.count("|") + 1])
    found, line = without_numbering(rows(names, row, "5|6|7|8"))
    assert (line, len(found)) == (0, 3)
