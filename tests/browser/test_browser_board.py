"""The board on a phone and on paper, and the reader's day against the day of the build."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from support.browser import DESK, Visit

Open = Callable[..., Visit]


def test_every_cell_is_read_on_a_phone_without_scrolling_sideways(visit: Open) -> None:
    page = visit("cong-khai/").page
    wide = page.evaluate("document.documentElement.clientWidth")
    boxes = page.locator(".kh-board :is(th[scope=row], td)").evaluate_all(
        "cells => cells.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().right)"
    )
    assert len(boxes) > 60
    assert max(boxes) <= wide
    row = page.locator("#muc-p4")
    assert re.sub(r"\s+", " ", row.inner_text()).startswith("Kế hoạch năm học điều 9 · P4")
    label = row.locator("td").first.evaluate("one => getComputedStyle(one, '::before').content")
    assert "2026-2027" in label


def _on(visit: Open, address: str, day: str, **options: object) -> Page:
    """A page as a reader opens it on a day."""
    page = visit("404.html", **options).page
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T05:00:00+07:00"))
    page.goto(page.url.removesuffix("404.html") + address)
    return page


@pytest.mark.parametrize(
    ("day", "is_overdue"), [("2027-04-10", False), ("2027-04-11", True)], ids=["last day", "day after"]
)
def test_what_is_due_becomes_overdue_on_the_readers_day(visit: Open, day: str, is_overdue: bool) -> None:
    page = _on(visit, "2026-2027/cong-khai/", day)
    words = page.locator("#muc-ns26-3t td.kh-cell").inner_text().strip()
    assert words == ("chưa công khai" if is_overdue else "chưa đến hạn")
    due = int(page.locator("[data-kh=due-count]").inner_text())
    missing = int(page.locator("[data-kh=missing-count]").inner_text())
    built = _on(visit, "2026-2027/cong-khai/", "2026-11-23")
    assert due == int(built.locator("[data-kh=due-count]").inner_text()) - is_overdue
    assert missing == int(built.locator("[data-kh=missing-count]").inner_text()) + is_overdue


def test_what_became_overdue_joins_the_list_above_the_board(visit: Open) -> None:
    page = _on(visit, "cong-khai/", "2027-04-10")
    listed = page.locator(".kh-overdue li:visible")
    before = listed.count()
    page = _on(visit, "cong-khai/", "2027-04-11")
    expect(page.locator(".kh-overdue li:visible")).to_have_count(before + 1)
    expect(page.locator(".kh-overdue li:visible").filter(has_text="NS26-3T")).to_be_visible()
    expect(page.locator("#muc-ns26-3t td.kh-cell--missing").first).to_contain_text("chưa công khai")


def test_without_javascript_the_page_says_what_held_when_it_was_built(visit: Open) -> None:
    page = visit("cong-khai/", scripts=False).page
    expect(page.locator("#muc-ns26-3t td").first).to_contain_text("hạn 10/4/2027")
    expect(page.locator("#muc-ns26-3t td").first.locator("b")).to_be_hidden()
    expect(page.locator("#muc-p4 td").first.get_by_role("link")).to_be_visible()


def test_the_board_of_a_year_prints_as_a_list_to_sign(visit: Open) -> None:
    page = visit("2026-2027/cong-khai/", viewport=DESK).page
    expect(page.get_by_text("Người kiểm tra ký").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text("Người kiểm tra ký").first).to_be_visible()
    expect(page.locator(".kh-sign")).to_contain_text("Hiệu trưởng")
    expect(page.locator(".kh-sign")).to_be_visible()
    expect(page.locator("#van-ban")).to_be_hidden()
    assert page.locator(".kh-board").first.evaluate("one => getComputedStyle(one).display") == "table"


def test_the_checks_lead_to_the_task_in_its_plan(visit: Open) -> None:
    page = visit("kiem-tra/").page
    link = page.locator(".kh-checks a").first
    words = link.inner_text()
    link.click()
    page.wait_for_url("**/*#*")
    target = page.locator("#" + page.url.partition("#")[2])
    expect(target).to_be_in_viewport()
    assert words[:20] in target.inner_text()
