"""Tables made from CSV text for the tests of figures, pages and outputs."""

from __future__ import annotations

from typing import Any

from kehoach.model.data_table import DataTable
from kehoach.model.front_matter import Table
from kehoach.reading.table_file import read_table_file

MONEY = "Nội dung,Số tiền,Tỷ lệ\nNgân sách,900,90\nHọc phí,100,10\nTổng thu,1000,100\nChi lương,700,70\nChi khác,250,25\nTổng chi,950,95\n"
STAFF = "Vị trí,Tổng số,Thạc sĩ,Đại học\nQuản lý,3,2,1\nGiáo viên,34,5,29\nNhân viên,5,0,5\nCộng,42,7,35\n"
KINDS = {
    "Số tiền": "money",
    "Tỷ lệ": "percent",
    "Tổng số": "count",
    "Thạc sĩ": "count",
    "Đại học": "count",
    "Số lượng": "count",
}


def table(text: str, name: str = "a", number: int = 1, **spec: Any) -> DataTable:
    """A table; its columns are those of the text, with the kinds that their names mean."""
    names = [part.strip('"') for part in text.split("\n", 1)[0].split(",")]
    spec.setdefault("columns", [{"name": one, "kind": KINDS.get(one, "text")} for one in names])
    spec.setdefault("file", f"{name}.csv")
    read = read_table_file(
        text.encode(), f"plans/2026-2027/{name}.csv", name, number, Table.model_validate(spec)
    )
    assert read.table is not None, read.problems
    return read.table
