"""Lines in TCVN3 and VNI are told from Vietnamese in Unicode and from names of other countries."""

from __future__ import annotations

from time import process_time

import pytest

from kehoach.vietnamese.old_codes import old_code_lines
from support.projects import ROOT

OLD = [
    "§oµn tr­êng lËp kÕ ho¹ch",
    "- Khai gi¶ng n¨m häc míi ngµy 5/9",
    "Céng ®oµn ph¸t ®éng thi ®ua",
    "Keá hoaïch coâng taùc thaùng 10",
    "Lieân ñoäi toå chöùc hoäi traïi",
]
NEW = [
    "Đoàn trường lập kế hoạch; thầy Müller, cô Núñez dự",
    "§ Dự giờ · Họp tổ ® «Lời chào»",
    "Nhiệt độ 25°C, 30µg, 5m², ±3, ½ suất, ¼ lớp",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Noël và maïs, façade",
    "Thi hùng biện: garçon, naïve, Zoë (câu lạc bộ tiếng Pháp)",
]


@pytest.mark.parametrize("line", OLD)
def test_a_line_in_an_old_code_is_told(line: str) -> None:
    assert old_code_lines(f"Kế hoạch\n{line}\nHọp tổ") == (2,)


@pytest.mark.parametrize("line", NEW)
def test_a_line_in_unicode_is_not(line: str) -> None:
    assert old_code_lines(line) == ()


def test_the_sample_school_has_none() -> None:
    for place in (ROOT / "plans").rglob("*.md"):
        assert old_code_lines(place.read_text(encoding="utf-8")) == (), place


@pytest.mark.parametrize("piece", ["¸a", "à", "ö ", "a¸ "])
def test_hostile_text_takes_no_more_than_its_length(piece: str) -> None:
    begun = process_time()
    old_code_lines(piece * 100_000)
    assert process_time() - begun < 2
