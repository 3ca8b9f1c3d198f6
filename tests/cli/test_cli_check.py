"""``kehoach check``: exit codes, formats, and the same lines from anywhere, in any language, in any order."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach.cli import main
from reading.office import Office
from support.projects import ROOT, Project

ERROR = 'plans/2022-2023/x.md:3: [KH104] ngày (date): "31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30'
WARNING = (
    "plans/2022-2023/y.md:8: [KH306] liên kết tới «plans/2022-2023/z.md» nhưng không có tệp ấy,"
    " trên trang chỉ còn chữ; sửa đường dẫn"
)
NOTE = (
    "plans/2022-2023/z-z.md:1: [KH113] chưa ghi số (number), ngày (date); bổ sung ở phần đầu nếu văn bản có"
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def spoil(office: Office, *, error: bool = False, warning: bool = False, note: bool = False) -> None:
    """Writes plans with a fault of each kind that is asked for."""
    if error:
        office.write("plans/2022-2023/x.md", "---\ntitle: A\ndate: 31/9/2022\n---\n")
    if warning:
        office.plan("2022-2023/y.md", body="\n[a](z.md)\n")
    if note:
        office.write("plans/2022-2023/z-z.md", "---\ntitle: A\n---\n")


@pytest.mark.parametrize(
    ("faults", "loose", "strict", "lines", "summary"),
    [
        ({}, 0, 0, [], "không có gì phải sửa"),
        ({"note": True}, 0, 0, [NOTE], "1 ghi chú"),
        ({"warning": True}, 0, 1, [WARNING], "1 cảnh báo"),
        ({"error": True}, 1, 1, [ERROR], "1 lỗi"),
        (
            {"error": True, "warning": True, "note": True}, 1, 1, [ERROR, WARNING, NOTE],
            "1 lỗi, 1 cảnh báo, 1 ghi chú",
        ),
    ],
)  # fmt: skip
def test_exit_codes_and_lines(
    office: Office, capsys: pytest.CaptureFixture[str], faults: dict[str, bool], loose: int, strict: int,
    lines: list[str], summary: str,
) -> None:  # fmt: skip
    spoil(office, **faults)
    for options, code in (([], loose), (["--strict"], strict)):
        assert main(["check", "--root", str(office.root), *options]) == code
        said = capsys.readouterr()
        assert said.out.splitlines() == lines
        assert said.err == f"kehoach check: {summary}\n"


def test_problems_of_a_draft_are_shown_too(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write("plans/2022-2023/x.md", "---\ntitle: A\ndate: 31/9/2022\nstatus: draft\n---\n")
    assert main(["check", "--root", str(office.root)]) == 1
    assert capsys.readouterr().out.splitlines() == [ERROR]


def test_formats(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(office, error=True, warning=True, note=True)
    root = ["--root", str(office.root)]
    assert main(["check", *root, "--format", "text"]) == 1
    assert capsys.readouterr().out.splitlines() == [ERROR, WARNING, NOTE]
    assert main(["check", *root, "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["severity"], one["code"], one["path"], one["line"]) for one in found] == [
        ("error", "KH104", "plans/2022-2023/x.md", 3),
        ("warning", "KH306", "plans/2022-2023/y.md", 8),
        ("note", "KH113", "plans/2022-2023/z-z.md", 1),
    ]
    assert main(["check", *root, "--format", "github"]) == 1
    assert [line.split("::")[1] for line in capsys.readouterr().out.splitlines()] == [
        "error file=plans/2022-2023/x.md,line=3,title=KH104",
        "warning file=plans/2022-2023/y.md,line=8,title=KH306",
        "notice file=plans/2022-2023/z-z.md,line=1,title=KH113",
    ]


def test_nothing_wrong_is_an_empty_list(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(office.root), "--format", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_settings_are_checked_too(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write("mkdocs.yml", "extra:\n  school:\n    nam: Trường\n")
    assert main(["check", "--root", str(office.root)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "mkdocs.yml:2: [KH107] tên trường (name): chưa có; phải ghi",
        "mkdocs.yml:3: [KH103] không có khóa «nam»; có phải là «name»?",
    ]


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["check", "--format", "xml"], ["check", "--strikt"], ["check", "x.md"], ["check", "--root"], ["schema", "x"]],
)  # fmt: skip
def test_wrong_use_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    said = capsys.readouterr()
    assert said.out == "" and "kehoach" in said.err


@pytest.mark.parametrize("place", ["khong-co", "", "mkdocs.yml/x"])
def test_a_folder_without_the_site_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    root = tmp_path / place
    assert main(["check", "--root", str(root)]) == 2
    assert capsys.readouterr() == (
        "", f"kehoach: không thấy mkdocs.yml trong {root}; chạy lệnh trong thư mục của trang\n",
    )  # fmt: skip


def test_it_works_where_one_stands(
    office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(office, error=True)
    monkeypatch.chdir(office.root)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [ERROR]
    monkeypatch.chdir(office.root / "plans")
    assert main(["check"]) == 2
    assert main(["check", "--root", ".."]) == 1
    assert capsys.readouterr().out.splitlines() == [ERROR]


def test_the_installed_command_is_this_one(office: Office) -> None:
    command = shutil.which("kehoach", path=str(Path(sys.executable).parent))
    assert command, "pip install --no-deps --no-build-isolation -e . installs it"
    spoil(office, error=True)
    done = subprocess.run(
        [command, "check"], cwd=office.root, capture_output=True, encoding="utf-8", timeout=60
    )
    assert (done.returncode, done.stdout.splitlines()) == (1, [ERROR])


def test_neither_language_nor_hashes_nor_place_change_the_output(office: Office, tmp_path: Path) -> None:
    spoil(office, error=True, warning=True, note=True)
    for name in ("a", "b", "c"):
        office.plan(f"2022-2023/{name}/m.md", "aliases: [x, y]\ntitel: B\nkind: zz", "- họp 31/9 {a=1 b=2}\n")
    outputs = set()
    for seed, language, encoding in (
        ("0", "C", "ascii"),
        ("1", "vi_VN.UTF-8", "utf-8"),
        ("2", "C", "cp1258"),
    ):
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": seed, "LC_ALL": language,
            "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0",
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "kehoach.cli", "check", "--root", str(office.root)],
            cwd=tmp_path.parent, env=environment, capture_output=True, timeout=60,
        )  # fmt: skip
        assert done.returncode == 1
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().decode("utf-8").count("\n") == 15


def test_a_reader_who_leaves_early_sees_no_traceback(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Left(io.TextIOWrapper):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    spoil(office, error=True)
    with Left((tmp_path / "out").open("wb")) as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert main(["check", "--root", str(office.root)]) == 1


def test_the_sample_plans_have_nothing_to_mend(project: Project) -> None:
    result = project.run("kehoach.cli", "check", "--strict")
    assert result.code == 0, result.out
