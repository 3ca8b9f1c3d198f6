"""A body as a whole: one parse for page and calendar, addresses that stand, and no text that takes for ever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.month import Month
from kehoach.model.school_year import SchoolYear
from kehoach.timetable.document import read_document
from rendering.bodies import html_from, html_of, listed, read, remarks
from support.growth import grows_linearly
from support.pages import read_tree

YEAR = SchoolYear(2022)
PATH = "plans/2022-2023/x.md"
LENGTH = 100_000


def test_headings_tasks_links_and_problems_come_from_one_tree() -> None:
    document = read("## Tháng 9\n- Họp 31/9 [a](b.md)\n\n### Ghi chú\n![c](d.png)\n", offset=4)
    page = read_tree(html_of(document))
    assert [(one.level, one.anchor, one.line, one.months) for one in document.headings] == [
        (2, "thang-9", 5, (Month(2022, 9),)), (3, "ghi-chu", 8, ()),
    ]  # fmt: skip
    assert page.ids == ["thang-9", document.tasks[0].anchor, "ghi-chu"]
    assert page.targets == [f"kehoach:plans/2022-2023/{link.target}" for link in document.links]
    assert [(problem.code, problem.line, problem.path) for problem in document.problems] == [
        ("KH201", 6, PATH)
    ]


def test_the_same_body_is_parsed_once_and_another_place_is_another() -> None:
    body = "## Tháng 9\n- Họp, một lần\n"
    assert read_document(body, PATH, YEAR, 3) is read_document(body, PATH, YEAR, 3)
    assert read_document(body, PATH, SchoolYear(2023), 3).tasks[0].months == (Month(2023, 9),)
    assert read_document(body, PATH, YEAR, 9).tasks[0].line == 11


def test_problems_are_in_order_of_their_lines() -> None:
    body = "- a {b=1}\n![x](https://a.vn/b.png)\n\n## Tháng 13\n- c\n\n## Tháng 9\n- d ngày 31/9 {e=1} {#f}\n- g {#f}\n"
    lines = [int(said.split()[1].rstrip(":")) for said in remarks(body)]
    assert lines == sorted(lines) and len(lines) >= 4


@pytest.mark.parametrize("body", ["", " ", "\n\n", "\ufeff", "<!-- chỉ riêng -->", "\x00"])
def test_an_empty_body_is_an_empty_page(body: str) -> None:
    document = read(body)
    assert (html_of(document), document.tasks, document.headings, document.problems) == ("", (), (), ())


def test_a_first_line_that_looks_like_metadata_is_text() -> None:
    assert "KH: năm học" in read_tree(html_from("KH: năm học\nA: b\n\nc\n")).text


# Each is repeated up to 100,000 characters; most are what made some Markdown reader take the square of the time.
PIECES = [
    "*", "**a", "*a ", "_", "`", "[", "![", "[a](b", "](", "[a](b.md)", "<", "<a", "<!--", "&", "\\", "{", "{#a b=", '{#a owner="',
    "- ", "- a\n", "  - a\n", "a) b\n", "|", "a|b\n", "| a | b |\n|---|---|\n", "| 9 | a |\n", "# a\n", "## Tháng 9\n- a\n", "> ",
    ">\n> a\n", "\n", "a\n", " ", "\t", "a\n===\n", "tháng 9\n", "Tháng 9, ", "Quý III (", "20/11 ", "ngày 5/9 đến ",
    "- họp ngày 31/9/2022\n", "- a:\n", "I. A\n", "- a {#b}\n", "\u0301", "klzzwxh:0001", "<https://a.vn>", "số 12/KH ngày 5/9/2022 ",
    "- rằm tháng 8 âm lịch\n", "7h30 ", "lớp 6/1, ", "**Tháng 9**\n", "a<br>", "[a](b\\c.txt) ", "[a] (b.md) ", "(a)[b.md] ", "https://a.vn/b ", "www.a.vn, ", "[a](#b) ", "](b.md ", "[a](b",
    "21*29*7 ", "__/__/", "(*) ", "a*, ", "1`20 ", "[[a](b) ", "[a [b](c",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def parse(length: int) -> object:  # past what is kept
        return read_document.__wrapped__(piece * (length // len(piece)), PATH, YEAR, 0)

    assert grows_linearly(lambda: parse(LENGTH), lambda: parse(LENGTH // 4))


@pytest.mark.parametrize("piece", ["*", "[", "`", "> ", "  - w\n", "{#a b=", "<", "| 9 | w |\n", "**w"])
def test_nothing_of_a_hostile_text_is_lost(piece: str) -> None:
    body = f"đầu\n\n{piece * (LENGTH // len(piece))}\n\ncuối\n"
    page = read_tree(html_from(body))
    assert page.words["đầu"] == page.words["cuối"] == 1
    assert page.words["w"] == body.count("w")
    assert page.faults + page.intrusions == []


def test_one_line_of_very_many_words_is_whole() -> None:
    body = " ".join(f"w{n}" for n in range(20_000))
    assert len(read_tree(html_from(body)).words) == 20_000


NAMES = st.sampled_from(("Họp tổ", "Thi đua", "Hội thao 20/11", "Khai giảng", "Tổng kết", "Báo cáo"))
MONTHS = st.lists(
    st.tuples(st.integers(1, 12), st.lists(NAMES, max_size=4)), max_size=6, unique_by=lambda month: month[0]
)


def body_of(months: list[tuple[int, list[str]]]) -> list[str]:
    lines = []
    for number, tasks in months:
        lines += [f"## Tháng {number}/{2022 if number >= 9 else 2023}", *(f"- {task}" for task in tasks)]
    return lines


@given(MONTHS, st.data())
def test_an_edit_elsewhere_changes_no_address(
    months: list[tuple[int, list[str]]], data: st.DataObject
) -> None:
    lines = body_of(months)
    before = [(task.months, task.text, task.anchor) for task in read("\n".join(lines)).tasks]
    place = data.draw(st.integers(0, len(lines)))
    new = data.draw(
        st.sampled_from(
            [
                "- Việc mới",
                "+ Việc mới khác",
                "- [x] Việc đã xong {owner=Lan}",
                "",
                "<!-- riêng -->",
                "- Việc {#ma-moi}",
            ]
        )
    )
    after = [
        (task.months, task.text, task.anchor)
        for task in read("\n".join([*lines[:place], new, *lines[place:]])).tasks
    ]
    assert [task for task in after if not task[1].startswith("Việc")] == before


@given(MONTHS, st.randoms(use_true_random=False))
def test_the_order_of_months_and_the_marks_change_no_address(
    months: list[tuple[int, list[str]]], dice: object
) -> None:
    def addresses(lines: list[str]) -> list[tuple[str, str]]:
        return sorted((task.text, task.anchor) for task in read("\n".join(lines)).tasks)

    shuffled = months[:]
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    marked = [line.replace("- ", "* [ ] ", 1) for line in body_of(shuffled)]
    assert addresses(body_of(months)) == addresses(marked)


def test_a_row_and_an_item_of_the_same_words_have_the_same_address() -> None:
    as_list = read("## Tháng 9/2022\n- Họp tổ\n").tasks[0].anchor
    assert read("| Tháng | Việc |\n|---|---|\n| 9/2022 | Họp tổ |\n").tasks[0].anchor == as_list
    assert listed("| Tháng | Việc |\n|---|---|\n| 9/2022 | Họp tổ |\n") == ["9/2022: Họp tổ"]
