"""The page that shows how to add the calendar to a phone."""

from __future__ import annotations

import pytest

from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.outputs.calendar_feeds import calendar_feeds
from kehoach.pages.calendar.subscribe_page import Site, qr_code
from kehoach.pages.context import Context
from kehoach.pages.website import pages_of
from pages.page_builder import CURRENT, TODAY
from pages.sample_library import body, library, plan, sample, task
from support.pages import Element, read

SITE = "https://truong.example/ke-hoach"


def _page(found: Library, site_url: str = SITE, current: SchoolYear | None = CURRENT) -> Element:
    pages = {page.address: page for page in pages_of(Context(found, current, TODAY, site_url))}
    return read(pages["lich/dang-ky/"].html)


@pytest.mark.parametrize(
    ("url", "whole", "webcal"),
    [
        (SITE, f"{SITE}/lich.ics", "webcal://truong.example/ke-hoach/lich.ics"),
        (f"{SITE}/", f"{SITE}/lich.ics", "webcal://truong.example/ke-hoach/lich.ics"),
        ("http://truong.example:8080", "http://truong.example:8080/lich.ics", "webcal://truong.example:8080/lich.ics"),
        ("", "", "../../lich.ics"),
        ("truong.example", "", "../../lich.ics"),
        ("file:///tmp/x", "", "../../lich.ics"),
    ],
)  # fmt: skip
def test_where_a_feed_stands(url: str, whole: str, webcal: str) -> None:
    assert Site(url).of("lich.ics") == whole
    assert Site(url).webcal("lich.ics") == webcal


def test_every_feed_that_is_offered_is_made() -> None:
    found = sample()
    made = {output.address for output in calendar_feeds(found, CURRENT, (), SITE)}
    links = [link.attributes["href"] for link in _page(found).all("a")]
    offered = {link.removeprefix("../../") for link in links if link.endswith(".ics") and ":" not in link}
    assert {
        "2026-2027/lich.ics",
        "2026-2027/cong-doan-moi/lich.ics",
        "2026-2027/lich/cong-doan.ics",
    } <= offered
    assert offered <= made


def test_nothing_of_a_draft_or_a_withdrawn_plan_is_offered() -> None:
    tasks = body([task("Họp", [CURRENT.month(9)])])
    page = _page(
        library(
            plan("2026-2027", "con", tasks, title="Kế hoạch còn"),
            plan("2026-2027", "nhap", tasks, title="Bản thảo", status="draft"),
            plan("2026-2027", "het", tasks, title="Kế hoạch cũ", status="withdrawn", reason="Sai"),
        )
    )
    assert "Kế hoạch còn" in page.text
    assert "Bản thảo" not in page.text
    assert "Kế hoạch cũ" not in page.text


def test_it_says_how_on_both_phones_and_that_they_refresh_in_hours() -> None:
    page = _page(sample())
    assert {"iphone", "android", "ma-qr", "tung-lich", "cap-nhat"} <= set(page.ids)
    assert "vài giờ một lần" in page.text
    assert len(page.all("svg")) == 1


def test_without_a_known_site_there_is_no_code_and_the_reader_is_told_the_address() -> None:
    page = _page(sample(), site_url="")
    assert page.all("svg") == []
    assert "ma-qr" not in page.ids
    assert "https://truong.edu.vn/lich.ics" in page.text


def test_without_plans_the_page_is_whole() -> None:
    page = _page(library(), current=None)
    assert "Chưa có kế hoạch nào có việc theo tháng." in page.text


def test_a_code_is_the_same_each_time_and_has_a_quiet_zone() -> None:
    first, second = qr_code(SITE), qr_code(SITE)
    assert first == second
    assert first.startswith("<svg") and 'viewBox="0 0 ' in first
    assert first != qr_code(SITE + "/")
