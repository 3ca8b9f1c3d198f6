"""The differences of two years' texts, block by block: kept, reworded, new, dropped, moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kehoach.differences.alignment import aligned
from kehoach.differences.pairing import FAR, NEAR, paired_by_words
from kehoach.differences.text_blocks import TextBlock
from kehoach.differences.word_changes import Change, word_changes
from kehoach.differences.wording import in_years_of

_FEWEST = 3  # words of a text that may be said to have moved; fewer stand anywhere
_NEVER = 2.0


class RowKind(StrEnum):
    """What became of a block."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"
    MOVED = "moved"
    LEFT = "left"  # where a moved one stood


@dataclass(frozen=True, slots=True)
class Row:
    """One block of the later text, of the former, or of both.

    Attributes:
        kind: what became of it.
        level: that of a heading, else 0.
        changes: its words; one stretch where it is new, dropped or kept.
        section: where a moved block stood, or where one that left now stands: the heading there.
    """

    kind: RowKind
    level: int
    changes: tuple[Change, ...]
    section: str = ""


@dataclass(frozen=True)
class Text:
    """A text of a school year: its blocks and the calendar year in which the year begins."""

    blocks: tuple[TextBlock, ...]
    start: int


def block_changes(old: Text, new: Text) -> tuple[Row, ...]:
    """Every block of both texts, in the order in which a reader meets them."""
    return tuple(_Comparison(old, new).rows())


class _Comparison:
    def __init__(self, old: Text, new: Text) -> None:
        self.old, self.new = old, new
        old_keys = [(block.level, in_years_of(block.text, old.start)) for block in old.blocks]
        new_keys = [(block.level, in_years_of(block.text, new.start)) for block in new.blocks]
        self.kept = _kept(old_keys, new_keys)
        self.partner = self._partners(old_keys, new_keys)
        self.source = {j: i for i, j in self.partner.items()}

    def rows(self) -> Iterator[Row]:
        """The rows, stretch by stretch between what is kept."""
        first = start = 0
        for i, j in [*self.kept, (len(self.old.blocks), len(self.new.blocks))]:
            yield from self._stretch((first, i), (start, j))
            if i < len(self.old.blocks):
                block = self.new.blocks[j]
                yield Row(RowKind.KEPT, block.level, (Change(self.old.blocks[i].text, block.text, True),))
            first, start = i + 1, j + 1

    def _stretch(self, of_old: tuple[int, int], of_new: tuple[int, int]) -> Iterator[Row]:
        """What stands between two kept blocks: former ones before those that came in their place."""
        at, last = of_old
        came: list[Row] = []
        for j in range(*of_new):
            i = self.source.get(j)
            if i is not None and at <= i < last:
                yield from self._without_partner(at, i)
                yield from came
                yield self._changed(i, j, RowKind.CHANGED)
                at, came = i + 1, []
            elif i is not None:
                came.append(self._changed(i, j, RowKind.MOVED))
            else:
                block = self.new.blocks[j]
                came.append(Row(RowKind.NEW, block.level, (Change("", block.text, False),)))
        yield from self._without_partner(at, last)
        yield from came

    def _without_partner(self, first: int, last: int) -> Iterator[Row]:
        """Former blocks that are dropped, or stand elsewhere now."""
        for i in range(first, last):
            block, j = self.old.blocks[i], self.partner.get(i)
            change = (Change(block.text, "", False),)
            if j is None:
                yield Row(RowKind.DROPPED, block.level, change)
            else:
                yield Row(RowKind.LEFT, block.level, change, _section(self.new.blocks, j))

    def _changed(self, i: int, j: int, kind: RowKind) -> Row:
        old, new = self.old.blocks[i], self.new.blocks[j]
        changes = word_changes(old.text, new.text, self.old.start, self.new.start)
        section = _section(self.old.blocks, i) if kind is RowKind.MOVED else ""
        if kind is RowKind.CHANGED and all(change.is_kept for change in changes):
            kind = RowKind.KEPT  # a year that did not move on
        return Row(kind, new.level, changes, section)

    def _partners(
        self, old_keys: Sequence[tuple[int, str]], new_keys: Sequence[tuple[int, str]]
    ) -> dict[int, int]:
        """Blocks that are not kept in place: the same words elsewhere, then the most alike."""
        gap_of_old, gap_of_new = self._gaps()
        waiting: dict[tuple[int, str], list[int]] = {}
        for i in reversed(gap_of_old):
            waiting.setdefault(old_keys[i], []).append(i)
        partner: dict[int, int] = {}
        for j in gap_of_new:
            same = waiting.get(new_keys[j])
            if same and new_keys[j][1].count(" ") + 1 >= _FEWEST:
                partner[same.pop()] = j
        taken = set(partner.values())

        def needed(i: int, j: int) -> float:
            if (self.old.blocks[i].level > 0) != (self.new.blocks[j].level > 0):
                return _NEVER
            return NEAR if gap_of_old[i] == gap_of_new[j] else FAR

        rest_old = [(i, old_keys[i][1]) for i in gap_of_old if i not in partner]
        rest_new = [(j, new_keys[j][1]) for j in gap_of_new if j not in taken]
        return partner | paired_by_words(rest_old, rest_new, needed)

    def _gaps(self) -> tuple[dict[int, int], dict[int, int]]:
        """The blocks that are not kept, each with the number of the stretch it stands in."""
        of_old: dict[int, int] = {}
        of_new: dict[int, int] = {}
        first = start = 0
        ends = [*self.kept, (len(self.old.blocks), len(self.new.blocks))]
        for number, (i, j) in enumerate(ends):
            of_old |= dict.fromkeys(range(first, i), number)
            of_new |= dict.fromkeys(range(start, j), number)
            first, start = i + 1, j + 1
        return of_old, of_new


def _kept(old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]]) -> list[tuple[int, int]]:
    """The blocks that are the same in place: headings first, then what stands under the same ones.

    So a text that went from one section to another is seen to have moved, and does not tear the sections apart.
    """
    of_old = [i for i, (level, _) in enumerate(old) if level]
    of_new = [j for j, (level, _) in enumerate(new) if level]
    pairs: list[tuple[int, int]] = []
    first = start = 0
    headings = aligned([old[i] for i in of_old], [new[j] for j in of_new])
    for i, j in [*((of_old[a], of_new[b]) for a, b in headings), (len(old), len(new))]:
        pairs += [(first + a, start + b) for a, b in aligned(old[first:i], new[start:j])]
        if i < len(old):
            pairs.append((i, j))
        first, start = i + 1, j + 1
    return pairs


def _section(blocks: Sequence[TextBlock], place: int) -> str:
    """The heading above a block; of a heading itself the one before."""
    return next((block.text for block in reversed(blocks[:place]) if block.level), "")
