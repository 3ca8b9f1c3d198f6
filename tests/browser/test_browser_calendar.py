"""The calendar on a phone: where it opens, its filters, its links; nothing missing without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import Page, expect

from support.browser import Visit

Open = Callable[..., Visit]
VIETNAM = timezone(timedelta(hours=7))
NOVEMBER = datetime(2026, 11, 20, 8, 30, tzinfo=VIETNAM)
CALENDAR = "2026-2027/lich/"


@pytest.fixture
def on_a_day(visit: Open) -> Iterator[Callable[..., Page]]:
    """Opens a page for a reader whose clock shows a given time in Vietnam."""

    def opened(address: str, now: datetime = NOVEMBER, **options: object) -> Page:
        made = visit("404.html", **options)
        made.page.clock.install(time=now)
        made.go(address)
        return made.page

    yield opened


def _shown_tasks(page: Page) -> int:
    links = page.locator(
        ".kh-cal dd:not([hidden]) a[href*='#viec-'], .kh-cal dd:not([hidden]) > a:first-child"
    )
    return len({link.get_attribute("href") for link in links.all()})


def _filter(page: Page) -> None:
    page.get_by_role("button", name="Tìm và lọc").click()


# --- where it opens -----------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["lich/", CALENDAR])
def test_it_opens_at_the_current_month_and_says_today(on_a_day: Callable[..., Page], address: str) -> None:
    page = on_a_day(address)
    expect(page.locator("#thang-11-2026 h2")).to_be_in_viewport()
    expect(page.locator("#thang-10-2026 h2")).not_to_be_visible()
    today = page.locator("dt.kh-today").filter(has_text="Hôm nay").first
    expect(today).to_contain_text("20/11")
    expect(page.locator(".kh-monthbar .kh-now")).to_have_text("T11")
    expect(page.locator(".kh-monthbar")).to_be_in_viewport()
    page.get_by_role("button", name="Hôm nay").click()
    expect(today).to_be_in_viewport()


def test_a_day_without_a_task_has_a_line_that_says_so(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day("lich/", datetime(2026, 12, 13, 23, 50, tzinfo=VIETNAM))
    today = page.locator("dt.kh-today")
    expect(today).to_contain_text("Chủ nhật, 13/12")
    expect(today.locator("xpath=following-sibling::dd[1]")).to_have_text("Không có việc ghi ngày này.")


def test_today_is_that_of_vietnam(on_a_day: Callable[..., Page]) -> None:
    early = datetime(2026, 11, 20, 0, 30, tzinfo=VIETNAM)  # still the 19th in New York
    page = on_a_day("lich/", early, timezone_id="America/New_York")
    expect(page.locator("dt.kh-today").filter(has_text="Hôm nay").first).to_contain_text("20/11")


def test_an_address_with_a_place_opens_there(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day(f"{CALENDAR}#thang-3-2027")
    expect(page.locator("#thang-3-2027 h2")).to_be_in_viewport()


def test_a_past_year_opens_at_its_head(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day("2022-2023/lich/")
    assert page.evaluate("scrollY") == 0
    assert page.get_by_role("button", name="Hôm nay").count() == 0


def test_the_row_of_months_stays_at_hand_and_leads_on(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day("lich/")
    page.get_by_role("link", name="Tháng 4/2027").click()
    expect(page.locator("#thang-4-2027 h2")).to_be_in_viewport()
    expect(page.locator(".kh-monthbar .kh-seen")).to_have_text("T4")
    bar, head = page.locator(".kh-bar").bounding_box(), page.locator("#thang-4-2027 h2").bounding_box()
    assert bar and head
    assert head["y"] >= bar["y"] + bar["height"] - 1


# --- filters ------------------------------------------------------------------------------------------


def test_a_filter_survives_a_reload_and_can_be_sent(visit: Open) -> None:
    page = visit(CALENDAR).page
    every = _shown_tasks(page)
    _filter(page)
    page.get_by_label("Đơn vị ban hành").select_option("cong-doan")
    expect(page.get_by_role("status").first).to_have_text(re.compile(r"^\d+ trong \d+ việc$"))
    filtered = _shown_tasks(page)
    assert 0 < filtered < every
    assert "don-vi=cong-doan" in page.url
    said = page.get_by_role("status").first.inner_text()
    page.reload()
    expect(page.get_by_role("status").first).to_have_text(said)
    assert _shown_tasks(page) == filtered
    sent = visit(page.url.removeprefix(visit().site)).page
    expect(sent.get_by_role("status").first).to_have_text(said)
    sent.get_by_role("button", name="Bỏ lọc").click()
    assert _shown_tasks(sent) == every
    assert "don-vi" not in sent.url


def test_filters_by_plan_and_owner_go_together(visit: Open) -> None:
    page = visit(f"{CALENDAR}?ke-hoach=hoat-dong-cong-doan").page
    of_plan = _shown_tasks(page)
    owners = page.get_by_label("Người thực hiện").locator("option").all()
    owner = next(
        option.get_attribute("value")
        for option in owners[1:]
        if page.locator("dd:not([hidden]) i").filter(has_text=option.inner_text()).count()
    )
    page.get_by_label("Người thực hiện").select_option(owner)
    page.wait_for_url("**nguoi=*")
    assert 0 < _shown_tasks(page) < of_plan
    names, groups, named = page.locator(".kh-legend").evaluate("one => JSON.parse(one.dataset.people)")
    place = names.index(owner)
    for item in page.locator(".kh-cal dd:not([hidden]) > i").all():
        said = str(item.evaluate("one => one.textContent")).strip()
        assert {place, *groups[place]} & set(named[said])


def test_a_list_of_names_is_each_of_them_and_a_group_is_each_of_its_own(visit: Open) -> None:
    page = visit(f"{CALENDAR}?nguoi=BCH%20C%C3%B4ng%20%C4%91o%C3%A0n").page
    shown = page.locator(".kh-cal dd:not([hidden]) > i")
    said = {str(item.evaluate("one => one.textContent")).strip() for item in shown.all()}
    assert {"BCH Công đoàn", "Ban Giám hiệu, BCH Công đoàn", "Toàn trường"} <= said
    other = visit(f"{CALENDAR}?nguoi=T%E1%BB%95%20X%C3%A3%20h%E1%BB%99i").page.locator(
        ".kh-cal dd:not([hidden]) > i"
    )
    said = {str(item.evaluate("one => one.textContent")).strip() for item in other.all()}
    assert {"Tổ Xã hội", "Các tổ chuyên môn", "Toàn trường"} <= said
    assert "Ban Nữ công" not in said


def test_a_year_is_the_same_number_on_every_page(visit: Open) -> None:
    year = visit("2026-2027/").page.locator(".kh-lead").first.inner_text()
    counted = re.search(r"(\d+) việc", year)
    assert counted
    page = visit(f"{CALENDAR}?tim=hop").page
    expect(page.get_by_role("status").first).to_have_text(re.compile(rf"^\d+ trong {counted[1]} việc$"))
    november = re.search(
        r"Tháng 11/2026\s+(\d+) việc", visit("2026-2027/").page.locator("article").inner_text()
    )
    assert november
    section = visit(CALENDAR).page.locator("#thang-11-2026")
    expect(section.locator("h2")).to_contain_text(f"{november[1]} việc")
    rows = section.locator("dd:not(.o):not(.kh-off):not(.kh-none)").count()
    monthly = section.locator("p.kh-note a[href*='/#']").count()
    assert rows + monthly == int(november[1])


@pytest.mark.parametrize(
    ("typed", "found"),
    [("hoi thao", True), ("Hội THAO", True), ("hỏi thao", False), ("xyz không có", False)],
)
def test_words_are_found_with_and_without_their_marks(visit: Open, typed: str, found: bool) -> None:
    page = visit(CALENDAR).page
    _filter(page)
    page.get_by_label("Tìm việc").fill(typed)
    status = page.get_by_role("status").first
    expect(status).to_have_text(re.compile(r"trong" if found else r"Không có việc nào phù hợp"))
    assert bool(_shown_tasks(page)) == found


def test_hostile_filters_do_nothing(visit: Open) -> None:
    page = visit(f"{CALENDAR}?tim=<img%20src=x%20onerror=alert(1)>&ke-hoach=khong-co&nguoi=%22%3E").page
    expect(page.get_by_role("status").first).to_have_text("Không có việc nào phù hợp")
    assert page.locator("img[src=x]").count() == 0
    page.get_by_label("Tìm việc").fill("(*[\\" + "x" * 10_000 + "🎉")
    expect(page.get_by_role("status").first).to_have_text("Không có việc nào phù hợp")


def test_the_keyboard_alone_filters_and_reaches_a_task(visit: Open) -> None:
    page = visit(CALENDAR).page
    opener = page.get_by_role("button", name="Tìm và lọc")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Tìm việc")).to_be_focused()
    page.keyboard.type("hoi thao")
    expect(page.get_by_role("status").first).to_have_text(re.compile("trong"))
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.kh-cal dd') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/2026-2027/*/#*")
    expect(page.locator("#" + page.url.partition("#")[2])).to_be_in_viewport()


# --- everything is there ------------------------------------------------------------------------------


def test_on_paper_it_is_a_table_of_four_columns(visit: Open) -> None:
    page = visit(CALENDAR).page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    heads = page.locator(".kh-cal__head b")
    assert heads.all_inner_texts() == ["Thời gian", "Nội dung công việc", "Người thực hiện", "Kết quả"]
    places = [box["x"] for box in (head.bounding_box() for head in heads.all()) if box]
    assert places == sorted(places) and len(set(places)) == 4
    owner = page.locator("#thang-11-2026 dd > i").first.bounding_box()
    assert owner
    assert abs(owner["x"] - places[2]) < 12
    for hidden in (".md-header", ".kh-bar", ".kh-sheet", ".kh-legend"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()


# --- into the phone -----------------------------------------------------------------------------------


def test_the_subscribe_page_offers_the_feed_that_is_there(visit: Open) -> None:
    page = visit("lich/dang-ky/").page
    button = page.get_by_role("link", name="Thêm lịch nhà trường vào điện thoại")
    expect(button).to_have_attribute("href", re.compile(r"^webcal://.+/lich\.ics$"))
    feed = page.request.get(visit().site + "lich.ics")
    assert feed.ok and feed.text().startswith("BEGIN:VCALENDAR\r\n")
    files = page.get_by_role("link", name=re.compile("^Tải tệp lịch"))
    assert files.count() > 3
    for link in files.all():
        address = link.evaluate("one => one.href")
        assert page.request.get(address).text().startswith("BEGIN:VCALENDAR\r\n")
    expect(page.get_by_role("img", name=re.compile("^Mã QR")).locator("svg")).to_be_visible()


def test_the_address_can_be_copied(visit: Open) -> None:
    page = visit("lich/dang-ky/", permissions=["clipboard-read", "clipboard-write"]).page
    page.get_by_role("button", name="Sao chép địa chỉ").first.click()
    expect(page.get_by_text("Đã sao chép.").first).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/lich.ics")
