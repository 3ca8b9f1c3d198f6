"""Abbreviations: the shipped ones, and an office's own in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.model.abbreviations import Abbreviations
from kehoach.reading.common_file import read_common
from kehoach.reading.library import read_project
from support.problem_lines import begins

NAME = "viet-tat.yml"
PLACE = f"plans/chung/{NAME}"


def read(root: Path, text: str) -> tuple[Abbreviations, list[str]]:
    (root / "plans/chung").mkdir(parents=True, exist_ok=True)
    (root / PLACE).write_text(text, "utf-8")
    found, problems = read_common(root, NAME, Abbreviations)
    return found, [str(problem) for problem in problems]


def test_the_shipped_ones_know_the_field(tmp_path: Path) -> None:
    shipped, problems = read_common(tmp_path, NAME, Abbreviations)
    assert problems == []
    ways = {way: group for group in shipped.groups for way in group}
    assert ways["CBGVNV"] is ways["cán bộ, giáo viên, nhân viên"]
    assert {"BCH", "CĐCS", "HKI", "GV"} <= ways.keys()


def test_an_offices_own_stand_in_their_place(tmp_path: Path) -> None:
    found, problems = read(
        tmp_path, "words:\n  TNXK: thanh niên xung kích\n  TN: [thanh niên, thiên nhiên]\n"
    )
    assert problems == []
    assert found.groups == (("TNXK", "thanh niên xung kích"), ("TN", "thanh niên"), ("TN", "thiên nhiên"))
    (tmp_path / "mkdocs.yml").write_text("extra:\n  school:\n    name: A\n", "utf-8")
    assert read_project(tmp_path).library.abbreviations == found.groups


def test_no_word_is_another_kind_of_value(tmp_path: Path) -> None:
    """``NO`` and ``ON`` are words of an office, not answers of YAML."""
    found, problems = read(tmp_path, "words:\n  NO: nông nghiệp\n  ON: 1\n  3CK: 3 công khai\n")
    assert problems == []
    assert found.groups == (("NO", "nông nghiệp"), ("ON", "1"), ("3CK", "3 công khai"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "words:\n  BCH: {a: b}\n",
            f"{PLACE}:2: lỗi: từ viết tắt (words), BCH thứ 1: phải là một dòng chữ [KH108]",
        ),
        (
            "words:\n  BCH: '–'\n",
            f"{PLACE}:2: lỗi: từ viết tắt (words), BCH thứ 1: chưa có; phải ghi [KH107]",
        ),
        ("words: [a]\n", f"{PLACE}:1: lỗi: [KH108]"),
        (
            "word:\n  BCH: ban chấp hành\n",
            f"{PLACE}:1: lỗi: không có khóa «word»; có phải là «words»? [KH103]",
        ),
        ("words:\n  BCH: a\n  BCH: b\n", f"{PLACE}:3: lỗi: [KH402]"),
        ("words:\n  BCH: a: b\n", f"{PLACE}:2: lỗi: [KH402]"),
    ],
)
def test_what_is_wrong_is_named_and_the_shipped_ones_hold(tmp_path: Path, text: str, line: str) -> None:
    found, problems = read(tmp_path, text)
    assert len(problems) == 1 and begins(problems[0], line), problems
    assert len(found.groups) > 50
