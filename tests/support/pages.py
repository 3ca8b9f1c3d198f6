"""Built pages read back: their words, links, ids and titles, by a parser and not by luck with substrings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "path", "use", "source", "wbr"})
# Elements whose end tag HTML lets be left out, and the start tags that end them too.
_IMPLIED = {
    "dd": {"dd", "dt"},
    "dt": {"dd", "dt"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr"},
}
_BLOCK = frozenset(
    {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "br", "tr", "dt", "dd", "a"}
)


@dataclass
class PageContent:
    """What a reader finds in a page, or in the part of it that was asked for."""

    text: str = ""
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    classes: Counter[str] = field(default_factory=Counter)

    @property
    def words(self) -> Counter[str]:
        """Runs of letters and digits, counted."""
        return Counter(re.findall(r"\w+", self.text))


class _Reader(HTMLParser):
    def __init__(self, within: str) -> None:
        super().__init__(convert_charrefs=True)
        self.within, self.inside, self.silent = within, 0, 0
        self.open: list[str] = []
        self.content = PageContent()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        while self.open and tag in _IMPLIED.get(self.open[-1], ()):
            self._close()
        if tag not in _VOID:
            self.open.append(tag)
            if not self.inside and (
                tag == self.within
                or given.get("id") == self.within
                or self.within in given.get("class", "").split()
            ):
                self.inside = len(self.open)
        if not (self.inside or not self.within):
            return
        if tag in {"script", "style", "title"}:
            self.silent += 1
        if tag in _BLOCK:
            self.parts.append(" ")
        self.content.classes.update(given.get("class", "").split())
        if "id" in given:
            self.content.ids.append(given["id"])
        if "href" in given:
            self.content.links.append(given["href"])
        if "src" in given:
            self.content.sources.append(given["src"])

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if tag in {"script", "style", "title"} and self.silent:
            self.silent -= 1
        if tag in _BLOCK:
            self.parts.append(" ")
        while self.open and self.open[-1] in _IMPLIED and self.open[-1] != tag:
            self._close()
        self._close()

    def _close(self) -> None:
        if self.inside == len(self.open):
            self.inside = 0
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if (self.inside or not self.within) and not self.silent:
            self.parts.append(data)


def read_page(html: str, within: str = "") -> PageContent:
    """Reads a page, or only the first element with that tag, id or class."""
    reader = _Reader(within)
    reader.feed(html)
    reader.close()
    reader.content.text = " ".join("".join(reader.parts).split())
    return reader.content
