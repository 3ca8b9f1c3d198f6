"""What was private is taken out of a closed year, and the history says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from archive.closed_project import PLAN, SETTINGS
from kehoach.archive.closed_years import read_closed_years
from kehoach.cli import main
from kehoach.site import Project

WORD = "zqbimat"
FIRST, SECOND = "plans/luu-tru/2022-2023.zip", "plans/luu-tru/2022-2023-dinh-chinh-1.zip"


def run(root: Path, *words: str) -> int:
    return main([words[0], "--root", str(root), *words[1:]])


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795395600")
    (tmp_path / "docs").mkdir()
    (tmp_path / "plans/2022-2023").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    plan = PLAN.replace("attachments: [Phụ lục 1.csv]\n", "")
    (tmp_path / "plans/2022-2023/x.md").write_text(plan + f"- Em {WORD} nghỉ học.\n", "utf-8")
    assert run(tmp_path, "archive", "2022-2023") == 0
    (tmp_path / "plans/2022-2023/x.md").write_text(plan + "- Một em nghỉ học.\n", "utf-8")
    return tmp_path


def site(root: Path) -> dict[str, bytes]:
    made = Project.open(root, date(2026, 11, 26)).site()
    return {page.file: page.data for page in made.pages} | {file.address: file.read() for file in made.files}


def test_a_correction_keeps_what_was_and_a_redaction_does_not(root: Path) -> None:
    assert run(root, "archive", "2022-2023", "--amend", "Sửa chữ") == 0
    assert any(WORD.encode() in data for data in site(root).values())
    text = (root / "plans/2022-2023/x.md").read_text("utf-8")
    (root / "plans/2022-2023/x.md").write_text(text + "- Họp.\n", "utf-8")
    assert run(root, "archive", "2022-2023", "--redact", "Bỏ tên riêng") == 0
    assert not (root / FIRST).exists() and not (root / SECOND).exists()
    files = site(root)
    assert not [name for name, data in files.items() if WORD.encode() in data]
    assert not any("/ban-" in name for name in files)
    assert "luu-tru/2022-2023-dinh-chinh-2.zip" in files and "luu-tru/2022-2023.zip" not in files
    assert run(root, "verify") == 0


def test_the_history_keeps_the_digest_and_publishes_when_and_why(root: Path) -> None:
    (before,) = read_closed_years(root).locks
    assert run(root, "archive", "2022-2023", "--redact", "Bỏ tên riêng") == 0
    (lock,) = read_closed_years(root).locks
    assert lock.history[0] == before.history[0] and lock.withdrawn == 1 and lock.history[1].redacts
    page = site(root)["2022-2023/x/index.html"].decode()
    assert "Bỏ tên riêng" in page and "/ban-1/" not in page


def test_a_withdrawn_bag_that_is_put_back_is_named(root: Path) -> None:
    data = (root / FIRST).read_bytes()
    assert run(root, "archive", "2022-2023", "--redact", "Bỏ tên riêng") == 0
    (root / FIRST).write_bytes(data)
    assert [(one.code, one.path) for one in read_closed_years(root).problems] == [("KH505", FIRST)]
    assert run(root, "verify") == 1


def test_it_must_say_why_and_is_one_of_two(root: Path) -> None:
    assert run(root, "archive", "2022-2023", "--redact", " ") == 2
    assert run(root, "archive", "2022-2023", "--redact", "a", "--amend", "b") == 2
    assert (root / FIRST).exists()
