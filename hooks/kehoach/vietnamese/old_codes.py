"""Lines in the codes of before Unicode: TCVN3 (`§«ng Trµ, ngµy 10 th¸ng 9`) and VNI (`Tröôøng, ngaøy 10 thaùng 9`).

Fonts such as .VnTime and VNI-Times show such signs as Vietnamese letters; without the font they stay signs. Both codes
put Vietnamese letters where Western ones are, so one word proves nothing ("Müller", "Noël", "5°C").
"""

from __future__ import annotations

import re

# A sign in the midst of a word or before it, which no writing has there: th¸ng, ®Õn, §«ng, kho¶n.
_SIGN = "µ¸¶¹¨¾¼½¿¬¡¢£¤¥¦ª"
_SIGNED = re.compile(
    rf"[A-Za-zÀ-ÿ][{_SIGN}]|(?<![0-9])[{_SIGN}][a-zÀ-ÿ]|[®§][a-zà-ÿ«»{_SIGN}]|[A-Za-zÀ-ÿ®§][·»«©\u00ad][a-zà-ÿ]"
    r"|[aeouyAEOUYôö][ïøûåùõ]|ñ[aeiouyôö]|[öô][ôñ]"
)
# Western letters, which names of other countries have too; and capitals with a mark inside a word: hiÖn, KÕt.
_WESTERN = re.compile(r"[äöüßçëïîûæøåñþÞ×ÆÇËÎÏÑÖØÜ]|(?<=[a-z])[À-Ý]|[À-Ý](?=[a-z]{1,3}\b)(?<=\w\w)")
_FRENCH = frozenset("çëïîûü")
_VIETNAMESE = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\s\d.,;:!?()/\[\]“”\"–-]+")


def old_code_lines(text: str) -> tuple[int, ...]:
    """The numbers of the lines, from 1, that are written in an old code; none where all is Unicode."""
    if text.isascii() or not (_SIGNED.search(text) or _WESTERN.search(text)):
        return ()
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if not line.isascii()]
    signed = {number: _signed(line) for number, line in lines if _SIGNED.search(line)}
    if sum(signed.values()) < 2:
        signed = {}
    return tuple(number for number, line in lines if signed.get(number) or _is_western(line))


def _signed(line: str) -> int:
    """How many words of a line have a sign where no word has one."""
    return sum(_SIGNED.search(word) is not None for word in _WORD.findall(line))


def _is_western(line: str) -> bool:
    """Whether most words of a line have letters that Vietnamese has not, and none has those it has alone."""
    if _VIETNAMESE.search(line) or not _WESTERN.search(line):
        return False
    words = _WORD.findall(line)
    strange = sum(_WESTERN.search(word) is not None for word in words)
    return strange >= 2 and 5 * strange >= 2 * len(words) and not _FRENCH.issuperset(_WESTERN.findall(line))
