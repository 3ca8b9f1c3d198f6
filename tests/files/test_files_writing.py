"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kehoach.files.digests import digest_of, digest_of_text
from kehoach.files.walk import Found, real_file, walk
from kehoach.files.writing import clear_temporary, replacing, write_atomically, write_new


def test_a_new_file_is_never_written_over_another(tmp_path: Path) -> None:
    place = tmp_path / "a.md"
    write_new(place, b"one")
    with pytest.raises(FileExistsError):
        write_new(place, b"two")
    assert place.read_bytes() == b"one"
    dangling = tmp_path / "b.md"
    dangling.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_new(dangling, b"two")


def test_a_full_disk_leaves_nothing_of_a_new_file_and_all_of_an_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_atomically(tmp_path / "old", b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "new", b"new")
    with pytest.raises(OSError, match="No space"):
        write_atomically(tmp_path / "old", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_bytes() == b"old"


def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "x"
    write_atomically(place, b"old")
    with pytest.raises(ValueError, match="stop"), replacing(place) as (out, meanwhile):
        out.write(b"half")
        assert meanwhile.parent == tmp_path and place.read_bytes() == b"old"
        raise ValueError("stop")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    (tmp_path / ".kehoach-left").write_bytes(b"")
    clear_temporary(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_digest_follows_the_bytes(tmp_path: Path) -> None:
    place = tmp_path / "x"
    place.write_bytes(b"abc")
    assert digest_of(place) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    place.write_bytes(b"abcd")
    assert digest_of(place) != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert digest_of_text("ab", "c") != digest_of_text("a", "bc") != digest_of_text("abc")
    assert digest_of_text("\ud800") == digest_of_text("\ud800")


def test_a_walk_names_links_and_follows_none(tmp_path: Path) -> None:
    (tmp_path / "p/a").mkdir(parents=True)
    for name in ("p/a/x.md", "p/.hidden", "p/Thumbs.db", "p/b.md"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "p/link").symlink_to(tmp_path / "p/a")
    met = {(one.path, one.what) for one in walk(tmp_path, "p")}
    assert met == {("p/a/x.md", Found.FILE), ("p/b.md", Found.FILE), ("p/link", Found.LINK)}
    assert list(walk(tmp_path, "nowhere")) == []
    assert [one.what for one in walk(tmp_path, "p/link")] == [Found.LINK]
    assert real_file(tmp_path, "p/b.md") == tmp_path / "p/b.md"
    assert real_file(tmp_path, "p/link/x.md") is None and real_file(tmp_path, "p/a") is None
    assert real_file(tmp_path, "p/\0") is None
