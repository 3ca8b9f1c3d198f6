"""A reader searches: with a thumb, with a keyboard alone, without scripts, from a USB stick, with hostile words."""

from __future__ import annotations

import functools
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from support.browser import DESK, PHONE, Visit, overflowing, served
from support.projects import Project, copy_project

Open = Callable[..., Visit]
CONTEST = "2026-2027/hoi-thao-chao-mung-20-11/"
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
HOSTILE = [
    "<img src=x onerror=hacked=1>",
    '"><script>hacked=1</script>',
    r".*+?^${}()|[\]\/ (a+)+$",
    "a" * 10_000,
    "hội " * 3_000,
    "🙂🎉👩‍👩‍👧",
    "خطة العمل \u202eabc\u202c",
    "%00%ff&amp;#x3c;",
    "__proto__ constructor toString",
    "“”\"\"''",
    "0/0 99/99 31/31 12/ /12 //",
]


def box(page: Page) -> Page:
    """Opens the box and waits until it can be typed into."""
    page.locator(".kh-search__button").click()
    expect(page.locator(".kh-find__input")).to_be_focused()
    return page


def typed(page: Page, words: str) -> None:
    """Types into the open box and waits for the hits."""
    page.locator(".kh-find__input").fill(words)
    expect(page.locator(".kh-find .kh-hit:not(.kh-hit--waiting) a").first).to_be_visible()


@SIZES
def test_typing_without_accents_leads_to_the_place_of_the_task(visit: Open, size: dict[str, int]) -> None:
    page = box(visit("luu-tru/", viewport=size).page)
    typed(page, "hoi thao cap truong")
    hit = page.locator(".kh-find .kh-hit", has_text="Hội thao cấp trường").first
    expect(hit.locator("mark").first).to_have_text("Hội")
    expect(hit).to_contain_text("Việc tháng 11/2026 · Năm học 2026-2027 · Đoàn TNCS")
    hit.locator("a").click()
    page.wait_for_url(f"**/{CONTEST}#hoi-thao")
    expect(page.locator("#hoi-thao")).to_be_in_viewport()
    expect(page.locator(".kh-find[open]")).to_have_count(0)


def test_letter_by_letter_the_last_word_may_be_unfinished(visit: Open) -> None:
    page = box(visit().page)
    page.locator(".kh-find__input").press_sequentially("boi duong thuong xuy", delay=30)
    expect(page.locator(".kh-find .kh-hit").first).to_contain_text("bồi dưỡng thường xuyên giáo viên")


def test_keyboard_alone(visit: Open) -> None:
    page = visit(viewport=DESK).page
    page.keyboard.press("/")
    expect(page.locator(".kh-find__input")).to_be_focused()
    page.keyboard.type("cong doan")
    expect(page.locator(".kh-find__status")).to_have_text(re.compile(r"^\d+ kết quả[.,]"))
    expect(page.locator(".kh-find .kh-hit:not(.kh-hit--waiting)").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".kh-find .kh-hit a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".kh-find__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".kh-find[open]")).to_have_count(0)
    page.keyboard.press("/")
    expect(page.locator(".kh-find__input")).to_have_value("cong doan")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2026-2027/hoat-dong-cong-doan/")


def test_a_slash_in_a_field_is_a_slash(visit: Open) -> None:
    page = visit("tim/", viewport=DESK).page
    page.locator("#kh-tim-q").focus()
    page.keyboard.type("20/11")
    expect(page.locator("#kh-tim-q")).to_have_value("20/11")
    expect(page.locator(".kh-find[open]")).to_have_count(0)


def test_enter_in_the_box_opens_the_page_of_results(visit: Open) -> None:
    page = box(visit(CONTEST).page)
    typed(page, "tham quan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=tham+quan")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ kết quả[.,]"))
    expect(page.locator(".kh-hit", has_text="tham quan").first).to_contain_text("Đã thu hồi")


def test_nothing_is_fetched_before_the_box_is_opened(visit: Open) -> None:
    opened = visit()
    asked: list[str] = []
    opened.page.on("request", lambda request: asked.append(request.url))
    opened.go(CONTEST)
    assert not [url for url in asked if "/tim/" in url or "search-" in url]
    typed(box(opened.page), "cong khai")
    assert [url for url in asked if "/tim/manifest.js" in url]


