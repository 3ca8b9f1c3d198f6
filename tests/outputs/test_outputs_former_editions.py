"""Former editions say what they said, and run nothing of a bag that somebody may have made anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from archive.closed_project import LOCK, close, small_project
from kehoach.archive.lock_file import read_lock
from kehoach.outputs import former_editions as module
from kehoach.outputs.former_editions import former_editions


@pytest.fixture
def root(tmp_path: Path) -> Path:
    small_project(tmp_path)
    close(tmp_path)
    plan = tmp_path / "plans/2022-2023/x.md"
    plan.write_text(plan.read_text("utf-8").replace("15/9", "16/9"), "utf-8")
    close(tmp_path, date(2023, 9, 1), "Sửa ngày họp")
    return tmp_path


def pages(root: Path) -> dict[str, str]:
    lock, _ = read_lock((root / LOCK).read_bytes(), LOCK)
    assert lock is not None
    files = former_editions(root, lock, frozenset({"2022-2023/x/"}))
    return {file.address: file.read().decode() for file in files if file.address.endswith(".html")}


def test_a_former_page_says_what_it_said_and_that_it_was_corrected(root: Path) -> None:
    (page,) = [text for address, text in pages(root).items() if "/x/" in address]
    assert "<h1>X</h1>" in page
    assert "Sửa ngày họp" in page
    assert "script-src 'none'" in page


@pytest.mark.parametrize(
    "forged",
    ["<script>PWN</script>", "<SCRIPT\n>PWN</script >", "<script>PWN", '<img src=x onerror="PWN">', "<iframe src=PWN></iframe>",
     '<a href=" javascript:PWN">x</a>', '<svg><animate onbegin="PWN"></svg>', '<base href="PWN">', '<meta http-equiv=refresh content="0;PWN">'],
)  # fmt: skip
def test_nothing_of_a_forged_page_runs(forged: str) -> None:
    made = module._SCRIPT.sub("", f"<p>a</p>{forged}<p>b</p>")
    assert "PWN" not in made or module._runs(made)


@pytest.mark.parametrize(
    "plain", ["<p>a < b</p>", '<a href="../x/">x</a>', '<img src="a.png" alt="on">', '<p class="onward">x']
)
def test_what_runs_nothing_is_shown(plain: str) -> None:
    assert not module._runs(plain)
