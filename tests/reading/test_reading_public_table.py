"""What of a file of figures others may have."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.archive.closing import record_of
from kehoach.model.front_matter import Table
from kehoach.model.school_year import SchoolYear
from kehoach.reading.public_table import public_table
from kehoach.reading.table_source import read_grid
from reading.office import Office


def spec(*names: str) -> Table:
    return Table.model_validate({"file": "b.csv", "columns": [{"name": name} for name in names]})


@pytest.mark.parametrize(
    "text",
    [
        "Lớp,Ghi chú,Số em\n6/1,zqbimat,40\n6/2,,38\n",
        "sep=;\nLớp;Số em;zqbimat\n6/1;40;x\n6/2;38;x\n",
        'Lớp\tzqbimat\tSố em\n6/1\t"a\nb"\t40\n\n6/2\tx\t38\n',
        "\ufeffSố em,Lớp,zqbimat\r\n40,6/1,x\r\n38,6/2,x\r\n",
        "Lớp,Số em,zqbimat a,zqbimat b\n6/1,40\n6/2,38,x,y\n",
    ],
)
def test_a_column_that_nobody_declares_goes_nowhere(text: str) -> None:
    data = public_table(text.encode(), "b.csv", [spec("Lớp", "Số em")])
    assert data is not None and b"zqbimat" not in data
    grid, _ = read_grid(data, "b.csv", ["Lớp", "Số em"])
    places = [grid.names.index(name) for name in ("Lớp", "Số em")]
    assert [[cells[n] for n in places] for _, cells in grid.rows] == [["6/1", "40"], ["6/2", "38"]]
    assert public_table(data, "b.csv", [spec("Lớp", "Số em")]) is None


@pytest.mark.parametrize("names", [("Lớp", "Số em"), ("Số em", "Lớp"), ()])
def test_a_file_that_goes_up_whole_stays_as_it_is(names: tuple[str, ...]) -> None:
    assert public_table("Lớp;Số em\n6/1;40\n".encode(), "b.csv", [spec(*names)]) is None


def test_what_one_plan_of_two_declares_goes_up() -> None:
    data = b"a,b,c\n1,2,3\n"
    found = public_table(data, "b.csv", [spec("a"), spec("b")])
    assert found is not None and found.decode("utf-8-sig") == "a,b\r\n1,2\r\n"
    assert public_table(data, "b.csv", [spec("a"), spec()]) is None


@pytest.mark.parametrize("cell", ["<!-- zqbimat -->x", "<!- zqbimat ->", "‹!-- zqbimat --›"])
def test_a_comment_in_a_cell_goes_nowhere(cell: str) -> None:
    data = public_table(f"Lớp,Số em\n6/1{cell},40\n".encode(), "b.csv", [spec("Lớp", "Số em")])
    assert data is not None and b"zqbimat" not in data


def test_a_yaml_table_too() -> None:
    text = "# zqbimat\nrows:\n- Lớp: 6/1\n  Số em: 40\n  Riêng: zqbimat\n"
    data = public_table(text.encode(), "b.yml", [spec("Lớp", "Số em")])
    assert data is not None and b"zqbimat" not in data
    assert read_grid(data, "b.yml", [])[0].rows[0][1] == ("6/1", "40")


def test_what_is_no_table_is_left_to_its_error() -> None:
    assert public_table(b"PK\x03\x04", "b.csv", [spec("a")]) is None
    assert public_table(b"", "b.csv", [spec("a")]) is None


def test_the_bag_has_the_declared_columns_and_the_lock_says_so(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/2022-2023/b.csv", "Lớp,Số em,Riêng\n6/1,40,zqbimat\n")
    office.write("plans/2022-2023/c.csv", "Lớp,Riêng\n6/1,zqcong\n")
    head = "tables:\n- {file: b.csv, columns: [{name: Lớp}, {name: Số em}]}\n- {file: c.csv, columns: [{name: Lớp}]}"
    office.plan("2022-2023/x.md", head)
    office.plan("2022-2023/y.md", "attachments: c.csv")
    record = record_of(tmp_path, office.reading().library, SchoolYear(2022), ())
    content = record.contents["plans/2022-2023/b.csv"]
    assert isinstance(content, bytes) and b"zqbimat" not in content
    # Another plan gives the whole file to everybody.
    assert record.contents["plans/2022-2023/c.csv"] == tmp_path / "plans/2022-2023/c.csv"
    assert [bool(file.in_bag) for file in record.files] == [True, False, False, False]
