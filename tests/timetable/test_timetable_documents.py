"""What is read of look-alikes of real documents: our own ones, and those that lie beside the project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.projects import ROOT
from support.reading_score import Score, cases, holds, score_of, words_of

OURS = Path(__file__).parent / "documents"
CORPUS = ROOT.parent / "shared" / "corpus"

# What the reading must reach. These figures only rise.
OUR_SHARES = {"tasks": 0.98, "days": 0.98, "hours": 0.97, "owners": 0.95, "says": 1.0, "silent": 1.0}
OUR_PRECISIONS = {"tasks": 0.98, "days": 0.98}
GIVEN_RECALLS = {"tasks": 0.97, "days": 0.97}
GIVEN_PRECISIONS = {"tasks": 0.97, "days": 0.98}


@pytest.fixture(scope="module")
def ours() -> Score:
    """The score of all our documents."""
    total = Score()
    for case in cases(OURS):
        total.add(score_of(case))
    return total


def test_there_are_enough_of_them_and_their_truth_stands_in_them() -> None:
    found = cases(OURS)
    assert len(found) >= 30
    for case in found:
        text = words_of(case.data.decode())
        rows = [*(case.truth["tasks"] or ()), *(case.truth.get("optional") or ())]
        names = [name for row in rows for name in (row["words"], *row.get("also", ()))]
        for name in (*names, *(case.truth["not_tasks"] or ())):
            assert holds(text, words_of(name)), f"{case.name}: {name}"


@pytest.mark.parametrize("what", OUR_SHARES)
def test_of_what_our_documents_tell_enough_is_read(ours: Score, what: str) -> None:
    assert ours.share(what) >= OUR_SHARES[what], "\n".join(ours.misses)


@pytest.mark.parametrize("what", OUR_PRECISIONS)
def test_little_is_read_of_our_documents_that_they_do_not_tell(ours: Score, what: str) -> None:
    assert ours.precision(what) >= OUR_PRECISIONS[what], "\n".join(ours.misses)


def test_the_measure_sees_a_lost_day_and_a_false_task() -> None:
    """The measure itself, on a document whose truth is bent."""
    case = next(case for case in cases(OURS) if case.name == "10-nam-hoc-bang-vach")
    assert not [
        line for line in score_of(case).misses if "missed" in line or "false" in line or "days" in line
    ]
    bent = dict(case.truth, tasks=[dict(row) for row in case.truth["tasks"]])
    bent["tasks"][1]["days"] = [{"start": bent["tasks"][1]["days"][0]["start"].replace(day=25)}]
    del bent["tasks"][0]
    lines = score_of(type(case)(case.name, case.data, bent)).misses
    assert any("days: Tập trung học sinh" in line for line in lines) or any("days:" in line for line in lines)
    assert any("false: «Tuyển sinh bổ sung" in line for line in lines)


def test_of_the_given_corpus_enough_is_read(tmp_path: Path) -> None:
    score = CORPUS / "score.py"
    if not score.is_file():
        assert not os.environ.get("CI"), f"the corpus must be there in CI: {CORPUS}"
        pytest.skip(f"the corpus is not there: {CORPUS}")
    result = tmp_path / "score.json"
    run = subprocess.run(
        [
            sys.executable,
            str(score),
            str(CORPUS),
            "--hooks",
            str(ROOT / "hooks"),
            "--list",
            "--json",
            str(result),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    rates = json.loads(result.read_text(encoding="utf-8"))["rates"]
    for what, least in GIVEN_RECALLS.items():
        assert rates[what]["recall"] >= least, run.stdout
    for what, least in GIVEN_PRECISIONS.items():
        assert rates[what]["precision"] >= least, run.stdout