def test_filters_stand_in_the_address_and_back_takes_them_off(visit: Open) -> None:
    page = visit("tim/?q=cong+doan", viewport=PHONE).page
    years = page.locator(".kh-hit__about")
    expect(years.first).to_contain_text("Năm học 2026-2027")
    page.get_by_text("Lọc theo năm học").click()
    page.get_by_label("Năm học").select_option("2022-2023")
    page.wait_for_url("**/tim/?q=cong+doan&nam=2022-2023")
    expect(years.first).to_contain_text("Năm học 2022-2023")
    assert all("2022-2023" in text for text in years.all_inner_texts())
    page.get_by_label("Cơ quan ban hành").select_option(label="Công đoàn Trường THCS Sông Trăng")
    page.wait_for_url("**co-quan=*")
    expect(page.get_by_role("status")).to_have_text(re.compile("kết quả"))
    assert all("Công đoàn Trường THCS" in text for text in years.all_inner_texts())
    page.get_by_label("Loại văn bản").select_option("cong-khai")
    expect(page.get_by_role("status")).to_have_text(re.compile("^Không thấy"))
    for _ in range(3):
        page.go_back()
    page.wait_for_url("**/tim/?q=cong+doan")
    expect(years.first).to_contain_text("Năm học 2026-2027")
    expect(page.get_by_label("Năm học")).to_have_value("")


def test_back_from_a_plan_gives_the_results_again(visit: Open) -> None:
    page = visit("tim/?q=hoi+thao").page
    page.locator(".kh-hit a").first.click()
    page.wait_for_url(f"**/{CONTEST}*")
    page.go_back()
    expect(page.locator("#kh-tim-q")).to_have_value("hoi thao")
    expect(page.locator(".kh-hit").first).to_contain_text("hội thao")


def test_older_years_are_one_press_away(visit: Open) -> None:
    page = visit("tim/?q=hoi+thao").page
    expect(page.locator(".kh-hit").first).to_be_visible()
    assert "2025-2026" not in "".join(page.locator(".kh-hit__about").all_inner_texts())
    page.get_by_role("button", name="Tìm cả các năm khác").click()
    expect(page.locator(".kh-hit__about", has_text="2025-2026").first).to_be_visible()
    assert "nam=tat-ca" in page.url


def test_a_misspelt_word_offers_the_nearest_spelling(visit: Open) -> None:
    page = visit("tim/?q=hoi+thoa").page
    expect(page.get_by_role("status")).to_contain_text("Không thấy “hoi thoa”. ")
    expect(page.get_by_role("status")).to_contain_text("cho “hoi thao”")
    page.get_by_role("button", name="Tìm đúng “hoi thoa”").click()
    page.wait_for_url("**dung=1*")
    expect(page.get_by_role("status")).not_to_contain_text("cho “hoi thao”")


def test_a_draft_is_not_found(visit: Open) -> None:
    page = visit("tim/?q=ng%C3%A0y+h%E1%BB%99i+%C4%91%E1%BB%8Dc+s%C3%A1ch&nam=tat-ca").page
    expect(page.get_by_role("status")).to_have_text(re.compile("kết quả|Không thấy"))
    assert "ngay-hoi-doc-sach" not in page.content()


def test_without_scripts_the_page_is_an_index_by_year_and_subject(visit: Open) -> None:
    opened = visit("2026-2027/", scripts=False)
    opened.page.locator(".kh-search__button").click()
    opened.page.wait_for_url("**/tim/?q=")
    page = opened.page
    addresses = {link.get_attribute("href") for link in page.locator("article a").all()}
    for address in (CONTEST, "2022-2023/hoat-dong-he/", "2025-2026/cong-khai-tai-chinh/"):
        assert f"../{address}" in addresses
    expect(page.get_by_role("heading", name="Theo năm học")).to_be_visible()
    expect(page.get_by_role("heading", name="Theo nội dung")).to_be_visible()
    subject = page.locator("dt", has_text="Kế hoạch công tác công đoàn")
    expect(subject.locator("xpath=following-sibling::dd[1]")).to_contain_text("2026-2027")
    expect(page.locator("[data-kh=search-filters]")).to_be_hidden()


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:12]))
def test_hostile_queries_do_nothing(visit: Open, words: str) -> None:
    page = box(visit().page)
    page.locator(".kh-find__input").fill(words)
    expect(page.locator(".kh-find__status")).not_to_have_text("Đang tìm…")
    page.wait_for_timeout(300)
    page.goto(page.url + "tim/?q=" + quote(words[:2000]) + "&nam=%3Cb%3E&co-quan=__proto__&loai=%22")
    status = page.get_by_role("status")
    expect(status).not_to_have_text("Đang tìm…")
    expect(status).not_to_contain_text("Không tải được")
    assert page.evaluate("globalThis.hacked") is None
    assert page.locator("article img, article script, .kh-find img").count() == 0


