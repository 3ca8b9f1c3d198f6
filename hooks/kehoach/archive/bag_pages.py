"""The pages of a bag against its plans: what a plan says stands on its page.

The lines of the plan's text are compared, not what our reader makes of them: a bag is proved in ten years too, by a
reader that has learnt new forms since.
"""

from __future__ import annotations

import itertools
import re
import zipfile
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

from kehoach.archive.bag import PAGES, PAYLOAD
from kehoach.model.school_year import SchoolYear
from kehoach.vietnamese.pasted import cleaned
from kehoach.vietnamese.slugs import slugify

_HEAD = re.compile(r"\A﻿?---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_SILENT = re.compile(
    r"<!--.*?-->|<[^<>\n]*>|\[\[[^\]\n]*\]\]|!\[[^\]\n]*\](?:\([^)\n]*\))?|\]\([^)\n]*\)|\]\[[^\]\n]*\]|\{[^{}\n]*\}|https?://\S+|&\w+;",
    re.DOTALL,
)
_MARKER = re.compile(
    r"^[\s>#]*(?:(?:\[ ?[xXvV]? ?\]|\S{1,2}(?=\t)|[^\w\s]|o(?=\s)|[0-9a-zA-Zđ]{1,4}[.)/])\s*)*"
)
_WORD = re.compile(r"[^\W_]+")
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "code",
        "em",
        "i",
        "ins",
        "mark",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    ]
)
_ABBREVIATION = re.compile(r"^\*\[|^\[[^\]]+\]:")


def page_faults(place: Path, year: SchoolYear) -> Iterator[str]:
    """Sentences about pages that say something else than their plan; nothing where the bag cannot be read.

    Args:
        place: a zipped bag that is whole.
        year: its school year.
    """
    try:
        with zipfile.ZipFile(place) as archive:
            names = {name.partition("/")[2]: name for name in archive.namelist()}
            for path, name in sorted(names.items()):
                page = f"{PAYLOAD}{PAGES}/{year}/{slugify(PurePosixPath(path).stem)}/index.html"
                if (
                    not path.startswith(f"{PAYLOAD}plans/{year}/")
                    or not path.endswith(".md")
                    or page not in names
                ):
                    continue
                missing = missing_words(_text(archive, name), _text(archive, names[page]))
                if missing:
                    yield (
                        f"trang «{page}» khác với «{path}» trong cùng túi: trang không có «{missing}»; "
                        "lấy lại bản cũ của túi"
                    )
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        return


def missing_words(plan: str, page: str) -> str:
    """The first two words next to each other in a plan's body that are not so on its page; empty where all are.

    Args:
        plan: a plan's file.
        page: its page, HTML.
    """
    words = _words_of_page(page)
    there = set(itertools.pairwise(words))
    single = set(words)
    body = _SILENT.sub("\n", _HEAD.sub("", cleaned(plan.replace("\r\n", "\n")), count=1))
    for line in body.split("\n"):
        if _ABBREVIATION.match(line):
            continue
        for part in re.split(r"[|\t]", _MARKER.sub("", line)):
            said: list[str] = _WORD.findall(part.casefold())
            if len(said) == 1 and said[0] not in single:
                return said[0]
            for pair in itertools.pairwise(said):
                if pair not in there:
                    return " ".join(pair)
    return ""


class _PageWords(HTMLParser):
    """The words that a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")
        self._part(tag)

    def _part(self, tag: str) -> None:
        if tag not in _INLINE:
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def _words_of_page(page: str) -> list[str]:
    reader = _PageWords()
    reader.feed(page)
    reader.close()
    return _WORD.findall("".join(reader.texts).replace("\u00ad", "").replace("\u200b", "").casefold())


def _text(archive: zipfile.ZipFile, name: str) -> str:
    text: str = archive.read(name).decode("utf-8", errors="replace")
    return text
