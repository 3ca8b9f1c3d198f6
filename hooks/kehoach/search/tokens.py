"""Words of a text as search knows them: one specification, here and in ``search-tokens.js``.

A token is a run of Latin letters with their marks, a run of figures, or a run of another script. Anything
else parts tokens, and so does the change from letters to figures (``QH14`` is ``qh``, ``14``).

The **form** of a word is lower case, its letters with their vowel marks (ă â ê ô ơ ư đ), then the tone as a
figure: ``Hội`` → ``hôi5``. The tone belongs to the syllable, so ``hoà`` and ``hòa`` are one form, and the
composition (NFC, NFD) leaves no trace. ``kỷ`` and ``kỉ`` are one form too: y as the only vowel after h k l m
s t is i (Quyết định 240/QĐ, 1984, against the older use). The **fold** of a form is what is left without
marks: ``hoi``. Figures lose leading zeros: ``05`` is ``5``.

Only ranges whose letters have long been assigned are read as Latin, so that any version of Unicode gives the
same tokens; other scripts are taken as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
TOKEN = re.compile(rf"[{_LATIN}][{_LATIN}\u0300-\u036f]*|[0-9]+|[\u0370-\u1dff\u3040-\ud7ff]+")
LONGEST = 32

_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền hỏi ngã sắc nặng
_MARKED = {"a\u0306": "ă", "a\u0302": "â", "e\u0302": "ê", "o\u0302": "ô", "o\u031b": "ơ", "u\u031b": "ư"}
_STROKED = {"ð": "đ", "ɖ": "đ"}  # eth and the African d, which old keyboards leave in place of đ
_BARE = str.maketrans("ăâêôơưđ", "aaeooud", "12345")
_SHORT_Y = re.compile("[hklmst]y")


def form_of(word: str) -> str:
    """The form of one token."""
    if "0" <= word[0] <= "9":
        return (word.lstrip("0") or "0")[:LONGEST]
    if "\u0370" <= word[0] <= "\u1dff" or word[0] >= "\u3040":
        return word[:LONGEST]
    letters: list[str] = []
    tone = ""
    for char in unicodedata.normalize("NFD", word).lower():
        if char in _TONES:
            tone = _TONES[char]
        elif "\u0300" <= char <= "\u036f":
            letters[-1] = _MARKED.get(letters[-1] + char, letters[-1])
        else:
            letters.append(_STROKED.get(char, char))
    base = "".join(letters[:LONGEST])
    return (base[0] + "i" if _SHORT_Y.fullmatch(base) else base) + tone


def fold_of(form: str) -> str:
    """A form without marks; figures, other scripts and terms of dates and numbers stay as they are."""
    return form.translate(_BARE) if "a" <= form[0] <= "z" or form[0] > "\x7f" else form


class Forms(dict[str, str]):
    """The form of each token that was ever asked for."""

    def __missing__(self, word: str) -> str:
        form = self[word] = form_of(word)
        return form


_forms = Forms()


def tokens(text: str) -> list[str]:
    """The forms of a text, in order."""
    return [_forms[word] for word in TOKEN.findall(text)]


@lru_cache(maxsize=16_384)
def tokens_of_line(line: str) -> tuple[str, ...]:
    """The same, kept: most lines of a plan stand in the plan of the year before."""
    return tuple([_forms[word] for word in TOKEN.findall(line)])
