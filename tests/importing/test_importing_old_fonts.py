"""TCVN3 and VNI: every letter of Vietnamese, by the font of a run."""

from __future__ import annotations

import unicodedata

import pytest

from kehoach.importing.old_fonts import _TCVN3, Coding, _vni, coding_of, to_unicode

_BASES = "aăâeêioôơuưyđ"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = sorted(
    {unicodedata.normalize("NFC", base + tone) for base in _BASES.replace("đ", "") for tone in _TONES} | {"đ"}
)
MARKED = [letter for letter in SMALL if letter not in "aeiouy"]


def test_the_alphabet_is_whole() -> None:
    assert len(MARKED) == 67


@pytest.mark.parametrize("letter", MARKED)
def test_each_small_letter_of_tcvn3_and_its_capital(letter: str) -> None:
    written = chr(_TCVN3[letter])
    assert to_unicode(written, Coding.TCVN3) == letter
    assert to_unicode(written, Coding.TCVN3_CAPITALS) == letter.upper()


@pytest.mark.parametrize("letter", [*MARKED, *(one.upper() for one in MARKED)])
def test_each_letter_of_vni(letter: str) -> None:
    ways = [written for written, said in _vni().items() if said == letter]
    assert ways and all(to_unicode(written, Coding.VNI) == letter for written in ways)


def test_no_code_of_tcvn3_is_used_twice() -> None:
    assert len(set(_TCVN3.values())) == len(_TCVN3) == 74


@pytest.mark.parametrize(
    ("text", "coding", "said"),
    [
        ("§«ng Trµ, ngµy 10 th¸ng 9 n¨m 2012", Coding.TCVN3, "Đông Trà, ngày 10 tháng 9 năm 2012"),
        ("tr­êng tiÓu häc", Coding.TCVN3, "trường tiểu học"),
        ("tr­êng tiÓu häc", Coding.TCVN3_CAPITALS, "TRƯỜNG TIỂU HỌC"),
        ("céng hoµ x· héi chñ nghÜa viÖt nam", Coding.TCVN3_CAPITALS, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (
            "Tröôøng Tieåu hoïc, ngaøy 10 thaùng 9 naêm 2012",
            Coding.VNI,
            "Trường Tiểu học, ngày 10 tháng 9 năm 2012",
        ),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", Coding.VNI, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", Coding.VNI, "Độc lập - Tự do - Hạnh phúc"),
        ("Trường học", Coding.UNICODE, "Trường học"),
    ],
)
def test_sentences(text: str, coding: Coding, said: str) -> None:
    assert to_unicode(text, coding) == said


@pytest.mark.parametrize(
    ("font", "coding"),
    [
        (".VnTime", Coding.TCVN3),
        (".VnTimeH", Coding.TCVN3_CAPITALS),
        (".VnArialH", Coding.TCVN3_CAPITALS),
        ("VNI-Times", Coding.VNI),
        ("Times New Roman", Coding.UNICODE),
        ("", Coding.UNICODE),
    ],
)
def test_the_font_tells_the_coding(font: str, coding: Coding) -> None:
    assert coding_of(font) is coding
