"""Where each term stands: positions of all plans of a segment, counted through, as a string of gaps.

A gap of n is the character ``31 + n``: one byte in UTF-8 up to 96, two up to 2016. A gap that is too wide is
parted by ``FAR``, which moves on without a place. Browsers read such a string with ``charCodeAt``.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from itertools import chain, count
from operator import sub

from kehoach.search.tokens import fold_of

FAR = 0xD000
_BASE = 31
_FAR_MARK = chr(_BASE + FAR)
_GAPS = [chr(_BASE + gap) for gap in range(FAR)]


def postings_of(texts: Iterable[Sequence[str]]) -> dict[str, str]:
    """The gaps of every term of a run of texts, in order of folds, then of forms."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    # places[form].append(place) for each, without a step of the interpreter a word: half a million at 400 plans.
    lists = map(places.__getitem__, chain.from_iterable(texts))
    deque(map(list.append, lists, count()), maxlen=0)
    return {form: _gaps(places[form]) for form in sorted(places, key=lambda form: (fold_of(form), form))}


def _gaps(places: list[int]) -> str:
    gaps = list(map(sub, places, [-1, *places[:-1]]))
    if max(gaps) < FAR:
        return "".join(map(_GAPS.__getitem__, gaps))
    return "".join(_FAR_MARK * (gap // FAR) + _GAPS[gap % FAR] if gap >= FAR else _GAPS[gap] for gap in gaps)
