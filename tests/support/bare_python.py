"""An environment of its own with the core's dependencies and nothing else: no MkDocs, no theme, no test tools."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import tomllib
import venv
from collections.abc import Iterable
from pathlib import Path

from support.projects import EPOCH, ROOT


def bare_python(place: Path) -> Path:
    """Makes the environment without a network: what is installed here of the core's dependencies is linked into it.

    Args:
        place: a folder that is not there yet.

    Returns:
        Its interpreter.
    """
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(place)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    packages = Path(
        subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True, capture_output=True, text=True,
        ).stdout.strip()
    )  # fmt: skip
    written = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for name in _closure(map(_name, written)):
        for source in _tops(name):
            if not (packages / source.name).exists():
                (packages / source.name).symlink_to(source, target_is_directory=source.is_dir())
    return python


def run_bare(python: Path, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``python -m kehoach …`` in a project, with nothing of this environment on its path."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [python, "-m", "kehoach", *arguments],
        cwd=root,
        env={**kept, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def _name(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    assert found is not None
    return found[0]


def _closure(names: Iterable[str]) -> list[str]:
    """The distributions and all that they need themselves."""
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name.lower() in found:
            continue
        try:
            needed = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # of another system or Python
        found[name.lower()] = None
        waiting += [_name(one) for one in needed if "extra ==" not in one]
    return list(found)


def _tops(name: str) -> set[Path]:
    """The top folders and files of a distribution."""
    distribution = importlib.metadata.distribution(name)
    base = Path(str(distribution.locate_file("")))
    names = {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}
    return {base / one for one in names}
