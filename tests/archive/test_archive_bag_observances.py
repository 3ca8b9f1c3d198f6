"""The days that a closed year observed stay in its bag."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

from archive.closed_project import DAY, TOOL, YEAR, small_project
from kehoach.archive.bag_observances import FILE, observances_of_bags, written_observances
from kehoach.archive.closed_years import read_closed_years
from kehoach.archive.closing import bag_of, new_lock, record_of, write_closed
from kehoach.reading.library import read_project
from kehoach.site import Project

DAYS = "days:\n- {name: Ngày riêng, day: 5/9}\n- {name: Ngày âm, lunar: 15/8, since: 1990}\n"
OFF = "off:\n- {name: Ngày riêng, from: 2022-09-05, to: 2022-09-06}\n- {name: Nghỉ lũ, from: 2022-10-01, to: 2022-10-02, alone: true}\n"


def closed(root: Path) -> Path:
    small_project(root)
    (root / "docs").mkdir()
    (root / "plans/chung").mkdir()
    (root / "plans/chung/ngay-trong-nam.yml").write_text(DAYS, "utf-8")
    (root / "plans/chung/ngay-nghi.yml").write_text(OFF, "utf-8")
    library = read_project(root).library
    record = record_of(root, library, YEAR, ())
    lock = new_lock(YEAR, record, (), DAY, TOOL)
    shared = {FILE: written_observances(library.observances)}
    _, problems = write_closed(root, lock, bag_of(lock, record, {}, "Trường", shared))
    assert problems == []
    return root


def test_what_is_kept_reads_back_the_same(tmp_path: Path) -> None:
    root = closed(tmp_path)
    locks = read_closed_years(root, deep=True)
    assert locks.problems == ()
    assert observances_of_bags(root, locks.locks) == {YEAR: read_project(root).library.observances}


def test_the_days_that_are_shipped_read_back_the_same(tmp_path: Path) -> None:
    root = closed(tmp_path)
    for name in ("ngay-trong-nam.yml", "ngay-nghi.yml"):
        (root / "plans/chung" / name).unlink()
    assert (
        observances_of_bags(root, read_closed_years(root).locks)[YEAR]
        != read_project(root).library.observances
    )


def test_a_later_change_makes_no_other_calendar_of_a_closed_year(tmp_path: Path) -> None:
    root = closed(tmp_path)
    today = date(2023, 9, 1)

    def calendar() -> str:
        site = Project.open(root, today).site()
        return next(page.html for page in site.pages if page.address == "2022-2023/lich/")

    before = calendar()
    assert "Ngày riêng" in before
    (root / "plans/chung/ngay-trong-nam.yml").write_text("days:\n- {name: NGÀY KHÁC, day: 5/9}\n", "utf-8")
    (root / "plans/chung/ngay-nghi.yml").unlink()
    assert "NGÀY KHÁC" not in calendar() and "Ngày riêng" in calendar()
    (root / "plans/luu-tru/2022-2023.yml").unlink()
    assert "NGÀY KHÁC" in calendar()


def test_a_bag_that_keeps_none_or_is_broken_is_no_traceback(tmp_path: Path) -> None:
    root = closed(tmp_path)
    locks = read_closed_years(root).locks
    place = root / locks[0].bags[-1].path
    for text in (b"{}", b"[1]", b"[{}]", b"\xff", b'[{"name": 1}]'):
        with zipfile.ZipFile(place, "w") as archive:
            archive.writestr(f"2022-2023/data/{FILE}", text)
        assert observances_of_bags(root, locks) in ({}, {YEAR: ()})
    place.write_bytes(b"PK")
    assert observances_of_bags(root, locks) == {}
    place.unlink()
    assert observances_of_bags(root, locks) == {}
