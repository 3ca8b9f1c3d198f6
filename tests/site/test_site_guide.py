"""The guide and the README say what is true: commands, examples."""

from __future__ import annotations

import re

from support.projects import ROOT


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    command = next(
        line for line in readme.splitlines() if line.endswith("-m pytest") and line.startswith("python3")
    )
    assert command in (ROOT / ".ci/run").read_text("utf-8").splitlines()


def test_every_dependency_stands_at_an_exact_version() -> None:
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-e "))]
    assert len(wanted) > 30
    assert [line for line in wanted if not re.fullmatch(r"[A-Za-z0-9_.-]+==[^=\s]+", line)] == []


def test_the_readme_shows_files_that_are_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for path in re.findall(r'(?:src="|\]\()([^)"#:]+)[)"]', readme):
        assert (ROOT / path).exists(), path
