"""One sweep over the site: every page fits a phone, a narrow phone and a desk; axe finds nothing on each kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from support.browser import DESK, NARROW, PHONE, Visit, overflowing

Open = Callable[..., Visit]

# One page of each kind: what it is made of is on no other.
KINDS = [
    "",
    "lich/",
    "lich/dang-ky/",
    "cong-khai/",
    "kiem-tra/",
    "luu-tru/",
    "du-lieu/",
    "2026-2027/",
    "2026-2027/cong-khai/",
    "2026-2027/tien-do/",
    "2026-2027/ke-hoach-nam-hoc/",  # the school's head
    "2026-2027/hoat-dong-cong-doan/",  # the union's
    "2026-2027/hoat-dong-cong-doan/so-sanh/",
    "2026-2027/tham-quan-hoc-tap/",  # withdrawn
    "2022-2023/ke-hoach-nam-hoc/",  # of a past, closed year
    "2025-2026/cong-khai-ket-qua-giao-duc/",  # a table of twelve columns
    "2026-2027/cong-khai-tai-chinh/",  # charts
    "tim/",
    "tim/?q=hoi+thoa&nam=2026-2027",
    "tim/?q=zzzzqq",
    "huong-dan/viet-ke-hoach/",
    "404.html",
]
# At a desk the menus stand beside the page.
AT_A_DESK = [
    "",
    "2026-2027/lich/?tim=hop",
    "2026-2027/hoat-dong-cong-doan/",
    "2026-2027/cong-khai/",
    "tim/?q=cong+doan",
]
# More of the same kinds, with other contents.
OTHERS = [
    "2022-2023/cong-khai/",
    "2022-2023/chat-luong-thuc-te/",
    "2025-2026/bao-cao-thuong-nien/",
    "2025-2026/cong-khai/",
    "2025-2026/cong-khai-tai-chinh/",
    "2025-2026/ke-hoach-nam-hoc/",
    "2026-2027/cong-khai-doi-ngu/",
    "2026-2027/phoi-hop-nha-truong-cong-doan/",
]


def _fits(page: Page, *sizes: Any) -> None:
    for more in page.locator(".kh-beside summary").all():
        more.click()
    for size in sizes:
        page.set_viewport_size(size)
        assert overflowing(page) == [], size


def _is_accessible(page: Page) -> None:
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def _settled(page: Page, address: str) -> Page:
    expect(page.locator("h1").first).to_be_visible()
    if address.startswith("tim/?q="):
        expect(page.get_by_role("status")).to_have_text(re.compile("kết quả|Không thấy"))
    return page


@pytest.mark.parametrize("address", KINDS)
def test_each_kind_of_page_fits_and_axe_finds_nothing(visit: Open, address: str) -> None:
    page = _settled(visit(address).page, address)
    _fits(page, DESK, NARROW, PHONE)
    _is_accessible(page)


@pytest.mark.parametrize("address", AT_A_DESK)
def test_at_a_desk_too(visit: Open, address: str) -> None:
    page = _settled(visit(address, viewport=DESK).page, address)
    _fits(page, NARROW, DESK)
    _is_accessible(page)


@pytest.mark.parametrize("address", OTHERS)
def test_other_contents_fit(visit: Open, address: str) -> None:
    _fits(visit(address).page, DESK, NARROW, PHONE)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_open_search_box(visit: Open, size: dict[str, int]) -> None:
    page = visit(viewport=size).page
    page.locator("[data-kh=search]").first.click()
    page.keyboard.type("cong doan")
    expect(page.locator(".kh-find .kh-hit").first).to_be_visible()
    _is_accessible(page)
    assert overflowing(page) == []
