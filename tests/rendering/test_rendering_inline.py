"""Inline marks: what is a link, what stays text, and that no HTML of the office becomes HTML."""

from __future__ import annotations

import pytest

from rendering.bodies import html_from, read, remarks
from support.pages import read_tree


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("[a](https://x.vn/b?c=d&e)", "https://x.vn/b?c=d&e"),
        ("[a](mailto:a@b.vn)", "mailto:a@b.vn"),
        ("[a](tel:0912)", "tel:0912"),
        ("[a](#thang-9)", "#thang-9"),
        ("[a](b.md)", "kehoach:plans/2022-2023/b.md"),
        ("[a](../2021-2022/b.md#phan-2)", "kehoach:plans/2021-2022/b.md#phan-2"),
        ("[a](<Phụ lục.pdf>)", "kehoach:plans/2022-2023/Phụ lục.pdf"),
        ("[a](Ph%E1%BB%A5%20l%E1%BB%A5c.pdf)", "kehoach:plans/2022-2023/Phụ lục.pdf"),
        ("![a](b.png)", "kehoach:plans/2022-2023/b.png"),
        ("<https://x.vn>", "https://x.vn"),
        ("[a](//x.vn/b.pdf)", "https://x.vn/b.pdf"),
        ("[a](https://x.vn/a b)", "https://x.vn/a%20b"),
        ("[a](www.x.vn)", "https://www.x.vn"),
        ("[a](b@x.vn)", "mailto:b@x.vn"),
        ("[a]: https://x.vn", "https://x.vn"),
        ("[a](..\\..\\b.pdf)", "kehoach:b.pdf"),
        ("[a](b\\_c.pdf)", "kehoach:plans/2022-2023/b_c.pdf"),
        ("a https://x.vn/b_c_d.", "https://x.vn/b_c_d"),
        ("(a www.x.vn/b), c", "https://www.x.vn/b"),
        ("a https://x.vn/b_(c)", "https://x.vn/b_(c)"),
        ("[https://x.vn](https://x.vn)", "https://x.vn"),
        ("[a] (b.md)", "kehoach:plans/2022-2023/b.md"),
        ("(a)[b.md]", "kehoach:plans/2022-2023/b.md"),
        ("[a [b] c](b.md)", "kehoach:plans/2022-2023/b.md"),
        ("[a](b (1) (2).pdf)", "kehoach:plans/2022-2023/b (1) (2).pdf"),
        ("[a](hinh\\b.png)", "kehoach:plans/2022-2023/hinh/b.png"),
    ],
)
def test_links_lead_where_they_say(written: str, href: str) -> None:
    assert read_tree(html_from(written)).targets == [href]


@pytest.mark.parametrize(
    "written",
    ["[a](javascript:alert(1))", "[a](JaVaScRiPt:alert)", "[a](data:text/html,b)", "[a](vbscript:b)", "[a]()", "[a](b)",
     "[a](/etc/passwd)", "![a](https://x.vn/b.png)", "![a](data:image/png;base64,b)", "[a](#)", "![a](C:\\b.png)", "[a](\\\\b\\c.pdf)",
     "[a](kehoach:b.md)", "[a][b]", "[a](http://[b)", "[a](https://)", "<a@b.vn>", "[a](file:///b.md)",
     "[a](&#106;avascript:b)", "<javascript:b>", "[a](c:\\b.md)", "[a](https:b)", "[a](https:///b)", "[a](mailto:)", "[a](tel:)",
     "a <https://>", "<javascript://%0Aalert(1)//b>", "<file:///b>", "<data://b>"],
)  # fmt: skip
def test_what_is_no_address_is_words(written: str) -> None:
    page = read_tree(html_from(written))
    assert page.targets == []
    assert {"a", "b"} & set(page.words)
    assert "](" not in page.raw_text


def test_a_hidden_scheme_is_refused_as_an_open_one() -> None:
    assert read_tree(html_from("[a](javascript&colon;alert&lpar;1&rpar;.js)")).targets == []


@pytest.mark.parametrize(
    "written",
    ["<script>a</script>", "<img src=x onerror=a>", "<b>a</b>", "a <iframe>", "<style>a", "<!DOCTYPE a>", "<?php a ?>",
     "<![CDATA[a]]>", "</div>a", "<a href='javascript:a'>a</a>", "<svg/onload=a>", "<div markdown=1>a</div>"],
)  # fmt: skip
@pytest.mark.parametrize(
    "frame", ["{}", "- {}", "## {}", "| A | {} |\n|---|---|\n| {} | b |", "`{}`", "**{}**"]
)
def test_html_of_the_office_is_text(written: str, frame: str) -> None:
    page = read_tree(html_from(frame.format(written, written)))
    assert not page.faults + page.intrusions and not page.tags & {
        "script",
        "b",
        "img",
        "iframe",
        "style",
        "svg",
        "a",
    }
    assert page.words["a"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a &amp; b", "a & b"), ("&lt;b&gt;", "<b>"), ("a &xyz; b", "a &xyz; b"), ("&notit;", "&notit;"), ("a & b", "a & b"),
        ("a\\*b\\*", "a*b*"), ("2 < 3 > 1", "2 < 3 > 1"), ("`a < b`", "a < b"), ("a_b_c", "a_b_c"), ("5 * 3 * 2", "5 * 3 * 2"),
    ],
)  # fmt: skip
def test_marks_and_entities_read_as_they_look(written: str, shown: str) -> None:
    assert read_tree(html_from(written)).raw_text.strip() == shown


def test_a_break_is_one() -> None:
    assert "a<br>b<br>c" in html_from("a<br>b<BR />c\n")


def test_a_picture_from_elsewhere_is_told() -> None:
    assert remarks("a\n![b](https://x.vn/c.png)\n") == [
        "warning 2: [KH210] ảnh lấy từ trang khác, không đưa lên; tải ảnh về, đặt cạnh kế hoạch rồi ghi tên tệp"
    ]


def test_links_know_their_line() -> None:
    document = read("a\n\n- [b](b.md)\n- c ![d](d.png)\n", offset=5)
    assert [(link.target, link.line, link.is_picture) for link in document.links] == [
        ("b.md", 8, False), ("d.png", 9, True),
    ]  # fmt: skip
