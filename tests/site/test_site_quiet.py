"""A build says what concerns the office, in Vietnamese, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from support.projects import Project


def test_the_theme_does_not_greet_the_office(empty_project: Callable[..., Project]) -> None:
    """Material prints a box about its own future to whoever loads it first."""
    built = empty_project().build("--quiet", "--strict", NO_MKDOCS_2_WARNING="")
    assert (built.code, built.out) == (0, "")
