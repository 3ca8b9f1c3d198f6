"""Abbreviations of the field and their full words, from a file that the office may correct.

The shipped list lies beside this module; ``plans/chung/viet-tat.yml`` of a school adds to it. An entry of
the office with the same abbreviation takes the place of the shipped one, an empty one removes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kehoach.model.problem import Problem, Severity
from kehoach.reading.source_file import decoded
from kehoach.reading.yaml_source import YamlSource, read_yaml
from kehoach.search.tokens import fold_of, tokens

NAME = "viet-tat.yml"
OFFICE_FILE = f"plans/chung/{NAME}"

Abbreviations = tuple[tuple[str, ...], ...]
"""Ways to write one thing, the abbreviations first: ``("CBGVNV", "cán bộ, giáo viên, nhân viên")``."""


def read_abbreviations(root: Path) -> tuple[Abbreviations, tuple[Problem, ...]]:
    """The shipped abbreviations with the office's own.

    Args:
        root: the project's folder.

    Returns:
        Groups in order of their full words, and what is wrong with the office's file.
    """
    entries = dict(_shipped())
    try:
        text, problems = decoded((root / OFFICE_FILE).read_bytes(), OFFICE_FILE)
    except OSError:
        return grouped(entries), ()
    if any(problem.severity is Severity.ERROR for problem in problems):
        return grouped(entries), tuple(problems)
    own, found = _entries(read_yaml(text))
    return grouped(entries | own), (*problems, *found)


def grouped(entries: dict[str, tuple[str, ...]]) -> Abbreviations:
    """Abbreviations with the same full words become one group."""
    groups: dict[str, list[str]] = {}
    for short, full in entries.items():
        for words in full:
            groups.setdefault(words, []).append(short)
    ordered = sorted(groups, key=lambda words: [fold_of(form) for form in tokens(words)])
    return tuple((*groups[words], words) for words in ordered)


@cache
def _shipped() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = (Path(__file__).parent / NAME).read_text("utf-8")
    return tuple(_entries(read_yaml(text))[0].items())


def _entries(source: YamlSource) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """What each line says, and problems for those that say nothing."""
    problems = [_problem(fault.line, fault.message) for fault in source.faults]
    entries: dict[str, tuple[str, ...]] = {}
    for short, value in source.values.items():
        full = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
        if all(isinstance(words, str) and tokens(words) for words in full) and full and tokens(short):
            entries[short] = full
        else:
            message = "không phải là từ viết tắt và lời đầy đủ; viết theo dạng «BCH: Ban Chấp hành»"
            problems.append(_problem(source.line((short,)), message))
    return entries, problems


def _problem(line: int, message: str) -> Problem:
    return Problem("KH420", Severity.WARNING, OFFICE_FILE, line, "", message)
