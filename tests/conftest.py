"""Fixtures, markers and options that several folders of tests share."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import hypothesis
import pytest

from support.golden import Golden
from support.projects import Project, copy_project

# A machine that does other things too is slow without being wrong: no test asks how long an example took.
hypothesis.settings.register_profile(
    "kehoach", deadline=None, print_blob=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("kehoach")

# What a test needs is seen from what it asks for; only ``slow`` is written by hand.
_BROWSER = {"browser"}
_BUILD = {"sample_site", "project", "empty_project", "preschool", "real_drafts", "real_site"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--golden`` writes the golden files anew."""
    parser.addoption("--golden", action="store_true", help="viết lại các tệp mẫu thay vì so với chúng")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that open a browser, build a site, or hold a golden file; the longest files come first."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if asked & _BROWSER:
            item.add_marker("browser")
        if asked & _BUILD or "/tests/site/" in item.path.as_posix():
            item.add_marker("build")
        if "golden" in asked:
            item.add_marker("golden")
    # A worker that begins a long file last would keep the others waiting.
    weight = Counter(item.path for item in items if item.get_closest_marker("build"))
    items.sort(key=lambda item: -weight[item.path])


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares with a file beside the test, or writes it under ``--golden``."""
    return Golden(request.path.parent, bool(request.config.getoption("--golden")))


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project with its sample plans, built once for all workers; tests only read it."""
    own = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" not in os.environ:
        place, lock = own / "sample", nullcontext()
    else:
        from filelock import FileLock

        place, lock = own.parent / "sample", FileLock(own.parent / "sample.lock")
    with lock:
        if not (place / "built").exists():
            project = copy_project(place)
            result = project.build("--strict")
            assert result.code == 0, result.out
            (place / "built").touch()
    return Project(place)


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
