"""The known word that somebody most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from kehoach.vietnamese.folding import fold


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like another, accents and case apart; "" where none is near."""
    folded = {fold(name): name for name in known}
    asked = fold(word[:60])
    if asked in folded:
        return folded[asked]
    if len(asked) < 3:  # two letters are like everything
        return ""
    for form in (asked, asked.replace(" ", "-"), asked.replace("_", "-")):
        found = difflib.get_close_matches(form, folded, n=1, cutoff=0.6)
        if found:
            return folded[found[0]]
    return ""
