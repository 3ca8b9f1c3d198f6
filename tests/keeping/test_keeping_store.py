"""What is kept on the disk: found again, never believed when it is spoilt, never in the way."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach.keeping.kept import kept_or_made, same
from kehoach.keeping.store import Store, key_of, nothing_kept, store_of
from kehoach.model.school_year import SchoolYear
from support.projects import ROOT

KEYS = [key_of("v", str(number)) for number in range(3)]
YEARS = [SchoolYear(2020 + number) for number in range(3)]


def asked(store: Store, keys: list[bytes] = KEYS) -> list[int]:
    """Which values had to be made; all must come out right."""
    made: list[int] = []

    def make(places: list[int]) -> list[SchoolYear]:
        made.extend(places)
        return [YEARS[KEYS.index(keys[place])] for place in places]

    assert kept_or_made(store, SchoolYear, keys, make, same, same) == [YEARS[KEYS.index(key)] for key in keys]
    store.write()
    return made


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    store = store_of(tmp_path)
    assert asked(store, KEYS[:2]) == [0, 1]
    assert asked(store, KEYS[:2]) == []
    assert asked(store_of(tmp_path), KEYS[:2]) == []
    assert asked(store_of(tmp_path), KEYS) == [2]
    assert [path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*") if path.is_file()] == [
        ".cache"
    ]


def test_without_a_place_values_live_as_long_as_the_store() -> None:
    store = nothing_kept()
    assert asked(store) == [0, 1, 2] and asked(store) == [] and asked(nothing_kept()) == [0, 1, 2]


def test_keys_of_other_parts_are_others() -> None:
    assert (
        len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of(b"abc", ""), key_of("\ud800")}) == 5
    )


def _file(root: Path) -> Path:
    (file,) = (root / ".cache").iterdir()
    return file


@pytest.mark.parametrize("spoilt", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_spoilt_file_is_made_anew(tmp_path: Path, spoilt: bytes) -> None:
    asked(store_of(tmp_path))
    _file(tmp_path).write_bytes(spoilt)
    assert asked(store_of(tmp_path)) == [0, 1, 2]
    assert asked(store_of(tmp_path)) == []


def test_each_byte_of_the_file_may_be_another(tmp_path: Path) -> None:
    asked(store_of(tmp_path))
    whole = _file(tmp_path).read_bytes()
    for place in range(0, len(whole), 97):
        data = bytearray(whole)
        data[place] ^= 0xFF
        _file(tmp_path).write_bytes(data)
        asked(store_of(tmp_path))
    for end in range(0, len(whole), 997):
        _file(tmp_path).write_bytes(whole[:end])
        asked(store_of(tmp_path))


def test_an_entry_of_another_is_not_believed(tmp_path: Path) -> None:
    asked(store_of(tmp_path))
    with sqlite3.connect(_file(tmp_path)) as database:
        database.execute("UPDATE kept SET value = ? WHERE key = ?", (b"[2099]", KEYS[1]))
        (other,) = database.execute("SELECT proof FROM kept WHERE key = ?", (KEYS[0],)).fetchone()
        database.execute("UPDATE kept SET value = ?, proof = ? WHERE key = ?", (b"[2020]", other, KEYS[2]))
    database.close()
    assert asked(store_of(tmp_path)) == [1, 2]
    assert asked(store_of(tmp_path)) == []


@pytest.mark.parametrize("value", [b"", b"[", b"{}", b"[1, 2, 3]", b"\xff", b"[" * 100_000])
def test_what_is_no_such_value_is_made_anew(tmp_path: Path, value: bytes) -> None:
    store = store_of(tmp_path)
    store.put(KEYS[0], value)
    store.write()
    assert asked(store_of(tmp_path)) == [0, 1, 2]
    assert asked(store_of(tmp_path)) == []


def test_it_does_not_outgrow_its_bound_and_what_is_used_stays(tmp_path: Path) -> None:
    place = tmp_path / "kept"
    for number in range(20):
        store = Store(place, largest=5000)
        store.get([key_of("0")])
        store.put(key_of(str(number)), b"x" * 900)
        store.write()
    found = Store(place).get([key_of(str(number)) for number in range(20)])
    assert sorted(found) == sorted(key_of(str(number)) for number in (0, 16, 17, 18, 19))


def test_a_place_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_bytes(b"a file")
    assert asked(store_of(tmp_path)) == [0, 1, 2]
    folder = tmp_path / "other"
    (folder / ".cache").mkdir(parents=True)
    (folder / ".cache/1-kehoach.sqlite3").mkdir()
    assert asked(store_of(folder)) == [0, 1, 2]


def test_another_run_that_writes_is_not_waited_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kehoach.keeping.store._PATIENCE", 0.05)
    asked(store_of(tmp_path), KEYS[:1])
    other = sqlite3.connect(_file(tmp_path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert asked(store_of(tmp_path)) == [0, 1, 2]
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert asked(store_of(tmp_path)) == [1, 2]


SCRIPT = """
import sys
from pathlib import Path
from kehoach.keeping.store import key_of, store_of
for turn in range(30):
    store = store_of(Path(sys.argv[1]))
    keys = [key_of(str(number % 50)) for number in range(turn * 7, turn * 7 + 20)]
    for key, value in store.get(keys).items():
        assert value == key * 100
    for key in keys:
        store.put(key, key * 100)
    store.write()
"""


def test_two_runs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(tmp_path)], env=environment, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    for run in runs:
        _, said = run.communicate(timeout=120)
        assert run.returncode == 0, said
    assert len(store_of(tmp_path).get([key_of(str(number)) for number in range(50)])) > 20
