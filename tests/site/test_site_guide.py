"""The guide and the README say what is true: codes of problems, commands, examples."""

from __future__ import annotations

import re

from support.projects import ROOT

CODE = re.compile(r"\bKH[0-9]{3}\b")


def test_the_guide_names_every_code_that_the_core_gives_and_no_other() -> None:
    given = {
        code
        for path in (ROOT / "hooks").rglob("*.py")
        for code in re.findall(r'"(KH[0-9]{3})"', path.read_text("utf-8"))
    }
    named = re.findall(
        r"(?m)^\| `(KH[0-9]{3})` \|",
        (ROOT / "docs/huong-dan/loi-thuong-gap.md").read_text("utf-8").partition("## Bảng mã")[2],
    )
    assert len(named) == len(set(named))
    assert set(named) == given


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
