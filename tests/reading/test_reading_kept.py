"""A project that is read again pays for what changed, and reads the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.keeping.store import store_of
from kehoach.reading import library
from kehoach.reading.library import read_project
from reading.office import Office


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that were parsed."""
    seen: list[str] = []
    read = library._read

    def counting(source: tuple[bytes, str, object]) -> object:
        seen.append(source[1].rpartition("/")[2])
        return read(source)  # type: ignore[arg-type]

    monkeypatch.setattr(library, "_read", counting)
    return seen


def test_only_what_changed_is_parsed_again(tmp_path: Path, counted: list[str]) -> None:
    office = Office(tmp_path)
    for name in ("a", "b", "c"):
        office.plan(f"2022-2023/{name}.md")
    office.plan("2022-2023/hong.md", "titel: x")
    first = read_project(tmp_path, store=store_of(tmp_path))
    assert sorted(counted) == ["a.md", "b.md", "c.md", "hong.md"]
    counted.clear()
    assert read_project(tmp_path, store=store_of(tmp_path)) == first == read_project(tmp_path)
    assert len(counted) == 4  # of the run without a store
    counted.clear()
    office.plan("2022-2023/b.md", "status: draft")
    # The same bytes at another place are another plan: the path is in its problems and its address.
    (tmp_path / "plans/2022-2023/c.md").rename(tmp_path / "plans/2022-2023/d.md")
    again = read_project(tmp_path, store=store_of(tmp_path))
    assert sorted(counted) == ["b.md", "d.md"]
    assert again == read_project(tmp_path)


def test_another_version_of_the_program_begins_anew(
    tmp_path: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Office(tmp_path).plan("2022-2023/a.md")
    for version in ("1", "1", "2"):
        monkeypatch.setattr(library, "program_version", lambda version=version: version)
        read_project(tmp_path, store=store_of(tmp_path))
    assert counted == ["a.md", "a.md"]
