"""The folder engine: the former site stays whole until the new one is, and nothing of the project is replaced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kehoach.cli import main
from kehoach.engines.folder import NotASiteError, check_target, write_site
from kehoach.engines.recipes import made_of_recipes
from kehoach.keeping.store import store_of
from kehoach.outputs.output_file import OutputFile, Recipe
from kehoach.site import Project, Site
from support.projects import files_of

TODAY = date(2026, 11, 23)
PLAN = "---\ntitle: Kế hoạch hội thao\ndate: 2026-09-12\n---\n\n## Tháng 9\n\n- Họp ngày 15/9/2026.\n"
SETTINGS = "site_name: x\nextra:\n  school:\n    name: Trường Tiểu học Bình Hòa\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    place = tmp_path / "project"
    for path, text in {"mkdocs.yml": SETTINGS, "plans/2026-2027/hoi-thao.md": PLAN}.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, "utf-8")
    return place


def _site(root: Path) -> Site:
    return Project.open(root, TODAY).site()


def test_every_page_and_file_is_written_and_nothing_else(root: Path) -> None:
    site, target = _site(root), root / "site"
    count = write_site(site, target)
    written = files_of(target)
    assert set(written) == {page.file for page in site.pages} | {file.address for file in site.files}
    assert len(written) == count
    assert [one.name for one in root.iterdir() if one.name.startswith(".kehoach")] == []


def test_a_recipe_is_made_when_it_is_written(root: Path) -> None:
    site = _site(root)
    sheet = OutputFile("2026-2027/hoi-thao.pdf", Recipe("abc", lambda: b"%PDF-"))
    write_site(replace(site, files=(*site.files, sheet)), root / "site")
    assert (root / "site/2026-2027/hoi-thao.pdf").read_bytes() == b"%PDF-"


def test_what_was_made_under_a_fingerprint_is_made_once(root: Path) -> None:
    calls: list[str] = []

    def sheet(words: str) -> bytes:
        calls.append(words)
        return words.encode()

    def files(second: str) -> list[OutputFile]:
        return [
            OutputFile("a.pdf", Recipe("1", partial(sheet, "a"))),
            OutputFile("b.pdf", Recipe("1", partial(sheet, "a"))),
            OutputFile("c.pdf", Recipe(second, partial(sheet, second))),
            OutputFile("d.txt", b"d"),
        ]

    first = made_of_recipes(files("2"), store=store_of(root))
    assert first == {"a.pdf": b"a", "b.pdf": b"a", "c.pdf": b"2"}
    assert calls == ["a", "2"]
    assert made_of_recipes(files("2"), store=store_of(root)) == first
    assert made_of_recipes(files("3"), store=store_of(root)) == {**first, "c.pdf": b"3"}
    assert calls == ["a", "2", "3"]


def _failing() -> bytes:
    raise OSError("no room")


@pytest.mark.parametrize("content", [Recipe("abc", _failing), Path("/khong/co/tep.pdf")])
def test_a_failure_leaves_the_former_site_whole(root: Path, content: Path | Recipe) -> None:
    site, target = _site(root), root / "site"
    write_site(site, target)
    before = files_of(target)
    broken = replace(site, files=(*site.files, OutputFile("x.pdf", content)))
    with pytest.raises(OSError):
        write_site(broken, target)
    assert files_of(target) == before
    assert [one.name for one in root.iterdir() if one.name.startswith(".kehoach")] == []


def test_where_the_new_site_cannot_take_the_place_the_former_comes_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, target = _site(root), root / "site"
    write_site(site, target)
    (target / ".git").mkdir()
    before = files_of(target)
    import os

    rename = os.rename

    def refuse(source: Path, place: Path) -> None:
        if source.name == "new":
            raise OSError("in use")
        rename(source, place)

    monkeypatch.setattr("kehoach.engines.replacement.os.rename", refuse)
    with pytest.raises(OSError):
        write_site(site, target)
    assert files_of(target) == before
    assert (target / ".git").is_dir()


def test_what_is_hidden_stays(root: Path) -> None:
    site, target = _site(root), root / "site"
    write_site(site, target)
    (target / ".nojekyll").write_bytes(b"")
    (target / "cu.html").write_bytes(b"")
    write_site(site, target)
    assert (target / ".nojekyll").is_file()
    assert not (target / "cu.html").exists()


@pytest.mark.parametrize("name", [".", "..", "plans", "docs/trang", "mkdocs.yml", "khac"])
def test_a_folder_of_something_else_is_refused(root: Path, name: str) -> None:
    (root / "khac").mkdir()
    (root / "khac/thu.txt").write_bytes(b"x")
    (root / "docs").mkdir()
    with pytest.raises(NotASiteError):
        check_target(root / name, root)


def test_the_command_builds_and_says_what_stops_it(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795395600")
    assert main(["build", "--root", str(root)]) == 0
    before = files_of(root / "site")
    assert "index.html" in before
    (root / "plans/2026-2027/hong.md").write_text("---\ntitel: x\n---\n", "utf-8")
    assert main(["build", "--root", str(root)]) == 1
    assert "[KH103]" in capsys.readouterr().out
    assert files_of(root / "site") == before
    assert main(["build", "--root", str(root), "--site-dir", str(root / "plans")]) in (1, 2)


def test_a_day_that_is_none_is_one_line(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm nay")
    assert main(["check", "--root", str(root)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "SOURCE_DATE_EPOCH" in said


Make = Callable[..., Path]
