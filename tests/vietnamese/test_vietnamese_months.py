from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.months import MonthName, MonthNames, read_cell, read_heading, read_line


def short(names: MonthNames | None) -> str | None:
    """ "9/2022 10/2022 (2022) !13": months, school year, invalid numbers."""
    if names is None:
        return None
    months = [f"{month.number}/{month.year}" if month.year else str(month.number) for month in names.months]
    school_year = [f"({names.school_year})"] if names.school_year else []
    return " ".join(months + school_year + [f"!{number}" for number in names.invalid])


# Nothing but a month: a heading, a line and a cell alike.
WHOLE = [
    ("Tháng 09/ 2022", "9/2022"),
    ("THÁNG 5/2022", "5/2022"),
    ("Tháng 9", "9"),
    ("THÁNG 10 NĂM 2012", "10/2012"),
    ("Tháng 06/ 07/08/2023", "6/2023 7/2023 8/2023"),
    ("QUÝ III/2021 (Tháng 7 – 9)", "7/2021 8/2021 9/2021"),
    ("Quý I/2022", "1/2022 2/2022 3/2022"),
    ("Quý 4 năm 2022", "10/2022 11/2022 12/2022"),
    ("tháng 12năm học 2019 - 2020", "12 (2019)"),
    ("Tháng 9 (năm học 2022-2023)", "9 (2022)"),
    ("8/2019", "8/2019"),
    ("Tháng 9, 10 và 11", "9 10 11"),
    ("Tháng 9-10/2022", "9/2022 10/2022"),
    ("Tháng 9 + 10", "9 10"),
    ("THÁNG 8,9/2022", "8/2022 9/2022"),
    ("Từ tháng 9 đến tháng 12/2022", "9/2022 10/2022 11/2022 12/2022"),
    ("Từ tháng 9 đến hết tháng 10", "9 10"),
    ("Tháng 12/2022 - 01/2023", "12/2022 1/2023"),
    ("Tháng 11/2022 đến tháng 2/2023", "11/2022 12/2022 1/2023 2/2023"),
    ("Tháng 11 - 2/2023", "11/2022 12/2022 1/2023 2/2023"),
    ("Tháng 11/2022 - 2", "11/2022 12/2022 1/2023 2/2023"),
    ("Tháng 11, 12/2022; 1/2023", "11/2022 12/2022 1/2023"),
    ("Tháng 11 đến 2", "11 12 1 2"),
    ("Tháng chín", "9"),
    ("tháng mười hai", "12"),
    ("Tháng năm năm 2023", "5/2023"),
    ("Hè 2023 (tháng 6, 7, 8)", "6/2023 7/2023 8/2023"),
    ("Tháng 9/22", "9/2022"),
    ("Tháng 9/10", "9 10"),
    ("Tháng 9-2022", "9/2022"),
    ("Tháng 13", "!13"),
    ("Tháng 13/2022", "!13"),
    (unicodedata.normalize("NFD", "Tháng 9"), "9"),
]
NUMBERING = [
    "I. ",
    "1. ",
    "1/ ",
    "a) ",
    "A/ ",
    "V/",
    "PHẦN 1: ",
    "Phần thứ nhất: ",
    "3.2. ",
    "- ",
    "**",
    "II - ",
    "# ",
]


@pytest.mark.parametrize(("text", "months"), WHOLE)
def test_whole_texts(text: str, months: str) -> None:
    assert short(read_heading(text)) == months
    assert short(read_line(text)) == months
    assert short(read_line(f"**{text}:**")) == months
    assert short(read_cell(text, month_column=False)) == months
    assert short(read_cell(text, month_column=True)) == months


