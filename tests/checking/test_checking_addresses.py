"""KH301, KH302: every plan has an address of its own, and none of a page of the year."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import Office


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("doi-ngu.md", "sau/doi-ngu.md"),
        ("a/Hội thảo.md", "b/hoi-thao.md"),
        ("HOI-THAO.md", "hoi_thao.md"),
        ("Đội.md", "doi.MD"),
    ],
)
def test_two_files_of_one_address_are_an_error_at_the_later(tmp_path: Path, first: str, second: str) -> None:
    office = Office(tmp_path)
    for name in (first, second):
        office.plan(f"2022-2023/{name}", f"series: {'a' if name == first else 'b'}")
    one, other = sorted(f"plans/2022-2023/{name}" for name in (first, second))
    slug = "doi-ngu" if "ngu" in first else "doi" if "oi.md" in second.lower() else "hoi-thao"
    assert office.lines() == [
        f"{other}:1: lỗi: trùng địa chỉ /2022-2023/{slug}/ với {one}; đổi tên một tệp [KH301]"
    ]


def test_the_draft_gives_way(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a/x.md", "status: draft\nseries: a")
    office.plan("2022-2023/b/x.md")
    office.plan("2022-2023/c/x.md", "series: c")
    assert office.lines() == [
        "plans/2022-2023/a/x.md:1: lỗi: trùng địa chỉ /2022-2023/x/ với plans/2022-2023/b/x.md; đổi tên một tệp [KH301]",
        "plans/2022-2023/c/x.md:1: lỗi: trùng địa chỉ /2022-2023/x/ với plans/2022-2023/b/x.md; đổi tên một tệp [KH301]",
    ]


def test_the_same_name_in_two_years_is_no_problem(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/x.md")
    office.plan("2023-2024/x.md")
    office.plan("2023-2024/x-2.md")
    assert office.lines() == []


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("lich.md", "lich"),
        ("Lịch.md", "lich"),
        ("cong-khai/Công khai.md", "cong-khai"),
        ("tien_do.md", "tien-do"),
    ],
)
def test_names_of_the_year_s_own_pages_are_taken(tmp_path: Path, name: str, slug: str) -> None:
    office = Office(tmp_path)
    office.plan(f"2022-2023/{name}")
    assert office.lines() == [
        f"plans/2022-2023/{name}:1: lỗi: tên tệp «{slug}» dành cho trang của năm học;"
        f" đổi tên tệp, ví dụ {slug}-cong-tac.md [KH302]"
    ]


@pytest.mark.parametrize("name", ["lich-cong-tac.md", "cong-khai/doi-ngu.md", "lich/a.md", "lich.ics.md"])
def test_names_that_only_remind_of_them_are_free(tmp_path: Path, name: str) -> None:
    office = Office(tmp_path)
    office.plan(f"2022-2023/{name}")
    assert office.lines() == []
