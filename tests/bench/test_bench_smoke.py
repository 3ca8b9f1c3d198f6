"""The benches run: their corpus is clean, and a small build gives every figure."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent
ROOT = BENCH.parents[1]
LIMIT = 180  # seconds; the longest takes 15 on an idle machine


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs Python with the core on its path, with a limit for what hangs."""
    settings = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **settings},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )


def texts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def test_the_corpus_has_no_errors_or_warnings(tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs/img", tmp_path / "docs/img")  # the school's logo
    written = run(str(BENCH / "corpus.py"), ".", "--years", "2", "--plans", "42", cwd=tmp_path)
    assert written.returncode == 0, written.stderr
    checked = run("-m", "kehoach.cli", "check", "--format", "json", cwd=tmp_path)
    found = json.loads(checked.stdout)
    assert [one for one in found if one["severity"] != "note"] == []
    assert checked.returncode == 0, checked.stderr


def test_the_corpus_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run(str(BENCH / "corpus.py"), name, "--years", "3", "--plans", "6", cwd=tmp_path)
    one, two = texts(tmp_path / "one"), texts(tmp_path / "two")
    assert one == two
    assert len(one) == 18
    assert {path.split("/")[-1] for path in one} == {
        path.split("/")[-1] for path in one if "2018-2019" in path
    }


@pytest.mark.slow
def test_a_quick_build_gives_every_figure(tmp_path: Path) -> None:
    done = run(str(BENCH / "build.py"), "--quick", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    marked = [line for line in done.stdout.splitlines() if line.startswith(("✓", "✗"))]
    assert [line[2:36].strip() for line in marked] == [
        "time, ours / stock",
        "growth, 2 × 10 / 2 × 3 plans",
        "biggest page, ours",
        "rebuild, ours / stock's build",
    ]


def test_the_calendar_is_weighed_and_timed(tmp_path: Path) -> None:
    done = run(str(BENCH / "calendar_pages.py"), "--quick", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    marked = [line for line in done.stdout.splitlines() if line.startswith(("✓", "✗"))]
    assert len(marked) == 3
    assert marked[-1][2:].startswith("calendar / build, 2 × 6 plans")


@pytest.mark.slow
def test_a_search_on_a_phone_gives_every_figure_and_weighs_little(tmp_path: Path) -> None:
    done = run(str(BENCH / "search_on_phone.py"), "--years", "3", "--plans", "40", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    marked = {line[2:28].strip(): line[0] for line in done.stdout.splitlines() if line.startswith(("✓", "✗"))}
    assert list(marked) == [
        "first query, KB",
        "first query, s",
        "next query, KB",
        "next query, s",
        "index, share of the build",
    ]
    # Bytes do not depend on what else the machine does.
    assert marked["first query, KB"] == marked["next query, KB"] == "✓"
