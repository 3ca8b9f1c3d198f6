"""Tables of figures in a browser: twelve columns on a phone, roles, charts, paper."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from support.browser import DESK, PHONE, Visit

Open = Callable[..., Visit]
WIDE = "2025-2026/cong-khai-ket-qua-giao-duc/"


def test_twelve_columns_are_readable_on_a_phone(visit: Open) -> None:
    page = visit(WIDE).page
    table = page.get_by_role("table", name=re.compile("theo khối lớp"))
    row = table.get_by_role("row", name=re.compile("^Lớp 6"))
    expect(row.get_by_role("rowheader")).to_have_text("Lớp 6")
    cells = row.get_by_role("cell")
    expect(cells).to_have_count(11)
    for cell in cells.all():
        box = cell.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
        assert cell.evaluate("e => e.scrollWidth <= e.clientWidth + 1"), "nothing of it is hidden"
        label = cell.evaluate("e => getComputedStyle(e, '::before').content")
        assert cell.get_attribute("data-label") in label
        assert float(cell.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")) >= 14


def test_a_narrow_table_stays_a_table_on_a_phone(visit: Open) -> None:
    page = visit("2026-2027/cong-khai-tai-chinh/").page
    table = page.get_by_role("table", name=re.compile("Thu, chi")).first
    first = table.get_by_role("row").nth(1)
    tops = {round(cell.bounding_box()["y"]) for cell in first.locator("th, td").all()}  # type: ignore[index]
    assert len(tops) == 1
    for cell in table.locator("td.kh-figure").all():
        assert cell.evaluate("e => e.scrollWidth <= e.clientWidth + 1 && e.getClientRects().length == 1")


def test_a_chart_keeps_its_words_inside_and_has_a_name(visit: Open) -> None:
    for size in (PHONE, DESK):
        page = visit("2026-2027/cong-khai-tai-chinh/", viewport=size).page
        chart = page.get_by_role("img", name=re.compile("^Biểu đồ: Thu, chi")).first
        frame = chart.bounding_box()
        assert frame is not None
        for text in chart.locator("text").all():
            box = text.bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1, text.inner_text()


def test_a_disclosure_prints_as_a_sheet_with_table_and_code(visit: Open) -> None:
    page = visit("2026-2027/cong-khai-doi-ngu/", viewport={"width": 794, "height": 1123}).page
    page.emulate_media(media="print")
    for shown in (".kh-head", ".kh-dateline", ".kh-figures table", ".kh-qr", ".kh-name"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".kh-chart", ".kh-beside", ".kh-about", ".kh-links"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()
    code = page.locator(".kh-qr").bounding_box()
    assert code is not None
    assert 90 <= code["width"] <= 100, "25 mm"
    sheets = re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True))
    assert 1 <= len(sheets) <= 2
