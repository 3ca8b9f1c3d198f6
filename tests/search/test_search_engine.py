"""How the search answers, on plans made for each question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kehoach.model.addresses import SEARCH_INDEX
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import read_plan_file
from kehoach.search.files import search_files
from pages.sample_library import SETTINGS
from search.node import node_process

Ask = Callable[..., Any]
CURRENT = SchoolYear(2022)


def plan(slug: str, text: str, year: int = 2022, **front: str) -> Plan:
    """A plan as an office writes it."""
    head = {"title": f"Văn bản {slug}", **front}
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    file = read_plan_file(f"---\n{lines}---\n\n{text}\n".encode(), f"plans/x/{slug}.md", SchoolYear(year))
    assert file.plan is not None, file.problems
    made = file.plan
    return Plan(
        f"plans/{made.year}/{slug}.md",
        made.year,
        slug,
        made.front,
        made.document,
        made.front.issuers or ("Trường A",),
    )


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Indexes plans and asks."""

    def asked(plans: list[Plan], query: str, **options: object) -> Any:
        ordered = tuple(sorted(plans, key=lambda one: (one.year, one.path)))
        library = Library(SETTINGS, ordered, abbreviations=(("GV", "giáo viên"),))
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        for address, data in search_files(library, CURRENT):
            place = folder / address
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        return node_process().ask("search", str(folder / SEARCH_INDEX), query, options, 10)

    return asked


def slugs(answer: Any) -> list[str]:
    """The plans of the hits, in order, each once."""
    return list(dict.fromkeys(hit["address"].split("/")[1] for hit in answer["hits"]))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hội", {"hoi-hop"}),
        ("hỏi", {"hoi-tham"}),
        ("hôi", {"hoi-hop", "hoi-mui"}),
        ("HỘI", {"hoi-hop"}),
        ("hoi", {"hoi-hop", "hoi-tham", "hoi-mui"}),
        ("ho", {"hoi-hop", "hoi-tham", "hoi-mui"}),
    ],
)
def test_marks_that_are_typed_must_match(ask: Ask, query: str, found: set[str]) -> None:
    plans = [
        plan("hoi-hop", "Nói về hội.", title="Bản 1"),
        plan("hoi-tham", "Nói về hỏi.", title="Bản 2"),
        plan("hoi-mui", "Nói về hôi.", title="Bản 3"),
    ]
    assert set(slugs(ask(plans, query, spell=False))) == found


def test_what_is_exactly_typed_comes_first(ask: Ask) -> None:
    plans = [plan("a", "Mùi hối ở đây.", title="Bản 1"), plan("b", "Mùi hôi ở đây.", title="Bản 2")]
    assert slugs(ask(plans, "mùi hôi"))[0] == "b"
    assert slugs(ask(plans, "mùi hối"))[0] == "a"


def test_neighbours_come_before_scattered_words(ask: Ask) -> None:
    plans = [
        plan("a", "Quỹ của lớp, học sinh góp, phí để mua sách.", title="Bản 1"),
        plan("b", "Nộp học phí trước ngày 15.", title="Bản 2"),
    ]
    assert slugs(ask(plans, "hoc phi"))[0] == "b"
    assert slugs(ask(plans, '"học phí"')) == ["b"]


def test_the_current_year_comes_first_and_older_ones_wait(ask: Ask) -> None:
    plans = [plan("x", "- Hội trại", year, title="Hội trại") for year in (2019, 2020, 2021, 2022)]
    answer = ask(plans, "hội trại")
    assert {hit["year"] for hit in answer["hits"]} == {"2022-2023"}
    assert answer["left"] == ["2021-2022", "2020-2021", "2019-2020"]
    years = [hit["year"] for hit in ask(plans, "hội trại", all=True)["hits"] if hit["kind"] == 0]
    assert years == ["2022-2023", "2021-2022", "2020-2021", "2019-2020"]


def test_a_slightly_better_fit_of_an_older_year_stays_behind(ask: Ask) -> None:
    plans = [plan("a", "Hội trại chào năm học mới ở sân trường", title="Bản 1"), plan("b", "Hội trại", 2018)]
    assert slugs(ask(plans, "hội trại", all=True)) == ["a", "b"]


def test_older_years_are_asked_where_the_current_one_has_no_answer(ask: Ask) -> None:
    plans = [plan("a", "Chuyện khác"), plan("b", "- Hội trại", 2019)]
    assert slugs(ask(plans, "hoi trai")) == ["b"]


