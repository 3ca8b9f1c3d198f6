"""The page of a plan."""

from __future__ import annotations

import pytest

from kehoach.model.addresses import SITE
from kehoach.model.official_head import official_head
from kehoach.pages.plan.body_html import body_html
from pages.page_builder import build
from pages.sample_library import SCHOOL, SETTINGS, UNION, YOUTH, body, library, plan, sample
from support.pages import read

COMMUNE = "UBND xã Hồ Sen"
DISTRICT = "Phòng GD&ĐT huyện Mỹ Lâm"
UNION_PARENT = "Liên đoàn Lao động huyện Mỹ Lâm"


@pytest.mark.parametrize(
    ("front", "bodies", "state"),
    [
        ({"date": "2024-01-05"}, ((DISTRICT, SCHOOL),), "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ({"date": "2025-07-01"}, ((COMMUNE, SCHOOL),), "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ({"parent": "Sở GD&ĐT"}, (("Sở GD&ĐT", SCHOOL),), "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ({"issuers": UNION}, ((UNION_PARENT, UNION),), "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ({"issuers": YOUTH}, (("Đoàn xã Hồ Sen", YOUTH),), "Đoàn TNCS Hồ Chí Minh"),
        (
            {"issuers": [SCHOOL, UNION], "date": "2022-09-10"},
            ((DISTRICT, SCHOOL), (UNION_PARENT, UNION)),
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ),
        (
            {"issuers": [SCHOOL, YOUTH], "parent": "UBND"},
            (("UBND", SCHOOL), ("", YOUTH)),
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ),
        ({"issuers": "Hội Khuyến học"}, (("", "Hội Khuyến học"),), "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ],
)
def test_who_issues(front: dict[str, object], bodies: tuple[tuple[str, str], ...], state: str) -> None:
    head = official_head(plan("2022-2023", "x", **front), SETTINGS)
    assert head.bodies == bodies
    assert head.state[0] == state


@pytest.mark.parametrize(
    ("title", "kind", "above", "type_", "subject"),
    [
        ("Kế hoạch hoạt động", "ke-hoach", "", "Kế hoạch", "hoạt động"),
        ("KẾ HOẠCH HOẠT ĐỘNG", "ke-hoach", "", "KẾ HOẠCH", "HOẠT ĐỘNG"),
        ("Hoạt động hè", "ke-hoach", "Kế hoạch", "", "Hoạt động hè"),
        ("Chương trình hè", "ke-hoach", "", "Chương trình", "hè"),
        ("Kế hoạch", "ke-hoach", "Kế hoạch", "", "Kế hoạch"),
        ("Kế hoạchA", "ke-hoach", "Kế hoạch", "", "Kế hoạchA"),
        ("Chất lượng giáo dục", "cong-khai", "", "", "Chất lượng giáo dục"),
    ],
)
def test_type_and_subject(title: str, kind: str, above: str, type_: str, subject: str) -> None:
    head = official_head(plan("2022-2023", "x", title=title, kind=kind), SETTINGS)
    assert (head.type_above, head.type_in_title, head.subject) == (above, type_, subject)


def test_the_head_and_foot_of_a_document() -> None:
    page = build()["2022-2023/cong-doan/"]
    tree = read(page.html)
    assert tree.one("h1").text == page.title == "Kế hoạch hoạt động Công đoàn năm học 2022-2023"
    assert tree.one("h1").attributes["id"] == page.headings[0].anchor
    assert tree.one("p", "kh-number").text == "Số: 12/KH-CĐCS"
    assert tree.one("p", "kh-dateline").text == "Mỹ Lâm, ngày 24 tháng 10 năm 2022"
    assert [p.text for p in tree.one("div", "kh-bases").all("p")][1] == "Căn cứ tình hình thực tế."
    assert tree.one("div", "kh-recipients").text == "Nơi nhận: Như trên; Lưu: VT."
    assert tree.one("div", "kh-signatures").text == "TM. Ban Chấp hành Chủ tịch Nguyễn Văn An"
    assert "1/11/2022: Sửa ngày hội thao." in tree.one("aside").text
    assert "Thu và sử dụng học phí" in tree.one("aside").text
    assert tree.links()["Phụ lục đính kèm"] == "phu%20luc.pdf"
    assert "PDF, 121 KB" in tree.one("ul", "kh-files").text
    assert len(set(tree.ids)) == len(tree.ids)


def test_a_joint_plan_names_all_and_lets_all_sign() -> None:
    tree = read(build()["2022-2023/phoi-hop/"].html)
    assert [one.text for one in tree.all("p", "kh-issuer")] == [SCHOOL, UNION]
    assert [one.text for one in tree.all("p", "kh-name")] == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert tree.one("p", "kh-type").text == "Kế hoạch"
    assert tree.one("p", "kh-dateline").text == "Hồ Sen, ngày 10 tháng 9 năm 2022"


def test_links_of_the_body_are_resolved_or_unwrapped() -> None:
    html = build()["2022-2023/cong-doan/"].html
    tree = read(html)
    assert tree.links()["kế hoạch phối hợp"] == "../phoi-hop/#thang-9-2022"
    assert tree.links()["phụ lục"] == "phu%20luc.pdf"
    assert 'văn bản</em> đã bỏ, <a href="phu%20luc.pdf">phụ lục</a> và Sơ đồ "phòng".' in html
    assert "kehoach:" not in html


def test_a_link_to_a_draft_is_words_for_the_public() -> None:
    link = body([], '[bản thảo](nhap.md "a")')
    plans = (plan("2022-2023", "x", link), plan("2022-2023", "nhap", status="draft"))
    assert read(build(library(*plans))["2022-2023/x/"].html).links().get("bản thảo") is None
    preview = read(build(library(*plans), preview=True)["2022-2023/x/"].html)
    assert preview.links()["bản thảo"] == "../nhap/"


def test_words_about_the_scheme_are_left_alone() -> None:
    one = plan("2022-2023", "x", body([], 'viết `href="kehoach:plans/a.md"` và kehoach:x'))
    html = '<p>viết <code>href="kehoach:plans/a.md"</code> và kehoach:x</p>'
    assert body_html(one, library(one), SITE) == html


def test_withdrawn_and_replaced_are_said_both_ways() -> None:
    pages = build()
    old, new = read(pages["2022-2023/cu/"].html), read(pages["2022-2023/moi/"].html)
    notices = [notice.text for notice in old.all("p", "kh-notice")]
    assert notices == [
        "Đã thu hồi. Lý do: Sai thẩm quyền",
        "Văn bản này được thay bằng Kế hoạch mới (số 4/KH).",
    ]
    assert old.links()["Kế hoạch mới"] == "../moi/"
    assert new.links()["Kế hoạch cũ"] == "../cu/"
    assert "Đã thu hồi" in new.one("aside").text
    year = read(pages["2022-2023/"].html)
    assert [mark.text for mark in year.all("span", "kh-mark")] == ["Đã thu hồi"]


def test_disclosure_codes_lead_to_the_items() -> None:
    pages = build()
    tree = read(pages["2022-2023/cong-khai-chat-luong/"].html)
    assert tree.links()["P10"] == "../cong-khai/#muc-p10"
    assert "muc-p10" in read(pages["2022-2023/cong-khai/"].html).ids


def test_nothing_in_the_head_can_become_html() -> None:
    bad = "<script>alert(\"1\")</script> & 'x'"
    hostile = plan(
        "2026-2027",
        "x",
        title=bad,
        number=bad,
        place=bad,
        date="2026-09-01",
        issuers=[bad, bad + "2"],
        parent=bad,
        bases=bad,
        recipients=bad,
        signatures={"authority": bad, "role": bad, "name": bad},
        revisions={"date": "2026-09-02", "note": bad},
        discloses=bad,
        replaces=bad,
        attachments={"file": bad, "title": bad},
        status="withdrawn",
        reason=bad,
    )
    for page in build(library(hostile)).values():
        assert "<script" not in page.html
        tree = read(page.html)
        assert all(element.tag != "script" for element in tree.all())
        if page.address == hostile.address:
            assert tree.text.count(bad) >= 13
            assert tree.one("h1").text == bad


def test_every_page_of_the_sample_is_well_formed() -> None:
    for page in build(preview=True).values():
        tree = read(page.html)
        assert len(tree.all("h1")) == 1
        assert len(set(tree.ids)) == len(tree.ids)
        assert {heading.anchor for heading in page.headings} <= set(tree.ids)
    assert sample().plans
