"""Tables of figures on the page of a plan: the same figures as in the file, drawn, compared, and on paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import segno

from figures.tables import MONEY, STAFF, table
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.pages.parts.qr_code import page_code
from pages.page_builder import build
from pages.sample_library import library, plan
from support.pages import Element, read

SITE = "https://truong.example/"
ADDRESS = "2026-2027/tai-chinh/"


def with_table(year: str, text: str, slug: str = "tai-chinh", **values: object) -> Plan:
    front = {"kind": "cong-khai", "discloses": ["F1"], **values}
    return replace(plan(year, slug, **front), tables=(table(text, title="Thu, chi", unit="đồng"),))


def page(*plans: Plan, address: str = ADDRESS, site_url: str = SITE) -> Element:
    made: Library = library(*plans)
    return read(build(made, current=SchoolYear(2026), site_url=site_url)[address].html)


def figures_of(tree: Element) -> list[list[str]]:
    rows = tree.all("table", "kh-figures__table")[0].all("tr")
    return [[cell.text for cell in (*row.all("th"), *row.all("td"))] for row in rows]


def test_the_page_shows_the_figures_of_the_file_as_vietnamese_reads_them() -> None:
    text = "Nội dung,Số tiền,Tỷ lệ\nNgân sách,7968000000,97.2\nHọc phí,-,-\n"
    assert figures_of(page(with_table("2026-2027", text))) == [
        ["Nội dung", "Số tiền", "Tỷ lệ"],
        ["Ngân sách", "7.968.000.000", "97,2 %"],
        ["Học phí", "–", "–"],
    ]


def test_every_cell_keeps_its_role_and_says_its_column_on_a_phone() -> None:
    tree = page(with_table("2026-2027", STAFF))
    shown = tree.all("table", "kh-figures__table")[0]
    assert {cell.attributes["role"] for cell in shown.all("td")} == {"cell"}
    assert {row.attributes["role"] for row in shown.all("tr")} == {"row"}
    cells = [cell.attributes["data-label"] for cell in shown.all("tr")[1].all("td")]
    assert cells == ["Tổng số", "Thạc sĩ", "Đại học"]


def test_a_chart_says_every_number_that_it_draws() -> None:
    tree = page(with_table("2026-2027", MONEY))
    svg = tree.one("svg", "kh-chart__svg")
    assert svg.attributes["role"] == "img"
    ids = {element.attributes.get("id"): element for element in svg.all()}
    title, words = (ids[name].text for name in svg.attributes["aria-labelledby"].split())
    assert title == "Biểu đồ: Thu, chi"
    drawn = [text.text for text in svg.all("text", "kh-chart__value")]
    labels = [text.text for text in svg.all("text", "kh-chart__label")]
    assert drawn[0] == "900 đồng (90 %)"
    assert all(one in words for one in (*drawn, *labels))
    assert len(svg.all("rect")) == len(drawn) == 4


def test_bars_are_as_long_as_their_figures() -> None:
    bars = page(with_table("2026-2027", MONEY)).one("svg", "kh-chart__svg").all("rect")
    widths = [float(bar.attributes["width"]) for bar in bars]
    assert widths[1] / widths[0] == pytest.approx(100 / 900, rel=0.02)


def test_former_years_stand_beside() -> None:
    old = with_table("2025-2026", MONEY.replace("900,90", "450,45"))
    tree = page(old, with_table("2026-2027", MONEY))
    beside = tree.one("section", "kh-beside")
    heads = [cell.text for cell in beside.all("th") if cell.attributes["scope"] == "col"]
    assert heads == ["Nội dung", "Năm học 2025-2026", "Năm học 2026-2027", "So với năm học 2025-2026"]
    assert [cell.text for cell in beside.all("td")[:3]] == ["450", "900", "+100 %"]
    assert not page(old, with_table("2026-2027", MONEY), address="2025-2026/tai-chinh/").all(
        "section", "kh-beside"
    )


def test_the_same_item_under_another_name_stands_beside_and_a_withdrawn_one_does_not() -> None:
    old = with_table("2025-2026", MONEY, slug="ten-khac")
    assert page(old, with_table("2026-2027", MONEY)).all("section", "kh-beside")
    gone = with_table("2025-2026", MONEY, slug="ten-khac", status="withdrawn", reason="Sai số")
    assert not page(gone, with_table("2026-2027", MONEY)).all("section", "kh-beside")


def test_hostile_words_stay_words() -> None:
    bad = '<script>alert(1)</script>"&'
    text = f'"Nội ""dung<b>",Số tiền\n"{bad.replace(chr(34), chr(34) * 2)}",5\nb,6\nCộng,11\n'
    hostile = replace(
        with_table("2026-2027", MONEY),
        tables=(table(text, title=f"Bảng {bad}", unit=bad, columns=[{"name": 'Nội "dung<b>'}, {"name": "Số tiền", "kind": "money"}]),),
    )  # fmt: skip
    html = build(library(hostile), current=SchoolYear(2026), site_url=SITE)[ADDRESS].html
    assert "<script" not in html and "<b>" not in html
    assert bad in read(html).text


def test_a_draft_has_no_link_into_the_open_data() -> None:
    draft = with_table("2026-2027", MONEY, status="draft")
    pages = build(library(draft), current=SchoolYear(2026), preview=True)
    links = read(pages[ADDRESS].html).links().values()
    assert "a.csv" in links and not [link for link in links if "du-lieu" in link]
    assert "Thu, chi" not in pages["du-lieu/"].html


def test_the_sheet_of_a_disclosure_carries_the_code_of_its_page() -> None:
    tree = page(with_table("2026-2027", MONEY))
    assert SITE + ADDRESS in tree.one("div", "kh-sheet-code").text
    assert tree.one("svg", "kh-qr").attributes["aria-label"] == f"Mã QR dẫn đến {SITE}{ADDRESS}"
    assert not page(with_table("2026-2027", MONEY), site_url="").all("svg", "kh-qr")
    assert not page(plan("2026-2027", "tai-chinh")).all("svg", "kh-qr")


def test_the_code_is_the_code_of_the_address() -> None:
    """The drawn modules are those of a code for this address (error correction M), inside 4 modules of white."""
    url = SITE + ADDRESS
    code = page_code(SITE, ADDRESS)
    assert code is not None and code.url == url
    svg = read(str(code.svg)).one("svg")
    size = int(svg.attributes["viewbox"].split()[2])
    dark = set()
    for x, y, length, back in re.findall(r"M(\d+) (\d+)h(\d+)v1H(\d+)z", svg.all("path")[1].attributes["d"]):
        assert x == back
        dark |= {(int(x) + n, int(y)) for n in range(int(length))}
    wanted = segno.make_qr(url, error="m", boost_error=False, mask=3)
    rows = list(wanted.matrix_iter(border=4))
    assert size == len(rows)
    assert dark == {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
