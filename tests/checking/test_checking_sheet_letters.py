"""Letters that an official sheet cannot print."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.office import SETTINGS, Office


def codes(tmp_path: Path, body: str, settings: str = "") -> list[tuple[str, int]]:
    office = Office(tmp_path)
    office.write("mkdocs.yml", SETTINGS + settings)
    office.plan("2026-2027/a.md", "", body)
    return [(one.code, one.line) for one in office.problems() if one.code in {"KH790", "KH791"}]


@pytest.mark.parametrize("letter", ["安", "ก", "ب", "あ", "ʘ"])
def test_a_letter_that_the_font_has_not_is_an_error(tmp_path: Path, letter: str) -> None:
    assert codes(tmp_path, f"Họp {letter} toàn.\n") == [("KH790", 7)]


@pytest.mark.parametrize("sign", ["🔔", "✅", "📌", "🎉🎉", "👨\u200d👩"])
def test_a_picture_is_left_out_and_noted(tmp_path: Path, sign: str) -> None:
    assert codes(tmp_path, f"{sign} Họp hội đồng.\n") == [("KH791", 7)]


@pytest.mark.parametrize(
    "text", ["Đủ dấu: ẳẵặửữựọộợ ẲẴẶỬỮỰ", "“ngoặc” – gạch … ½ m² 30°C ≤ ≥ → ₫ €", "□ • ▪ ◦ ●", "Ω α β Δ"]
)
def test_what_offices_write_is_printed(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, f"{text}.\n") == []


def test_a_school_without_sheets_is_told_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path, "Họp 安 toàn 🔔.\n", "    sheets: false\n") == []
