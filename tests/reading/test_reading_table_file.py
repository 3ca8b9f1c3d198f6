"""Tables of figures: what spreadsheet programs and tired people save, each fault with file, row and column."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.data_table import RowKind
from kehoach.model.front_matter import Table
from kehoach.model.problem import Severity
from kehoach.reading.table_file import TableFile, read_table_file
from kehoach.reading.table_source import MOST_BYTES, MOST_COLUMNS, MOST_ROWS
from reading.office import Office
from support.problem_lines import begins

COLUMNS = [
    {"name": "Nội dung"},
    {"name": "Số tiền", "kind": "money"},
    {"name": "Tỷ lệ", "kind": "percent"},
]
GOOD = "Nội dung,Số tiền,Tỷ lệ\nNgân sách,7968000000,97.5\nTài trợ,232000000,2.5\nTổng thu,8200000000,100\n"
CSV = "plans/2026-2027/cong-khai/a.csv"


def read(data: str | bytes, path: str = CSV, columns: object = COLUMNS, **spec: object) -> TableFile:
    table = Table.model_validate({"file": "a.csv", "columns": columns, **spec})
    return read_table_file(data.encode() if isinstance(data, str) else data, path, "a", 1, table)


def lines(data: str | bytes, **spec: object) -> list[str]:
    return [str(problem).removeprefix(f"{CSV}:") for problem in read(data, **spec).problems]  # type: ignore[arg-type]


def texts(file: TableFile) -> list[list[str]]:
    assert file.table is not None
    return [[cell.text for cell in row.cells] for row in file.table.rows]


def test_a_good_table_is_figures_without_a_problem() -> None:
    file = read(GOOD)
    assert file.problems == ()
    assert file.table is not None
    assert [row.kind for row in file.table.rows] == [RowKind.ITEM, RowKind.ITEM, RowKind.TOTAL]
    assert file.table.rows[0].cells[1].value == Decimal(7968000000)
    assert texts(file)[0] == ["Ngân sách", "7968000000", "97.5"]
    assert [row.line for row in file.table.rows] == [2, 3, 4]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        ("\n\n" + GOOD + "\n,,\n").encode(),
        GOOD.replace(",", ",  ").encode(),
        GOOD.replace("\n", ",,\n").encode(),
        GOOD.replace("ộ", "o\u0323\u0302").encode(),
    ],
    ids=["bom", "crlf", "cr", "blank lines", "spaces", "empty columns", "nfd"],
)
def test_what_programs_add_is_no_fault(data: bytes) -> None:
    file = read(data)
    assert file.problems == ()
    assert texts(file) == texts(read(GOOD))


def _cp1258(text: str) -> bytes:
    import unicodedata

    tones = "\u0300\u0301\u0303\u0309\u0323"
    split = "".join(
        unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", one) if c not in tones))
        + "".join(c for c in unicodedata.normalize("NFD", one) if c in tones)
        for one in text
    )
    return split.encode("cp1258")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_cp1258(GOOD), "1: ghi chú: tệp ở dạng Windows-1258, đã đọc như thường [KH658]"),
        ("a,b\nc,§«ng Trµ\n".encode("cp1252"), "2: lỗi: cột 2: tệp không ở dạng UTF-8 [KH651]"),
        (GOOD.encode("utf-16"), "1: ghi chú: tệp ở dạng UTF-16 [KH658]"),
        (GOOD.encode("utf-16-le"), "1: ghi chú: tệp ở dạng UTF-16 [KH658]"),
        (GOOD.encode("utf-16")[:-1], "1: lỗi: cột 1: tệp ở dạng UTF-16 bị cắt giữa chừng [KH651]"),
        (b"PK\x03\x04" + bytes(400), "1: lỗi: là tệp Excel [KH651]"),
        (b"", "1: lỗi: tệp không có gì [KH651]"),
        (b"\n \n,,\n", "1: lỗi: tệp không có gì [KH651]"),
        ('Nội dung,Số tiền,Tỷ lệ\na,1,1\n"b,2,2\nc,3,3\n', "3: lỗi: dấu ngoặc kép [KH651]"),
        ('Nội dung,Số tiền,Tỷ lệ\n"a"b,1,1\n', "2: lỗi: dấu ngoặc kép [KH651]"),
        ("Nội dung,Số tiền,Tỷ lệ\nCao đẳng, trung cấp,1,2\n", "2: lỗi: cột 4: dòng có 4 ô [KH656]"),
        ("Nội dung,,Tỷ lệ\na,1,2\n", "1: lỗi: cột 2: cột không có tên [KH653]"),
        ("Nội dung,Số tiền,Số tiền\na,1,2\n", "1: lỗi: cột 3 «Số tiền»: hai cột cùng tên [KH653]"),
        (
            "BẢNG THU CHI,,\n,,\nNội dung,Số tiền,Tỷ lệ\na,1,2\n",
            "1: lỗi: cột 1 «BẢNG THU CHI»: dòng đầu phải là tên cột, nhưng tên cột ở dòng 3 [KH653]",
        ),
        (
            "Nội dung,Năm 2025,\n,Số tiền,Tỷ lệ\na,1,2\n",
            "1: lỗi: cột 2 «Số tiền»: thiếu cột này; trong tệp có: Nội dung, Năm 2025 - Số tiền, Năm 2025 - Tỷ lệ [KH654]",
        ),
        (
            "Nội dung,Số tiền\na,1\n",
            "1: lỗi: cột 3 «Tỷ lệ»: thiếu cột này; trong tệp có: Nội dung, Số tiền [KH654]",
        ),
        (
            "Nội dung,So tien,Tỷ lệ\na,1,2\n",
            "1: lỗi: cột 2 «Số tiền»: thiếu cột này; trong tệp là «So tien», sửa cho giống nhau [KH654]",
        ),
        ("Nội dung,Số tiền,Tỷ lệ\na,nhiều,2\n", '2: lỗi: cột 2 «Số tiền»: "nhiều" không phải là số [KH657]'),
        (
            "Nội dung,Số tiền,Tỷ lệ\na,=SUM(B2:B5),2\n",
            '2: lỗi: cột 2 «Số tiền»: "=SUM(B2:B5)" là công thức; ghi kết quả bằng số [KH657]',
        ),
        (
            "Nội dung,Số tiền,Tỷ lệ\na,12.345,2\n",
            '2: lỗi: cột 2 «Số tiền»: "12.345" hiểu được hai cách; ghi 12345 nếu là hàng nghìn, 12.3450 nếu [KH657]',
        ),
        (
            "Nội dung,Số tiền,Tỷ lệ\na,,2\nHọc phí,5,-\n",
            "2: ghi chú: cột 2 «Số tiền»: ô trống; ghi 0 nếu không có [KH659]",
        ),
        ("Nội dung,Số tiền,Tỷ lệ\na,1,2\n,5,3\n", "3: cảnh báo: cột 1 «Nội dung»: ô trống, có lẽ là ô gộp [KH659]"),
        ("Nội dung,Số tiền,Tỷ lệ\nNg?n sách,1,2\n", '2: cảnh báo: cột 1 «Nội dung»: "Ng?n sách" có dấu ? [KH662]'),
        ("Nội dung;Số tiền;Tỷ lệ\na;1;97,5\n", "1: ghi chú: cột 1: các cột ngăn nhau bằng dấu chấm phẩy [KH658]"),
        (
            "Nội dung,Số tiền,Tỷ lệ\na,1.234.567,2\n",
            '2: ghi chú: cột 2 «Số tiền»: "1.234.567" đã đọc là 1234567; nên ghi 1234567 [KH658]',
        ),
        (
            "Nội dung,Số tiền,Tỷ lệ,Điện thoại\na,1,2,3\n",
            "1: ghi chú: cột 4 «Điện thoại»: không khai ở columns nên không đưa lên [KH655]",
        ),
        ('Nội dung,Số tiền,Tỷ lệ\n"=HYPERLINK(1)",1,2\n', "2: ghi chú: cột 1 «Nội dung»: mở đầu như một công thức [KH663]"),
    ],
)  # fmt: skip
def test_each_fault_says_file_row_and_column(data: str | bytes, said: str) -> None:
    assert begins(lines(data)[0], said)


def test_a_million_rows_are_an_error_with_the_limit(tmp_path: Path) -> None:
    office = Office(tmp_path)
    head = "tables:\n  - file: a.csv\n    columns: [{name: A}, {name: B, kind: count}]"
    office.plan("2026-2027/x.md", head)
    office.write("plans/2026-2027/a.csv", "A,B\n" + "a,1\n" * 1_000_000)
    assert [line for line in office.lines() if "KH113" not in line] == [
        "plans/2026-2027/a.csv:1: lỗi: bảng có 1.000.001 dòng, quá lớn; một bảng nhiều nhất 2000 dòng, "
        "40 cột, 2 MB: tách nhỏ, hoặc ghi tệp ở attachments [KH652]"
    ]


def test_the_limits_are_where_they_say() -> None:
    columns = [{"name": "A"}]
    assert read("A\n" + "a\n" * MOST_ROWS, columns=columns).problems == ()
    assert "KH652" in lines("A\n" + "a\n" * (MOST_ROWS + 1), columns=columns)[0]
    names = ",".join(f"C{n}" for n in range(MOST_COLUMNS + 1))
    assert "KH652" in lines(f"{names}\n{names}\n", columns=[])[0]
    assert MOST_BYTES > MOST_ROWS * 100


def test_semicolons_and_decimal_commas_are_read_as_meant() -> None:
    file = read("Nội dung;Số tiền;Tỷ lệ\nNgân sách;7.968.000.000;97,5 %\nTài trợ;232.000;2,5\n")
    assert texts(file)[0][1:] == ["7968000000", "97.5"]
    assert texts(file)[1][1:] == ["232000", "2.5"], "a sure figure of the column tells what the points mean"
    assert {problem.code for problem in file.problems} == {"KH658"}


def test_a_title_for_excel_is_passed_over() -> None:
    assert texts(read("sep=;\nNội dung;Số tiền;Tỷ lệ\na;1;2\n")) == [["a", "1", "2"]]


def test_dates_in_every_form_become_one() -> None:
    columns = [{"name": "Ngày", "kind": "date"}]
    assert texts(read("Ngày\n2026-09-30\n30/9/2026\n-\n", columns=columns)) == [
        ["2026-09-30"],
        ["2026-09-30"],
        [""],
    ]
    assert "KH657" in lines("Ngày\n31/9/2026\n", columns=columns)[0]


def test_a_heading_among_the_rows_is_no_empty_cell() -> None:
    for words in ("I. Nguồn thu", "A/ Thu", "NGUỒN THU", "Trong đó:"):
        file = read(f"Nội dung,Số tiền,Tỷ lệ\n{words},,\na,1,2\n")
        assert file.problems == ()
        assert file.table is not None and file.table.rows[0].kind is RowKind.HEADING
    assert begins(
        lines("Nội dung,Số tiền,Tỷ lệ\nY tế,,\n1. Học phí,1,2\n")[0],
        "2: ghi chú: cột 2 «Số tiền»: ô trống [KH659]",
    )


def test_columns_are_declared_once_and_shares_are_of_a_column() -> None:
    twice = [{"name": "A"}, {"name": "A"}]
    assert lines("A\na\n", columns=twice) == ["1: lỗi: cột 2 «A»: khai hai lần ở columns; bỏ một [KH653]"]
    of = [{"name": "A"}, {"name": "B", "kind": "percent", "of": "C"}]
    assert begins(lines("A\na\n", columns=of)[0], "1: lỗi: cột 2 «B»: «of: C» dùng cho cột percent [KH654]")


def test_one_file_under_two_tables_has_two_addresses(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/x.md", "tables: [a.csv, a.csv, b/a.csv]")
    office.write("plans/2026-2027/a.csv", "A\n1\n")
    office.write("plans/2026-2027/b/a.csv", "A\n1\n")
    reading = office.reading()
    assert [table.name for table in reading.library.plans[0].tables] == ["a", "a-2", "a-3"]


def test_yaml_tables_are_the_same_tables() -> None:
    text = "rows:\n  - Nội dung: Ngân sách\n    Số tiền: 7968000000\n    Tỷ lệ: 97.5\n  - Nội dung: Tài trợ\n    Số tiền: 1.234.567\n"
    file = read(text, path="plans/2026-2027/a.yml")
    assert texts(file) == [["Ngân sách", "7968000000", "97.5"], ["Tài trợ", "1234567", ""]]
    assert sorted(str(problem).split(";")[0] for problem in file.problems) == [
        'plans/2026-2027/a.yml:5: ghi chú: cột 2 «Số tiền»: "1.234.567" đã đọc là 1234567',
        "plans/2026-2027/a.yml:5: ghi chú: cột 3 «Tỷ lệ»: ô trống",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\n", 1), ("rows: 5\n", 1), ("rows:\n  - a\n", 2), ("rows:\n  - a: [1]\n", 2), ("rows:\n\t- a", 2), (": :", 1)],
)  # fmt: skip
def test_yaml_that_is_no_table_says_where(text: str, line: int) -> None:
    file = read(text, path="plans/2026-2027/a.yml")
    assert file.table is None
    assert begins(str(file.problems[0]), f"plans/2026-2027/a.yml:{line}: lỗi: [KH651]")


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_no_bytes_end_in_a_traceback(data: bytes) -> None:
    for path in (CSV, "plans/a.yml"):
        file = read(data, path=path)
        assert file.table is not None or file.problems


@given(st.text(alphabet='a,;"\n\t1.0=-đ ', max_size=80))
def test_nothing_of_a_table_is_lost(text: str) -> None:
    """Every word of the file is in the table, in a problem line, or the file is refused."""
    file = read(text, columns=[])
    if file.table is not None and not file.problems:
        words = set(text.replace(",", " ").replace(";", " ").replace('"', " ").split())
        names = " ".join(column.name for column in file.table.columns)
        shown = names + " ".join(cell for row in texts(file) for cell in row)
        assert all(word in shown for word in words if word.isalnum())


def test_a_table_of_a_draft_stops_nobody_and_a_broken_draft_is_not_shown(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/x.md", "status: draft\ntables: a.csv")
    office.write("plans/2026-2027/a.csv", b"\xe1")
    reading = office.reading()
    assert [p.code for p in reading.problems] == ["KH651"]
    assert not any(map(reading.of_public, reading.problems))
    assert reading.previewed(reading.problems).plans == ()


def test_a_table_that_a_public_plan_lists_too_is_public(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/x.md", "status: draft\ntables: a.csv")
    office.plan("2026-2027/y.md", "tables: a.csv")
    office.write("plans/2026-2027/a.csv", b"\xe1")
    reading = office.reading()
    assert all(map(reading.of_public, reading.problems))


def test_a_pdf_is_no_table(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2026-2027/x.md", "tables: a.pdf")
    office.write("plans/2026-2027/a.pdf", b"%PDF")
    assert "plans/2026-2027/a.pdf:1: lỗi: không phải bảng CSV hay YAML; " in "\n".join(office.lines())


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_a_table_in_another_coding_is_the_same_table(coding: str) -> None:
    data = _cp1258(GOOD) if coding == "cp1258" else GOOD.encode(coding)
    assert texts(read(data)) == texts(read(GOOD))


@pytest.mark.parametrize(
    ("cell", "value", "note"),
    [
        ("75.000đ", "75000", ""),
        ("75.000 đồng", "75000", ""),
        ("1.200.000 VNĐ", "1200000", ""),
        ("144000 (cả năm)", "144000", "(cả năm)"),
        ("144000*", "144000", "*"),
    ],
)
def test_an_amount_with_a_sign_or_a_note_behind(cell: str, value: str, note: str) -> None:
    file = read(f"Nội dung,Số tiền,Tỷ lệ\nHọc phí,{cell},2\n")
    assert file.table is not None
    found = file.table.rows[0].cells[1]
    assert (found.text, found.note) == (value, note)
    assert not [problem for problem in file.problems if problem.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (
            "13.000đ/cháu/ngày",
            '"13.000đ/cháu/ngày" có đơn vị đi kèm; ô chỉ ghi 13000, đơn vị đưa vào cột nội dung',
        ),
        ("20 buổi", '"20 buổi" có đơn vị đi kèm; ô chỉ ghi 20,'),
        ("Không thu", '"Không thu" không phải là số; '),
    ],
)
def test_a_unit_or_words_in_a_column_of_figures_say_what_to_write(cell: str, said: str) -> None:
    (line,) = [one for one in lines(f"Nội dung,Số tiền,Tỷ lệ\nHọc phí,{cell},2\n") if "KH657" in one]
    assert said in line and "«kind: text»" in line


def test_one_kind_of_trouble_is_one_line_with_its_count() -> None:
    wrong = "".join(f"Khoản {n},nhiều,2\n" for n in range(8))
    (line,) = lines("Nội dung,Số tiền,Tỷ lệ\n" + wrong)
    assert "KH657" in line and "(cả thảy 8 ô như thế, dòng 2, 3, 4, 5, 6 …)" in line


def test_a_form_that_leaves_cells_blank_has_forgotten_none() -> None:
    rows = "".join(f"Khoản {n},{n if n % 2 else ''},2\n" for n in range(10))
    assert lines("Nội dung,Số tiền,Tỷ lệ\n" + rows) == []
    few = "".join(f"Khoản {n},{n or ''},2\n" for n in range(10))
    (line,) = lines("Nội dung,Số tiền,Tỷ lệ\n" + few)
    assert "KH659" in line


def test_a_number_that_excel_shortened_is_named_in_a_column_of_words() -> None:
    columns = [{"name": "Số tài khoản", "kind": "text"}]
    (line,) = lines("Số tài khoản\n1.23457E+11\n", columns=columns)
    assert begins(line, '2: cảnh báo: cột 1 «Số tài khoản»: "1.23457E+11" là số đã bị Excel viết tắt [KH671]')
