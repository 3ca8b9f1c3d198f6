"""Signs of pasted text as what they look like, so that a program reads what a reader sees.

Word, Zalo and web pages leave signs that nobody sees (a soft hyphen, a space of no width) and signs that look like
others (a no-break space, the figures of Chinese keyboards, a Russian "о"). One of them inside ``14/11`` makes it
another day to a program. Here they become what they look like; a text without any comes back as it is, and no line
gets longer by a line.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Of no width: format controls (Unicode category Cf), fillers, selectors of a variant, the hole left by a picture.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffc\U0001d173-\U0001d17a\U000e0001\U000e0100-\U000e01ef"
)
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164"
_ALIKE = {
    **dict.fromkeys("\u2010\u2011\u2212\ufe63\u02d7", "-"),  # hyphens and the minus sign
    **dict.fromkeys("\u2012\ufe58", "–"),
    "\u2015": "—",
    **dict.fromkeys("\u2044\u2215\u29f8", "/"),
    **dict.fromkeys("\u2236\ua789", ":"),
    **dict.fromkeys("\u301c\u223c\u02dc", "~"),
    "\u2217": "*",
    "\u02b0": "h",  # 7ʰ30
    "\u1d4d": "g",
    **dict(zip("ÐƉðıɑɡ", "ĐĐđiag", strict=True)),
}  # fmt: skip
# Letters of Chinese keyboards, bold letters of messages, ligatures, Roman numbers of one sign.
_WIDE = "\uff01-\uff5e\U0001d400-\U0001d7ff\ufb00-\ufb06\u2160-\u217b"
_RUSSIAN = dict(
    zip("АВЕНІЈКМОРСТХУЅԚԜѴаеоріјсухѕһԁԛԝѵѐӑӐ", "ABEHIJKMOPCTXYSQWVaeopijcyxshdqwvèăĂ", strict=True)
)
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ", "ABEZHIKMNOPTYXovc", strict=True))
_LETTERS = _RUSSIAN | _GREEK
_FOREIGN = "\u0370-\u03ff\u0400-\u052f"

_STRANGE = re.compile(
    f"[{_UNSEEN}{_SPACES}{''.join(map(re.escape, _ALIKE))}{_WIDE}{_FOREIGN}\u200d\ufe0f\u2070\u00b2\u00b3\u00b9\u2074-\u2079]"
)
_GONE = re.compile(f"[{_UNSEEN}]")
_IN_WORD = re.compile(rf"(?<=[\w/.,:-])[{_UNSEEN}]+(?=[\w/.,:-])")
_BLANK = re.compile(f"[{_SPACES}]")
_ONE = re.compile(f"[{''.join(map(re.escape, _ALIKE))}]")
_COMPATIBLE = re.compile(f"[{_WIDE}]")
_WIDE_COLON = re.compile(r"\uff1a(?=[^\W\d])")
# The parts of a picture of several signs (a family, a flag) are held together by a joiner.
_JOINER = re.compile(
    r"(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])"
)
_VARIANT = re.compile(r"(?<=[\w\s])\ufe0f(?!\u20e3)")
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_A_FOREIGN = re.compile(f"[{_FOREIGN}]")
_RAISED = re.compile(r"(?<=[0-9][hg])[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,2}")
# A letter typed for a figure, as on old machines: 2O/11, l4/11.
_TYPED = re.compile(
    r"(?<![\w/])(?:[0-3OolI]?[0-9]|[0-3][OolI])/(?:[01OolI]?[0-9]|[01][OolI])(?:/[0-9OolI]{4})?(?![\w/])"
)
_FIGURES = str.maketrans("OolI", "0011")


_TYPED_NEAR = re.compile(
    r"/(?:(?<=[0-9][OolI]/)|(?<=[OolI][0-9]/)|(?=[0-9][OolI]|[OolI][0-9])|(?=[0-9]{1,2}/[0-9]*[OolI]))"
)


@dataclass(frozen=True)
class Unseen:
    """Signs inside words or figures that a reader does not see, or takes for others.

    Attributes:
        line: the first line that has one, from 1.
        lines: how many lines have one.
        sign: the first one, ``U+00AD``.
    """

    line: int
    lines: int
    sign: str


def cleaned(text: str) -> str:
    """A text whose signs are what they look like.

    Args:
        text: any text, NFC or not.

    Returns:
        The text, with the same line ends; in NFC only where something was changed in a letter.
    """
    if text.isascii():
        return _typed(text)
    if _STRANGE.search(text):
        text = _seen(text)
    return _typed(text)


def unseen_signs(text: str) -> Unseen | None:
    """What in a text, before it is cleaned, a reader would read otherwise than a program; None where nothing is."""
    if text.isascii() or not _STRANGE.search(text):
        return None
    found = [
        (number, sign)
        for number, line in enumerate(text.split("\n"), 1)
        if not line.isascii() and (sign := _first_unseen(line))
    ]
    return Unseen(found[0][0], len(found), f"U+{ord(found[0][1]):04X}") if found else None


def _first_unseen(line: str) -> str:
    gone = _IN_WORD.search(line)
    if gone:
        return gone[0][0]
    if _A_FOREIGN.search(line):
        made = _latin(line)
        return next((old for old, new in zip(line, made, strict=True) if old != new), "")
    return ""


def _seen(text: str) -> str:
    text = _VARIANT.sub("", _JOINER.sub("", _GONE.sub("", text)))
    text = _ONE.sub(lambda found: _ALIKE[found[0]], _BLANK.sub(" ", text))
    text = _WIDE_COLON.sub(": ", text)
    text = _RAISED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _COMPATIBLE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    if _A_FOREIGN.search(text):
        text = "\n".join(_latin(line) if _A_FOREIGN.search(line) else line for line in text.split("\n"))
    return text


def _latin(line: str) -> str:
    """A line whose Russian and Greek letters are Latin ones, where they only look so.

    A word of both alphabets was meant to be Latin. One of look-alikes only ("а)") is so too, unless other words of
    the line are Russian or Greek beyond doubt.
    """
    words = _WORD.findall(line)
    is_foreign = any(_A_FOREIGN.search(word) and not _is_alike(word) for word in words)

    def made(found: re.Match[str]) -> str:
        word = found[0]
        if not _A_FOREIGN.search(word) or not _is_alike(word) or (is_foreign and not _has_latin(word)):
            return word
        return "".join(_LETTERS.get(sign, sign) for sign in word)

    return _WORD.sub(made, line)


def _is_alike(word: str) -> bool:
    """Whether every Russian or Greek letter of a word looks like a Latin one."""
    return all(sign in _LETTERS for sign in _A_FOREIGN.findall(word))


def _has_latin(word: str) -> bool:
    return any(sign.isalpha() and not _A_FOREIGN.match(sign) for sign in word)


def _typed(text: str) -> str:
    return _TYPED.sub(_as_figures, text) if _TYPED_NEAR.search(text) else text


def _as_figures(found: re.Match[str]) -> str:
    """A day whose figures were typed as letters; anything else as it is."""
    parts = found[0].split("/")
    if not all(any(sign.isdigit() for sign in part) for part in parts):
        return found[0]
    made = [part.translate(_FIGURES) for part in parts]
    return "/".join(made) if 1 <= int(made[0]) <= 31 and 1 <= int(made[1]) <= 12 else found[0]
