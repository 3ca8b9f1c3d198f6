"""The board's pages, read back: cells, heads, what is overdue first; the page of the four checks."""

from __future__ import annotations

from datetime import date

import pytest

from disclosing.schools import PRESCHOOL, SECONDARY, document, school
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from pages.page_builder import build
from pages.sample_library import body, plan, task
from support.pages import Element, read

YEAR = SchoolYear(2025)
TODAY = date(2026, 7, 1)
F2 = {"item": "F2", "points": ["a", "b"]}


def pages(
    library: Library, today: date = TODAY, current: SchoolYear = YEAR, **options: bool
) -> dict[str, Element]:
    """The pages of a library, read, by address."""
    return {address: read(page.html) for address, page in build(library, current, today, **options).items()}


def cell(page: Element, code: str, label: str) -> Element:
    """A cell of the board."""
    (row,) = [one for one in page.all("tr") if one.attributes.get("id") == f"muc-{code.lower()}"]
    return next(one for one in row.all("td") if one.attributes.get("data-label") == label)


def library() -> Library:
    """A school with documents in time, late, withdrawn, of before and after the change."""
    return school(
        SECONDARY,
        document("2025-2026", ["P4", "G1", F2], "2025-08-30", "ke-hoach", title="Kế hoạch <năm>"),
        document("2025-2026", "P5", "2026-07-01", "ket-qua"),
        document("2025-2026", "P1", "", "doi-ngu"),
        document("2025-2026", ["P2", {"item": "G2", "points": ["a", "b"]}], "2026-06-20", "co-so"),
        document("2022-2023", "TT36-09", "2022-09-19", "cam-ket"),
    )


@pytest.mark.parametrize(
    ("code", "year", "words", "state"),
    [
        ("P4", "2025-2026", "30/8/2025", "published"),
        ("P5", "2025-2026", "1/7/2026 muộn, hạn 30/6/2026", "late"),
        ("P1", "2025-2026", "đã công khai", "published"),
        ("P3", "2025-2026", "chưa công khai hạn 30/6/2026", "missing"),
        ("NS26-6T", "2025-2026", "chưa công khai chưa đến hạn hạn 10/7/2026", "due"),
        ("NS26-DT", "2025-2026", "chờ mốc ngày được giao dự toán", "waiting"),
        ("P2", "2025-2026", "chưa rõ nội dung 20/6/2026", "unclear"),
        ("G2", "2025-2026", "chưa đủ nội dung 20/6/2026", "partial"),
        ("P4", "2022-2023", "không phải công khai–", "not-required"),
        ("TT36-09", "2022-2023", "19/9/2022", "published"),
    ],
)
def test_what_a_cell_says(code: str, year: str, words: str, state: str) -> None:
    found = cell(pages(library())["cong-khai/"], code, year)
    assert " ".join(found.text.split()) == words
    assert f"kh-cell--{state}" in found.attributes["class"]


def test_a_cell_leads_to_its_document() -> None:
    found = pages(library())
    assert (
        cell(found["cong-khai/"], "P4", "2025-2026").all("a")[0].attributes["href"]
        == "../2025-2026/ke-hoach/"
    )
    assert (
        cell(found["2025-2026/cong-khai/"], "P4", "Công khai").all("a")[0].attributes["href"]
        == "../ke-hoach/"
    )
    assert found["2025-2026/ke-hoach/"].links()["P4"] == "../cong-khai/#muc-p4"


def test_only_what_is_still_due_carries_its_day_for_the_script() -> None:
    page = pages(library())["cong-khai/"]
    assert cell(page, "NS26-6T", "2025-2026").attributes["data-due"] == "2026-07-10"
    for code in ("P4", "P5", "P3", "NS26-DT"):
        assert "data-due" not in cell(page, code, "2025-2026").attributes


@pytest.mark.parametrize("address", ["cong-khai/", "2025-2026/cong-khai/"])
def test_this_years_overdue_items_come_first_by_name(address: str) -> None:
    page = pages(library())[address]
    section = page.all("section")[0]
    assert "kh-overdue" in section.attributes["class"]
    items = section.all("li")
    shown = [one.text.split(" hạn")[0] for one in items if "hidden" not in one.attributes]
    assert shown[:2] == ["Thực hiện dự toán quý III NS-Q3,", "Thực hiện dự toán quý IV NS-Q4,"]
    assert "Kết quả đánh giá và kiểm định chất lượng P3," in shown
    assert [one.attributes["data-due"] for one in items if "hidden" in one.attributes] == ["2026-07-10"]
    assert page.links()["Thực hiện dự toán quý III"] == "#muc-ns-q3"


