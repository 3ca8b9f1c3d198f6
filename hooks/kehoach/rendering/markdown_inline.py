"""Inline runs become Markdown, from the plainest way of writing them to the most guarded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from kehoach.model.inlines import Break, Code, Emphasis, Inline, Link, Picture, ReviewMark, Strong, Text
from kehoach.rendering.attributes import take_attributes
from kehoach.rendering.link_targets import TargetKind, kind_of

_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]{1,31};)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_BRACE = re.compile(r"[{}]")
_SIGNS = re.compile(r"[\\`*_\[\]]")
_ADDRESS = re.compile(r"(?<=[hH][tT][tT][pP]):(?=//)|(?<=[hH][tT][tT][pP][sS]):(?=//)|(?<=[wW]{3})\.")
_EVERY = re.compile(r"[^\w\s]|_")
_IN_TARGET = re.compile(r"[\s()<>\"'*_`]")
_EDGE = re.compile(r"^\s|\s$")  # a space that is none of the space bar's
_NOTHING = (Text(""), Code(""))
_ESCAPABLE = "\\`*_{}[]()>#+-.!"


class Guard(IntEnum):
    """How much is done that signs of the text are read as no marks."""

    LIGHT = 0
    FULL = 1
    EDGES = 2  # what touches a mark is written as an entity too
    BARE = 3  # no bold and italics at all: words first


def entity(sign: str) -> str:
    """A sign as an entity."""
    return f"&#{ord(sign)};"


def escaped_start(text: str) -> str:
    """A line that opens nothing: its first sign, or the one behind its first figures or letter, is escaped."""
    if text.startswith("&"):
        return text
    found = re.match(r"([0-9]{1,2}|[a-zđ]|[ivx]{2,4})(?=[.)])", text)
    if found:
        return f"{text[: found.end()]}\\{text[found.end() :]}"
    first = text[:1]
    return (f"\\{first}" if first in _ESCAPABLE and first else entity(first) if first else "") + text[1:]


def written_inlines(inlines: tuple[Inline, ...], guard: Guard, *, in_cell: bool = False) -> str:
    """The Markdown of runs, on one line.

    Args:
        inlines: the runs.
        guard: how much is escaped.
        in_cell: bars are no borders.
    """
    text = _Inlines(guard, in_cell).written(plain_runs(inlines)).strip(" ")
    return _EDGE.sub(lambda found: entity(found[0]), text)


def plain_runs(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Runs as they are compared and written: no space at the edge of bold words, as Word has it, and none around all.

    Neighbours of one kind are one, a wrapped line is a space, nothing is empty.
    """
    found = _joined(inlines)
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].text.lstrip(" "))
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].text.rstrip(" "))
    return tuple(one for one in found if one not in _NOTHING)


