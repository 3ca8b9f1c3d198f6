"""A page of a bag says what its plan says; the shipped bag, made by an earlier version, does."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kehoach.archive.bag_pages import missing_words, page_faults
from kehoach.model.school_year import SchoolYear

ROOT = Path(__file__).resolve().parents[2]
PLAN = """---
title: Kế hoạch
---
## I. MỤC ĐÍCH {#muc-dich}

- [x] Họp **tổ** sáng 5/10 <!-- riêng -->
o\tDự giờ khối 4
| Ngày | Việc |
|---|---|
| 6/10 | [Thi](thi.md) vòng trường |
"""
PAGE = (
    "<html><head><style>b{}</style></head><body><h2>I. MỤC ĐÍCH</h2><ul><li>Họp <b>tổ</b> sáng 5/10</li><li>Dự giờ "
    "khối 4</li></ul><table><tr><th>Ngày</th><th>Việc</th></tr><tr><td>6/10</td><td><a>Thi</a> vòng trường</td></tr>"
    "</table></body></html>"
)


def test_a_page_that_says_its_plan_misses_nothing() -> None:
    assert missing_words(PLAN, PAGE) == ""


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [("Họp <b>tổ</b>", "Họp <b>khối</b>", "họp tổ"), ("5/10", "5/11", "5 10"), ("<li>Dự giờ khối 4</li>", "", "dự giờ"),
     ("vòng trường", "vòng xã", "vòng trường"), ("Ngày", "Hạn", "ngày")],
)  # fmt: skip
def test_a_changed_page_is_seen(before: str, after: str, missing: str) -> None:
    assert missing_words(PLAN, PAGE.replace(before, after)) == missing


def test_the_shipped_bag_says_the_same_twice() -> None:
    assert list(page_faults(ROOT / "plans/luu-tru/2022-2023.zip", SchoolYear(2022))) == []


def test_a_bag_with_another_page_is_named(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w") as bag:
        bag.writestr("a/data/plans/2026-2027/hop.md", PLAN)
        bag.writestr("a/data/trang/2026-2027/hop/index.html", PAGE.replace("5/10", "5/11"))
    (fault,) = page_faults(place, SchoolYear(2026))
    assert "data/trang/2026-2027/hop/index.html" in fault and "«5 10»" in fault


def test_what_is_no_bag_is_no_matter_of_pages(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    place.write_bytes(b"PK")
    assert list(page_faults(place, SchoolYear(2026))) == []
