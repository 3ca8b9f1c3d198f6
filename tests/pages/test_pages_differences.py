"""The page that says what changed since the former year."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.pages.page import Page
from kehoach.rendering.html_writer import write_html
from pages.page_builder import build
from pages.sample_library import SETTINGS, plan
from rendering.bodies import read as document
from support.pages import read

OLD = "### Tháng 9/2025\n\n- Họp tổ <chuyên> môn\n- Thi viết chữ đẹp\n\n### Tháng 10/2025\n\n- Hội nghị viên chức\n"
NEW = "### Tháng 9/2026\n\n- Họp tổ <chuyên> môn\n- Trồng cây xanh\n\n### Tháng 11/2026\n\n- Hội nghị viên chức\n"
ADDRESS = "2026-2027/a/so-sanh/"


def of_year(year: str, body: str, slug: str = "a", **front: object) -> Plan:
    return plan(year, slug, document(body, int(year[:4])), series="a", **front)


def page(old: str = OLD, new: str = NEW, **front: object) -> Page:
    plans = (of_year("2025-2026", old), of_year("2026-2027", new, **front))
    return build(Library(SETTINGS, plans))[ADDRESS]


def test_the_sum_at_the_top() -> None:
    found = read(page().html)
    assert [item.text for item in found.all("summary")] == [
        "1 việc mới",
        "1 việc không còn",
        "1 việc sang tháng khác",
    ]
    assert "từ tháng 10 sang tháng 11" in found.text
    links = [link.attributes["href"] for link in found.all("a")]
    assert links[:3] == ["../", "../../../2025-2026/a/", "../../"]
    assert [link.partition("#")[0] for link in links[3:]] == ["../", "../../../2025-2026/a/", "../"]


def test_words_that_came_and_went_say_so_to_a_screen_reader() -> None:
    html = page().html
    assert (
        '<ins><span class="kh-unseen">[thêm: </span>Trồng cây xanh<span class="kh-unseen">]</span></ins>'
        in html
    )
    assert (
        '<del><span class="kh-unseen">[bỏ: </span>Thi viết chữ đẹp<span class="kh-unseen">]</span></del>'
        in html
    )
    assert "<chuyên>" not in html


def test_a_plan_that_only_moved_on_says_so() -> None:
    same = page(OLD, OLD.replace("2025", "2026"))
    assert "Không có chỗ nào khác" in read(same.html).text
    assert len(same.headings) == 1


def test_links_to_it_stand_on_the_plan_and_on_the_year() -> None:
    pages = build(Library(SETTINGS, (of_year("2025-2026", OLD), of_year("2026-2027", NEW))))
    assert 'href="so-sanh/">So với năm học 2025-2026</a>' in pages["2026-2027/a/"].html
    assert 'href="a/so-sanh/"' in pages["2026-2027/"].html
    assert "so-sanh" not in pages["2025-2026/a/"].html + pages["2025-2026/"].html
    assert "2025-2026/a/so-sanh/" not in pages
    assert {link.year.start: link.address for link in pages[ADDRESS].frame.years} == {
        2026: ADDRESS,
        2025: "2025-2026/a/",
    }


def test_the_former_year_is_the_nearest_that_has_the_series() -> None:
    plans = (of_year("2021-2022", OLD), of_year("2022-2023", OLD, "b"), of_year("2026-2027", NEW))
    pages = build(Library(SETTINGS, plans))
    assert pages[ADDRESS].title.startswith("Khác gì năm học 2022-2023")
    assert pages["2022-2023/b/so-sanh/"].title.startswith("Khác gì năm học 2021-2022")


def test_a_draft_is_compared_in_a_preview_only() -> None:
    library = Library(SETTINGS, (of_year("2025-2026", OLD), of_year("2026-2027", NEW, status="draft")))
    assert ADDRESS not in build(library)
    assert build(library, preview=True)[ADDRESS].is_draft


def test_another_head_is_a_difference_number_and_day_are_not() -> None:
    text = read(
        page(
            OLD, OLD.replace("2025", "2026"), bases=["Căn cứ Luật A"], number="5/KH-A", date="2026-09-01"
        ).html
    ).text
    assert "Căn cứ Luật A" in text
    assert "Lời văn" not in text
    assert "số 5/KH-A, 1/9/2026" in text


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)


@settings(max_examples=150)
@given(st.lists(TEXTS, max_size=6).map("\n\n".join), st.lists(TEXTS, max_size=6).map("\n\n".join))
def test_every_word_that_came_or_went_is_on_the_page(old: str, new: str) -> None:
    plans = (of_year("2025-2026", f"{old}\n\nCuối bài."), of_year("2026-2027", f"{new}\n\nCuối bài."))
    former, later = (re.findall(r"\w+", read(write_html(one.document.body)).text) for one in plans)
    shown = read(build(Library(SETTINGS, plans))[ADDRESS].html).text
    words = set(re.findall(r"\w+", shown))
    assert set(later) ^ set(former) <= words
