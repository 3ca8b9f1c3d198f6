"""What two sequences have in common, in order: the longest common subsequence, bounded in time and space.

Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): a row of the table is one integer,
so a row costs as many machine words as the other sequence has items by 64.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

# Cells of a table that are looked at as a whole; beyond it sequences are first cut at items that both have
# once, and a stretch between two cuts that is still as large counts as replaced.
LIMIT = 4_000_000

Pairs = list[tuple[int, int]]


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Places of items that are the same in both, (in old, in new), in order."""
    head = _common_head(old, new)
    tail = _common_tail(old, new, head)
    pairs = [(n, n) for n in range(head)]
    pairs += _middle(old, new, (head, len(old) - tail), (head, len(new) - tail))
    pairs += [(len(old) - n, len(new) - n) for n in range(tail, 0, -1)]
    return pairs


def _common_head(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    end = min(len(old), len(new))
    return next((n for n in range(end) if old[n] != new[n]), end)


def _common_tail(old: Sequence[Hashable], new: Sequence[Hashable], head: int) -> int:
    end = min(len(old), len(new)) - head
    return next((n for n in range(end) if old[-1 - n] != new[-1 - n]), end)


def _middle(
    old: Sequence[Hashable], new: Sequence[Hashable], of_old: tuple[int, int], of_new: tuple[int, int]
) -> Pairs:
    """The pairs of two stretches."""
    (first, last), (start, end) = of_old, of_new
    if first == last or start == end:
        return []
    if (last - first) * (end - start) <= LIMIT:
        return [(first + i, start + j) for i, j in _common(old[first:last], new[start:end])]
    pairs: Pairs = []
    for i, j in [*_landmarks(old, new, of_old, of_new), (last, end)]:
        if (i - first) * (j - start) <= LIMIT:
            pairs += [(first + a, start + b) for a, b in _common(old[first:i], new[start:j])]
        if i < last:
            pairs.append((i, j))
        first, start = i + 1, j + 1
    return pairs


def _landmarks(
    old: Sequence[Hashable], new: Sequence[Hashable], of_old: tuple[int, int], of_new: tuple[int, int]
) -> Pairs:
    """Items that each stretch has once, those among them that stand in the same order in both (patience)."""
    once_old, once_new = Counter(old[slice(*of_old)]), Counter(new[slice(*of_new)])
    places = {old[n]: n for n in range(*of_old) if once_old[old[n]] == 1}
    rising: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    at: dict[int, int] = {}
    for j in range(*of_new):
        i = places.get(new[j]) if once_new[new[j]] == 1 else None
        if i is None:
            continue
        at[i] = j
        n = _bisect(rising, i)
        before[i] = ends[n - 1] if n else -1
        rising[n : n + 1] = [i]
        ends[n : n + 1] = [i]
    chain: Pairs = []
    i = ends[-1] if ends else -1
    while i >= 0:
        chain.append((i, at[i]))
        i = before[i]
    return chain[::-1]


def _bisect(rising: list[int], value: int) -> int:
    low, high = 0, len(rising)
    while low < high:
        middle = (low + high) // 2
        if rising[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """The longest common subsequence of two short sequences."""
    if not old or not new:
        return []
    masks: dict[Hashable, int] = {}
    for place, item in enumerate(old):
        masks[item] = masks.get(item, 0) | 1 << place
    full = (1 << len(old)) - 1
    row = full
    rows: list[int] = []
    for item in new:
        mask = masks.get(item)
        if mask is not None:
            hit = row & mask
            row = ((row + hit) | (row - hit)) & full
        rows.append(row)
    return _traced(rows, len(old))


def _traced(rows: list[int], width: int) -> Pairs:
    """The pairs, read from the last row back; a 0 bit says that one more item is common up to there."""
    pairs: Pairs = []
    j, i = len(rows), width
    while i and j:
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
            continue
        j -= 1
        if not j or rows[j - 1] >> (i - 1) & 1:
            i -= 1
            pairs.append((i, j))
    return pairs[::-1]
