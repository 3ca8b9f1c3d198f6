"""The guide and the README say what is true: commands, examples."""

from __future__ import annotations

import re
from pathlib import Path

from kehoach.reading.docs_folder import is_of_handbook
from support.commands import run_module
from support.projects import ROOT


def test_the_readme_shows_files_that_are_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for path in re.findall(r'(?:src="|\]\()([^)"#:]+)[)"]', readme):
        assert (ROOT / path).exists(), path


def test_the_handbook_is_a_site_of_its_own(tmp_path: Path) -> None:
    done = run_module(
        ROOT, "mkdocs", ["build", "-q", "--strict", "-f", ".ci/huong-dan.yml", "-d", str(tmp_path / "s")], {}
    )
    assert done.code == 0, done.out + done.err
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert pages == {name for name in pages if is_of_handbook(name)}, (
        "a new page of the handbook is named in the code"
    )
    assert (tmp_path / "s/huong-dan/nam-sau/index.html").is_file()
