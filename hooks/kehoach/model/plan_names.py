"""Which files are plans: the one test that every reader asks."""

from __future__ import annotations

SUFFIX = ".md"


def is_plan_file(path: str) -> bool:
    """True for the name of a Markdown file, in small letters or capitals (``X.MD`` of an old camera or a USB stick)."""
    return path.lower().endswith(SUFFIX)


def without_suffix(path: str) -> str:
    """A name or path without the ending of a plan, if it has it."""
    return path[: -len(SUFFIX)] if is_plan_file(path) else path
