"""Copies of the project in temporary folders, and builds of them as whole processes."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.commands import run_module

ROOT = Path(__file__).resolve().parents[2]
SHARED_PLANS = ROOT.parent / "shared" / "plans"
PARTS = ("hooks", "docs", "plans")


def has_real_plans() -> bool:
    """True where the two real plans lie beside the project; in CI they must."""
    there = SHARED_PLANS.is_dir()
    assert there or not os.environ.get("CI"), f"the real plans must be there in CI: {SHARED_PLANS}"
    return there


def real_plans() -> Path:
    """The folder of the real plans; without it the test is skipped, or fails in CI."""
    if not has_real_plans():
        pytest.skip(f"the real plans are not there: {SHARED_PLANS}")
    return SHARED_PLANS


_PROBLEM = re.compile(r"(?:plans/|docs/|mkdocs\.yml:).*: (?:lỗi|cảnh báo|ghi chú): .* \[KH[0-9]{3}\]$")

# 23 November 2026, 08:00 in Vietnam: the sample site's "today" in every test.
EPOCH = "1795395600"


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str

    @property
    def problem_lines(self) -> list[str]:
        """The problem lines, without what the logger puts before them, in order."""
        found = map(_PROBLEM.search, self.out.splitlines())
        return sorted((line[0] for line in found if line), key=lambda line: not line.startswith("plans/"))


@dataclass(frozen=True)
class Project:
    """A copy of the project."""

    root: Path

    @property
    def site(self) -> Path:
        """Where its builds go."""
        return self.root / "site"

    def write(self, path: str, text: str | bytes) -> Path:
        """Writes a file under the root, folders made."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return place

    def build(self, *options: str, **environment: str) -> Result:
        """`mkdocs build`, as a whole process."""
        return self.run("mkdocs", "build", *options, **environment)

    def run(self, module: str, *options: str, **environment: str) -> Result:
        """`python -m module …` in the project."""
        done = run_module(self.root, module, options, {"SOURCE_DATE_EPOCH": EPOCH} | environment)
        return Result(done.code, done.out + done.err)


def copy_project(target: Path, *, plans: bool = True, sheets: bool = False) -> Project:
    """A copy of the project's own site, with or without its sample plans."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        if part != "plans" or plans:
            ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*")
            shutil.copytree(ROOT / part, target / part, ignore=ignored)
    # Most tests look at pages and files; their builds do not make eighty sheets.
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    if not sheets:
        settings = settings.replace("  school:\n", "  school:\n    sheets: false\n")
    (target / "mkdocs.yml").write_text(settings, "utf-8", newline="")
    return Project(target)


def files_of(folder: Path) -> dict[str, str]:
    """Every file under a folder with the SHA-256 of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
