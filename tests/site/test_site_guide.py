"""The guide and the README say what is true: codes of problems, commands, examples."""

from __future__ import annotations

import re

from support.projects import ROOT

CODE = re.compile(r"\bKH[0-9]{3}\b")


def test_the_guide_names_every_code_that_the_core_gives_and_no_other() -> None:
    given = {
        code
        for path in (ROOT / "hooks").rglob("*.py")
        for code in re.findall(r'"(KH[0-9]{3})"', path.read_text("utf-8"))
    }
    named = re.findall(
        r"(?m)^\| `(KH[0-9]{3})` \|",
        (ROOT / "docs/huong-dan/loi-thuong-gap.md").read_text("utf-8").partition("## Bảng mã")[2],
    )
    assert len(named) == len(set(named))
    assert set(named) == given


def test_the_readme_shows_files_that_are_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for path in re.findall(r'(?:src="|\]\()([^)"#:]+)[)"]', readme):
        assert (ROOT / path).exists(), path
