"""Fixtures that several folders of tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.projects import Project, copy_project


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project with its sample plans, built once; tests only read it."""
    project = copy_project(tmp_path_factory.mktemp("sample"))
    result = project.build("--strict")
    assert result.code == 0, result.out
    return project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project with its sample plans, to be changed."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def empty_project(tmp_path: Path) -> Callable[..., Project]:
    """Makes a project that holds only the plans it is given, by path."""

    def make(**plans: str) -> Project:
        made = copy_project(tmp_path / "project", plans=False)
        (made.root / "plans").mkdir()
        for path, text in plans.items():
            made.write(path, text)
        return made

    return make