@pytest.mark.parametrize("numbering", NUMBERING)
def test_numbering_is_no_part_of_the_name(numbering: str) -> None:
    assert short(read_heading(f"{numbering}Tháng 9/2022")) == "9/2022"
    assert short(read_line(f"{numbering}Tháng 9/2022")) == "9/2022"


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Công tác tháng 9", "9"),
        ("II. Nhiệm vụ trọng tâm tháng 9:", "9"),
        ("Kế hoạch hoạt động tháng 10/2022", "10/2022"),
        ("Công tác trọng tâm của tháng 9/2022", "9/2022"),
        ("Kế hoạch tháng 9 năm học 2022-2023", "9 (2022)"),
        ("Kế hoạch tháng 9 của tổ Toán", "9"),
        ("KẾ HOẠCH CÔNG ĐOÀN - THÁNG 9/2022", "9/2022"),
        ("Tuần 1 tháng 9", "9"),
        ("Tháng 11: Tôn sư trọng đạo", "11"),
        ("Tháng 9 - Chủ đề trường em", "9"),
        ("Tháng 9 - 5/9 khai giảng", "9"),
        ("Tháng 12, 2 chuyên đề", "12"),
        ("Tháng 9 - 10 năm thành lập trường", "9"),
        ("Tháng 9 (tiếp theo)", "9"),
        ("THÁNG 3 TIẾN BƯỚC LÊN ĐOÀN", "3"),
        ("Tháng 11: Tôn sư trọng đạo, thi đua dạy tốt, học tốt chào mừng ngày Nhà giáo Việt Nam 20/11", "11"),
    ],
)
def test_headings_with_other_words(text: str, months: str) -> None:
    assert short(read_heading(text)) == months
    assert read_line(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tháng hành động vì trẻ em",
        "trong 3 tháng",
        "Kết quả từ đầu năm đến tháng 5",
        "Số liệu đến tháng 5",
        "Việc cần xong trước tháng 5",
        "Nộp cuối tháng 5",
        "Công tác kể từ tháng 9",
        "Đánh giá công tác tháng 8",
        "20/11",
        "lớp 6/1",
        "9",
        "Ngày 5 tháng 9",
        "Ngày 5 của tháng 9",
        "Mít tinh 2 tháng 9",
        "Mỹ Tú, ngày      tháng 9 năm 2021",
        "Mỹ Tú, ngày .... tháng 9 năm 2021",
        "Rằm tháng 8",
        "Tháng 8 âm lịch",
        "Lương tháng 13",
        "Hè 2023",
        "Quý thầy cô",
        "Năm học 2022-2023",
        "CÔNG TÁC CỤ THỂ HÀNG THÁNG TRONG NĂM HỌC 2022-2023",
        "V/ Chương trình 5: Mở rộng và nâng cao hiệu quả",
        "Tuần 1",
        "Từ 05 - 31/8",
        "Tuần 1 / Từ 09/9- 14/9",
        "Tháng 9 là tháng mà toàn trường cùng nhau chuẩn bị thật tốt mọi điều kiện cần thiết cho năm học mới",
        "Công đoàn cùng nhà trường tổ chức lễ khai giảng và các hoạt động vui chơi cho các em tháng 9",
        "x " * 300 + "tháng 9",
        "",
    ],
)
def test_what_names_no_month(text: str) -> None:
    assert read_heading(text) is None
    assert read_line(text) is None
    assert read_cell(text, month_column=False) is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("9", "9"),
        ("09", "9"),
        ("9/2022", "9/2022"),
        ("T9", "9"),
        ("T.9", "9"),
        ("T9/2022", "9/2022"),
        ("9+10", "9 10"),
        ("9\n+\n10", "9 10"),
        ("9, 10", "9 10"),
        ("9-10", "9 10"),
        ("9<br>10", None),
        ("Tháng\n9", "9"),
        ("Tháng 9\nTruyền thống nhà trường", "9"),
        ("**9**", "9"),
        ("13", None),
        ("9/10", None),
        ("2022", None),
        ("Tuần 1", None),
        ("Từ 05 - 31/8", None),
        ("Tuần 1\nTừ 09/9- 14/9", None),
        ("1. Họp tổ", None),
        ("", None),
    ],
)
def test_cells_of_a_column_of_months(text: str, months: str | None) -> None:
    assert short(read_cell(text, month_column=True)) == months


@pytest.mark.parametrize("text", ["9", "09", "T9", "T.9", "9+10", "9-10"])
def test_bare_figures_elsewhere_are_no_months(text: str) -> None:
    assert read_cell(text, month_column=False) is None


def test_the_nouns() -> None:
    assert read_line("Tháng 9/2022") == MonthNames((MonthName(9, 2022),), None, ())


PIECES = [
    "tháng",
    "Tháng ",
    "9",
    "10",
    "/",
    "-",
    ",",
    " và ",
    " đến ",
    "từ ",
    "2022",
    "quý ",
    "III",
    "(",
    ")",
    "hè ",
    "năm ",
    "T",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_reading_never_fails(text: str) -> None:
    for names in (read_heading(text), read_line(text), read_cell(text, month_column=True)):
        assert names is None or all(1 <= month.number <= 12 for month in names.months)


@pytest.mark.parametrize(
    "text", ["tháng " * 20_000, "9" * 100_000, "1/" * 50_000, " " * 100_000 + "/", "*" * 100_000]
)
def test_hostile_texts_take_no_time(text: str) -> None:
    began = time.process_time()
    for read in (read_heading, read_line):
        assert read(text) is None
    read_cell(text, month_column=True)
    assert time.process_time() - began < 1
