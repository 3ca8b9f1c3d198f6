"""What stands inside a line of a body: words, plain or marked, links, pictures, and what a human has still to settle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from kehoach.model.value import Value


@dataclass(frozen=True, slots=True)
class Text(Value):
    """Plain words; characters as the reader sees them, nothing escaped."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong(Value):
    """Bold words."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis(Value):
    """Words in italics."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code(Value):
    """Words in a typewriter face."""

    text: str


@dataclass(frozen=True, slots=True)
class Break(Value):
    """A line break inside a block."""


@dataclass(frozen=True, slots=True)
class Link(Value):
    """A link.

    Attributes:
        target: as the source has it; whoever writes the link resolves it.
        inlines: the words that carry it.
        title: the tooltip; empty where there is none.
    """

    target: str
    inlines: tuple[Inline, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Picture(Value):
    """A picture within a line: its target as the source has it, its words for who cannot see it, its tooltip."""

    target: str
    alt: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReviewMark(Value):
    """What a human has still to settle, ``[[xem lại: …]]``: shown in a draft, no word of the plan."""

    text: str


Inline: TypeAlias = Text | Strong | Emphasis | Code | Break | Link | Picture | ReviewMark


def words_of(inlines: tuple[Inline, ...]) -> str:
    """The words of inlines as read aloud: single spaces, no marks for a human, pictures by their words."""
    return " ".join("".join(_words(inlines)).split())


def _words(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text | Code):
            yield inline.text
        elif isinstance(inline, Break):
            yield " "
        elif isinstance(inline, Picture):
            yield inline.alt
        elif not isinstance(inline, ReviewMark):
            yield from _words(inline.inlines)
