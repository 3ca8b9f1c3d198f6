"""Whole builds of broken sites: the lines to the letter, and the former site left as it was."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from support.problem_lines import place_and_code
from support.projects import Project, files_of

GOOD = """---
title: Kế hoạch kiểm tra nội bộ
number: 05/KH-THCS
date: 2022-09-12
---

## Tháng 9

- Họp tổ chuyên môn ngày 15/9/2022.
"""

BROKEN = """---
title: Kế hoạch hội thao
titel: nhầm
kind: kehoach
number: 6/KH
place: Sông Trăng
date: "31/9/2022"
---

## Tháng 9

- Thi đấu ngày 31/9/2022 {#a ownr="Đoàn"}
"""

DRAFT = BROKEN.replace("kind:", "status: draft\nkind:")

# All problems of the run, in order of file and line.
LINES = [
    "plans/2022-2023/x.md:3: lỗi: không có khóa «titel»; có phải là «title»? [KH103]",
    'plans/2022-2023/x.md:4: lỗi: loại văn bản (kind): không có giá trị "kehoach"; có phải là «ke-hoach»? [KH109]',
    'plans/2022-2023/x.md:7: lỗi: ngày (date): "31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]',
    'plans/2022-2023/x.md:12: lỗi: "ngày 31/9/2022" không phải là một ngày; sửa lại ngày [KH201]',
    "plans/2022-2023/x.md:12: lỗi: không có thuộc tính «ownr»; có phải là «owner»? [KH205]",
]


def _plans(**named: str) -> dict[str, str]:
    return {f"plans/2022-2023/{name}.md": text for name, text in named.items()}


def test_all_problems_of_a_run_come_out_together_to_the_letter(empty_project: Callable[..., Project]) -> None:
    project = empty_project(**_plans(good=GOOD, x=BROKEN))
    result = project.build()
    assert result.code == 1
    assert result.problem_lines == LINES
    assert "Traceback" not in result.out
    assert "5 lỗi" in result.out


def test_check_prints_the_same_lines_without_building(empty_project: Callable[..., Project]) -> None:
    project = empty_project(**_plans(good=GOOD, x=BROKEN))
    result = project.run("kehoach.cli", "check")
    said = [line for line in result.problem_lines if "[KH607]" not in line]  # what is not yet disclosed
    assert (result.code, said) == (1, LINES)
    assert not project.site.exists()


def test_an_error_leaves_the_former_site_as_it_was(empty_project: Callable[..., Project]) -> None:
    project = empty_project(**_plans(good=GOOD))
    assert project.build().code == 0
    before = files_of(project.site)
    project.write("plans/2022-2023/x.md", BROKEN)
    assert project.build().code == 1
    assert files_of(project.site) == before


def test_a_warning_stops_a_strict_build_only(empty_project: Callable[..., Project]) -> None:
    late = GOOD.replace("15/9/2022", "15/9/2021")
    project = empty_project(**_plans(late=late))
    line = 'plans/2022-2023/late.md:9: cảnh báo: "ngày 15/9/2021" nằm ngoài năm học 2022-2023; xem lại năm, hoặc bỏ năm đi [KH203]'
    loose = project.build()
    assert (loose.code, loose.problem_lines) == (0, [line])
    before = files_of(project.site)
    strict = project.build("--strict")
    assert (strict.code, strict.problem_lines) == (1, [line])
    assert files_of(project.site) == before


def test_a_note_stops_nothing(empty_project: Callable[..., Project]) -> None:
    outside = GOOD.replace("15/9/2022", "2/10")
    project = empty_project(**_plans(outside=outside))
    result = project.build("--strict")
    assert result.code == 0
    assert result.problem_lines == [
        "plans/2022-2023/outside.md:9: ghi chú: ngày 2/10/2022 không ở trong Tháng 9/2022; xem lại ngày hoặc tháng [KH202]"
    ]


def test_a_draft_with_errors_does_not_stop_the_site_of_the_others(
    empty_project: Callable[..., Project],
) -> None:
    project = empty_project(**_plans(good=GOOD, x=DRAFT))
    result = project.build("--strict")
    assert (result.code, result.problem_lines) == (0, [])
    assert not (project.site / "2022-2023/x").exists()
    checked = project.run("kehoach.cli", "check")
    assert [place_and_code(line) for line in checked.problem_lines] == [
        "plans/2022-2023/x.md:3 KH103",
        "plans/2022-2023/x.md:5 KH109",
        "plans/2022-2023/x.md:8 KH104",
        "plans/2022-2023/x.md:13 KH201",
        "plans/2022-2023/x.md:13 KH205",
        "plans/2022-2023:1 KH607",
    ]


def test_a_draft_whose_head_cannot_be_read_does_not_stop_the_others(
    empty_project: Callable[..., Project],
) -> None:
    torn = '---\ntitle: "Kế hoạch\nstatus: draft\n---\n\nNội dung\n'
    project = empty_project(**_plans(good=GOOD, x=torn))
    assert project.build("--strict").code == 0
    assert "KH101" in project.run("kehoach.cli", "check").out


def test_settings_are_checked_like_front_matter(empty_project: Callable[..., Project]) -> None:
    project = empty_project(**_plans(good=GOOD))
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    line = next(n for n, text in enumerate(settings.split("\n"), 1) if "short:" in text)
    project.write("mkdocs.yml", settings.replace("short:", "shrt:"))
    result = project.build()
    assert result.code == 1
    assert [line for line in result.problem_lines if "KH113" not in line] == [
        f"mkdocs.yml:{line}: lỗi: không có khóa «shrt»; có phải là «short»? [KH103]"
    ]


def test_a_site_without_plans_is_a_site(empty_project: Callable[..., Project]) -> None:
    project = empty_project()
    assert project.build("--strict").code == 0
    for page in ("index.html", "lich/index.html", "cong-khai/index.html", "luu-tru/index.html"):
        assert (project.site / page).is_file()


def test_a_disk_that_takes_no_more_leaves_the_former_site(empty_project: Callable[..., Project]) -> None:
    pytest.importorskip("resource", reason="only Unix limits what a process may write")
    project = empty_project(**_plans(good=GOOD))
    assert project.build().code == 0
    before = files_of(project.root / "site")
    code = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)); "
        "sys.argv = ['mkdocs', 'build', '-q']; runpy.run_module('mkdocs', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Chưa dựng trang: không ghi được tệp" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert files_of(project.root / "site") == before
    assert [entry.name for entry in project.root.iterdir() if entry.name.startswith(".kehoach-")] == []
