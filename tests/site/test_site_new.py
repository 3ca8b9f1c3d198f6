"""``kehoach new``: drafts for the next school year, never over anything that is there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from support.projects import Project, copy_project, files_of, real_plans

UNION = "plans/2026-2027/hoat-dong-cong-doan.md"


def _new(project: Project, *options: str) -> tuple[int, str]:
    result = project.run("kehoach.cli", "new", *options)
    return result.code, result.out


def test_one_plan(project: Project) -> None:
    code, out = _new(project, "--from", UNION)
    assert code == 0
    assert "plans/2027-2028/hoat-dong-cong-doan.md: bản nháp mới, " in out
    text = (project.root / "plans/2027-2028/hoat-dong-cong-doan.md").read_text("utf-8")
    assert "status: draft" in text
    assert "45 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2027)" in text
    assert "[x]" not in text


def test_every_series_of_a_year_and_the_site_as_it_was(project: Project) -> None:
    assert project.build("--strict").code == 0
    before = files_of(project.site)
    code, out = _new(project, "--year", "2027-2028")
    assert code == 0
    made = re.findall(r"(?m)^(plans/\S+): bản nháp mới, (\d+) chỗ phải xem lại$", out)
    assert [path for path, _ in made] == sorted(
        path.relative_to(project.root).as_posix() for path in (project.root / "plans/2027-2028").rglob("*.md")
    )
    # Neither the draft of this year nor the plan that was withdrawn has a follower.
    assert not [path for path, _ in made if "ngay-hoi-doc-sach" in path or "tham-quan" in path]
    check = project.run("kehoach.cli", "check")
    assert check.code == 0
    marks = [line for line in check.problem_lines if "[KH220]" in line]
    assert len(marks) == sum(int(count) for _, count in made) > 20
    assert project.run("kehoach.cli", "check", "--strict").code == 1
    assert project.build("--strict").code == 0
    assert files_of(project.site) == before


def test_nothing_is_overwritten(project: Project) -> None:
    assert _new(project, "--year", "2027-2028")[0] == 0
    place = project.root / "plans/2027-2028/hoat-dong-cong-doan.md"
    place.write_text("---\ntitle: Của tôi\nstatus: draft\n---\n", "utf-8")
    before = files_of(project.root / "plans")
    code, out = _new(project, "--from", UNION)
    assert code == 1
    assert "đã có plans/2027-2028/hoat-dong-cong-doan.md; không ghi đè" in out
    assert _new(project, "--year", "2027-2028")[0] == 0
    assert files_of(project.root / "plans") == before


def test_a_file_that_is_no_readable_plan_is_not_overwritten_either(project: Project) -> None:
    place = project.write("plans/2027-2028/hoat-dong-cong-doan.md", b"\xff\xfe hong")
    code, out = _new(project, "--from", UNION)
    assert (code, place.read_bytes()) == (1, b"\xff\xfe hong")
    assert "không ghi đè" in out


def test_a_year_may_be_named(project: Project) -> None:
    assert _new(project, "--from", "plans/2022-2023/hoat-dong-he.md", "--year", "2027-2028")[0] == 0
    text = (project.root / "plans/2027-2028/hoat-dong-he.md").read_text("utf-8")
    assert "năm 2028" in text
    assert "2023" not in re.sub(r"(?m)#.*$", "", text)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--from"),
        (("--year", "2027"), "không phải là năm học"),
        (("--year", "2031-2032"), "không có kế hoạch nào"),
        (("--from", "plans/khong-co.md"), "không phải là một kế hoạch"),
        (("--from", "mkdocs.yml"), "không phải là một kế hoạch"),
        (("--from", "../../etc/passwd"), "không phải là một kế hoạch"),
        (("--from", UNION, "--year", "2026-2027"), "không sau"),
        (("--year", "2027-2028", "--root", "docs"), "mkdocs.yml"),
    ],
)
def test_wrong_use(project: Project, options: tuple[str, ...], said: str) -> None:
    before = files_of(project.root / "plans")
    code, out = _new(project, *options)
    assert code == 2
    assert said in out
    assert "Traceback" not in out
    assert files_of(project.root / "plans") == before


def test_a_plan_with_an_error_says_where(project: Project) -> None:
    project.write("plans/2026-2027/hong.md", "---\ntitle: A\ndate: 31/9/2026\n---\n")
    code, out = _new(project, "--from", "plans/2026-2027/hong.md")
    assert code == 1
    assert "plans/2026-2027/hong.md:3: lỗi: " in out and "[KH104]" in out


def test_a_folder_that_leads_out_of_the_plans_is_refused(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (project.root / "plans/2027-2028").symlink_to(outside, target_is_directory=True)
    assert _new(project, "--from", UNION)[0] == 1
    assert list(outside.iterdir()) == []


@pytest.fixture(scope="module")
def real_drafts(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = copy_project(tmp_path_factory.mktemp("drafts"), plans=False)
    shutil.copytree(real_plans(), project.root / "plans")
    code, out = _new(project, "--year", "2023-2024")
    assert code == 0, out
    return project


def test_the_real_union_plan(real_drafts: Project) -> None:
    text = (real_drafts.root / "plans/2023-2024/hoat-dong-cong-doan.md").read_text("utf-8")
    assert re.search(r"41 năm ngày nhà giáo Việt nam \(20/11/1982- 20/11/2023\)", text)
    assert "20/11/2022" not in text
    assert "40 năm" not in text
    assert re.search(r"79 năm .* 22/12/ 1944 - 22/12/ 2023", text)
    months = re.findall(r"(?m)^### (.*)$", text)
    assert [re.sub(r"\s", "", month) for month in months] == [
        *(f"Tháng{n:02}/2023" for n in range(9, 13)),
        *(f"Tháng{n:02}/2024" for n in range(1, 6)),
        "Tháng06/07/08/2024",
    ]
    assert "năm học 2021-2022 [[xem lại: " in text


def test_the_real_plan_of_co_operation(real_drafts: Project) -> None:
    text = (real_drafts.root / "plans/2023-2024/phoi-hop-nha-truong-cong-doan.md").read_text("utf-8")
    assert "xuân Nhâm Dần [[xem lại: Tết của năm học 2023-2024 là Giáp Thìn, ngày 10/2/2024]]" in text
    assert "năm học 2020-2021 [[xem lại: " in text
    assert "CBCCVC năm học 2022-2023 và" in text  # it looks back, a year further on


def test_the_real_drafts_are_listed_until_they_are_settled(real_drafts: Project) -> None:
    check = real_drafts.run("kehoach.cli", "check")
    assert check.code == 0, check.out
    marked = [line for line in check.problem_lines if "[KH220]" in line]
    assert len(marked) == 7
    assert all(line.startswith("plans/2023-2024/") for line in marked)
    draft = real_drafts.root / "plans/2023-2024/phoi-hop-nha-truong-cong-doan.md"
    draft.write_text(draft.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    published = real_drafts.run("kehoach.cli", "check")
    assert published.code == 1
    assert real_drafts.build().code == 1
