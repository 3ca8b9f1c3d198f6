"""Signs that nobody sees, and signs that look like others, become what they look like."""

from __future__ import annotations

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.vietnamese.pasted import cleaned, unseen_signs

# What is written, and what a reader sees.
UNSEEN = [
    ("1\u00ad4/11/2026", "14/11/2026"),
    ("Thá\u200bng\u2060 9/\u200c2026", "Tháng 9/2026"),
    ("7h\u200e30 \u202dngày\u202c 5\u2060/9", "7h30 ngày 5/9"),
    ("\ufffcHội tra\u034fi 26/\u20613", "Hội trai 26/3"),
    ("đợt \u206f1\ufe0f", "đợt 1"),
]
SPACES = [
    ("-\u00a0Họp tổ", "- Họp tổ"),
    ("Tháng\u202f9", "Tháng 9"),
    ("a)\u2002Chấm\u2003vở", "a) Chấm vở"),
    ("sáng\u3000thứ Hai", "sáng thứ Hai"),
    ("ngày\u200914/11", "ngày 14/11"),
]
DASHES = [
    ("\u2212 Dự giờ", "- Dự giờ"),
    ("20\u201111\u20112026", "20-11-2026"),
    ("9h \u2012 10h", "9h – 10h"),
    ("KH\u2010THCS", "KH-THCS"),
    ("5\u22159, 6\u20449", "5/9, 6/9"),
]
WIDE = [
    ("２０／１１／２０２６", "20/11/2026"),
    ("title：Kế hoạch", "title: Kế hoạch"),
    ("7：30 （sáng）", "7:30 (sáng)"),
    ("Quý Ⅲ", "Quý III"),
    ("𝗧𝗵𝗮\u0301𝗻𝗴 𝟵", "Tháng 9"),
]
LETTERS = [
    ("Tháng 9".replace("T", "\u0422"), "Tháng 9"),
    ("Ðảng \u0441ử", "Đảng cử"),
    ("\u0430) M\u1ee5c", "a) Mục"),
    ("2\u041e/11", "20/11"),
    ("H\u03bfp t\u1ed5", "Hop tổ"),
]
TYPED = [
    ("2O/11", "20/11"),
    ("l4/11/2026", "14/11/2026"),
    ("1O/1O", "10/10"),
    ("5/9/2O26", "5/9/2026"),
    ("7h³⁰ ngày 5/9", "7h30 ngày 5/9"),
]
CLEAN = [
    "góc α và β, số π",
    "Москва а также",
    "m² và km³",
    "1️⃣ Nộp đề 👨\u200d👩\u200d👧",
    "✔️ Việc; phòng lo/12, lớp 6/l",
    "10*20*30; 5–7/9 — “Lời chào” … ½",
]


@pytest.mark.parametrize(("written", "seen"), UNSEEN + SPACES + DASHES + WIDE + LETTERS + TYPED)
def test_a_text_becomes_what_a_reader_sees(written: str, seen: str) -> None:
    assert unicodedata.normalize("NFC", cleaned(unicodedata.normalize("NFC", written))) == seen


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_meant_stays(text: str) -> None:
    assert cleaned(text) is text or cleaned(text) == text


@pytest.mark.parametrize(
    ("written", "sign"), [("a\nngày 1\u00ad4/11\nb\u200bc", "U+00AD"), ("a\n\u0422háng\nо\u0441о1", "U+0422")]
)
def test_what_would_be_misread_is_known_by_line_and_sign(written: str, sign: str) -> None:
    found = unseen_signs(written)
    assert found is not None
    assert (found.line, found.lines, found.sign) == (2, 2, sign)


@pytest.mark.parametrize("text", ["-\u00a0Họp", "Họp\u200b", "góc α", "2O/11", "Tháng 9"])
def test_what_nobody_would_misread_is_not_told(text: str) -> None:
    assert unseen_signs(text) is None


@given(st.text(max_size=200))
def test_lines_stay_and_what_is_cleaned_is_clean(text: str) -> None:
    once = unicodedata.normalize("NFC", cleaned(text))
    assert once.count("\n") == text.count("\n")
    assert unicodedata.normalize("NFC", cleaned(once)) == once


@pytest.mark.parametrize("piece", ["\u00ad", "1\u00ad", "а", "1О/", "\u200d", "x\u0301а", "l1/1l/", "а б "])
def test_hostile_text_takes_no_more_than_its_length(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    begun = process_time()
    cleaned(text)
    unseen_signs(text)
    assert process_time() - begun < 2
