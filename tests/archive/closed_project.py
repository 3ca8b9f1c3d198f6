"""A small school with one year to close, and the pages of a bag made by hand: no MkDocs in these tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kehoach.archive.bag import Content
from kehoach.archive.closing import bag_of, corrected_lock, new_lock, record_of, write_closed
from kehoach.archive.lock import Lock
from kehoach.archive.lock_file import read_lock
from kehoach.model.problem import Problem
from kehoach.model.school_year import SchoolYear
from kehoach.reading.library import read_project

YEAR = SchoolYear(2022)
DAY = date(2023, 8, 15)
TOOL = "kehoach thử"
LOCK = "plans/luu-tru/2022-2023.yml"
BAG = "plans/luu-tru/2022-2023.zip"
PAGES: dict[str, Content] = {
    "index.html": "<h1>Mục lục</h1>".encode(),
    "2022-2023/x/index.html": b"<h1>X</h1>",
}

SETTINGS = "site_name: x\nextra:\n  school:\n    name: Trường Tiểu học Bình Hòa\n"
PLAN = """---
title: Kế hoạch hội thao
number: 15/KH-TH
date: 2022-09-12
place: Bình Hòa
attachments: [Phụ lục 1.csv]
---

## Tháng 9

- Họp tổ chuyên môn ngày 15/9/2022.
"""
DRAFT = PLAN.replace("number:", "status: draft\nnumber:").replace("hội thao", "bí mật")


def small_project(root: Path) -> Path:
    """A project with a published plan, its attachment, a draft, and a file that no plan names."""
    files = {
        "mkdocs.yml": SETTINGS,
        "plans/2022-2023/x.md": PLAN,
        "plans/2022-2023/nhap.md": DRAFT,
        "plans/2022-2023/Phụ lục 1.csv": "a;b\n",
        "plans/2022-2023/nháp riêng.txt": "riêng\n",
    }
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    return root


def close(root: Path, day: date = DAY, reason: str = "") -> tuple[Lock | None, list[Problem]]:
    """Closes the year, or corrects it; None where nothing has changed."""
    library = read_project(root).library
    record = record_of(root, library, YEAR, ())
    if reason:
        old, _ = read_lock((root / LOCK).read_bytes(), LOCK)
        assert old is not None
        lock = corrected_lock(old, record, (), day, TOOL, reason)
        if lock is None:
            return None, []
    else:
        lock = new_lock(YEAR, record, (), day, TOOL)
    return write_closed(root, lock, bag_of(lock, record, PAGES, library.settings.name))
