"""Reads the HTML of a page with the standard library: elements, their texts, links and ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Elements whose end tag HTML lets be left out, and the start tags that end them too.
_IMPLIED = {
    "dd": {"dd", "dt"},
    "dt": {"dd", "dt"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr"},
}
_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "col", "source"})


@dataclass
class Element:
    """An element with its attributes and everything in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, single-spaced."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> list[str]:
        found: list[str] = []
        for child in self.children:
            if isinstance(child, str):
                found.append(child)
            else:
                found += [*child._texts(), " " if _is_block(child) else ""]
        return found

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        """The elements below it, in order, of a tag and a class where they are given."""
        found = []
        for child in self.children:
            if isinstance(child, str):
                continue
            if tag in ("", child.tag) and (not class_ or class_ in child.classes):
                found.append(child)
            found += child.all(tag, class_)
        return found

    def one(self, tag: str = "", class_: str = "") -> Element:
        """The only one of them."""
        found = self.all(tag, class_)
        assert len(found) == 1, f"{len(found)} of {tag}.{class_}"
        return found[0]

    def links(self) -> dict[str, str]:
        """The links below it: words → address."""
        return {link.text: link.attributes["href"] for link in self.all("a")}

    @property
    def ids(self) -> list[str]:
        """The ids below it."""
        return [element.attributes["id"] for element in self.all() if "id" in element.attributes]


def _is_block(element: Element) -> bool:
    return element.tag not in {"a", "b", "em", "small", "span", "strong", "time"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while tag in _IMPLIED.get(self.open[-1].tag, ()):
            self.open.pop()
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1].tag in _IMPLIED and self.open[-1].tag != tag:
            self.open.pop()
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The tree of a page; fails where an element is not closed rightly."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root], "an element stays open"
    return reader.root
