"""Signs of pasted text are cleaned wherever the office writes: plans, figures, settings, data of its own."""

from __future__ import annotations

import pytest

from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file
from kehoach.reading.settings_file import read_settings
from kehoach.reading.table_source import read_grid

YEAR = SchoolYear(2026)


@pytest.mark.parametrize(
    "written",
    [
        "title:\u00a0Kế hoạch A\ndate: 2026-09-01",
        "title: Kế hoạch A\u200b\ndate: 2026\u201109\u201101",
        "title： Kế hoạch A\ndate: ２０２６-０９-０１",
        "\u2060title: Kế\u202fhoạch A\ndate: 2026-0\u00ad9-01",
        "title:\tKế hoạch \u0410\ndate: 2026\u221209\u221201",
    ],
)
def test_keys_and_values_of_a_head(written: str) -> None:
    read = read_plan_file(
        f"\u200b---\n{written}\nplace: B\nnumber: 01/KH\n---\n".encode(), "plans/2026-2027/x.md", YEAR
    )
    assert read.plan is not None
    assert (read.plan.title, str(read.plan.front.date)) == ("Kế hoạch A", "2026-09-01")


@pytest.mark.parametrize(
    ("item", "day"),
    [
        ("-\u00a0Họp ngày 1\u00ad4/11/2026", 14),
        ("•\tHọp ngày 1\u200b4/\u206011", 14),
        ("- Họp ngày １４／１１", 14),
        ("- Họp ngày l4/11", 14),
        ("- Họp 14\u221211\u22122026", 14),
    ],
)
def test_no_sign_that_nobody_sees_makes_another_day(item: str, day: int) -> None:
    data = f"---\ntitle: A\n---\n### Th\u00adáng\u00a011/2026\n\n{item}\n".encode()
    read = read_plan_file(data, "plans/2026-2027/x.md", YEAR)
    assert read.plan is not None
    (task,) = read.plan.document.tasks
    assert [when.start.day for when in task.whens] == [day]


@pytest.mark.parametrize(
    "cells",
    [
        "Học\u00a0phí,７５０００",
        "Học phí\u200b,75000",
        "H\u043ec phí,75000",
        "Học phí,\u20607\u00ad5000",
        "Học\u2003phí,75000",
    ],
)
def test_cells_of_figures(cells: str) -> None:
    grid, _ = read_grid(f"\u200bNội dung,Số tiền\n{cells}\n".encode(), "x.csv", ["Nội dung", "Số tiền"])
    assert grid.names == ("Nội dung", "Số tiền")
    assert grid.rows[0][1][1] == "75000"
    assert grid.rows[0][1][0] in {"Học phí", "Hoc phí"}


def test_the_settings() -> None:
    settings, problems = read_settings(
        "extra:\n  school:\n    name:\u00a0Trường\u200b THCS \u0410\n".encode()
    )
    assert (settings.name, problems) == ("Trường THCS A", [])
