"""Closed years as whole processes: closing, tampering, correcting, and builds of later days."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from support.pages import read_page
from support.problem_lines import begins
from support.projects import EPOCH, ROOT, Project, copy_project, files_of

YEAR = "2022-2023"
LOCK = f"plans/luu-tru/{YEAR}.yml"
BAG = f"plans/luu-tru/{YEAR}.zip"
UNION = f"plans/{YEAR}/hoat-dong-cong-doan.md"
TABLE = f"plans/{YEAR}/cong-khai/doi-ngu.csv"
Tamper = Callable[[Project], object]


def _kehoach(project: Project, *options: str, **environment: str) -> tuple[int, str]:
    result = project.run("kehoach.cli", *options, **environment)
    assert "Traceback" not in result.out, result.out
    return result.code, result.out


def _reopened(project: Project) -> Project:
    """The sample project as before its year was closed."""
    for path in (project.root / "plans/luu-tru").iterdir():
        path.unlink()
    return project


def _edit(project: Project, path: str, old: bytes, new: bytes) -> None:
    place = project.root / path
    data = place.read_bytes()
    assert old in data
    place.write_bytes(data.replace(old, new, 1))


def _swapped(project: Project) -> None:
    """Another text in the bag, its manifest left alone."""
    place = project.root / BAG
    with zipfile.ZipFile(place) as archive:
        members = {info: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(place, "w") as archive:
        for info, content in members.items():
            archive.writestr(
                info, content.replace(b"38", b"83") if info.filename.endswith(UNION) else content
            )


def _truncated(project: Project) -> None:
    place = project.root / BAG
    place.write_bytes(place.read_bytes()[:-2000])


TAMPERS: list[tuple[Tamper, str, str]] = [
    (lambda p: _edit(p, UNION, b"38", b"83"), "KH501", UNION),
    (lambda p: (p.root / TABLE).unlink(), "KH502", TABLE),
    (lambda p: p.write(f"plans/{YEAR}/them.md", "---\ntitle: Thêm\n---\n"), "KH503", f"plans/{YEAR}/them.md"),
    (lambda p: p.write(f"plans/{YEAR}/them.pdf", b"%PDF"), "KH503", f"plans/{YEAR}/them.pdf"),
    (lambda p: _edit(p, LOCK, b"size: ", b"size: 1"), "KH504", LOCK),
    (lambda p: _edit(p, LOCK, b"# N", b"# M"), "KH504", LOCK),
    (lambda p: p.write(LOCK, b"\xff"), "KH504", LOCK),
    (_swapped, "KH505", BAG),
    (_truncated, "KH505", BAG),
    (lambda p: (p.root / BAG).unlink(), "KH505", BAG),
    (lambda p: _edit(p, UNION, b"number:", b"status: draft\nnumber:"), "KH501", UNION),
]


def test_the_shipped_year_is_closed_and_whole() -> None:
    project = Project(ROOT)
    code, out = _kehoach(project, "verify")
    assert (code, project.run("kehoach.cli", "verify", YEAR).code) == (0, 0), out
    assert "còn nguyên" in out
    assert _kehoach(project, "verify", BAG)[0] == 0


@pytest.mark.parametrize("number", range(len(TAMPERS)))
def test_every_tampering_is_named_by_verify_and_by_the_build(project: Project, number: int) -> None:
    tamper, code, path = TAMPERS[number]
    tamper(project)
    for result in (project.run("kehoach.cli", "verify"), project.build()):
        assert result.code == 1
        named = [line for line in result.problem_lines if f"[{code}]" in line]
        assert named and named[0].startswith(f"{path}:"), result.out
        assert "Traceback" not in result.out
    assert not project.site.exists()


def test_the_swapped_member_is_named(project: Project) -> None:
    _swapped(project)
    assert f"«data/{UNION}»" in _kehoach(project, "verify", YEAR)[1]
    assert f"«data/{UNION}»" in _kehoach(project, "verify", BAG)[1]


def test_a_zip_that_would_leave_its_folder_is_refused(project: Project) -> None:
    place = project.root / "tui.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("2022-2023/bagit.txt", "x")
        archive.writestr("2022-2023/../../../thoat.txt", "x")
    code, out = _kehoach(project, "verify", "tui.zip")
    assert code == 1
    assert "tui.zip:1: lỗi: «2022-2023/../../../thoat.txt»" in out and "[KH505]" in out
    assert not (project.root.parent / "thoat.txt").exists()


def test_attachments_with_dots_and_links_out_of_the_year_stop_the_closing(project: Project) -> None:
    _reopened(project)
    _edit(project, UNION, b"number:", b"attachments: [../../mkdocs.yml]\nnumber:")
    (project.root / f"plans/{YEAR}/ra").symlink_to("/etc")
    code, out = _kehoach(project, "archive", YEAR)
    assert code == 1
    assert f"{UNION}:" in out and "KH305" in out
    assert f"plans/{YEAR}/ra:1: lỗi: " in out and "[KH304]" in out
    assert not list((project.root / "plans/luu-tru").iterdir())


def test_errors_stop_closing_and_warnings_are_written_into_the_lock(project: Project) -> None:
    _reopened(project)
    _edit(project, UNION, b"## I. ", b"- H\xe1\xbb\x8dp ng\xc3\xa0y 15/9/2031 [x](khong-co.md)\n\n## I. ")
    code, out = _kehoach(project, "archive", YEAR)
    assert code == 0, out
    warnings = [line for line in out.splitlines() if "KH306" in line]
    assert len(warnings) == 1
    assert "khong-co.md" in (project.root / LOCK).read_text("utf-8").partition("warnings:")[2]
    assert project.build("--strict").code == 0
    _reopened(project)
    _edit(project, UNION, b"title:", b"titel:")
    code, out = _kehoach(project, "archive", YEAR)
    assert code == 1 and "KH103" in out
    assert not list((project.root / "plans/luu-tru").iterdir())


@pytest.mark.parametrize(
    "options",
    [
        ("archive",),
        ("archive", "2022"),
        ("archive", "2022-2024"),
        ("archive", "1999-2000"),
        ("archive", YEAR),
        ("archive", YEAR, "--amend", "không có gì đổi"),
        ("archive", YEAR, "--amend", " "),
        ("archive", "2025-2026", "--amend", "chưa khóa"),
        ("verify", "2025-2026"),
        ("verify", "khong-co.zip"),
        ("verify", "2022"),
        ("check", "--published", "khong-co.json"),
    ],
)
def test_wrong_use_exits_2_and_changes_nothing(sample_site: Project, options: tuple[str, ...]) -> None:
    before = files_of(sample_site.root / "plans")
    result = sample_site.run("kehoach.cli", *options)
    assert (result.code, "Traceback" in result.out) == (2, False), result.out
    assert files_of(sample_site.root / "plans") == before


def test_closings_are_the_same_bytes_in_any_place_and_language(tmp_path: Path) -> None:
    made = []
    for name, environment in (
        ("một nơi", {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"}),
        ("other", {"TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "7", "LANG": "tr_TR.UTF-8"}),
        # Another hour of the same day in Vietnam.
        ("third", {"TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": str(int(EPOCH) + 10 * 3600)}),
    ):
        project = _reopened(copy_project(tmp_path / name))
        code, out = _kehoach(project, "archive", YEAR, **environment)
        assert code == 0, out
        made.append(files_of(project.root / "plans/luu-tru"))
    assert made[0] == made[1] == made[2]
    assert set(made[0]) == {f"{YEAR}.yml", f"{YEAR}.zip"}


def _without_switch_and_notice(html: str) -> str:
    html = re.sub(r'<details class="kh-years".*?</details>', "", html, flags=re.DOTALL)
    return re.sub(r'<div data-md-component="announce">.*?</aside>\s*</div>', "", html, flags=re.DOTALL)


def test_builds_of_later_days_leave_a_closed_year_as_it_was(sample_site: Project, tmp_path: Path) -> None:
    later = copy_project(tmp_path / "later")
    later.write(
        "plans/2030-2031/moi.md", "---\ntitle: Kế hoạch mới\nseries: hoat-dong-cong-doan\n---\n\nChữ.\n"
    )
    assert later.build(SOURCE_DATE_EPOCH="1930000000").code == 0
    old, new = sample_site.site / YEAR, later.site / YEAR
    assert files_of(old).keys() == files_of(new).keys()
    differing = 0
    for path in files_of(old):
        if path.endswith(".html"):
            first, second = ((site / path).read_text("utf-8") for site in (old, new))
            differing += first != second
            assert _without_switch_and_notice(first) == _without_switch_and_notice(second), path
        else:
            assert (old / path).read_bytes() == (new / path).read_bytes(), path
    assert differing, "the switch must have changed"
    bag = f"luu-tru/{YEAR}.zip"
    assert (
        (later.site / bag).read_bytes() == (ROOT / BAG).read_bytes() == (sample_site.site / bag).read_bytes()
    )


def test_the_archive_page_says_when_and_gives_the_sum(sample_site: Project) -> None:
    html = (sample_site.site / "luu-tru/index.html").read_text("utf-8")
    page = read_page(html, "article")
    digest = files_of(sample_site.root / "plans/luu-tru")[f"{YEAR}.zip"]
    assert digest in page.text
    assert "Đã khóa ngày" in page.text
    assert "2022-2023.zip" in page.links
    assert "Chưa khóa." in page.text


def test_a_correction_is_on_the_pages_and_the_former_text_stays_readable(project: Project) -> None:
    first = (project.root / BAG).read_bytes()
    _edit(project, UNION, b"38", b"39")
    assert project.build().code == 1
    code, out = _kehoach(
        project, "archive", YEAR, "--amend", "Số đoàn viên <in> nhầm", SOURCE_DATE_EPOCH="1800000000"
    )
    assert code == 0, out
    assert (project.root / BAG).read_bytes() == first
    assert _kehoach(project, "verify")[0] == 0
    assert project.build("--strict").code == 0
    assert (project.site / f"luu-tru/{YEAR}.zip").read_bytes() == first
    assert (project.site / f"luu-tru/{YEAR}-dinh-chinh-1.zip").is_file()
    plan = f"{YEAR}/hoat-dong-cong-doan/index.html"
    today = read_page((project.site / plan).read_text("utf-8"), "article")
    assert "Đính chính ngày 15/1/2027. Số đoàn viên <in> nhầm." in " ".join(today.text.split())
    assert "39 đoàn viên" in today.text
    former = f"luu-tru/{YEAR}/ban-1/{plan}"
    assert f"../../{former}" in today.links
    before = read_page((project.site / former).read_text("utf-8"))
    assert "38 đoàn viên" in before.text
    assert "trước khi đính chính ngày 15/1/2027" in before.text
    assert f"../../../../../{YEAR}/hoat-dong-cong-doan/" in before.links
    other = read_page((project.site / f"{YEAR}/hoat-dong-he/index.html").read_text("utf-8"))
    assert "Đính chính" not in other.text
    for page in (f"{YEAR}/index.html", "luu-tru/index.html"):
        assert "Số đoàn viên <in> nhầm" in read_page((project.site / page).read_text("utf-8")).text
    with zipfile.ZipFile(project.root / f"plans/luu-tru/{YEAR}-dinh-chinh-1.zip") as archive:
        in_bag = archive.read(f"{YEAR}-dinh-chinh-1/data/trang/{plan}").decode()
        assert "Đính chính ngày 15/1/2027" in in_bag
        assert "ban-1" not in in_bag
        assert "Số đoàn viên &lt;in&gt; nhầm" not in archive.read(f"{YEAR}-dinh-chinh-1/README.txt").decode()


def test_a_correction_may_not_lose_an_address(project: Project) -> None:
    (project.root / UNION).rename(project.root / f"plans/{YEAR}/cong-doan.md")
    code, out = _kehoach(project, "archive", YEAR, "--amend", "Đổi tên tệp")
    assert code == 1 and "KH507" in out
    _edit(
        project,
        f"plans/{YEAR}/cong-doan.md",
        b"number:",
        f"aliases: {YEAR}/hoat-dong-cong-doan\nnumber:".encode(),
    )
    code, out = _kehoach(project, "archive", YEAR, "--amend", "Đổi tên tệp")
    assert code == 0, out
    assert project.build("--strict").code == 0
    assert "http-equiv" in (project.site / f"{YEAR}/hoat-dong-cong-doan/index.html").read_text("utf-8")


def test_a_broken_lock_or_bag_cannot_be_corrected(project: Project) -> None:
    _edit(project, UNION, b"38", b"39")
    _truncated(project)
    code, out = _kehoach(project, "archive", YEAR, "--amend", "x")
    assert code == 1 and "KH505" in out


def test_killed_at_any_moment_the_command_leaves_no_half_lock(project: Project) -> None:
    """Real kills of the real command; the lines of the writing itself are in tests/years."""
    _reopened(project)
    folder = project.root / "plans/luu-tru"
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": EPOCH,
        "PYTHONPATH": "hooks",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "kehoach.cli", "archive", YEAR]
    chance = random.Random(5)
    for _ in range(6):
        run = subprocess.Popen(
            command, cwd=project.root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.1, 2.5))
        run.send_signal(signal.SIGKILL)
        run.wait()
        if (project.root / LOCK).exists():
            assert _kehoach(project, "verify")[0] == 0
            _reopened(project)
    assert _kehoach(project, "archive", YEAR)[0] == 0
    assert {path.name for path in folder.iterdir()} == {f"{YEAR}.yml", f"{YEAR}.zip"}


def test_a_build_names_addresses_that_were_published(project: Project) -> None:
    assert project.build("--strict").code == 0
    assert project.run("kehoach.cli", "published", "--record").code == 0
    plan = "plans/2026-2027/tham-quan-hoc-tap.md"
    text = (project.root / plan).read_bytes()
    (project.root / plan).unlink()
    strict = project.build("--strict")
    lines = [line for line in strict.problem_lines if "KH507" in line]
    assert strict.code == 1
    assert len(lines) == 1
    assert begins(lines[0], "plans/2026-2027:1: cảnh báo: địa chỉ /2026-2027/tham-quan-hoc-tap/ [KH507]")
    assert (project.site / "2026-2027/tham-quan-hoc-tap/index.html").is_file()
    (project.root / "plans/luu-tru/da-cong-bo.json").unlink()
    # What lies in the folder of builds says nothing by itself.
    assert project.run("kehoach.cli", "check", "--strict").code == 0
    checked = project.run("kehoach.cli", "check", "--strict", "--published", "site")
    assert checked.code == 1 and lines[0] in checked.problem_lines
    project.write(
        "plans/2026-2027/di-hoc-tap.md",
        text.replace(b"title:", b"aliases: 2026-2027/tham-quan-hoc-tap\ntitle:", 1),
    )
    assert project.build("--strict").code == 0
    assert project.run("kehoach.cli", "check", "--strict", "--published", "site").code == 0


def test_the_switch_and_the_notice_say_where_the_series_is_missing(sample_site: Project) -> None:
    html = (sample_site.site / f"{YEAR}/hoat-dong-he/index.html").read_text("utf-8")
    switch = " ".join(read_page(html, "kh-years").text.split())
    assert "2026-2027 hiện hành, không có kế hoạch này" in switch
    assert "2025-2026 cùng kế hoạch" in switch
    notice = read_page(html, "kh-past")
    assert "Sang năm học 2026-2027" in notice.text
    assert notice.links == ["../../2026-2027/"]
    same = read_page(
        (sample_site.site / f"{YEAR}/hoat-dong-cong-doan/index.html").read_text("utf-8"), "kh-past"
    )
    assert same.links == ["../../2026-2027/hoat-dong-cong-doan/"]


def test_each_year_has_its_own_canonical_address(sample_site: Project) -> None:
    for year in (YEAR, "2026-2027"):
        html = (sample_site.site / f"{year}/hoat-dong-cong-doan/index.html").read_text("utf-8")
        assert f'rel="canonical" href="https://kehoach.example.edu.vn/{year}/hoat-dong-cong-doan/"' in html


def test_git_keeps_every_byte_of_the_plans_on_every_system(tmp_path: Path) -> None:
    def git(*options: str, cwd: Path) -> str:
        return subprocess.run(["git", *options], cwd=cwd, check=True, capture_output=True, text=True).stdout

    source = tmp_path / "source"
    source.mkdir()
    (source / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    contents = {
        "plans/2022-2023/lf.md": b"a\nb\n",
        "plans/2022-2023/crlf.md": b"a\r\nb\r\n",
        "plans/2022-2023/cong-khai/x.csv": b"a;b\r\nc\n",
        "plans/luu-tru/2022-2023.zip": bytes(range(256)),
        "plans/luu-tru/2022-2023.yml": "năm: 1\n".encode(),
    }
    for path, content in contents.items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(content)
    git("init", "-q", cwd=source)
    # As Git for Windows is set up.
    git("config", "core.autocrlf", "true", cwd=source)
    git("add", ".", cwd=source)
    git("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x", cwd=source)
    git("-c", "core.autocrlf=true", "clone", "-q", str(source), "windows", cwd=tmp_path)
    for path, content in contents.items():
        assert (tmp_path / "windows" / path).read_bytes() == content, path
    tracked = git("ls-files", "plans", cwd=ROOT).splitlines()
    attributes = git("check-attr", "text", "--", *tracked, cwd=ROOT).splitlines()
    assert len(attributes) == len(tracked) > 20
    assert {line.rpartition(": ")[2] for line in attributes} == {"unset"}
