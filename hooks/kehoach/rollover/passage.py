"""A piece of a plan's text on its way to another year: what is changed in it, and what a human must see."""

from __future__ import annotations

import re

from kehoach.model.month import Month
from kehoach.rendering.attributes import take_attributes
from kehoach.rendering.review_marks import review_mark, spans_of_marks

_LINK = re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]*\)")
_UNTOUCHED = re.compile(r"\]\([^()\s]*\)|<[a-z]{3,6}:[^<>\s]*>|(?:https?://|www\.)[^\s<>|]+|`[^`\n]+`")


class Passage:
    """A paragraph, a heading, an item or a row; changes are noted and made all at once.

    Args:
        text: as it stands in the file, without comments.
        months: those it is listed under; empty where it is under none.
    """

    def __init__(self, text: str, months: tuple[Month, ...] = ()) -> None:
        self.text = text
        self.months = months
        self.attributes = self._attributes()
        self._taken = bytearray(len(text))
        self._changes: list[tuple[int, int, str]] = []
        self._marks: dict[str, int] = {}
        for found in _UNTOUCHED.finditer(text):
            self.claim(*found.span())
        for span in spans_of_marks(text):
            self.claim(*span)

    def is_free(self, start: int, end: int) -> bool:
        """True where nothing has been said of this span yet."""
        return not any(self._taken[start:end])

    def claim(self, start: int, end: int) -> None:
        """Says that a span stays as it is."""
        self._taken[start:end] = b"\1" * (end - start)

    def change(self, start: int, end: int, text: str) -> None:
        """Puts another text in the place of a span."""
        self.claim(start, end)
        if self.text[start:end] != text:
            self._changes.append((start, end, text))

    def mark(self, place: int, reason: str) -> None:
        """Marks a place for a human; one reason is said once a passage."""
        if review_mark(reason) not in self.text:
            self._marks.setdefault(reason, place)

    def written(self) -> str:
        """The text with all changes and marks."""
        shelters = [found.span() for found in _LINK.finditer(self.text)]
        pieces = [(start, 0, end, text) for start, end, text in self._changes]
        for reason, place in self._marks.items():
            at = self._mark_place(place, shelters)
            pieces.append((at, 1, at, review_mark(reason)))
        parts: list[str] = []
        done = 0
        for start, is_mark, end, text in sorted(pieces):
            parts.append(self.text[done:start])
            done = end
            parts.append(self._spaced(start, text) if is_mark else text)
        parts.append(self.text[done:])
        return "".join(parts)

    def without_marks(self) -> str:
        """The text with its changes alone: a line that is a month's name must stay nothing else."""
        self._marks.clear()
        return self.written()

    def _spaced(self, place: int, mark: str) -> str:
        before = " " if place and not self.text[place - 1].isspace() else ""
        after = self.text[place : place + 1]
        return before + mark + (" " if after and (after.isalnum() or after in "([{") else "")

    def _mark_place(self, place: int, shelters: list[tuple[int, int]]) -> int:
        """Behind a link that holds the place, before an attribute list, never within a change."""
        for start, end in shelters:
            if start < place < end:
                place = end
        for start, end, _ in self._changes:
            if start < place < end:
                place = end
        start, end = self.attributes
        if start < place <= end:
            place = len(self.text[:start].rstrip(" "))
        return place

    def _attributes(self) -> tuple[int, int]:
        """Where the attribute list stands; an empty span where there is none."""
        source = take_attributes(self.text)[1].source if "{" in self.text else ""
        start = self.text.find(source) if source else -1
        return (start, start + len(source)) if start >= 0 else (0, 0)
