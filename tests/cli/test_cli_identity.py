"""``kehoach identity``: once written, it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.cli import main
from kehoach.commands.identity import with_identity
from kehoach.model.school_identity import school_identity
from kehoach.reading.settings_file import read_settings

SETTINGS = """\
site_name: X
extra:
  khac: 1
  # trường
  school: # của trường
    name: Trường THCS Sông Trăng # tên
    place: Sông Trăng
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_it_writes_the_identity_that_holds_today_and_only_once(tmp_path: Path, ends: str) -> None:
    place = tmp_path / "mkdocs.yml"
    place.write_bytes(SETTINGS.replace("\n", ends).encode())
    before = school_identity(read_settings(place.read_bytes())[0])
    assert main(["identity", "--root", str(tmp_path)]) == 0
    written = place.read_bytes()
    assert written.count(b"identity:") == 1
    assert written.replace(ends.encode(), b"").count(b"\n") == 0 or ends == "\n"
    settings, problems = read_settings(written)
    assert problems == []
    assert settings.identity == before
    renamed = settings.model_copy(update={"name": "Trường khác", "place": "Nơi khác"})
    assert school_identity(renamed) == before
    assert main(["identity", "--root", str(tmp_path)]) == 0
    assert place.read_bytes() == written


def test_what_is_written_in_another_way_is_left_alone(tmp_path: Path) -> None:
    assert with_identity("extra: {school: {name: X}}\n", "a") is None
    place = tmp_path / "mkdocs.yml"
    place.write_text("extra: {school: {name: X}}\n", encoding="utf-8")
    assert main(["identity", "--root", str(tmp_path)]) == 1
    assert place.read_text(encoding="utf-8") == "extra: {school: {name: X}}\n"
