"""The lock as a file: a person reads it, every other byte in it is noticed."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kehoach.archive.lock import BagFile, Entry, Lock, LockedFile
from kehoach.archive.lock_file import read_lock, written
from kehoach.model.school_year import SchoolYear

PATH = "plans/luu-tru/2022-2023.yml"
SUM = "0123456789abcdef" * 4


def _lock(**values: object) -> Lock:
    entry = Entry(
        date=date(2023, 8, 15),
        reason="Khóa năm học",
        tool="kehoach 0.1.0",
        bag=BagFile(file="2022-2023.zip", size=12, sha256=SUM),
    )
    file = LockedFile(path='plans/2022-2023/Phụ  lục: "1" #.csv', size=3, sha256=SUM)
    given = {"year": SchoolYear(2022), "history": (entry,), "files": (file,), **values}
    return Lock.model_validate(given)


def test_what_is_written_is_read_again() -> None:
    lock = _lock(
        addresses=("2022-2023/x/",),
        warnings=('plans/2022-2023/x.md:3: cảnh báo: "a" nằm ngoài năm học [KH203]', "yes", "- 1"),
        files=(
            LockedFile(path="plans/2022-2023/no", size=0, sha256=SUM, stays=True),
            LockedFile(path="plans/2022-2023/x.md", size=1, sha256=SUM, in_bag=SUM),
        ),
    )
    assert read_lock(written(lock), PATH) == (lock, [])


def test_other_readers_of_yaml_read_it_too() -> None:
    found = yaml.safe_load(written(_lock()))
    assert found["files"][0]["path"] == 'plans/2022-2023/Phụ  lục: "1" #.csv'
    assert found["history"][0]["date"] == date(2023, 8, 15)
    assert found["history"][0]["bag"]["sha256"] == SUM


@given(st.data())
def test_no_byte_can_be_changed_unnoticed(data: st.DataObject) -> None:
    content = bytearray(written(_lock()))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))
    _, problems = read_lock(bytes(content), PATH)
    assert problems and {problem.code for problem in problems} == {"KH504"}
    assert {problem.path for problem in problems} == {PATH}


@pytest.mark.parametrize("cut", [0, 1, 40, 200, -1, -30])
def test_half_a_lock_is_none(cut: int) -> None:
    assert read_lock(written(_lock())[:cut], PATH)[1]


@pytest.mark.parametrize(
    "path",
    [
        "plans/2022-2023/../../../etc/passwd",
        "/etc/passwd",
        "plans/2023-2024/x.md",
        "plans/2022-2023/a\\..\\b",
        "plans/2022-2023//x.md",
        "C:/x",
    ],
)
def test_paths_out_of_the_years_folder_are_refused(path: str) -> None:
    lock, problems = read_lock(written(_lock(files=(LockedFile(path=path, size=1, sha256=SUM),))), PATH)
    assert lock is None
    assert [problem.code for problem in problems] == ["KH504"]
    assert path in problems[0].message


def test_a_bag_elsewhere_is_refused() -> None:
    entry = _lock().history[0]
    away = entry.model_copy(update={"bag": BagFile(file="../../x.zip", size=1, sha256=SUM)})
    lock, problems = read_lock(written(_lock(history=(away,))), PATH)
    assert lock is None
    assert "../../x.zip" in problems[0].message


def test_the_lock_of_another_year_is_refused() -> None:
    lock, problems = read_lock(written(_lock()), "plans/luu-tru/2021-2022.yml")
    assert lock is None
    assert PATH in problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"year: 2022-2023\n",
        b"- 1\n",
        b"[[[[",
        b"a: &x 1\n",
        b"year: 2022-2023\nhistory: []\n",
    ],
)
def test_what_is_no_lock_is_a_problem_and_no_traceback(text: bytes) -> None:
    lock, problems = read_lock(text, PATH)
    assert lock is None
    assert {problem.code for problem in problems} == {"KH504"}
