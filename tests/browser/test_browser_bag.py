"""The bag from a USB stick: unpacked, opened by file://, with no server and no network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from urllib.request import url2pathname

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from support.browser import DESK, PHONE, overflowing
from support.pages import read_page
from support.projects import ROOT

YEAR = "2022-2023"


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped bag, unpacked where a name has spaces and marks."""
    place = tmp_path_factory.mktemp("usb") / "Ổ USB của trường"
    shutil.unpack_archive(ROOT / f"plans/luu-tru/{YEAR}.zip", place)
    return place / YEAR


@pytest.fixture
def page(browser: Browser, stick: Path) -> Iterator[Page]:
    """A page whose every request is a file of the bag, and whose console stays silent."""
    context = browser.new_context(viewport=PHONE, offline=True)
    page = context.new_page()
    faults: list[str] = []
    root = stick.as_uri()
    page.on("request", lambda request: None if request.url.startswith(root) else faults.append(request.url))
    # A page that is left while its icon loads ends the request; what is not there fails otherwise.
    page.on(
        "requestfailed",
        lambda one: None if "ABORTED" in (one.failure or "") else faults.append(f"failed: {one.url}"),
    )
    page.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def _file(url: str) -> Path:
    return Path(url2pathname(urlsplit(url).path))


def test_every_page_opens_and_every_link_of_it_leads_to_a_file_of_the_bag(page: Page, stick: Path) -> None:
    start = (stick / "index.html").as_uri()
    page.goto(start)
    page.wait_for_url("**/data/trang/index.html")
    seen: set[str] = set()
    # The search is reached by its box, not by a link.
    waiting = [page.url, (stick / "data/trang/tim/index.html").as_uri()]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        page.goto(url)
        expect(page.locator("h1")).to_be_visible()
        # The head's colour is of our style sheet, that it stays in place of Material's.
        style = page.evaluate(
            "(e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).position])(document.querySelector('.md-header'))"
        )
        assert style == ["rgb(11, 79, 108)", "sticky"], url
        broken = page.evaluate("[...document.images].filter(i => !i.naturalWidth).map(i => i.src)")
        assert broken == []
        for link in page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)"):
            target = urldefrag(link)
            if target.url.startswith(("mailto:", "tel:")):
                continue
            place = _file(target.url)
            assert place.is_file() and place.is_relative_to(stick), (url, link)
            if place.suffix == ".html":
                ids = read_page(place.read_text("utf-8")).ids
                assert not target.fragment or unquote(target.fragment) in ids, (url, link)
                waiting.append(target.url)
    pages = {_file(url) for url in seen}
    assert pages == set((stick / "data/trang").rglob("*.html"))


def test_no_page_has_a_switch_a_notice_or_another_year(stick: Path) -> None:
    for place in (stick / "data/trang").rglob("*.html"):
        html = place.read_text("utf-8")
        found = read_page(html)
        assert "Bạn đang xem năm học" not in found.text
        assert not {"kh-years", "kh-past"} & set(found.classes)
        assert not [link for link in found.links if "2026-2027" in link or "2025-2026" in link]
        assert not [link for link in found.links if link.startswith(("http", "//", "/", "webcal"))]
        assert not [link for link in (*found.links, *found.sources) if link.endswith("/")]


def test_from_the_index_to_a_task_and_through_the_calendar(page: Page, stick: Path) -> None:
    page.goto((stick / "data/trang/index.html").as_uri())
    text = page.locator("article").inner_text()
    titles = [
        line.partition(":")[2].strip()
        for source in (stick / f"data/plans/{YEAR}").rglob("*.md")
        for line in source.read_text("utf-8").splitlines()[:3]
        if line.startswith("title:")
    ]
    assert len(titles) == 10
    assert not [title for title in titles if title not in text]
    page.get_by_role("link", name="Lịch cả năm học").click()
    month = page.locator("#thang-11-2022")
    expect(month).to_be_visible()
    month.locator("a[href*='#']").first.click()
    target = page.locator("#" + page.url.partition("#")[2])
    expect(target).to_be_in_viewport()
    assert page.url.partition("#")[0].endswith("/index.html")


@pytest.mark.parametrize("address", ["index.html", f"{YEAR}/hoat-dong-cong-doan/index.html"])
def test_bag_pages_fit_and_axe_finds_nothing(page: Page, stick: Path, address: str) -> None:
    page.goto((stick / "data/trang" / address).as_uri())
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert overflowing(page) == []
    # Over file:// no script may read a style sheet, so axe must not try.
    results = Axe().run(page, options={"preload": False})
    assert results.violations_count == 0, results.generate_report()


def test_the_phones_menu_opens_without_a_server(page: Page, stick: Path) -> None:
    page.goto((stick / f"data/trang/{YEAR}/hoat-dong-cong-doan/index.html").as_uri())
    page.locator("[data-kh=drawer]").click()
    page.locator("nav").get_by_role("link", name="Mục lục").locator("visible=true").first.click()
    page.wait_for_url("**/data/trang/index.html")


def test_the_search_answers_from_the_stick(page: Page, stick: Path) -> None:
    page.goto((stick / f"data/trang/{YEAR}/ke-hoach-nam-hoc/index.html").as_uri())
    page.locator("form[data-kh=search]").first.click()
    page.keyboard.type("dai hoi cong doan co so")
    hit = page.locator("a[href*='hoat-dong-cong-doan/index.html#']").locator("visible=true").first
    expect(hit).to_contain_text("ại hội công đoàn cơ sở")
    hit.click()
    page.wait_for_url("**/hoat-dong-cong-doan/index.html#*")
    expect(page.locator("#" + page.url.partition("#")[2])).to_be_in_viewport()
    page.goto((stick / "data/trang/tim/index.html").as_uri() + "?q=dai+hoi")
    expect(page.get_by_text("ại hội công đoàn cơ sở").first).to_be_visible()
