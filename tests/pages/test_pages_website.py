"""All pages together: addresses, drafts, aliases, frames, an empty library, speed."""

from __future__ import annotations

import posixpath
import time
from datetime import date

import pytest

from kehoach.agenda.weeks import mondays_of
from kehoach.model.addresses import page_of_month, week_of
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.website import frame_of, pages_of
from pages.page_builder import build
from pages.sample_library import SETTINGS, body, library, plan, sample, union_tasks
from support.pages import read

CURRENT = SchoolYear(2026)

MONTHS = {page_of_month(month) for month in CURRENT.months}


def test_the_addresses_of_the_site() -> None:
    addresses = set(build())
    years = {"2022-2023", "2025-2026", "2026-2027"}
    assert addresses == {
        "",
        "lich/",
        "lich/dang-ky/",
        "cong-khai/",
        "kiem-tra/",
        "luu-tru/",
        "du-lieu/",
        "tim/",
        *(f"{year}/{part}" for year in years for part in ("", "lich/", "tien-do/", "cong-khai/", "tuan/")),
        *(
            week_of(year, monday)
            for year in map(SchoolYear.parse, years)
            if year
            for monday in mondays_of(year)
        ),
        *MONTHS,
        "tuan/",
        "viec-cua-toi/",
        *(one.address for one in sample().plans if not one.is_draft),
        "2022-2023/ten-cu/",
        "2026-2027/cong-doan-moi/so-sanh/",
    }


def test_every_link_leads_to_a_page_and_an_anchor_of_the_site() -> None:
    pages = build(preview=True)
    ids = {address: set(read(page.html).ids) for address, page in pages.items()}
    for page in pages.values():
        for link in read(page.html).all("a"):
            path, _, anchor = link.attributes["href"].partition("#")
            if path.endswith(
                (".pdf", ".docx", ".ics", ".csv", ".json", ".jsonld", ".xml")
            ) or path.startswith("https://"):
                continue
            target = posixpath.normpath(posixpath.join("/", page.address, path)).strip("/")
            address = f"{target}/" if target else ""
            assert address in pages, link.attributes["href"]
            assert not anchor or anchor in ids[address] or address == "2022-2023/phoi-hop/"
    for page in pages.values():
        assert {link.address for link in page.frame.years} <= set(pages)
        assert {address for _, address in page.frame.siblings} <= set(pages)


def test_drafts_leave_the_office_in_no_page() -> None:
    for page in build().values():
        assert "Bản thảo" not in page.html
        assert "Việc mật" not in page.html
        assert "nhap" not in str(page.frame)
        assert not page.is_draft


def test_a_preview_marks_drafts_everywhere() -> None:
    pages = build(preview=True)
    draft = pages["2026-2027/nhap/"]
    assert draft.is_draft
    assert "Bản nháp" in read(draft.html).one("p", "kh-notice--draft").text
    for address in ("", "2026-2027/", "lich/"):
        assert read(pages[address].html).all("span", "kh-mark--draft"), address
    assert ("Bản thảo (Bản nháp)", "2026-2027/nhap/") in draft.frame.siblings


def test_a_former_address_leads_on() -> None:
    page = build()["2022-2023/ten-cu/"]
    assert page.redirect == "../cong-doan/"
    assert read(page.html).one("a").attributes["href"] == "../cong-doan/"


@pytest.mark.parametrize(
    ("alias", "address"),
    [
        ("2022-2023/a", "2022-2023/a/"),
        ("/2022-2023/a/", "2022-2023/a/"),
        ("/a", "a/"),
        ("a", "2022-2023/a/"),
        ("../a", None),
        ("https://xau.example/a", None),
        ("2022-2023//a", None),
        ("lich/", None),
        ("/", None),
        ('a"><b', None),
    ],
)
def test_which_aliases_are_addresses(alias: str, address: str | None) -> None:
    one = plan("2022-2023", "x", aliases=alias)
    plain = set(build(library(plan("2022-2023", "x")), current=SchoolYear(2022)))
    new = set(build(library(one), current=SchoolYear(2022))) - plain
    assert new == ({address} if address else set())


def _switch(page: Page) -> dict[str, tuple[str, bool]]:
    return {link.year.label: (link.address, link.keeps_place) for link in page.frame.years}


@pytest.mark.parametrize(
    ("address", "section", "other", "keeps_place"),
    [
        ("", "", "2022-2023/", False),
        ("lich/", "lich", "2022-2023/lich/", True),
        ("2026-2027/lich/", "lich", "2022-2023/lich/", True),
        ("2026-2027/tien-do/", "lich", "2022-2023/tien-do/", True),
        ("lich/dang-ky/", "lich", "2022-2023/lich/", True),
        ("2026-2027/", "ke-hoach", "2022-2023/", True),
        ("2026-2027/cong-khai/", "cong-khai", "2022-2023/cong-khai/", True),
        ("cong-khai/", "cong-khai", "2022-2023/cong-khai/", True),
        ("luu-tru/", "luu-tru", "2022-2023/", False),
        ("2026-2027/cong-doan-moi/", "ke-hoach", "2022-2023/cong-doan/", True),
        ("2025-2026/nam-hoc/", "ke-hoach", "2022-2023/", False),
    ],
)
def test_the_switch_of_years(address: str, section: str, other: str, keeps_place: bool) -> None:
    page = build()[address]
    assert page.frame.section == section
    assert _switch(page)["2022-2023"] == (other, keeps_place)
    assert [link.year.label for link in page.frame.years] == ["2026-2027", "2025-2026", "2022-2023"]
    assert [link.year for link in page.frame.years if link.is_current] == [CURRENT]


