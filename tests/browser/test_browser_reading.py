"""A reader with a phone: from the home page to the month, a task, its plan, another year."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from support.browser import Visit

Open = Callable[..., Visit]


def test_from_home_to_month_to_task_to_plan_to_another_year(visit: Open) -> None:
    page = visit().page
    expect(
        page.get_by_role("heading", name=re.compile("^Việc tháng này|^Việc tháng 11")).first
    ).to_be_visible()
    page.get_by_role("link", name=re.compile("lịch", re.IGNORECASE)).locator("visible=true").first.click()
    page.wait_for_url("**/lich/")
    month = page.locator("#thang-11-2026")
    expect(month).to_be_visible()
    task = month.locator("a[href*='#']").locator("visible=true").first
    words = task.inner_text().strip()
    task.click()
    page.wait_for_url("**/2026-2027/*/#*")
    target = page.locator("#" + page.url.partition("#")[2])
    expect(target).to_be_in_viewport()
    assert words[:30].casefold() in " ".join(target.inner_text().split()).casefold()
    page.goto(page.url.partition("#")[0])
    _switch(page, "2025-2026")
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_text(re.compile("Bạn đang xem năm học 2025-2026")).first).to_be_visible()


def _switch(page: Page, year: str) -> None:
    page.locator("[data-kh=years] summary").click()
    page.locator("[data-kh=years]").get_by_role("link", name=re.compile(year)).click()
    page.wait_for_url(f"**/{year}/**")


def test_the_year_switch_stays_on_the_series(visit: Open) -> None:
    page = visit("2026-2027/hoat-dong-cong-doan/").page
    _switch(page, "2022-2023")
    assert page.url.endswith("/2022-2023/hoat-dong-cong-doan/")
    _switch(page, "2026-2027")
    assert page.url.endswith("/2026-2027/hoat-dong-cong-doan/")


def test_the_year_switch_leads_to_the_year_where_the_series_lacks(visit: Open) -> None:
    page = visit("2026-2027/boi-duong-giao-vien/").page
    _switch(page, "2022-2023")
    assert page.url.endswith("/2022-2023/")


def test_a_past_year_says_so_and_leads_to_the_same_series(visit: Open) -> None:
    page = visit("2022-2023/hoat-dong-cong-doan/").page
    notice = page.get_by_text(re.compile("Bạn đang xem năm học 2022-2023")).first
    expect(notice).to_be_visible()
    page.locator("a[href$='2026-2027/hoat-dong-cong-doan/']").locator("visible=true").first.click()
    page.wait_for_url("**/2026-2027/hoat-dong-cong-doan/")
    assert page.get_by_text("Bạn đang xem năm học").count() == 0


def test_the_menu_of_the_phone_opens_and_leads_on(visit: Open) -> None:
    page = visit().page
    page.locator("[data-kh=drawer]").click()
    page.locator("nav").get_by_role("link", name="Lưu trữ").locator("visible=true").first.click()
    page.wait_for_url("**/luu-tru/")


@pytest.mark.parametrize("address", ["", "2026-2027/lich/", "2026-2027/ke-hoach-nam-hoc/"])
def test_without_scripts_nothing_is_missing(visit: Open, address: str) -> None:
    def words(page: Page) -> set[str]:
        # What is over is folded, by the build's day or the reader's: it is there all the same.
        page.evaluate("for (const fold of document.querySelectorAll('article details')) fold.open = true")
        return set(re.findall(r"\w+", page.locator("article").inner_text().casefold()))

    with_scripts = visit(address).page
    without = visit(address, scripts=False).page
    # A script may add a word such as "hôm nay"; it may take none away.
    said = {"từ", "hết", "thứ"} if not address else set()  # "Từ Thứ Năm, 26/11 đến hết tuần" is today's words
    assert words(without) - words(with_scripts) <= said | set(map(str, range(1, 32)))
    assert len(words(without)) > 50
    without.locator("[data-kh=years] summary").click()
    expect(
        without.locator("[data-kh=years]").get_by_role("link", name=re.compile("2025-2026"))
    ).to_be_visible()


def test_the_keyboard_alone_reaches_the_content(visit: Open) -> None:
    page = visit("2026-2027/hoat-dong-cong-doan/").page
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused and focused.startswith("#")
    page.keyboard.press("Enter")
    assert page.url.endswith(focused)


def test_a_plan_prints_on_a4_with_its_head_in_two_columns(visit: Open) -> None:
    page = visit("2026-2027/hoat-dong-cong-doan/").page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    for hidden in (".md-header", ".md-footer", ".md-sidebar", ".md-tabs"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()
    issuer = (
        page.get_by_text("CÔNG ĐOÀN TRƯỜNG THCS SÔNG TRĂNG")
        .or_(page.get_by_text("Công đoàn Trường THCS Sông Trăng"))
        .first.bounding_box()
    )
    state = page.get_by_text(re.compile("Độc lập")).first.bounding_box()
    assert issuer and state
    assert state["x"] > issuer["x"] + 100
    assert abs(state["y"] - issuer["y"]) < 80
    assert page.pdf(format="A4").startswith(b"%PDF")
