"""A build says what concerns the office, in Vietnamese, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from support.projects import Project


def test_the_theme_does_not_greet_the_office(empty_project: Callable[..., Project]) -> None:
    """Material prints a box about its own future to whoever loads it first."""
    built = empty_project().build("--quiet", "--strict", NO_MKDOCS_2_WARNING="")
    assert (built.code, built.out) == (0, "")


def test_a_build_names_the_folder_that_it_fills(empty_project: Callable[..., Project]) -> None:
    """The site is written beside the former one first; that folder is gone when somebody looks for it."""
    project = empty_project()
    built = project.build()
    assert f"{project.site}" in built.out
    assert ".kehoach-" not in built.out
