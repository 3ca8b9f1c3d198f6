"""What is next comes first: home, calendar and week at three days of the year, on a phone and at a desk, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from support.browser import DESK, PHONE, Visit, overflowing

Open = Callable[..., Visit]
VIETNAM = timezone(timedelta(hours=7))
DAYS = {
    "autumn": datetime(2026, 10, 2, 8, tzinfo=VIETNAM),
    "november": datetime(2026, 11, 25, 8, tzinfo=VIETNAM),
    "spring": datetime(2027, 3, 10, 8, tzinfo=VIETNAM),
}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
EACH_DAY = pytest.mark.parametrize("day", DAYS)


@pytest.fixture
def on_a_day(visit: Open) -> Callable[..., Page]:
    """Opens a page for a reader whose clock shows a given time in Vietnam."""

    def opened(address: str, now: datetime, **options: object) -> Page:
        made = visit("404.html", **options)
        made.page.clock.install(time=now)
        made.go(address)
        return made.page

    return opened


def _top(page: Page, selector: str) -> float:
    return float(page.locator(selector).first.evaluate("one => one.getBoundingClientRect().top + scrollY"))


@EACH_DAY
@SIZES
def test_home_shows_the_month_of_the_day_and_today_on_the_first_screen(
    on_a_day: Callable[..., Page], day: str, size: dict[str, int]
) -> None:
    now = DAYS[day]
    page = on_a_day("", now, viewport=size)
    section = page.locator(".kh-month-now")
    expect(section).to_have_attribute("data-month", f"{now:%Y-%m}")
    expect(section.locator("h2")).to_have_text("Việc tháng này")
    head = section.locator("[data-part=now] h3")
    expect(head).to_contain_text(f"Hôm nay và tuần này, {now.day}/{now.month}")
    assert _top(page, "[data-part=now] h3") < size["height"] * 0.6
    today = f"{now:%Y-%m-%d}"
    for name, rule in {"later": "one > day", "past": "one < day"}.items():
        script = f"""(items, day) => items.every((item) => {{
            const one = {"item.dataset.end || item.dataset.date" if name == "past" else "item.dataset.date"};
            return {rule};
        }})"""
        assert section.locator(f"[data-part={name}] li[data-date]").evaluate_all(script, today)
    fold = section.locator("details[data-part=past]")
    assert not fold.evaluate("one => one.open")
    count = fold.locator("li[data-date]").count()
    if count:
        expect(fold.locator("summary")).to_have_text(f"Đã qua: {count} việc")
    for link in section.locator("li[data-date] p > a").all()[:3]:
        assert page.request.get(str(link.evaluate("one => one.href"))).ok
    assert overflowing(page) == []


@EACH_DAY
@pytest.mark.parametrize("address", ["lich/", "2026-2027/lich/"])
@SIZES
def test_the_calendar_opens_on_today_and_folds_what_is_over(
    on_a_day: Callable[..., Page], day: str, address: str, size: dict[str, int]
) -> None:
    now = DAYS[day]
    page = on_a_day(address, now, viewport=size)
    today = page.locator("dt.kh-today").filter(has_text="Hôm nay").first
    expect(today).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0
    first = page.locator(".kh-cal > section[data-month]").first
    expect(first).to_have_attribute("data-month", f"{now:%Y-%m}")
    months = page.locator(".kh-cal section[data-month]").evaluate_all(
        "all => all.map((one) => one.dataset.month)"
    )
    assert months == sorted(months) and len(months) >= 12
    expect(page.locator(".kh-monthbar .kh-seen")).to_have_text(f"T{now.month}")


def test_what_is_folded_opens_where_a_link_leads(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day("lich/#thang-9-2026", DAYS["november"])
    expect(page.locator("#thang-9-2026 h2")).to_be_in_viewport()
    page.get_by_role("link", name="Tháng 10/2026", exact=True).click()
    expect(page.locator("#thang-10-2026 h2")).to_be_in_viewport()


def test_a_filter_sees_what_is_over_too(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day("lich/?tim=khai+giang", DAYS["spring"])
    expect(page.locator("#thang-9-2026 dd:not([hidden])").first).to_be_visible()


def test_on_paper_nothing_is_folded(on_a_day: Callable[..., Page]) -> None:
    page = on_a_day("lich/", DAYS["november"], scripts=True)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    expect(page.locator("#thang-9-2026 dd").first).to_be_visible()
    assert page.locator("details.kh-past > summary").first.is_hidden()
    boxes = [one.bounding_box() for one in page.locator(".kh-cal section[data-month] h2").all()[:6]]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops) and len(set(tops)) == len(tops)


@EACH_DAY
@SIZES
def test_this_week_is_the_readers(on_a_day: Callable[..., Page], day: str, size: dict[str, int]) -> None:
    now = DAYS[day]
    monday = now - timedelta(days=now.weekday())
    page = on_a_day("tuan/", now, viewport=size)
    sections = page.locator(".kh-weekly")
    expect(sections.first).to_have_attribute("data-monday", f"{monday:%Y-%m-%d}")
    expect(sections.nth(1)).to_have_attribute("data-monday", f"{monday + timedelta(days=7):%Y-%m-%d}")
    expect(page.locator(".kh-week tbody.kh-today").first).to_be_visible()
    link = sections.first.locator("h2 a")
    assert page.request.get(str(link.evaluate("one => one.href"))).ok
    assert overflowing(page) == []


def test_a_week_on_paper_is_a_table_of_five_columns_to_be_signed(visit: Open) -> None:
    page = visit("2026-2027/tuan/2026-11-16/").page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    heads = page.locator(".kh-week thead th")
    assert heads.all_inner_texts() == ["Thứ", "Sáng", "Chiều", "Người thực hiện", "Địa điểm"]
    expect(page.locator(".kh-wall")).to_be_visible()
    expect(page.locator(".kh-sign")).to_contain_text("HIỆU TRƯỞNG")
    expect(page.locator(".md-header")).to_be_hidden()
    days = page.locator(".kh-week tbody th").all_inner_texts()
    assert any(text.startswith("Thứ Sáu") for text in days)


@pytest.mark.parametrize(
    "address",
    ["", "viec-cua-toi/", "tuan/", "2026-2027/tuan/2026-11-16/", "2026-2027/tuan/", "lich/2026-11/"],
)
@SIZES
def test_axe_finds_nothing_and_nothing_is_missing_without_scripts(
    visit: Open, address: str, size: dict[str, int]
) -> None:
    page = visit(address, viewport=size).page
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert overflowing(page) == []

    def words(one: Page) -> set[str]:
        html = str(one.locator("article").evaluate("one => one.innerHTML"))
        return set(re.findall(r"\w+", re.sub("<[^>]*>", " ", html).casefold()))

    without = visit(address, viewport=size, scripts=False).page
    assert words(without) - words(page) <= {"từ", "đến", "hết", "thứ", *map(str, range(32)), *_WEEKDAYS}


_WEEKDAYS = {"hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật"}


# --- whose duties -------------------------------------------------------------------------------------


def test_the_phone_remembers_whose_duties_are_wanted(visit: Open) -> None:
    page = visit("viec-cua-toi/").page
    every = page.locator(".kh-duties").count()
    page.get_by_label("Tôi là, hoặc thuộc").select_option("to-xa-hoi")
    shown = page.locator(".kh-duties:not([hidden]) h2")
    assert set(shown.all_inner_texts()) >= {"Tổ Xã hội", "Các tổ chuyên môn", "Toàn trường"}
    assert shown.count() < every
    page.reload()
    assert "Tổ Xã hội" in page.locator(".kh-duties:not([hidden]) h2").all_inner_texts()
    page.get_by_role("button", name="Bỏ Tổ Xã hội").click()
    assert page.locator(".kh-duties:not([hidden])").count() == every


def test_each_has_a_calendar_of_its_own(visit: Open) -> None:
    page = visit("viec-cua-toi/").page
    for link in page.get_by_role("link", name=re.compile("^Tải tệp .ics")).all()[:5]:
        assert page.request.get(str(link.evaluate("one => one.href"))).text().startswith("BEGIN:VCALENDAR")


def test_on_android_the_first_button_is_no_webcal(visit: Open) -> None:
    agent = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36"
    page = visit("lich/dang-ky/", user_agent=agent).page
    first = page.locator("article a.md-button").first
    assert not str(first.get_attribute("href")).startswith("webcal:")
    for link in page.locator(".kh-feeds a[data-feed]").all()[:3]:
        assert str(link.get_attribute("href")).startswith("https://calendar.google.com/")


def test_the_shared_address_of_a_renamed_plan_keeps_its_place(visit: Open, tmp_path: object) -> None:
    """The page of a former address sends a reader on to the task that the link named."""
    from kehoach.pages.rendered import rendered

    made = visit("404.html")
    html = rendered("alias.html", plan={"title": "Kế hoạch"}, to="../moi/")
    made.page.route("**/2026-2027/cu/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    made.page.route(
        "**/2026-2027/moi/", lambda route: route.fulfill(body="<p id=hoi-thao>x", content_type="text/html")
    )
    made.page.goto(made.site + "2026-2027/cu/#hoi-thao")
    made.page.wait_for_url("**/2026-2027/moi/#hoi-thao")