def test_the_page_of_a_year_says_which_points_are_missing() -> None:
    page = pages(library())["2025-2026/cong-khai/"]
    assert "chưa đủ nội dung còn thiếu: thư điện tử; cổng thông tin điện tử" in " ".join(
        cell(page, "G2", "Công khai").text.split()
    )
    assert "cần có: từng loại cơ sở vật chất" in " ".join(cell(page, "P2", "Công khai").text.split())
    assert "#qua-han" in page.one("p", "kh-tally-line").links().values()


def test_where_nothing_is_overdue_the_section_waits_for_the_script() -> None:
    page = pages(library(), date(2025, 8, 31))["cong-khai/"]
    section = page.all("section")[0]
    assert "hidden" in section.attributes
    assert all("hidden" in one.attributes for one in section.all("li"))


def test_the_three_heads_are_the_sections() -> None:
    found = pages(library())
    for address in ("cong-khai/", "2025-2026/cong-khai/"):
        heads = [one.attributes["id"] for one in found[address].all("h2")]
        assert [one for one in heads if one not in {"qua-han", "van-ban"}] == [
            "chat-luong",
            "dieu-kien",
            "tai-chinh",
        ]


def test_years_of_which_nothing_is_there_are_named_once() -> None:
    page = pages(library())["cong-khai/"]
    assert "chưa có văn bản nào của năm học 2024-2025, 2023-2024, 2021-2022 và 2020-2021." in page.text
    assert "2024-2025" not in [one.text for one in page.all("th")]


def test_the_page_of_a_year_counts_and_shows_its_items_only() -> None:
    page = pages(library())["2022-2023/cong-khai/"]
    ids = {one.attributes.get("id") for one in page.all("tr")}
    assert "muc-tt36-09" in ids and "muc-p4" not in ids
    counts = page.one("p", "kh-tally-line").text.split()
    assert counts[0] == "1"


def test_a_preschool_has_its_own_items() -> None:
    page = pages(school(PRESCHOOL, document("2025-2026", "M4", "2025-09-01")))["cong-khai/"]
    ids = {one.attributes.get("id") for one in page.all("tr")}
    assert {"muc-m1", "muc-m4-thang"} <= ids and "muc-p4" not in ids


def test_a_withdrawn_document_alone_still_has_the_row_its_page_leads_to() -> None:
    gone = document("2025-2026", "TT36-09", "2025-09-01", "x", status="withdrawn", reason="Sai")
    found = pages(school(SECONDARY, gone))
    assert found["2025-2026/x/"].links()["TT36-09"] == "../cong-khai/#muc-tt36-09"
    assert "muc-tt36-09" in found["2025-2026/cong-khai/"].ids


def test_what_is_due_soon_is_on_the_home_page_of_a_preview_only() -> None:
    soon = date(2026, 6, 20)
    assert "Hạn công khai" not in pages(library(), soon)[""].text
    preview = pages(library(), soon, preview=True)[""]
    assert "Chỉ người soạn thấy phần này" in preview.text
    assert "Hạn 30/6/2026, còn 10 ngày: G3 Loại hình" in preview.text
    assert preview.links()["P3"] == "2025-2026/cong-khai/#muc-p3"


def test_the_four_checks_say_what_is_done() -> None:
    work = [
        task("Kiểm tra thu", [YEAR.month(9)], inspects=("hoc-phi",), done=True, owner="Kế toán", anchor="a"),
        task("Kiểm tra chi", [YEAR.month(10)], inspects=("hoc-phi",), done=False),
        task("Xem lại", [YEAR.month(11)], inspects=("hoc-phi",)),
    ]
    made = school(
        SECONDARY, plan("2025-2026", "k", body(work), inspects="kien-co", title="Kế hoạch kiểm tra")
    )
    found = pages(made)
    page = found["kiem-tra/"]
    assert [one.attributes["id"] for one in page.all("h2")] == ["ngan-sach", "hoc-phi", "dong-gop", "kien-co"]
    items = [" ".join(one.text.split()) for one in page.all("ul", "kh-checks")[0].all("li")]
    assert items[0].startswith("Đã xong Kiểm tra thu tháng 9/2025 · Kế toán")
    assert items[1].startswith("Chưa xong Kiểm tra chi")
    assert items[2].startswith("Không đánh dấu Xem lại")
    assert "đã xong 1 trên 3 việc" in page.text
    assert page.links()["Kiểm tra thu"] == "../2025-2026/k/#a"
    assert found["2025-2026/k/"].links()[
        "Kiên cố hóa trường, lớp học và xây dựng nhà công vụ cho giáo viên"
    ] == ("../../kiem-tra/#kien-co")