def test_a_page_of_a_past_year_leads_to_the_current_one() -> None:
    pages = build()
    now = pages["2022-2023/cong-doan/"].frame.current
    assert now is not None
    assert (now.address, now.keeps_place) == ("2026-2027/cong-doan-moi/", True)
    elsewhere = pages["2022-2023/moi/"].frame.current
    assert elsewhere is not None
    assert (elsewhere.address, elsewhere.keeps_place) == ("2026-2027/", False)
    for address in ("", "lich/", "luu-tru/", "2026-2027/", "2026-2027/cong-doan-moi/"):
        assert pages[address].frame.current is None
    future = build(current=SchoolYear(2025))
    assert future["2026-2027/"].frame.current is None


def test_the_side_menu_lists_only_the_year() -> None:
    pages = build()
    addresses = [address for _, address in pages["2025-2026/nam-hoc/"].frame.siblings]
    assert addresses == ["2025-2026/lich/", "2025-2026/cong-khai/", "2025-2026/nam-hoc/"]
    assert pages[""].frame.siblings == ()


def test_the_frame_of_a_page_of_the_guide() -> None:
    frame = frame_of(sample().public, CURRENT, "huong-dan/", "huong-dan")
    assert frame.section == "huong-dan"
    assert [link.address for link in frame.years] == ["2026-2027/", "2025-2026/", "2022-2023/"]
    assert frame.year is None
    assert not any(link.is_shown for link in frame.years)


@pytest.mark.parametrize("current", [None, CURRENT])
def test_an_empty_library_has_friendly_pages(current: SchoolYear | None) -> None:
    pages = {page.address: page for page in pages_of(Context(Library(SETTINGS), current, date(2026, 9, 1)))}
    parts = ("", "lich/", "tien-do/", "cong-khai/", "tuan/")
    years = {f"{current}/{part}" for part in parts} if current else set()
    if current:
        years |= MONTHS | {week_of(current, monday) for monday in mondays_of(current)}
    shared = {
        "",
        "lich/",
        "lich/dang-ky/",
        "tuan/",
        "viec-cua-toi/",
        "cong-khai/",
        "kiem-tra/",
        "luu-tru/",
        "du-lieu/",
        "tim/",
    }
    assert set(pages) == shared | years
    for page in pages.values():
        assert any(word in page.html for word in ("Chưa có", "chưa có", "không còn việc")), page.address
    frame = frame_of(Library(SETTINGS), current, "huong-dan/", "huong-dan")
    assert [link.address for link in frame.years] == [link.address for link in pages[""].frame.years]


def test_progress_counts_boxes_of_plans_in_force() -> None:
    tree = read(build()["2022-2023/"].html)
    bar = tree.one("progress")
    assert (bar.attributes["value"], bar.attributes["max"]) == ("1", "3")
    assert "Đã xong 1 trên 3 việc có đánh dấu (33%)" in tree.text


def test_disclosures_by_item_and_year() -> None:
    pages = build()
    every = read(pages["cong-khai/"].html)
    assert [item.text for item in every.all("dt")] == ["Mục F2", "Mục P4", "Mục P5", "Mục P10"]
    headings = [heading.text for heading in every.all("h2")]
    assert headings == ["Mục khác"]
    assert "chưa có nội dung công khai" in pages["2026-2027/cong-khai/"].html


def test_the_archive_says_what_each_year_holds() -> None:
    tree = read(build()["luu-tru/"].html)
    assert [heading.text for heading in tree.all("h2")] == ["Năm học 2025-2026", "Năm học 2022-2023"]
    assert [line.text for line in tree.all("p")][1:] == [
        "1 văn bản · 0 việc theo tháng · 1 nội dung công khai",
        "Chưa khóa.",
        "6 văn bản · 10 việc theo tháng · 1 nội dung công khai · 1 tệp kèm theo",
        "Chưa khóa.",
    ]


def test_the_same_library_gives_the_same_pages() -> None:
    assert build(preview=True) == build(preview=True)


def test_four_hundred_plans_are_quick() -> None:
    plans = [
        plan(f"{start}-{start + 1}", f"ke-hoach-{number}", body(union_tasks(SchoolYear(start))))
        for start in range(2017, 2027)
        for number in range(40)
    ]
    many = library(*plans)
    begun = time.process_time()
    pages = pages_of(Context(many, CURRENT, date(2026, 9, 20)))
    assert time.process_time() - begun < 3
    weeks = sum(len(list(mondays_of(SchoolYear(start)))) for start in range(2017, 2027))
    assert len(pages) == 400 + 360 + 10 + 10 * 5 + weeks + len(MONTHS)
