"""A built page made to open from a folder, with no server and no network.

Links name the file (``x/`` becomes ``x/index.html``); what is not in the folder is no link any more: its words
stay, and the address of a page of the web is written behind them. Entries of menus that lead out of the folder
go, for their words say nothing without the link. Everything else keeps its bytes.
"""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from urllib.parse import quote, unquote, urlsplit

_TAG = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*)"
    r"(?P<rest>(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?P<lead>\s)(?P<name>href|src|action|poster)\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'<>]+))",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"(?P<head>\bcontent=[\"']?\d+;\s*url=)(?P<url>[^\"'>]*)", re.IGNORECASE)
_MENU_ENTRY = re.compile(r"<li\b[^<>]*>\s*<a\b(?P<rest>[^<>]*)>[^<]*</a>\s*</li>\s*")
# Feeds, other forms of a page, its address online: none of them is loaded to show it.
_NOT_LOADED = re.compile(r"\brel\s*=\s*[\"']?(?:alternate|canonical|next|prev)\b", re.IGNORECASE)
_CSS_URL = re.compile(r"url\(\s*[\"']?(?!data:)([^\"')#?]+)")
_RAW = frozenset({"script", "style", "textarea"})
_KEPT_SCHEMES = frozenset({"mailto", "tel", "data", "javascript"})
_WEB = re.compile(r"https?://", re.IGNORECASE)
_INDEX = "index.html"


def offline_page(html: str, path: str, files: frozenset[str]) -> str:
    """A page as it stands in the folder.

    Args:
        html: the page as built.
        path: where it stands, from the top of the folder: ``2022-2023/x/index.html``.
        files: every file of the folder.
    """
    start, end = html.find("<article"), html.rfind("</article>")
    if start < 0 or end < 0:
        return _Rewriter(html, path, files).rewritten()
    # What the office wrote keeps every word; around it are menus.
    before, article, after = html[:start], html[start:end], html[end:]
    around = (_without_dead_entries(part, path, files) for part in (before, after))
    return _Rewriter(article.join(around), path, files).rewritten()


def _without_dead_entries(html: str, path: str, files: frozenset[str]) -> str:
    """Menus without the entries that lead out of the folder."""

    def kept(entry: re.Match[str]) -> str:
        attribute = _ATTRIBUTE.search(entry["rest"])
        if attribute is None:
            return entry[0]
        link = unescape(_value(attribute)).strip()
        target = target_of(link, path)
        is_dead = not _scheme(link) and (target is None or target[0] not in files)
        return "" if is_dead else entry[0]

    return _MENU_ENTRY.sub(kept, html)


def references(html: str, path: str) -> set[str]:
    """What a page loads or leads to, from the top of the folder: links, pictures, styles, scripts."""
    found = set()
    for tag in _TAG.finditer(html):
        if (tag["name"] or "").lower() == "link" and _NOT_LOADED.search(tag["rest"]):
            continue
        for attribute in _ATTRIBUTE.finditer(tag["rest"] or ""):
            target = target_of(unescape(_value(attribute)), path)
            if target is not None:
                found.add(target[0])
    return found


def style_references(css: str, path: str) -> set[str]:
    """The files that a style sheet loads, from the top of the folder."""
    found = (target_of(url.strip(), path) for url in _CSS_URL.findall(css))
    return {target[0] for target in found if target is not None}


def target_of(link: str, path: str) -> tuple[str, str] | None:
    """Where a relative link of a page leads: the file from the top of the folder, and ``?…#…`` behind it.

    None for a link with a scheme or a host, and for one that leads out of the folder.
    """
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    tail = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    if not parts.path:
        return path, tail
    joined = posixpath.join(posixpath.dirname(path), unquote(parts.path))
    way = posixpath.normpath(joined)
    if joined.endswith(("/", "/.", "/..")) or way == ".":
        way = posixpath.normpath(posixpath.join(way, _INDEX))
    return None if way.startswith("../") else (way, tail)


class _Rewriter:
    def __init__(self, html: str, path: str, files: frozenset[str]) -> None:
        self.html, self.path, self.files = html, path, files
        self.parts: list[str] = []
        # What an `</a>` becomes; None outside a link that was taken away.
        self.closing: str | None = None

    def rewritten(self) -> str:
        at = 0
        while (tag := _TAG.search(self.html, at)) is not None:
            self.parts.append(self.html[at : tag.start()])
            at = tag.end()
            name = (tag["name"] or "").lower()
            if name == "a" and tag["end"]:
                self.parts.append("</a>" if self.closing is None else self.closing)
                self.closing = None
                continue
            kept = self._start(tag, name, at) if name and not tag["end"] else tag[0]
            self.parts.append(kept)
            if name in _RAW and not tag["end"]:
                end = self.html.lower().find(f"</{name}", at)
                end = len(self.html) if end < 0 else end
                if kept:
                    self.parts.append(self.html[at:end])
                    at = end
                else:
                    at = self.html.find(">", end) + 1 or len(self.html)
        return "".join((*self.parts, self.html[at:]))

    def _start(self, tag: re.Match[str], name: str, at: int) -> str:
        """A start tag that ends at a place, its link made relative to files, or what stands in its place."""
        rest = tag["rest"]
        if name == "meta":
            return f"<{tag['name']}{_REFRESH.sub(self._refresh, rest)}>"
        attribute = _ATTRIBUTE.search(rest)
        if attribute is None:
            return tag[0]
        link = unescape(_value(attribute)).strip()
        new = self._link(link)
        if new is not None:
            written = f'{attribute["lead"]}{attribute["name"]}="{escape(new)}"'
            rest = rest[: attribute.start()] + written + rest[attribute.end() :]
            return tag[0] if new == link else f"<{tag['name']}{rest}>"
        rest = rest[: attribute.start()] + rest[attribute.end() :]
        if name == "a":
            words = unescape(self.html[at : self.html.find("</a>", at)]).strip()
            web = f" ({escape(link)})" if _WEB.match(link) and words != link else ""
            self.closing = f"</span>{web}"
            return f"<span{rest}>"
        return self._gone(name, rest)

    def _gone(self, name: str, rest: str) -> str:
        """What stays of an element that loads something from outside the folder."""
        if name == "img":
            alt = re.search(r"\salt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", rest)
            return (alt[1] or alt[2] or "") if alt else ""
        return "" if name in {"link", "script", "source", "iframe", "embed"} else f"<{name}{rest}>"

    def _link(self, link: str) -> str | None:
        """A link as it reads in the folder; None where it leads nowhere in it."""
        if link.startswith("#") or _scheme(link) in _KEPT_SCHEMES:
            return link
        target = target_of(link, self.path)
        if target is None or target[0] not in self.files:
            return None
        return quote(posixpath.relpath(target[0], posixpath.dirname(self.path) or ".")) + target[1]

    def _refresh(self, found: re.Match[str]) -> str:
        new = self._link(unescape(found["url"]))
        return found["head"] + (escape(new) if new is not None else _INDEX)


def _scheme(link: str) -> str:
    """``mailto`` of ``mailto:a@b.vn``; empty for a link within the site."""
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", link)
    return found[1].lower() if found else ""


def _value(attribute: re.Match[str]) -> str:
    value = attribute["a"] if attribute["a"] is not None else attribute["b"]
    return value if value is not None else attribute["c"]


def in_body(html: str, insert: str) -> str:
    """A page with a piece of HTML at the beginning of its body."""
    return re.sub(r"(<body\b[^>]*>)", lambda found: found[1] + insert, html, count=1)
