"""Two persons never share a feed."""

from __future__ import annotations

from pathlib import Path

from kehoach.checking.person_codes import CODE
from reading.office import Office

BODY = """
### Tháng 9/2022

- Họp, ngày 5/9/2022 {owner="Tổ Toán"}
- Thi, ngày 6/9/2022 {owner="Tổ Toàn, Ban Giám hiệu"}
- Thi nữa, ngày 7/9/2022 {owner="Tổ Toàn; BGH; TỔ TOÁN"}
"""


def test_two_names_that_fold_to_one_code_are_named_once(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "", BODY)
    (line,) = [line for line in office.lines() if CODE in line]
    assert "«Tổ Toàn» và «Tổ Toán»" in line
