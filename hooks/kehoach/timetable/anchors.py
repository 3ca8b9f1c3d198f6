"""The ids of a page, each given once."""

from __future__ import annotations


class Anchors:
    """Hands out ids; those that the office gave itself are kept for it.

    Args:
        named: the ids that attribute lists give.
    """

    def __init__(self, named: tuple[str, ...]) -> None:
        self._named = set(named)
        self._used: set[str] = set()
        self._counts: dict[str, int] = {}

    def unique(self, wish: str) -> str:
        """The wish, or the wish with a figure where it is taken."""
        anchor, count = wish, self._counts.get(wish, 1)
        while anchor in self._used or anchor in self._named:
            count += 1
            anchor = f"{wish}-{count}"
        self._counts[wish] = count
        self._used.add(anchor)
        return anchor

    def named(self, anchor: str) -> str:
        """An id that the office gave; its second use gets a figure."""
        if anchor in self._used:
            return self.unique(anchor)
        self._used.add(anchor)
        return anchor
