"""What is installed: one version each, with the mark of every file, and nothing that the core does not name."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from house.modules import ROOT, modules

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BUILD, TESTS = ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"

PIN = re.compile(
    r"([A-Za-z0-9_.-]+)==([0-9][^\s;]*)(?: ; [^\\]+)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n"
)

# Import names that are not the package's own.
PACKAGES = {"yaml": "pyyaml", "docx": "python-docx", "lunar_vn": "lunar-vn", "pydantic_core": "pydantic"}


def pins(file: Path) -> dict[str, str]:
    """The packages of a list with their versions; fails at any line that says something else."""
    text = re.sub(r"(?m)^\s*#.*\n|^\s*\n", "", file.read_text("utf-8"))
    found = {match[1]: match[2] for match in PIN.finditer(text)}
    rest = PIN.sub("", text).split("\n")
    assert [line for line in rest if line not in ("", "-r ../requirements.txt")] == []
    return found


def wanted(*groups: list[str]) -> list[Requirement]:
    return [Requirement(line) for group in groups for line in group]


def test_a_school_installs_little() -> None:
    assert 20 < len(pins(BUILD)) <= 45


def test_tests_add_to_what_a_school_has() -> None:
    assert "-r ../requirements.txt" in TESTS.read_text("utf-8").splitlines()
    assert not set(pins(TESTS)) & set(pins(BUILD))


def test_the_lists_hold_what_the_project_names() -> None:
    project = PROJECT["project"]
    build = wanted(project["dependencies"], *project["optional-dependencies"].values())
    build += wanted(PROJECT["dependency-groups"]["build"], PROJECT["build-system"]["requires"])
    for file, named in ((BUILD, build), (TESTS, wanted(PROJECT["dependency-groups"]["test"]))):
        pinned = pins(file)
        wrong = [str(one) for one in named if not one.specifier.contains(pinned.get(one.name.lower(), "0"))]
        assert wrong == [], f"{file.name}: python .ci/dev.py lock"


def test_the_core_imports_only_what_it_names() -> None:
    named = {one.name.lower() for one in wanted(PROJECT["project"]["dependencies"])}
    used = {
        (module.path, PACKAGES.get(top, top))
        for module in modules()
        for _, name in module.imports()
        if (top := name.split(".")[0]) not in sys.stdlib_module_names and top != "kehoach"
    }
    assert {one for one in used if one[1] not in named and one[0] != "engines/mkdocs.py"} == set()


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    commands = [line for line in lines if line.startswith("python3 -m venv")]
    assert ["mkdocs" in line for line in commands] == [True, False]
    assert "-r requirements.txt" in commands[0] and "-r tests/requirements.txt" in commands[1]
    # In braces: `set -e` lets a script go on where the first of a chain fails, and no test would have run.
    assert f"\n{{\n{commands[1]}\n}} || exit 1\n" in (ROOT / ".ci/run").read_text("utf-8")
