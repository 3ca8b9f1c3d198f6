"""Whole builds of the sample site: every file that comes out, and none that should not."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from kehoach.model.addresses import FORMER_HANDBOOK
from support.golden import Golden
from support.pages import read_page
from support.projects import Project, copy_project, files_of

DRAFT = "plans/2026-2027/ngay-hoi-doc-sach.md"


def _listed(project: Project) -> list[str]:
    """Output files; those of the search, whose names carry hashes, by folder and kind."""
    names = set()
    for name in files_of(project.site):
        own = re.sub(r"/tim/[0-9a-f]{10}\.js$", "/tim/*.js", name)
        names.add(own)
    return sorted(names)


def test_complete_set_of_outputs(sample_site: Project, golden: Golden) -> None:
    golden.holds("outputs.txt", "".join(f"{name}\n" for name in _listed(sample_site)))


def test_same_bytes_again_elsewhere_in_another_zone_and_language(
    sample_site: Project, tmp_path: Path
) -> None:
    other = copy_project(tmp_path / "một nơi khác")
    assert other.build("--strict", TZ="America/Lima", LC_ALL="C", PYTHONHASHSEED="7").code == 0
    assert files_of(other.site) == files_of(sample_site.site)


def test_second_build_over_the_first_changes_nothing(project: Project) -> None:
    assert project.build().code == 0
    first = files_of(project.site)
    assert project.build().code == 0
    assert files_of(project.site) == first


def test_draft_is_in_no_output(sample_site: Project) -> None:
    text = (sample_site.root / DRAFT).read_text("utf-8")
    title = re.search(r"^title: (.*)$", text, re.MULTILINE)
    assert title and "status: draft" in text
    telling = [
        title[1].strip("\"' "),
        "ngay-hoi-doc-sach",
        *re.findall(r"(?m)^- (?:\[.\] )?(.{25,60})", text),
    ]
    for path in sample_site.site.rglob("*"):
        if not path.is_file():
            continue
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        content = data.decode("utf-8", errors="replace")
        assert not [word for word in telling if word in content], path


def test_comments_leave_in_no_form(sample_site: Project) -> None:
    comments = [
        comment.strip()
        for path in (sample_site.root / "plans").rglob("*.md")
        for comment in re.findall(r"<!--(.*?)-->", path.read_text("utf-8"), re.DOTALL)
    ]
    assert comments, "the sample plans must hold a comment"
    for path in sample_site.site.rglob("*.html"):
        content = path.read_text("utf-8")
        assert not [comment for comment in comments if comment in content], path
        assert "kehoach:" not in content, path


def test_every_link_on_every_page_leads_somewhere(sample_site: Project) -> None:
    files = files_of(sample_site.site)
    ids = {
        name: set(read_page((sample_site.site / name).read_text("utf-8")).ids)
        for name in files
        if name.endswith(".html")
    }
    dead = []
    for name in ids:
        if name == "404.html":
            continue
        page = read_page((sample_site.site / name).read_text("utf-8"))
        for link in (*page.links, *page.sources):
            parts = urlsplit(urljoin(f"https://kehoach.example.edu.vn/{name}", link))
            if parts.netloc != "kehoach.example.edu.vn" or parts.scheme not in {"http", "https"}:
                continue
            target = unquote(parts.path).lstrip("/")
            target += "index.html" if not target or target.endswith("/") else ""
            if target not in files or (
                parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]
            ):
                dead.append((name, link))
    assert dead == []


def test_nothing_comes_from_another_host(sample_site: Project) -> None:
    for path in sample_site.site.rglob("*.html"):
        page = path.read_text("utf-8")
        loaded = re.findall(r"<(?:script|img|iframe|source)\b[^>]*\bsrc=[\"']?(?:https?:)?//[^\"'> ]+", page)
        loaded += re.findall(
            r"<link\b[^>]*rel=[\"']?(?:stylesheet|icon|preload|preconnect)[^>]*(?:https?:)//[^>]*", page
        )
        assert loaded == [], path


def test_ids_are_unique_on_every_page(sample_site: Project) -> None:
    for path in sample_site.site.rglob("*.html"):
        ids = read_page(path.read_text("utf-8")).ids
        assert len(ids) == len(set(ids)), (path, [one for one in ids if ids.count(one) > 1])


@pytest.mark.parametrize("page", ["404.html", "index.html"])
def test_pages_are_in_vietnamese(sample_site: Project, page: str) -> None:
    html = (sample_site.site / page).read_text("utf-8")
    assert '<html lang="vi"' in html
    for english in ("Not found", "Skip to content", "Table of contents", "Back to top", "Previous", "Next"):
        assert english not in read_page(html).text


def test_sitemap_holds_every_page_but_those_that_lead_on(sample_site: Project) -> None:
    sitemap = (sample_site.site / "sitemap.xml").read_text("utf-8")
    listed = {urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", sitemap)}
    pages = {
        f"/{name.removesuffix('index.html')}"
        for name in files_of(sample_site.site)
        if name.endswith("index.html")
    }
    leading_on = {
        page
        for page in pages
        if 'http-equiv="refresh"' in (sample_site.site / page.lstrip("/") / "index.html").read_text("utf-8")
    }
    assert leading_on
    # Where the product's handbook once stood, a page says where it is read now.
    # A month's page says what the home page and the calendar say: it is fetched, and not searched for.
    months = {page for page in pages if re.fullmatch(r"/lich/[0-9]{4}-[0-9]{2}/", page)}
    assert len(months) >= 12
    assert listed == pages - leading_on - months - {f"/{address}" for address in FORMER_HANDBOOK}