def test_an_answer_that_cannot_be_fetched_says_so_and_shows_the_index(
    browser: Browser, sample_site: Project
) -> None:
    with served(sample_site.site) as address:
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        page.route("**/assets/kehoach/tim/*", lambda route: route.abort())
        page.goto(f"{address}tim/?q=abc")
        expect(page.get_by_role("status")).to_contain_text("Không tải được kết quả")
        expect(page.get_by_role("heading", name="Theo năm học")).to_be_visible()
        context.close()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Page]:
    """A page on which no script may fail."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def test_under_a_policy_without_eval(watched: Page, sample_site: Project) -> None:
    policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'"
    broken: list[str] = []
    watched.on("console", lambda said: broken.append(said.text) if "eval" in said.text else None)
    with served(sample_site.site, policy=policy) as address:
        watched.goto(address)
        typed(box(watched), "phong chay")
        watched.goto(f"{address}tim/?q=phong+chay")
        expect(watched.locator(".kh-hit").first).to_contain_text("phòng cháy, chữa cháy")
        assert broken == []
        # The policy holds: what it forbids fails.
        watched.evaluate("setTimeout(() => { try { new Function('') } catch { globalThis.forbidden = 1 } })")
        watched.wait_for_function("globalThis.forbidden === 1")


def test_in_a_folder_of_a_host(watched: Page, sample_site: Project) -> None:
    with served(sample_site.root, "site/") as address:
        watched.goto(f"{address}{CONTEST}")
        typed(box(watched), "phong chay")
        watched.locator(".kh-find .kh-hit a").first.click()
        watched.wait_for_url(f"{address}2026-2027/phong-chay-chua-chay/**")


def test_from_a_folder_on_a_disk(watched: Page, sample_site: Project) -> None:
    watched.goto((sample_site.site / CONTEST / "index.html").as_uri())
    typed(box(watched), "phong chay")
    watched.locator(".kh-find .kh-hit a").first.click()
    watched.wait_for_url("file://**/2026-2027/phong-chay-chua-chay/index.html*")
    expect(watched.locator("h1")).to_be_visible()
    typed(box(watched), "cong doan")
    watched.keyboard.press("Enter")
    watched.wait_for_url("file://**/tim/index.html?q=cong+doan")
    expect(watched.locator(".kh-hit").first).to_contain_text("công đoàn")
    watched.locator(".kh-hit a").first.click()
    watched.wait_for_url("file://**/2026-2027/hoat-dong-cong-doan/index.html*")


def test_the_bag_of_a_closed_year_is_searched_from_a_stick(
    watched: Page, project: Project, tmp_path: Path
) -> None:
    """The year's own search comes along, and nothing of another year."""
    done = project.run("kehoach.cli", "archive", "2025-2026")
    assert done.code == 0, done.out
    shutil.unpack_archive(project.root / "plans/luu-tru/2025-2026.zip", tmp_path / "Ổ USB")
    pages = tmp_path / "Ổ USB/2025-2026/data/trang"
    assert not [
        path for path in pages.glob("assets/kehoach/tim/*") if '"2026-2027"' in path.read_text("utf-8")
    ]
    watched.goto((pages / "index.html").as_uri())
    typed(box(watched), "hoi thao")
    watched.locator(".kh-find .kh-hit a").first.click()
    watched.wait_for_url("file://**/2025-2026/hoi-thao-chao-mung-20-11/index.html*")
    typed(box(watched), "cong doan")
    watched.keyboard.press("Enter")
    watched.wait_for_url("file://**/tim/index.html?q=cong+doan")
    expect(watched.locator(".kh-hit").first).to_contain_text("công đoàn")


@functools.cache
def _hostile_texts() -> dict[str, str]:
    body = "\n".join(
        [
            "## Mục <b>đậm</b> & <script>hacked=1</script>",
            "",
            "## Tháng 9",
            "",
            '- Việc `<img src=x onerror=hacked=1>` cần làm lạ thường {owner="<svg onload=hacked=1>"}',
            "- Việc \u202eđảo ngược\u202c 🙂 خطة لالعمل lạ thường",
            f"- {'dài' * 5_000} lạ thường",
        ]
    )
    head = "---\ntitle: 'Kế hoạch <img src=x onerror=hacked=1> lạ thường'\nissuers: ['<i>Tổ</i> \"A\" & B']\n---\n\n"
    return {"plans/2026-2027/la-thuong.md": head + body + "\n"}


def test_hostile_texts_are_texts(watched: Page, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", plans=False)
    for path, text in _hostile_texts().items():
        project.write(path, text)
    result = project.build()
    assert result.code == 0, result.out
    with served(project.site) as address:
        watched.goto(address)
        typed(box(watched), "la thuong")
        expect(watched.locator(".kh-find .kh-hit").first).to_contain_text("<img src=x onerror=hacked=1>")
        watched.goto(f"{address}tim/?q=la+thuong")
        expect(watched.locator(".kh-hit").first).to_contain_text('<i>Tổ</i> "A" & B')
        watched.goto(f"{address}tim/?q=dao+nguoc")
        expect(watched.locator(".kh-hit mark").first).to_have_text("đảo")
        assert watched.evaluate("globalThis.hacked") is None
        assert watched.locator(".kh-hits img, .kh-hits svg, .kh-hits script, .kh-hits i").count() == 0
        watched.goto(f"{address}tim/?q=dai")
        assert overflowing(watched) == []
