"""The command line speaks Vietnamese and works from any folder of the project."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach import __version__
from kehoach.cli import main
from kehoach.commands.arguments import said
from reading.office import Office
from support.projects import ROOT

ENGLISH = (
    "usage",
    "error:",
    "argument",
    "required",
    "choose",
    "unrecognized",
    "invalid",
    "show this",
    "options",
    "positional",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.plan("2022-2023/x.md", "date: 31/9/2022")
    made.plan("2022-2023/y.md", "date: 31/9/2022")
    return made


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "thiếu LỆNH"), (["chek"], "có phải là|chọn một trong"), (["check", "--format"], "--format: thiếu giá trị"),
        (["check", "--format", "xml"], "không có 'xml'"), (["check", "--striktest"], "không có tham số này: --striktest"),
        (["archive"], "thiếu NĂM-HỌC"), (["check", "--strict=1"], "--strict: không nhận giá trị"), (["tasks"], "thiếu TỆP"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_in_vietnamese(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("cách dùng: kehoach") and any(word in told for word in words.split("|")), told
    assert not any(word in told for word in ENGLISH), told


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["archive", "-h"], ["new", "-h"]])
def test_help_too(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    told = capsys.readouterr().out
    assert ended.value.code == 0 and "tùy chọn:" in told
    assert not any(word in told for word in ENGLISH), told


def test_what_python_says_anew_is_told_as_it_is() -> None:
    assert said("something new") == "something new"


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"kehoach {__version__}\n")


@pytest.mark.parametrize("folder", [".", "plans", "plans/2022-2023"])
def test_it_works_from_any_folder_of_the_project(
    office: Office, folder: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(office.root / folder)
    assert main(["check"]) == 1
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "plans/2022-2023/x.md",
        "plans/2022-2023/y.md",
    ]


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        (".", "plans/2022-2023/x.md"), ("plans", "2022-2023/x.md"), ("plans/2022-2023", "x.md"), ("plans", "plans/2022-2023/x.md"),
        ("plans/2022-2023", "../2022-2023/./x.md"),
    ],
)  # fmt: skip
def test_one_file_is_checked(
    office: Office,
    folder: str,
    file: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(office.root / folder)
    assert main(["check", file]) == 1
    told = capsys.readouterr()
    assert [line.partition(":")[0] for line in told.out.splitlines()] == ["plans/2022-2023/x.md"]
    assert "1 lỗi" in told.err


def test_a_folder_is_checked_and_the_problems_of_others_do_not_count(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.plan("2021-2022/z.md")
    assert main(["check", "--root", str(office.root), str(office.root / "plans/2021-2022")]) == 0
    assert main(["check", "--root", str(office.root), "plans/2022-2023"]) == 1
    assert main(["check", "--root", str(office.root), "plans/khong-co.md"]) == 2
    assert main(["check", "--root", str(office.root), "/etc/hosts"]) == 2
    assert "không có «plans/khong-co.md»" in capsys.readouterr().err


def test_without_a_project_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2


@pytest.mark.parametrize("coding", ["cp1252", "cp1258", "ascii"])
def test_a_pipe_of_windows_gets_utf_8(office: Office, coding: str) -> None:
    environment = os.environ | {
        "PYTHONIOENCODING": coding,
        "PYTHONPATH": str(ROOT / "hooks"),
        "PYTHONUTF8": "0",
    }
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", "check"],
        cwd=office.root,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert "khóa «date» đã có ở dòng 4" in done.stdout.decode("utf-8")
    assert "2 lỗi" in done.stderr.decode("utf-8")
