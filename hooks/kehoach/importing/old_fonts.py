"""Text of before Unicode: TCVN3 (fonts ``.VnTime``, capitals in ``.VnTimeH``) and VNI (fonts ``VNI-Times``) as Unicode."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache


class Coding(StrEnum):
    """How the letters of a font are coded."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3-capitals"
    VNI = "vni"


_TCVN3 = {
    "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9,
    "ă": 0xA8, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
    "â": 0xA9, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB,
    "đ": 0xAE,
    "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1,
    "ê": 0xAA, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6,
    "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE,
    "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4,
    "ô": 0xAB, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
    "ơ": 0xAC, "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE,
    "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
    "ư": 0xAD, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9,
    "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
    "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7,
}  # fmt: skip
# A letter of VNI is a base and a sign behind it; some letters are one sign.
_VNI_TONES = {"a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "ô": "ớờởỡợ", "ö": "ứừửữự"}
_VNI_SIGNS = "ùøûõï"
_VNI_HATS = {"a": ("â", "ấầẩẫậ"), "e": ("ê", "ếềểễệ"), "o": ("ô", "ốồổỗộ")}
_VNI_HAT_SIGNS = "áàåãä"
_VNI_BREVE_SIGNS, _VNI_BREVES = "éèúüë", "ắằẳẵặ"
_VNI_SINGLE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}
_FONT = re.compile(r"\.vn(?P<name>[a-z0-9 ]*)|(?P<vni>vni[- ])", re.IGNORECASE)


def coding_of(font: str) -> Coding:
    """The coding that a font's name tells: ``.VnTimeH`` draws the small letters as capitals."""
    found = _FONT.match(font.strip())
    if not found:
        return Coding.UNICODE
    if found["vni"]:
        return Coding.VNI
    return Coding.TCVN3_CAPITALS if found["name"].rstrip().endswith("H") else Coding.TCVN3


def to_unicode(text: str, coding: Coding) -> str:
    """A text of a font as Unicode; letters that the coding has not stay as they are."""
    if coding is Coding.UNICODE:
        return text
    if coding is Coding.VNI:
        table = _vni()
        return _vni_pattern().sub(lambda found: table[found[0]], text)
    said = text.translate(_tcvn3())
    return said.upper() if coding is Coding.TCVN3_CAPITALS else said


@cache
def _tcvn3() -> dict[int, str]:
    return {code: letter for letter, code in _TCVN3.items()}


@cache
def _vni() -> dict[str, str]:
    """Every letter of VNI, small and capital, by how it is written."""
    small = dict(_VNI_SINGLE)
    for base, letters in _VNI_TONES.items():
        small |= {base + sign: letter for sign, letter in zip(_VNI_SIGNS, letters, strict=True)}
    for base, (plain, letters) in _VNI_HATS.items():
        small[base + "â"] = plain
        small |= {base + sign: letter for sign, letter in zip(_VNI_HAT_SIGNS, letters, strict=True)}
    small["aê"] = "ă"
    small |= {"a" + sign: letter for sign, letter in zip(_VNI_BREVE_SIGNS, _VNI_BREVES, strict=True)}
    small |= {"y" + sign: letter for sign, letter in zip("ùøûõ", "ýỳỷỹ", strict=True)}
    capital = {written.upper(): letter.upper() for written, letter in small.items()}
    mixed = {
        written[0].upper() + written[1:]: letter.upper()
        for written, letter in small.items()
        if len(written) > 1
    }
    return small | mixed | capital


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _vni()), key=len, reverse=True)))
