"""Which folder a command works in: the project's, from wherever in it the command is given."""

from __future__ import annotations

import os
from pathlib import Path

SETTINGS = "mkdocs.yml"


def project_folder(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds the settings; None where there is none.

    Returns:
        A path as short as it was given: ``start`` itself where it is the project's folder.
    """
    if (start / SETTINGS).exists():
        return start
    try:
        above = start.resolve().parents
    except OSError:
        return None
    return next((folder for folder in above if (folder / SETTINGS).is_file()), None)


def path_in(root: Path, written: str) -> str | None:
    """A path that was typed in some folder of the project, or from the project's own, as the core names it.

    Args:
        root: the project's folder.
        written: as it was typed, ``../2026-2027/x.md``.

    Returns:
        From the root, with ``/``; None where it lies outside the project.
    """
    inside = root.resolve()
    for place in (Path(written), root / written):
        full = Path(os.path.abspath(place))
        if os.path.lexists(full) and full.is_relative_to(inside):
            return full.relative_to(inside).as_posix()
    return None
