"""Blocks as offices write them: lists with any marker, right under a paragraph, nested, with boxes."""

from __future__ import annotations

import re

import pytest

from kehoach.model.block_words import said
from kehoach.model.blocks import ItemList
from kehoach.rendering.parse import parse
from rendering.bodies import html_from, html_of, listed, read
from support.pages import read_tree

MARKERS = ["- ", "+ ", "* ", "• ", "•", "· ", "– ", "-", "+", "a) ", "a)", "đ) ", "1/ ", "1/", "1. ", "1) ", "1.2. ",
           "ii) ", "a. ", "● ", "▪", "\uf0b7 "]  # fmt: skip


@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("lead", ["", "Mở đầu:\n", "Mở đầu.\n\n"])
def test_every_marker_opens_a_list_and_a_task(marker: str, lead: str) -> None:
    body = f"## Tháng 9\n{lead}{marker}Họp\n{marker}Thi ngày 5/9\n"
    assert listed(body) == ["9/2022: Họp", "9/2022: Thi ngày 5/9"]
    html = html_from(body)
    assert html.count("<ul") == 1 and html.count("<li") == 2
    if marker.strip()[0].isalnum():
        assert f'<span class="kh-marker">{marker.strip()}</span>' in html


@pytest.mark.parametrize(
    "text", ["-5 độ", "+84 912", "*đậm*", "1.5 điểm", "20/11 là ngày lễ", "2022. là năm", "a.b", "1/2 lớp"]
)
def test_what_only_looks_like_a_marker_is_text(text: str) -> None:
    assert "<ul" not in html_from(f"{text}\n")


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t", "      "])
def test_any_indent_nests(indent: str) -> None:
    html = re.sub(
        r"\s+", "", html_from(f"- a\n{indent}- b\n{indent}- c\n- d\n").replace(' class="kh-list"', "")
    )
    assert html == "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"


def test_other_markers_under_a_label_are_its_points() -> None:
    html = re.sub(r"\s+", "", html_from("1. a:\n- b\n- c\n2. d\n- e\n").replace(' class="kh-list"', ""))
    assert html.count("<ul>") == 2
    assert html.index("b</li>") < html.index("c</li></ul></li>")


def test_lists_go_on_over_blank_lines_and_indented_paragraphs() -> None:
    html = html_from("- a\n\n- b\n\n  thêm\n\n- c\n")
    assert html.count("<ul") == 1 and html.count("<li") == 3
    assert "<p>thêm</p></li>" in html


def test_boxes_are_read_and_said_in_words() -> None:
    document = read("## Tháng 9\n- [x] a\n- [ ] b\n- [] c\n- d\n- [X] e\n")
    assert [task.done for task in document.tasks] == [True, False, False, None, True]
    assert html_of(document).count('aria-label="Đã xong"') == 2
    assert html_of(document).count('aria-label="Chưa xong"') == 2


def test_headings_have_levels_and_folded_anchors() -> None:
    document = read("# Mục đích #\n###Đội\n###### Sâu ##\n#không\nCó gạch\n====\n")
    assert [(one.level, one.anchor, one.text, one.line) for one in document.headings] == [
        (2, "muc-dich", "Mục đích", 1), (3, "doi", "Đội", 2), (6, "sau", "Sâu", 3), (2, "co-gach", "Có gạch", 5),
    ]  # fmt: skip
    assert "#không" in html_of(document)
    assert "<h2" in html_from("Có gạch\n===\n")


def test_lines_are_those_of_the_file() -> None:
    document = read(
        "## Tháng 9\n\n- a\n  dòng hai\n- b\n\n> - c\n\n| Tháng | Việc |\n|---|---|\n| 10 | d |\n", offset=20
    )
    assert [task.line for task in document.tasks] == [23, 25, 27, 31]
    assert [heading.line for heading in document.headings] == [21]


def test_rules_and_quotations() -> None:
    html = html_from("a\n***\n> b\n> > c\n\n---\n")
    assert html.count("<hr>") == 2
    assert "<blockquote><p>b</p><blockquote><p>c</p></blockquote></blockquote>" in html.replace("\n", "")


def test_depth_has_an_end_and_nothing_is_lost() -> None:
    body = "".join(f"{'  ' * n}- w{n}\n" for n in range(60)) + "".join(f"{'>' * n} q{n}\n" for n in range(60))
    words = read_tree(html_from(body)).words
    assert all(words[f"w{n}"] == 1 and words[f"q{n}"] == 1 for n in range(60))


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("1.\nLau giá sách,\nkiểm tra đèn\n2.\nBọc sách", ["Lau giá sách, kiểm tra đèn", "Bọc sách"]),
        ("•\nHọp tổ\n•\nDự giờ", ["Họp tổ", "Dự giờ"]),
        ("-\nHọp tổ\n\n-\nDự giờ", ["Họp tổ", "Dự giờ"]),
        ("•\tHọp tổ\no\tDự giờ\n§\tThi\nü\tNộp", ["Họp tổ", "Dự giờ", "Thi", "Nộp"]),
        ("☐ Họp\n☑ Thi\n[x]Nộp\n- [ v ] In", ["Họp", "Thi", "Nộp", "In"]),
    ],
)
def test_bullets_of_word_are_lists(body: str, items: list[str]) -> None:
    assert [task.partition(": ")[2] for task in listed(f"## Tháng 9\n{body}\n")] == items


@pytest.mark.parametrize(
    "body",
    [
        "          - a\n- b\n          - c\n\n     - d\n",
        "- a\n          - b\n          - c\n- d\n",
        "           - a\n- b\n\n           - c\n           - d\n",
        "- a\n        - b\n- c\n        - d\n",
        "     + a\n+ b\n     + c\n+ d\n",
    ],
)
def test_blanks_that_came_with_a_copy_nest_nothing(body: str) -> None:
    assert listed(f"## Tháng 9\n{body}") == [f"9/2022: {letter}" for letter in "abcd"]


@pytest.mark.parametrize(
    "body",
    [
        "- Nhóm:\n    - a\n1. b\n2. c\n",
        "- Nhóm:\n    + a\n\n+ b\n+ c\n",
        "1. Nhóm:\n   - a\n- b\n- c\n",
        "a) Nhóm:\n  - a\n• b\n• c\n",
        "+ Nhóm:\n\t- a\n– b\n– c\n",
    ],
)
def test_an_item_at_the_margin_leaves_a_group_whose_points_are_indented(body: str) -> None:
    tasks = read(f"## Tháng 9\n{body}").tasks
    assert [(task.group, task.text) for task in tasks] == [("Nhóm", "a"), ("", "b"), ("", "c")]


@pytest.mark.parametrize(
    "body",
    [
        "          – a\n– b\n\n  1. c\n\n– d\n",
        "1. a\n\n  1. b\n\n  2. c\n 1. d\n",
        "  1. a\n\n– b\n\n  1. c\n\n– d\n",
        " 1. a\n 2. b\n\n– c\n\n 3. d\n",
        "          + a\n\n+ b\n\n   a) c\n\n+ d\n",
    ],
)
def test_blanks_before_a_number_that_came_with_a_copy_make_no_point(body: str) -> None:
    lists = [block for block in parse(body).blocks if isinstance(block, ItemList)]
    assert [said(item.inlines) for items in lists for item in items.items] == ["a", "b", "c", "d"]


def test_the_title_of_a_section_ends_a_list_though_blanks_stand_before_it() -> None:
    html = html_from("– a\n\n  II/ Nội dung:\n\n– b\n")
    assert html.count("<ul") == 2 and "<p>II/ Nội dung:</p>" in html.replace(' class="kh-section"', "")
