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

ERROR = 'plans/2022-2023/x.md:3: lỗi: ngày (date): "31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]'
WARNING = (
    "plans/2022-2023/y.md:8: cảnh báo: liên kết tới «plans/2022-2023/z.md» nhưng không có tệp ấy,"
    " trên trang chỉ còn chữ; sửa đường dẫn [KH306]"
)
NOTE = "plans/2022-2023/z-z.md:1: ghi chú: chưa ghi số (number), ngày (date); bổ sung ở phần đầu nếu văn bản có [KH113]"


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
        "mkdocs.yml:2: lỗi: tên trường (name): chưa có; phải ghi [KH107]",
        "mkdocs.yml:3: lỗi: không có khóa «nam»; có phải là «name»? [KH103]",
    ]


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["check", "--format", "xml"], ["check", "--strikt"], ["check", "--root"], ["schema", "x"]],
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
    assert main(["check"]) == 1
    assert main(["check", "--root", ".."]) == 1
    assert capsys.readouterr().out.splitlines() == [ERROR] * 2


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


WRONG_DAYS = [
    "- Họp ngày 20/13", "- Họp ngày 05/00", '- Họp {date="5/0/2022"}', '- Họp {date="2022-00-05"}',
    '- Họp {date="2022-13-05/2022-13-06"}', "- từ ngày 20/13 đến ngày 25/12: thi", "- từ ngày 30 đến ngày 2/13: thi",
    "- 0/13/2022: họp", "- Họp ngày 0 tháng 8", "- Họp ngày 20, 21 và 45/13/2022", "- 00/00/2022: họp", "## Tháng 13",
    "- Họp ngày 20 tháng 13", "- Họp ngày 20-13-2022", "- Kỷ niệm 20/13/1982 - 20/13/2022", "- Họp ngày 0/10",
]  # fmt: skip


@pytest.mark.parametrize("line", WRONG_DAYS)
def test_a_day_that_cannot_be_ends_in_a_line_and_in_no_traceback(
    office: Office, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    office.plan("2022-2023/x.md", "", f"## Tháng 10\n{line}\n")
    assert main(["check", "--root", str(office.root)]) in {0, 1}
    assert "plans/2022-2023/x.md:8: " in capsys.readouterr().out


@pytest.mark.parametrize(
    "body",
    ["Họp ngày 20/13.\n", "## Ngày 20/13\n\n- Họp\n", "- rằm tháng 13\n", "- mùng 0 tháng giêng âm lịch\n"],
)
def test_elsewhere_it_ends_in_no_traceback(office: Office, body: str) -> None:
    office.plan("2022-2023/x.md", "", body)
    assert main(["check", "--root", str(office.root)]) in {0, 1}


@pytest.mark.parametrize(
    "day", ["5/0/2026", "20/13/2026", "0/0/2026", "2026-13-05", "2026-00-00", "31/9/2026", "1/1/0"]
)
def test_in_heads_and_cells_too(office: Office, capsys: pytest.CaptureFixture[str], day: str) -> None:
    columns = "[{name: a}, {name: n, kind: date}]"
    office.write("plans/2022-2023/x.md", f"---\ntitle: A\nnumber: 1/KH\ndate: {day}\n---\n")
    assert main(["check", "--root", str(office.root)]) == 1
    assert "x.md:4: lỗi: ngày (date): " in capsys.readouterr().out
    office.plan("2022-2023/x.md", f"tables: [{{file: b.csv, columns: {columns}}}]")
    office.write("plans/2022-2023/b.csv", f"a,n\nviệc,{day}\n")
    assert main(["check", "--root", str(office.root)]) == 1
    assert "plans/2022-2023/b.csv:2: lỗi: cột 2 «n»: " in capsys.readouterr().out