def test_filters(ask: Ask) -> None:
    plans = [
        plan("a", "Hội trại", issuers="Công đoàn Trường A", kind="ke-hoach"),
        plan("b", "Hội trại", kind="thong-bao"),
        plan("c", "Hội trại", 2020, issuers="Công đoàn Trường A"),
        plan("d", "Hội trại", discloses="[P1]"),
    ]
    assert slugs(ask(plans, "hoi trai", issuer="cong-doan-truong-a")) == ["a"]
    assert slugs(ask(plans, "hoi trai", kind="thong-bao")) == ["b"]
    assert slugs(ask(plans, "hoi trai", year="2020-2021")) == ["c"]
    assert slugs(ask(plans, "hoi trai", kind="cong-khai")) == ["d"]
    assert set(slugs(ask(plans, "hoi trai", issuer="cong-doan-truong-a", all=True))) == {"a", "c"}
    assert slugs(ask(plans, "hoi trai", year="1999-2000")) == []


def test_a_withdrawn_plan_says_so_and_comes_later(ask: Ask) -> None:
    plans = [
        plan("a", "Hội trại", title="Hội trại", status="withdrawn", reason="Mưa"),
        plan("b", "Hội trại", title="Hội trại"),
    ]
    hits = ask(plans, "hội trại")["hits"]
    assert [hit["isWithdrawn"] for hit in hits if hit["kind"] == 0] == [False, True]


def test_a_task_knows_its_month_and_place(ask: Ask) -> None:
    plans = [plan("a", "## Tháng 9\n\n- Khai giảng {#khai-giang date=2022-09-05}\n- Việc khác")]
    for query in ("khai giang", "5/9", "05/09/2022", "ngày 5 tháng 9", "ngay 5 thang 9 nam 2022"):
        hit = ask(plans, query)["hits"][0]
        assert (hit["anchor"], hit["month"], hit["kind"]) == ("khai-giang", "Tháng 9/2022", 2), query
    assert "khai-giang" not in [hit["anchor"] for hit in ask(plans, "6/9")["hits"]]


def test_every_day_of_a_range_is_found(ask: Ask) -> None:
    plans = [plan("a", "## Tháng 11\n\n- Hội thao {#h date=2022-11-18/2022-11-20}")]
    for day in (18, 19, 20):
        assert ask(plans, f"{day}/11")["hits"][0]["anchor"] == "h"


@pytest.mark.parametrize(
    "query",
    ["12/KHCĐCS", "12/KH-CĐCS", "12 kh cdcs", "KH-CĐCS 12", "12khcdcs", "số 12/kh-cđcs", "kh 12", "12/KH"],
)
def test_numbers_of_documents_in_any_spelling(ask: Ask, query: str) -> None:
    plans = [
        plan("a", "X", number="12/KH-CĐCS"),
        plan("b", "X", number="13/KH-CĐCS"),
        plan("c", "12 người, kh 13"),
    ]
    assert slugs(ask(plans, query))[0] == "a"


def test_abbreviations_and_full_words_find_each_other(ask: Ask) -> None:
    plans = [plan("a", "Tập huấn GV", title="Bản 1"), plan("b", "Tập huấn giáo viên", title="Bản 2")]
    for query in ("tập huấn gv", "tap huan giao vien"):
        assert set(slugs(ask(plans, query))) == {"a", "b"}


@pytest.mark.parametrize(
    ("query", "instead"),
    [("khai giagn", "khai giang"), ("khaai giảng", "khai giang"), ("khaigiang", "khai giang")],
)
def test_the_nearest_spelling(ask: Ask, query: str, instead: str) -> None:
    plans = [plan("a", "- Khai giảng năm học", title="Bản 1"), plan("b", "Kính gửi các tổ", title="Bản 2")]
    answer = ask(plans, query)
    assert answer["instead"] == instead
    assert slugs(answer) == ["a"]
    assert ask(plans, query, spell=False)["instead"] == ""


@pytest.mark.parametrize(
    "query", ["", "   ", "???", "🙂", "zzz", "\u202e", "'\"<>&", "12/", "/", "0", "a" * 9_999]
)
def test_a_query_that_says_nothing_finds_nothing_and_breaks_nothing(ask: Ask, query: str) -> None:
    assert ask([plan("a", "Khai giảng", title="Bản 1")], query)["hits"] == []


def test_a_library_without_plans(ask: Ask) -> None:
    assert ask([], "khai giảng")["hits"] == []
