"""A plan in pieces: each line once, at its place, with what it is found by."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kehoach.model.data_table import Cell, DataTable, Row
from kehoach.model.front_matter import Column, Table
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file
from kehoach.search.terms import number_terms
from kehoach.search.units import FILES, TOP, Unit, UnitKind, units_of

HEAD = "---\ntitle: Kế hoạch A\nnumber: 12/KH-CĐCS\ndate: 2022-10-24\n---\n\n"


def plan_of(text: str) -> Plan:
    plan = read_plan_file(text.encode(), "plans/2022-2023/a.md", SchoolYear(2022)).plan
    assert plan is not None
    return replace(plan, issuers=plan.front.issuers or ("Trường A",))


def units(body: str) -> list[Unit]:
    """The units of a body, without title and issuers."""
    return units_of(plan_of(HEAD + body))[2:]


def test_the_head() -> None:
    title, about = units_of(plan_of(HEAD))
    assert title == Unit(UnitKind.TITLE, "Kế hoạch A")
    assert about.text == "Trường A · Năm học 2022-2023 · Số 12/KH-CĐCS · Kế hoạch"
    assert about.terms == ("12#khcdcs", "#khcdcs", "24/10", "24/10/2022")


def test_lines_belong_to_the_task_else_to_the_heading() -> None:
    found = units(
        "Mở đầu.\n\n## Tháng 9\n\nGiới thiệu.\n\n- Hội thao {#hoi-thao date=2022-09-18/2022-09-19}\n"
        "  - Điểm nhỏ\n- Việc khác\n\n## II. Kết\n\nXong & hết.\n"
    )
    assert [(unit.kind.name, unit.text, unit.anchor) for unit in found] == [
        ("TEXT", "Mở đầu.", TOP),
        ("HEADING", "Tháng 9", "thang-9"),
        ("TEXT", "Giới thiệu.", "thang-9"),
        ("TASK", "Hội thao · 18–19/9/2022", "hoi-thao"),
        ("TEXT", "Điểm nhỏ", "hoi-thao"),
        ("TASK", "Việc khác", found[5].anchor),
        ("HEADING", "II. Kết", "ii-ket"),
        ("TEXT", "Xong & hết.", "ii-ket"),
    ]
    assert found[1].terms == ("/9", "/9/2022")
    assert set(found[3].terms) == {"/9", "/9/2022", "18/9", "18/9/2022", "19/9", "19/9/2022"}
    assert found[3].month == "Tháng 9/2022"


def test_a_row_of_a_table_is_one_line() -> None:
    found = units(
        "| Tháng | Việc |\n|---|---|\n| Tháng 9 | Khai giảng |\n| | Đại hội |\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    )
    texts = [unit.text for unit in found]
    assert "1 · 2" in texts
    (opening,) = [unit for unit in found if "Khai giảng" in unit.text]
    assert opening.kind is UnitKind.TASK and opening.month == "Tháng 9/2022"


def test_text_that_looks_like_html_stays_text() -> None:
    (unit,) = units('Giá trị a &lt; b và `<b>` & "c"\n')
    assert unit.text == 'Giá trị a < b và <b> & "c"'


def test_comments_and_marks_of_boxes_are_not_words() -> None:
    _, unit = units("## Tháng 9\n\n- [x] Đã làm <!-- kín -->\n")
    assert unit.text == "Đã làm"


def test_everything_of_the_head_is_found() -> None:
    text = HEAD.replace(
        "\n---\n\n",
        "\nbases: [Căn cứ Luật X]\nrecipients: ['Lưu: VT']\nsignatures: [{authority: TM. BCH, role: Chủ tịch, name: Lê B}]\n"
        "revisions: [{date: 2022-11-01, note: Sửa ngày}]\nattachments: [{file: a.pdf, title: Bản ký}]\n---\n\n",
    )
    found = units_of(plan_of(text))[2:]
    assert [unit.text for unit in found] == [
        "Căn cứ Luật X",
        "Lưu: VT",
        "TM. BCH Chủ tịch Lê B",
        "Sửa ngày",
        "Bản ký",
    ]
    assert found[-1].anchor == FILES


def test_words_of_a_table_of_figures_are_found_at_the_table() -> None:
    spec = Table(file="thu.csv", title="Các khoản thu")
    rows = (
        Row(2, (Cell("Nước uống"), Cell("10000", Decimal(10_000)), Cell(""))),
        Row(3, (Cell("Giữ xe"), Cell("15000", Decimal(15_000)), Cell("mỗi tháng"))),
    )
    columns = (Column(name="a"), Column(name="b"), Column(name="c"))
    table = DataTable("plans/2022-2023/thu.csv", "thu", 2, spec, columns, rows)
    found = units_of(replace(plan_of(HEAD), tables=(table,)))[2:]
    assert [(unit.kind.name, unit.text, unit.anchor) for unit in found] == [
        ("HEADING", "Các khoản thu", "kh-bang-2"),
        ("TEXT", "Nước uống", "kh-bang-2"),
        ("TEXT", "Giữ xe · mỗi tháng", "kh-bang-2"),
    ]


@pytest.mark.parametrize(
    ("number", "terms"),
    [
        ("12/KHCĐCS", ("12#khcdcs", "#khcdcs")),
        ("05/KH-CĐCS", ("5#khcdcs", "#khcdcs")),
        ("", ()),
        ("không số", ()),
    ],
)
def test_numbers_in_any_spelling(number: str, terms: tuple[str, ...]) -> None:
    assert number_terms(number) == terms
