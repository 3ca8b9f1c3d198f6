"""Whatever an office writes: the parser never raises, and every word of it is on the page."""

from __future__ import annotations

import html.entities
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.document import Document
from kehoach.model.school_year import SchoolYear
from kehoach.timetable.document import read_document
from rendering.bodies import html_of
from support.pages import read_tree, words_in

YEAR = SchoolYear(2022)
OURS = frozenset(
    [
        "a",
        "blockquote",
        "br",
        "code",
        "div",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "p",
        "span",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|([A-Za-z][A-Za-z0-9]*));")

WORDS = st.sampled_from(
    ["Tổ chức", "họp", "lớp", "6/1", "20/11", "ngày 5/9/2022", "31/9", "Tháng 9", "tháng 10/2022", "Thời gian",
     "nội dung", "công tác", "đ", "Nguyễn", "x", "rằm tháng 8 âm lịch", "20/11/1982 - 20/11/2022", "7h30", "IV.",
     "TỔ CHỨC", "29/2 - 5/1", "5/9 lúc 7h30", "12", "số 12/KH-CĐ ngày 5/6/2021", "Quý III/2021 (Tháng 7 – 9)"]
)  # fmt: skip
MARKS = st.sampled_from(
    ["#", "## ", "### ", "- ", "+ ", "* ", "• ", "· ", "– ", "a) ", "đ) ", "1/ ", "1. ", "1.2) ", "> ", ">", "|", "| ",
     " | ", "|---|---|", "---", "===", "***", "*", "**", "_", "__", "`", "``", "```", "[", "]", "(", ")", "![", "](",
     "](x.pdf)", "](http://a.vn/b)", "](javascript:alert(1))", "[ ] ", "[x] ", "<", ">", "<b>", "</b>", "<br>",
     "<script>", "<!--", "-->", "<!-- riêng -->", "<https://a.vn>", "<a href='x'", "&", "&nbsp;", "&lt;", "&#60;",
     "&xyz;", "&notit;", "\\", "\\|", "\\*", '"', "“", "”", "'", ":", ";", "{", "}", "{#", "{#ma}", '{owner="A B"}',
     "{date=2022-11-18}", '{a="', "=", "\n", "\n", "\n", "\n\n", "\n\n", "  ", "    ", "\t", "\u00a0", "\u200b",
     "\u202e", "\u0301", "\x00", "\x02", "\x03", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\ufeff", "\ufdd0",
     "😀", "\U000e0001", "[id]: http://a.vn", "klzzwxh:0000", "wzxhzdk:0", "amp;"]
)  # fmt: skip
BODIES = st.lists(st.one_of(WORDS, MARKS, MARKS, st.text(max_size=6)), max_size=40).map("".join)


def render(body: str) -> Document:
    return read_document(body, "plans/2022-2023/x.md", YEAR, 0)


def without_marks(body: str) -> str:
    """A body less its comments, attribute lists, boxes, link targets and read entities."""
    body = re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL)
    body = re.sub(r"\{[^{}]*\}|(?i:<br\s*/?>)", " ", body)
    body = re.sub(r"\]\(.*?\)", "] ", body)
    body = re.sub(r"\[ {0,2}[xXvV] {0,2}\]", " ", body)
    # Bullets of Word's symbol fonts are letters; behind other marks of a line too (a quotation, a cell).
    # Controls and noncharacters are spaces to the parser.
    body = re.sub(
        r"(?<![^\W_])[oØüvq](?=[ \t\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef])", " ", body
    )
    return _ENTITY.sub(_read_entity, body).replace("\ufeff", "")


def _read_entity(found: re.Match[str]) -> str:
    is_one = found[1] is None or f"{found[1]};" in html.entities.html5
    return html.unescape(found[0]) if is_one else found[0]


@settings(max_examples=400)
@given(BODIES)
def test_no_word_is_lost_and_the_page_is_whole(body: str) -> None:
    document = render(body)
    page = read_tree(html_of(document))
    assert not words_in(without_marks(body)) - page.words
    assert page.faults + page.intrusions == []
    assert page.tags <= OURS
    assert len(set(page.ids)) == len(page.ids)
    assert not [
        target for target in page.targets if target.lower().startswith(("javascript", "data", "vbscript"))
    ]
    assert {task.anchor for task in document.tasks} | {h.anchor for h in document.headings} <= set(page.ids)


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_no_text_raises(body: str) -> None:
    page = read_tree(html_of(render(body)))
    assert page.faults + page.intrusions == []
