"""What changed since last year, on a phone, a desk and paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from support.browser import DESK, PHONE, Visit

Open = Callable[..., Visit]
ADDRESS = "2026-2027/hoat-dong-cong-doan/so-sanh/"
CHANGED = ".kh-diff__row--changed"


def test_from_a_plan_to_its_differences_to_a_new_task(visit: Open) -> None:
    page = visit("2026-2027/hoat-dong-cong-doan/").page
    page.get_by_role("link", name="So với năm học 2025-2026").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Khác gì năm học 2025-2026")
    page.get_by_text("việc mới").click()
    task = page.locator(".kh-changed-tasks details[open] a").first
    words = task.inner_text()
    task.click()
    assert words in page.locator(":target").inner_text()


def test_a_phone_has_one_column_with_both_years_words(visit: Open) -> None:
    page = visit(ADDRESS, viewport=PHONE).page
    row = page.locator(CHANGED).first
    expect(row.locator(".kh-diff__old")).to_be_hidden()
    expect(page.locator(f"{CHANGED} .kh-diff__new del").first).to_be_visible()
    both = page.locator(".kh-diff__both").first
    left, right = both.locator("> div").all()
    old, new = left.bounding_box(), right.bounding_box()
    assert old and new
    assert new["x"] == old["x"]


@pytest.mark.parametrize("paper", [False, True])
def test_a_desk_and_paper_have_two_columns(visit: Open, paper: bool) -> None:
    page = visit(ADDRESS, viewport=DESK).page
    if paper:
        page.emulate_media(media="print")
    for row in page.locator(CHANGED).all():
        old, new = row.locator(".kh-diff__old").bounding_box(), row.locator(".kh-diff__new").bounding_box()
        assert old and new
        assert new["x"] > old["x"] + old["width"] - 1
        assert abs(new["y"] - old["y"]) < 2
    expect(page.locator(f"{CHANGED} .kh-diff__new del").first).to_be_hidden()


def test_without_scripts_all_is_there(visit: Open) -> None:
    page = visit(ADDRESS, scripts=False).page
    page.get_by_text("việc không còn").click()
    expect(page.locator(".kh-changed-tasks details[open] li").first).to_be_visible()
