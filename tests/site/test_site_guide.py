"""The guide and the README say what is true: commands, examples."""

from __future__ import annotations

import re

from support.projects import ROOT


def test_the_readme_shows_files_that_are_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for path in re.findall(r'(?:src="|\]\()([^)"#:]+)[)"]', readme):
        assert (ROOT / path).exists(), path
