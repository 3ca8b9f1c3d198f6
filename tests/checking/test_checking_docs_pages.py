"""Pages of ``docs/``: what stands in the place of a page of the site, and links that lead nowhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kehoach.checking.docs_pages import page_addresses
from kehoach.model.addresses import FORMER_HANDBOOK, OF_DAYS
from kehoach.model.current_year import current_year
from kehoach.reading.docs_folder import is_excluded
from kehoach.site import Project
from support.projects import ROOT

SETTINGS = "site_name: x\ntheme:\n  features:\n    - navigation.top\n    - navigation.instant\nextra:\n  school:\n    name: Trường A\n"
PLAN = "---\ntitle: Kế hoạch hội thao\ndate: 2026-09-12\naliases: [ten-cu]\n---\n\nChữ.\n"


def _lines(root: Path, **docs: str) -> list[str]:
    files = {"mkdocs.yml": SETTINGS, "plans/2026-2027/hoi-thao.md": PLAN, "docs/anh/a.png": "x"}
    for path, text in {**files, **{f"docs/{name}": text for name, text in docs.items()}}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    problems = Project.open(root, date(2026, 11, 23)).problems()
    return [str(one) for one in problems if one.code in {"KH315", "KH316"}]


@pytest.mark.parametrize(
    "name",
    [
        "index.md",
        "README.md",
        "lich.md",
        "lich/index.md",
        "lich/dang-ky.md",
        "tim.md",
        "tuan/index.md",
        "lich/2026-11.md",
        "2026-2027/tuan/2026-11-23.md",
        "2026-2027/hoi-thao.md",
        "2026-2027/hoi-thao/so-sanh.md",
        "2026-2027/ten-cu.md",
        "2026-2027/lich/index.html",
    ],
)
def test_what_stands_where_a_page_of_the_site_stands_is_named(tmp_path: Path, name: str) -> None:
    (line,) = _lines(tmp_path, **{name: "# Trang\n"})
    assert line.startswith(f"docs/{name}:1: cảnh báo: ")
    assert line.endswith("[KH315]")


def test_pages_of_the_schools_own_are_no_fault(tmp_path: Path) -> None:
    handbook = "# Hướng dẫn\n\n[x](khong-co.md)\n"
    assert _lines(tmp_path, **{"gioi-thieu.md": "# Giới thiệu\n", "huong-dan/nam-sau.md": handbook}) == []


def test_links_that_lead_nowhere_are_named_with_their_line(tmp_path: Path) -> None:
    text = "# Trang\n\n[a](khong.md)\n\n![b](anh/khong.png) [c](/lich/)\n\n[d]: ../ngoai.md\n"
    found = _lines(tmp_path, **{"trang.md": text})
    assert [line.split(": ")[0] for line in found] == [
        "docs/trang.md:3",
        "docs/trang.md:5",
        "docs/trang.md:5",
        "docs/trang.md:7",
    ]
    assert all("[KH316]" in line for line in found)
    assert "«khong.md»" in found[0]


@pytest.mark.parametrize(
    "link",
    [
        "khac.md",
        "khac.md#muc",
        "./khac.md?x",
        "#dau",
        "anh/a.png",
        "../lich/",
        "../",
        "lich/index.md",
        "2026-2027/hoi-thao/index.md",
        "../2026-2027/lich.ics",
        "../du-lieu/ke-hoach.json",
        "huong-dan/index.md",
        "https://truong.example/",
        "mailto:a@truong.example",
    ],
)
def test_links_that_lead_somewhere_are_no_fault(tmp_path: Path, link: str) -> None:
    assert _lines(tmp_path, **{"trang.md": f"[x]({link})\n", "khac.md": "# Khác\n"}) == []


@pytest.mark.parametrize("text", ["`[x](khong.md)`", "```\n[x](khong.md)\n```", "~~~\n[x](khong.md)\n~~~\n"])
def test_code_has_no_links(tmp_path: Path, text: str) -> None:
    assert _lines(tmp_path, **{"trang.md": text}) == []


def test_a_page_of_brackets_is_read_in_no_time(tmp_path: Path) -> None:
    for text in ("[" * 100_000, "](" * 50_000, "[a](" * 25_000 + "`" * 9):
        _lines(tmp_path, **{"trang.md": text})


def test_a_feature_that_has_no_effect_is_a_note(tmp_path: Path) -> None:
    _lines(tmp_path)
    problems = Project.open(tmp_path, date(2026, 11, 23)).problems()
    (line,) = [str(one) for one in problems if one.code == "KH410"]
    assert line.startswith("mkdocs.yml:5: ghi chú: theme.features: «navigation.instant»")


@pytest.mark.parametrize(
    ("name", "patterns", "is_out"),
    [
        ("nhap.md", ("nhap.md",), True),
        ("a/nhap.md", ("nhap.md",), True),
        ("a/nhap.md", ("/nhap.md",), False),
        ("nhap/a.md", ("nhap/",), True),
        ("a/nhap/b.png", ("nhap/",), True),
        ("nhap", ("nhap/",), False),
        ("a/b.png", ("a/*.png",), True),
        ("a/b.png", ("*.png", "!b.png"), False),
        ("a.md", (), False),
    ],
)
def test_patterns_take_files_out_as_git_does(name: str, patterns: tuple[str, ...], is_out: bool) -> None:
    assert is_excluded(name, patterns) is is_out


def test_every_page_of_the_site_is_known() -> None:
    """A new page is named in `FIXED_PAGES` or in `page_addresses`, or a page of docs/ would vanish in silence."""
    project = Project.open(ROOT, date(2026, 11, 23))
    known = page_addresses(project.public, current_year(project.public, project.today))
    pages = {page.address for page in project.site().pages if not OF_DAYS.fullmatch(page.address)}
    assert pages <= known | set(FORMER_HANDBOOK)
