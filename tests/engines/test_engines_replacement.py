"""A folder takes the place of another when it is whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kehoach.engines.replacement import Replacement


@pytest.fixture
def site(tmp_path: Path) -> Path:
    place = tmp_path / "site"
    place.mkdir()
    (place / "index.html").write_text("cũ", "utf-8")
    (place / ".nojekyll").touch()
    return place


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_former_folder_stays_until_the_new_one_is_put(site: Path) -> None:
    replacement = Replacement(site)
    (replacement.new / "index.html").write_text("mới", "utf-8")
    assert (site / "index.html").read_text("utf-8") == "cũ"
    replacement.put()
    replacement.drop()
    assert (site / "index.html").read_text("utf-8") == "mới"
    assert names(site) == [".nojekyll", "index.html"]
    assert names(site.parent) == ["site"]


def test_what_was_dropped_changes_nothing(site: Path) -> None:
    Replacement(site).drop()
    assert names(site) == [".nojekyll", "index.html"]
    assert names(site.parent) == ["site"]


def test_a_rename_that_fails_puts_the_former_one_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replacement = Replacement(site)
    rename = os.rename

    def failing(source: Path, target: Path) -> None:
        if Path(source) == replacement.new:
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr(os, "rename", failing)
    with pytest.raises(OSError, match="No space"):
        replacement.put()
    monkeypatch.undo()
    replacement.drop()
    assert (site / "index.html").read_text("utf-8") == "cũ"
    assert names(site) == [".nojekyll", "index.html"]


def test_what_a_killed_build_left_goes_after_an_hour(site: Path) -> None:
    left, fresh = Replacement(site), Replacement(site)
    old = left.new.parent
    os.utime(old, (0, 0))
    Replacement(site).drop()
    assert not old.exists()
    assert fresh.new.exists()
