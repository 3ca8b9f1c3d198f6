"""The edition of a bag: it opens from a folder, every link of it leads to a file of it, what it lacks is words."""

from __future__ import annotations

import posixpath
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from kehoach.archive.lock import Entry, Lock
from kehoach.model.school_year import SchoolYear
from kehoach.site import Edition, Project, Site
from support.pages import Element, read_tree

TODAY = date(2026, 11, 23)
SETTINGS = """site_name: x
site_url: https://truong.example/
extra:
  school:
    name: Trường Tiểu học Bình Hòa
    logo: img/logo.svg
    contact:
      email: vp@truong.example
      website: https://truong.example/gioi-thieu
"""
PLAN = """---
title: Kế hoạch hội thao
date: 2022-09-12
inspects: [hoc-phi]
aliases: [ten-cu]
---

Theo [kế hoạch năm sau](../2026-2027/nam-hoc.md), [kế hoạch năm](nam-hoc.md#thang-9), [phụ lục](Phụ lục.txt),
[trang của Bộ](https://moet.example/a?b=1&c=2), <https://moet.example/d> và [thư](mailto:vp@truong.example).

![Sơ đồ](so-do.svg) ![Ảnh xa](https://moet.example/x.png)

## Tháng 9

- Họp ngày 15/9/2022.
"""
FILES = {
    "mkdocs.yml": SETTINGS,
    "docs/img/logo.svg": "<svg/>",
    "docs/img/khac.png": "x",
    "plans/2022-2023/hoi-thao.md": PLAN,
    "plans/2022-2023/nam-hoc.md": "---\ntitle: Kế hoạch năm\ndate: 2022-09-01\n---\n\n## Tháng 9\n\n- Họp.\n",
    "plans/2022-2023/nhap.md": "---\ntitle: Bí mật\nstatus: draft\n---\n\nChữ.\n",
    "plans/2022-2023/Phụ lục.txt": "x",
    "plans/2022-2023/so-do.svg": "<svg/>",
    "plans/2026-2027/nam-hoc.md": "---\ntitle: Kế hoạch năm nay\ndate: 2026-09-01\n---\n\nChữ.\n",
}
PLAN_PAGE = "2022-2023/hoi-thao/index.html"


@pytest.fixture(scope="module")
def bag(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The bag of 2022-2023."""
    root: Path = tmp_path_factory.mktemp("truong")
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    lock = Lock(year=SchoolYear(2022), history=(Entry(date=date(2023, 8, 15), reason="Khóa", tool="thử"),))
    return Project.open(root, TODAY).site(Edition(lock=lock))


def _pages(bag: Site) -> dict[str, Element]:
    return {page.file: read_tree(page.html) for page in bag.pages}


def _targets(page: Element) -> list[str]:
    tags = [(one.tag, name, value) for one in page.all() for name, value in one.attributes.items()]
    return [value for tag, name, value in tags if name in ("href", "src", "action", "poster")]


def test_every_link_names_a_file_of_the_bag(bag: Site) -> None:
    files = {page.file for page in bag.pages} | {file.address for file in bag.files}
    for name, page in _pages(bag).items():
        for link in _targets(page):
            parts = urlsplit(link)
            if parts.scheme == "mailto" or (not parts.path and parts.fragment):
                continue
            assert not parts.scheme and not parts.netloc and not link.startswith("/"), (name, link)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            assert target in files, (name, link)


def test_what_is_not_in_the_bag_is_words_and_a_page_of_the_web_is_named(bag: Site) -> None:
    article = _pages(bag)[PLAN_PAGE].one("article")
    text = article.text
    links = article.links()
    assert "kế hoạch năm sau" in text and "kế hoạch năm sau" not in links
    assert links["kế hoạch năm"] == "../nam-hoc/index.html#thang-9"
    assert links["phụ lục"] == "phu-luc.txt"
    assert "trang của Bộ (https://moet.example/a?b=1&c=2)" in text
    assert text.count("https://moet.example/d") == 1
    assert links["thư"] == "mailto:vp@truong.example"
    assert [one.attributes["src"] for one in article.all("img")] == ["so-do.svg"]
    assert "Ảnh xa" in text
    assert "Thu và sử dụng học phí" in text


def test_menus_hold_the_year_alone(bag: Site) -> None:
    for page in _pages(bag).values():
        menu = page.one("ul", "md-tabs__list")
        assert [link.text for link in menu.all("a")] == ["Mục lục", "Lịch", "Kế hoạch", "Công khai"]
        assert "2026-2027" not in " ".join(_targets(page))
        assert not page.all("details", "kh-years")
        assert not [one for one in page.all("link") if one.attributes["rel"] == "alternate"]


def test_a_former_address_leads_on_by_a_file(bag: Site) -> None:
    html = next(page.html for page in bag.pages if page.file == "2022-2023/ten-cu/index.html")
    assert 'content="0; url=../hoi-thao/index.html"' in html


def test_only_what_the_pages_load_comes_along(bag: Site) -> None:
    addresses = {file.address for file in bag.files}
    assert {
        "img/logo.svg",
        "assets/material/material.css",
        "assets/material/LICENSE.txt",
        "assets/kehoach/calendar.css",
    } <= addresses
    assert not {"img/khac.png", "feed.xml", "lich.ics", "404.html", "sitemap.xml"} & addresses
    assert "assets/kehoach/subscribe.js" not in addresses
    assert not [one for one in addresses if "nhap" in one or "2026-2027" in one]


def test_feeds_and_data_say_where_the_year_stands_online(bag: Site) -> None:
    files = {file.address: file for file in bag.files}
    assert b"https://truong.example/" in files["du-lieu/ke-hoach.json"].read()
    assert b"https://truong.example/" in files["2022-2023/lich.ics"].read().replace(b"\r\n ", b"")


def test_the_bag_is_the_same_whatever_the_day(bag: Site, tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    lock = Lock(year=SchoolYear(2022), history=(Entry(date=date(2023, 8, 15), reason="Khóa", tool="thử"),))
    later = Project.open(tmp_path, date(2031, 1, 1)).site(Edition(lock=lock))
    assert [(one.file, one.html) for one in later.pages] == [(one.file, one.html) for one in bag.pages]
    assert [one.address for one in later.files] == [one.address for one in bag.files]
