"""The headings of a page that is not a plan's."""

from __future__ import annotations

from kehoach.model.document import Heading

TOP = "kh-tieu-de"  # the id of every page's h1


class Sections:
    """Collects a page's headings: the h1, then its sections in order."""

    def __init__(self, title: str) -> None:
        self._headings = [Heading(1, TOP, title, 0)]

    def add(self, anchor: str, text: str, *, when: bool = True) -> None:
        """A section of the second level, where it stands on the page."""
        if when:
            self._headings.append(Heading(2, anchor, text, 0))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All of them, in order."""
        return tuple(self._headings)
