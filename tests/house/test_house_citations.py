"""Comments cite what a reader of this repository can open: its own files, or a law by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from house.modules import ROOT

ELSEWHERE = re.compile(r"\b(?:FACTS|FACTS-SOURCES|DESIGN|HOUSE|LOOK|MODELS)\.md\b")
OF_THE_HOUSE = re.compile(r"(docs/kien-truc/[\w-]+\.md)(?:, \"([^\"]+)\")?")


def _texts() -> Iterator[tuple[str, str]]:
    for folder in ("hooks", "tests"):
        for place in (ROOT / folder).rglob("*"):
            if place.suffix in {".py", ".html", ".js", ".css", ".yml"} and "egg-info" not in place.as_posix():
                yield place.relative_to(ROOT).as_posix(), place.read_text("utf-8", "replace")


def test_no_comment_cites_a_document_that_is_not_here() -> None:
    assert [f"{name}: {found}" for name, text in _texts() for found in ELSEWHERE.findall(text)] == []


def test_what_is_cited_of_the_house_stands_there() -> None:
    wrong = []
    for name, text in _texts():
        for match in OF_THE_HOUSE.finditer(text):
            place = ROOT / match[1]
            if not place.is_file() or (match[2] and f"## {match[2]}\n" not in place.read_text("utf-8")):
                wrong.append(f"{name}: {match[0]}")
    assert wrong == []


def test_no_limit_of_time_asks_how_busy_the_machine_is() -> None:
    """A limit is one of the processor's time; the clock on the wall also counts what others do."""
    clock = "perf_" + "counter"
    wrong = [
        name
        for name, text in _texts()
        if name.startswith("tests/") and "/bench/" not in name and clock in text
    ]
    assert wrong == []