def unstressed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same runs without bold, italics and typewriter."""
    found: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis):
            found += unstressed(inline.inlines)
        elif isinstance(inline, Code):
            found.append(Text(inline.text))
        elif isinstance(inline, Link):
            found.append(replace(inline, inlines=unstressed(inline.inlines)))
        else:
            found.append(inline)
    return tuple(found)


def _joined(inlines: tuple[Inline, ...]) -> list[Inline]:
    found: list[Inline] = []
    for inline in inlines:
        for piece in _pieces(inline):
            last = found[-1] if found else None
            if isinstance(piece, Text) and isinstance(last, Text):
                found[-1] = Text(last.text + piece.text)
            elif isinstance(piece, Strong | Emphasis) and type(last) is type(piece):
                found[-1] = replace(piece, inlines=tuple(_joined((*last.inlines, *piece.inlines))))
            elif piece not in _NOTHING:
                found.append(piece)
    return found


def _pieces(inline: Inline) -> tuple[Inline, ...]:
    """A run, the spaces at the edges of bold and italic words beside it."""
    if isinstance(inline, Text | Code):
        return (replace(inline, text=inline.text.replace("\n", " ")),)
    if isinstance(inline, Link):
        return (replace(inline, inlines=plain_runs(inline.inlines)),)
    if not isinstance(inline, Strong | Emphasis):
        return (inline,)
    inner = _joined(inline.inlines)
    before, after = Text(""), Text("")
    if inner and isinstance(inner[0], Text):
        words = inner[0].text.lstrip()
        before = Text(inner[0].text[: len(inner[0].text) - len(words)])
        inner[0] = Text(words)
    if inner and isinstance(inner[-1], Text):
        words = inner[-1].text.rstrip()
        after = Text(inner[-1].text[len(words) :])
        inner[-1] = Text(words)
    kept = tuple(one for one in inner if one not in _NOTHING)
    return (before, replace(inline, inlines=kept), after) if kept else (before, after)


@dataclass
class _Inlines:
    guard: Guard
    in_cell: bool
    depth: int = 0

    def written(self, inlines: tuple[Inline, ...]) -> str:
        parts: list[str] = []
        for number, inline in enumerate(inlines):
            after = inlines[number + 1] if number + 1 < len(inlines) else None
            parts.append(self._one(inline, after, parts))
        return "".join(parts)

    def _one(self, inline: Inline, after: Inline | None, before: list[str]) -> str:
        if isinstance(inline, Text):
            return self._text(inline.text, starts=bool(before) or self.depth > 0, ends=after is not None)
        if isinstance(inline, Break):
            return "<br>"
        if isinstance(inline, Code):
            return self._code(inline.text)
        if isinstance(inline, ReviewMark):
            said = " ".join(re.sub(r"[\[\]|]", " ", inline.text).split())
            return f"[[{said if said.lower().startswith('xem lại') else f'xem lại: {said}'}]]"
        if isinstance(inline, Picture):
            alt = re.sub(r"[\[\]\\`&|\n]", lambda found: entity(found[0]), inline.alt)
            return f"![{alt}]({self._target(inline.target)}{self._title(inline.title)})"
        if isinstance(inline, Link):
            return self._link(inline)
        return self._stressed(inline, before)

    def _text(self, text: str, *, starts: bool, ends: bool) -> str:
        text = text.replace("\n", " ")
        if self.guard is Guard.BARE:
            return _EVERY.sub(lambda found: entity(found[0]), text)
        first = last = ""
        if self.guard is Guard.EDGES and len(text) > 1:
            first = entity(text[0]) if starts and text[0].isalnum() else ""
            last = entity(text[-1]) if (ends or self.depth) and text[-1].isalnum() else ""
        elif self.guard is Guard.EDGES and text.isalnum():
            return entity(text)
        middle = text[1 if first else 0 : -1 if last else None]
        middle = _ENTITY.sub("&amp;", middle)
        middle = _TAG.sub("&lt;", middle)
        middle = _BRACE.sub(lambda found: entity(found[0]), middle)
        if self.guard:
            middle = _ADDRESS.sub(lambda found: entity(found[0]), middle)
            middle = _SIGNS.sub(lambda found: f"\\{found[0]}", middle)
        if self.in_cell:
            middle = middle.replace("|", "\\|")
        return first + middle + last

    def _code(self, text: str) -> str:
        text = text.replace("\n", " ").strip()
        if take_attributes(text)[1].source or "<!--" in text or not text:
            return _EVERY.sub(lambda found: entity(found[0]), text)
        fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
        edge = " " if text.startswith("`") or text.endswith("`") else ""
        code = f"{fence}{edge}{text}{edge}{fence}"
        return code.replace("|", "\\|") if self.in_cell else code

    def _link(self, link: Link) -> str:
        is_bare = link.inlines == (Text(link.target),) and not link.title
        if is_bare and kind_of(link.target) is TargetKind.WEB:
            bare = (
                link.target
                if self.guard is Guard.LIGHT or not _has_scheme(link.target)
                else f"<{link.target}>"
            )
            return bare.replace("|", "\\|") if self.in_cell else bare
        words = _Inlines(self.guard, self.in_cell, self.depth).written(_without_links(link.inlines))
        return f"[{words}]({self._target(link.target)}{self._title(link.title)})"

    def _target(self, target: str) -> str:
        target = target.replace("\n", " ").replace("<", "%3C").replace(">", "%3E")
        target = _ENTITY.sub("&amp;", target)
        if self.in_cell:
            target = target.replace("|", "%7C")
        return f"<{target}>" if not target or _IN_TARGET.search(target) else target

    def _title(self, title: str) -> str:
        words = _ENTITY.sub("&amp;", " ".join(title.split()))
        for sign in ('"', "`", "\\", "|"):
            words = words.replace(sign, entity(sign))
        return f' "{words}"' if words else ""

    def _stressed(self, run: Strong | Emphasis, before: list[str]) -> str:
        inner = _Inlines(self.guard, self.in_cell, self.depth + 1).written(run.inlines)
        if self.guard is Guard.BARE:
            return inner
        sign = "_" if self.depth % 2 or (before and before[-1].endswith("*")) else "*"
        if isinstance(run, Strong) and len(run.inlines) == 1 and isinstance(run.inlines[0], Emphasis):
            innermost = _Inlines(self.guard, self.in_cell, self.depth + 2).written(run.inlines[0].inlines)
            return f"{sign * 3}{innermost}{sign * 3}"
        mark = sign * (2 if isinstance(run, Strong) else 1)
        return f"{mark}{inner}{mark}"


def _without_links(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words of a link: a link within a link is its words."""
    found: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Link):
            found += _without_links(inline.inlines)
        elif isinstance(inline, Strong | Emphasis):
            found.append(replace(inline, inlines=_without_links(inline.inlines)))
        else:
            found.append(inline)
    return tuple(found)


def _has_scheme(target: str) -> bool:
    return "://" in target
