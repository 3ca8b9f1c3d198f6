"""What the page adds to the office's words: boxes, owners, days, table heads, merged months."""

from __future__ import annotations

import pytest

from rendering.bodies import html_from
from support.pages import Element, read_tree


def item(body: str) -> Element:
    return read_tree(html_from(f"## Tháng 9\n{body}\n")).one("li", "kh-task")


@pytest.mark.parametrize(
    ("box", "class_", "said"), [("[x]", "kh-done", "Đã xong"), ("[ ]", "kh-open", "Chưa xong")]
)
@pytest.mark.parametrize("marker", ["-", "a)", "1."])
def test_a_box_is_said_in_words_and_stands_before_the_text(
    marker: str, box: str, class_: str, said: str
) -> None:
    found = item(f"{marker} {box} Họp **tổ**")
    span = found.one("span", class_)
    assert (span.attributes["role"], span.attributes["aria-label"]) == ("img", said)
    label = f"{marker} " if marker != "-" else ""
    assert found.text == f"{label}{'✓ ' if box == '[x]' else ''}Họp tổ"


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("owner=Lan", "Lan"),
        ('owner="Tổ Toán" output="báo cáo"', "Tổ Toán · báo cáo"),
        ("date=2022-09-05", "5/9/2022"),
        ("date=2022-09-05T7:30", "5/9/2022, 07:30"),
        ("date=2022-09-28/2022-10-03", "28/9–3/10/2022"),
        ("date=sai", "sai"),
        ('inspects="hoc-phi, ngan-sach"', "kiểm tra ngân sách · kiểm tra học phí"),
        ('inspects="dong-gop kien-co"', "kiểm tra khoản đóng góp · kiểm tra kiên cố hóa"),
        ('owner="<b>&amp; *a*"', "<b>& *a*"),
    ],
)
def test_what_a_list_says_stands_behind_the_words(attributes: str, said: str) -> None:
    found = item(f"- Họp {{#h {attributes}}}")
    assert found.one("span", "kh-meta").text == said
    assert found.text == f"Họp {said}"


def test_it_stands_before_the_points_and_behind_the_last_mark() -> None:
    assert item("- Họp **tổ** {owner=Lan}\n  - ý một").text == "Họp tổ Lan ý một"


@pytest.mark.parametrize("written", ["{#h}", '{owner=""}', "{xyz=a}"])
def test_where_it_says_nothing_there_is_no_mark(written: str) -> None:
    assert item(f"- Họp {written}").all("span", "kh-meta") == []


def test_no_data_of_the_parser_is_on_the_page() -> None:
    html = html_from(
        '## Tháng 9\n- [x] a {#b owner="c"}\n\n| Tháng | Việc |\n|---|---|\n| 10 | d {owner=e} |\n'
    )
    names = {name for one in read_tree(html).all() for name in one.attributes}
    assert names <= {"id", "class", "role", "aria-label", "tabindex", "data-label", "scope", "rowspan"}


def test_tables_are_numbered_for_who_hears_them() -> None:
    table = "| A | B |\n|---|---|\n| c | d |\n"
    page = read_tree(html_from(f"{table}\na\n\n{table}"))
    frames = page.all("div", "kh-scroll")
    assert [one.attributes["aria-label"] for one in frames] == ["Bảng 1", "Bảng 2"]
    assert [one.attributes["scope"] for one in frames[0].all("th")] == ["col", "col"]


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        (["| 9 | a |", "| | b |", "| 10 | c |"], [2, 1]),
        (["| | a |", "| 9 | b |"], [1, 1]),
        (["| 9 | a |", "| | |", "| | b |"], [3]),
        (["| 9 | a |", "| 9 | b |"], [1, 1]),
    ],
)
def test_a_month_spans_the_empty_cells_below_it(rows: list[str], spans: list[int]) -> None:
    page = read_tree(html_from("\n".join(["| Tháng | Việc |", "|---|---|", *rows]) + "\n"))
    heads = [row.all("td")[0] for row in page.one("tbody").all("tr") if len(row.all("td")) == 2]
    assert [int(cell.attributes.get("rowspan", "1")) for cell in heads] == spans


def test_a_table_within_a_list_and_a_quotation_is_dressed_too() -> None:
    page = read_tree(html_from("> | A | B |\n> |---|---|\n> | c | d |\n"))
    assert len(page.one("blockquote").all("div", "kh-scroll")) == 1
    assert page.faults == []
