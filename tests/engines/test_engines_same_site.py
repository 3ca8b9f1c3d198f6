"""The exit is real: MkDocs, ProperDocs and the folder engine make the same site, and the last one without either."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.bare_python import bare_python, run_bare
from support.projects import EPOCH, ROOT, Project, copy_project, files_of


def test_the_folder_engine_makes_the_same_files_with_the_same_bytes(
    sample_site: Project, tmp_path: Path
) -> None:
    result = sample_site.run("kehoach", "build", "--strict", "--site-dir", str(tmp_path / "site"))
    assert result.code == 0, result.out
    assert files_of(tmp_path / "site") == files_of(sample_site.site)


@pytest.mark.slow
def test_properdocs_makes_the_same_files_with_the_same_bytes(sample_site: Project, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--quiet", "--strict", "-d", str(tmp_path / "site")],
        cwd=sample_site.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(tmp_path / "site") == files_of(sample_site.site)


def test_without_mkdocs_the_command_checks_builds_and_closes_a_year(
    sample_site: Project, project: Project, tmp_path: Path
) -> None:
    python = bare_python(tmp_path / "bare")
    missing = subprocess.run([python, "-c", "import mkdocs"], capture_output=True, cwd=tmp_path, check=False)
    assert missing.returncode == 1, "the environment must not have MkDocs"
    checked = run_bare(python, project.root, "check", "--strict")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = run_bare(python, project.root, "build", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    assert files_of(project.site) == files_of(sample_site.site)
    closed = run_bare(python, project.root, "archive", "2025-2026")
    assert closed.returncode == 0, closed.stdout + closed.stderr
    assert run_bare(python, project.root, "verify").returncode == 0
    assert run_bare(python, project.root, "verify", "plans/luu-tru/2025-2026.zip").returncode == 0


def test_an_old_schools_menu_that_names_the_handbook_still_builds(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write(
        "docs/gioi-thieu.md",
        "# Giới thiệu trường\n\n[Hướng dẫn](huong-dan/nam-sau.md), [lịch](lich/index.md)\n",
    )
    project.write(
        "mkdocs.yml",
        settings.replace("name: null #", "name: material #").replace(
            "nav:\n", "nav:\n  - Giới thiệu: gioi-thieu.md\n", 1
        ),
    )
    result = project.build("--strict")
    assert result.code == 0, result.out
    page = (project.site / "gioi-thieu/index.html").read_text("utf-8")
    assert "<title>Giới thiệu - Trường THCS Sông Trăng</title>" in page
    assert '<a class="md-tabs__link" href="./" aria-current="true">Giới thiệu</a>' in page
    assert 'href="../huong-dan/nam-sau/"' in page and 'href="../lich/"' in page
    home = (project.site / "index.html").read_text("utf-8")
    assert '<a class="md-tabs__link" href="gioi-thieu/">Giới thiệu</a>' in home
    assert ">Hướng dẫn<" not in home
    assert "gioi-thieu/" in (project.site / "sitemap.xml").read_text("utf-8")
    handbook = (project.site / "huong-dan/nam-sau/index.html").read_text("utf-8")
    assert "không còn nằm trên trang của trường" in handbook and 'content="noindex"' in handbook


def test_a_docs_folder_without_pages_builds(project: Project) -> None:
    for place in (project.root / "docs").rglob("*.md"):
        place.unlink()
    result = project.build("--strict")
    assert result.code == 0, result.out


def test_a_page_of_docs_in_the_place_of_ours_is_named_and_ours_stands(project: Project) -> None:
    project.write("docs/lich.md", "# Lịch trực\n")
    strict = project.build("--strict")
    assert strict.code == 1
    assert "docs/lich.md:1: cảnh báo: " in strict.out and "[KH315]" in strict.out
    assert project.build().code == 0
    assert "Lịch trực" not in (project.site / "lich/index.html").read_text("utf-8")


def test_a_plugin_of_the_school_sees_our_pages(project: Project) -> None:
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", settings.replace("plugins: []", "plugins:\n  - search", 1))
    result = project.build("--strict")
    assert result.code == 0, result.out
    index = json.loads((project.site / "search/search_index.json").read_bytes())
    found = {entry["location"]: entry for entry in index["docs"]}
    assert "Kế hoạch" in found["2026-2027/hoat-dong-cong-doan/"]["title"]
    assert "kh-nav" not in found["2026-2027/hoat-dong-cong-doan/"]["text"]
