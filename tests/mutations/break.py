#!/usr/bin/env python3
"""Breaks the project in a copy, one thing at a time, and says which breaks no test saw.

Usage: python tests/mutations/break.py [WORDS]: only the breaks whose description has the words.
Ends with 1 where a break was not seen, or no longer fits the code.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PARTS = (
    "hooks",
    "tests",
    "docs",
    "plans",
    "mkdocs.yml",
    "pyproject.toml",
    "README.md",
    ".ci",
    "requirements.txt",
)


def broken(text: str, change: dict[str, Any]) -> str:
    """The text of a file after a break; the same text where the break does not fit."""
    if "pattern" in change:
        return re.sub(change["pattern"], lambda _: change["new"], text, count=1)
    return text.replace(change["old"], change["new"], 1)


def tried(project: Path, mutation: dict[str, Any]) -> str:
    """Breaks, runs the tests, mends.

    Returns:
        What is wrong; empty where a test failed as it should.
    """
    before: dict[Path, str] = {}
    try:
        for change in (mutation, *mutation.get("also", ())):
            place = project / change["file"]
            text = place.read_text("utf-8")
            before.setdefault(place, text)
            after = broken(text, change)
            if after == text:
                return f"does not fit {change['file']} any more"
            place.write_text(after, "utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            *mutation["tests"].split(),
        ]
        done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
        if done.returncode == 1:
            return ""
        return (
            "no test saw it"
            if done.returncode == 0
            else f"the tests did not run:\n{done.stdout}{done.stderr}"
        )
    finally:
        for place, text in before.items():
            place.write_text(text, "utf-8")


def main() -> int:
    """Tries each break."""
    wanted = " ".join(sys.argv[1:])
    mutations = [
        one for one in yaml.safe_load((HERE / "mutations.yml").read_text("utf-8")) if wanted in one["what"]
    ]
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    missed = 0
    with TemporaryDirectory() as folder:
        project = Path(folder, "project")
        project.mkdir()
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, project / part)
        if (ROOT.parent / "shared").is_dir():
            Path(folder, "shared").symlink_to(ROOT.parent / "shared")
        for mutation in mutations:
            began = time.monotonic()
            wrong = tried(project, mutation)
            missed += bool(wrong)
            print(
                f"{'✗' if wrong else '✓'} {mutation['what']} ({time.monotonic() - began:.0f} s) {wrong}",
                flush=True,
            )
    print(f"{len(mutations) - missed} passed, {missed} failed")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
