"""HTML read back as a browser would, by a parser and not by luck with substrings.

One parser makes a tree; ``read`` insists that it is well-formed, ``read_tree`` says what is wrong with it, and
``read_page`` sums up a built page or a part of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "path", "use", "source", "wbr", "col"})
# Elements whose end tag HTML lets be left out, and the start tags that end them too.
_IMPLIED = {
    "dd": {"dd", "dt"},
    "dt": {"dd", "dt"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr"},
}
_INLINE = frozenset({"a", "b", "code", "em", "small", "span", "strong", "time"})
_SILENT = frozenset({"script", "style", "title"})


def words_in(text: str) -> Counter[str]:
    """The runs of letters and digits of a text, counted."""
    return Counter(re.findall(r"[^\W_]+", text))


@dataclass
class Element:
    """An element with its attributes and everything in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, single-spaced: blocks are apart, what no reader sees (scripts, styles) is left out."""
        return " ".join("".join(self._texts()).split())

    @property
    def raw_text(self) -> str:
        """Its text with every space."""
        return "".join(self._pieces())

    @property
    def words(self) -> Counter[str]:
        """Its words and those that stand for a picture or in a hint, counted; elements part words."""
        said = [one.attributes.get(name, "") for one in self.all() for name in ("alt", "title")]
        return words_in(" ".join((*self._pieces(), *said)))

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    @property
    def ids(self) -> list[str]:
        """The ids below it."""
        return [one.attributes["id"] for one in self.all() if "id" in one.attributes]

    @property
    def tags(self) -> set[str]:
        """The tags below it."""
        return {one.tag for one in self.all()}

    @property
    def targets(self) -> list[str]:
        """Every ``href`` and ``src`` below it, in order."""
        return [
            one.attributes[name] for one in self.all() for name in ("href", "src") if name in one.attributes
        ]

    def links(self) -> dict[str, str]:
        """The links below it: words → address."""
        return {link.text: link.attributes["href"] for link in self.all("a")}

    def all(self, tag: str = "", class_: str = "") -> list[Element]:
        """The elements below it, in order, of a tag and a class where they are given."""
        return [
            one for one in self._below() if tag in ("", one.tag) and (not class_ or class_ in one.classes)
        ]

    def one(self, tag: str = "", class_: str = "") -> Element:
        """The only one of them."""
        found = self.all(tag, class_)
        assert len(found) == 1, f"{len(found)} of {tag}.{class_}"
        return found[0]

    def _below(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._below()

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._pieces()

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in _SILENT:
                edge = "" if child.tag in _INLINE else " "
                yield edge
                yield from child._texts()
                yield edge


@dataclass
class Tree(Element):
    """A whole piece of HTML.

    Attributes:
        faults: elements that are not closed rightly, attributes written twice.
        intrusions: what a page of ours has no use for: comments, declarations, scripts in attributes.
    """

    faults: list[str] = field(default_factory=list)
    intrusions: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tree = Tree("", {})
        self.open: list[Element] = [self.tree]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while tag in _IMPLIED.get(self.open[-1].tag, ()):
            self.open.pop()
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)
        if len(element.attributes) < len(attrs):
            self.tree.faults.append(f"<{tag}> has an attribute twice")
        self.tree.intrusions += [
            f"<{tag}> has {name}" for name in element.attributes if name.startswith("on") or name == "style"
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<path/>`` closes itself, as SVG may; the slash means nothing to HTML's own elements."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and any(one.tag == "svg" for one in self.open):
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        while self.open[-1].tag in _IMPLIED and self.open[-1].tag != tag:
            self.open.pop()
        if self.open[-1].tag != tag:
            self.tree.faults.append(f"</{tag}> closes <{self.open[-1].tag}>")
        if any(one.tag == tag for one in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.tree.intrusions.append(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.tree.intrusions.append(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        self.tree.intrusions.append(f"a processing instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        self.tree.intrusions.append(f"a declaration: {data}")


def read_tree(html: str) -> Tree:
    """The tree of a piece of HTML, and what is wrong with it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.tree.faults += [f"<{one.tag}> stays open" for one in reader.open[1:] if one.tag not in _IMPLIED]
    return reader.tree


def read(html: str) -> Tree:
    """The tree of a piece of HTML; fails where an element is not closed rightly."""
    tree = read_tree(html)
    assert tree.faults == []
    return tree


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


def read_page(html: str, within: str = "") -> PageContent:
    """Sums up a page, or only the first element with that tag, id or class, itself included."""
    place = read_tree(html) if not within else _found(read_tree(html), within)
    if place is None:
        return PageContent()
    elements = [one for one in (place, *place.all()) if one.tag]
    return PageContent(
        text=place.text,
        links=[one.attributes["href"] for one in elements if "href" in one.attributes],
        ids=[one.attributes["id"] for one in elements if "id" in one.attributes],
        sources=[one.attributes["src"] for one in elements if "src" in one.attributes],
        classes=Counter(name for one in elements for name in one.classes),
    )


def _found(tree: Tree, within: str) -> Element | None:
    named = (one for one in tree.all() if within in (one.tag, one.attributes.get("id"), *one.classes))
    return next(named, None)
