"""Nothing is lost: every word of every look-alike, ours and the given ones, stands in the HTML of its body once."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kehoach.model.document import Document
from kehoach.model.school_year import SchoolYear
from kehoach.reading.source_file import read_source
from kehoach.rendering.html_writer import write_html
from kehoach.rendering.markers import read_marker
from kehoach.timetable.document import read_document
from support.projects import ROOT

OURS = Path(__file__).parent / "documents"
PLANS = sorted(OURS.glob("*/plan.md")) + sorted((ROOT.parent / "shared" / "corpus").glob("*/*/plan.md"))
_WORD = re.compile(r"[^\W_]+")
_BLOCKS = frozenset({"br", "p", "li", "td", "th", "tr", "ul", "div", "h2", "h3", "h4", "h5", "h6"})


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.pieces.append(" ")


def words_of_source(body: str) -> Counter[str]:
    """The words of a body without its bullets and boxes; some of Word's bullets are letters."""
    lines = []
    for line in body.replace("\t", "    ").split("\n"):
        marker = read_marker(line)
        lines.append(f"{marker.label} {marker.text}" if marker else line)
    return Counter(_WORD.findall(re.sub(r"<br ?/?>", " ", "\n".join(lines)).casefold()))


def words_of_html(html: str) -> Counter[str]:
    """The words that HTML shows."""
    parser = _Words()
    parser.feed(html)
    return Counter(_WORD.findall("".join(parser.pieces).casefold()))


def document_of(body: str) -> Document:
    return read_document(body, "plans/2026-2027/x.md", SchoolYear(2026), 0)


@pytest.mark.parametrize("place", PLANS, ids=lambda place: place.parent.name)
def test_every_word_is_there_once(place: Path) -> None:
    body = read_source(place.read_bytes(), "x.md").body
    document = document_of(body)
    assert words_of_html(write_html(document.body, document.marks)) == words_of_source(body)
