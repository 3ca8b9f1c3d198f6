"""``kehoach schema`` prints what editors use, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kehoach.cli import main
from support.projects import ROOT

WRITTEN = ROOT / "docs/huong-dan/ke-hoach.schema.json"


def test_it_prints_the_schema_of_the_repository(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr() == (WRITTEN.read_text("utf-8"), "")


def test_its_bytes_are_those_of_the_file_in_any_language() -> None:
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT / "hooks"), "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "kehoach.cli", "schema"], env=environment, capture_output=True, timeout=60
    )
    assert done.returncode == 0
    assert done.stdout.replace(b"\r\n", b"\n") == WRITTEN.read_bytes().replace(b"\r\n", b"\n")
