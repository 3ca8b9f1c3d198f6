"""Ways to change a closed year unseen, each of which is named."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest

from archive.closed_project import BAG, DAY, LOCK, PLAN, YEAR, close, small_project
from kehoach.archive.bag_check import check_bag
from kehoach.archive.bag_words import page_faults
from kehoach.archive.closed_years import read_closed_years
from kehoach.archive.history import bags_of_site, chained
from kehoach.archive.lock import Lock
from kehoach.archive.lock_file import entry_digest, read_lock, written
from kehoach.model.school_year import SchoolYear

CORRECTED = date(2023, 9, 5)
REASON = "Sửa  nội dung: ngày họp"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A closed year with two corrections."""
    small_project(tmp_path)
    for number, day in enumerate((DAY, CORRECTED, CORRECTED)):
        (tmp_path / "plans/2022-2023/x.md").write_text(PLAN + f"- Họp lần {number}.\n", "utf-8")
        close(tmp_path, day, REASON if number else "")
    return tmp_path


def lock_of(root: Path) -> Lock:
    lock, problems = read_lock((root / LOCK).read_bytes(), LOCK)
    assert lock is not None and not problems
    return lock


def relocked(root: Path, place: int, **changes: object) -> None:
    history = list(lock_of(root).history)
    history[place] = history[place].model_copy(update=changes)
    (root / LOCK).write_bytes(written(lock_of(root).model_copy(update={"history": tuple(history)})))


def said(root: Path) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in read_closed_years(root, deep=True).problems]


def test_an_honest_history_has_no_fault(root: Path) -> None:
    assert said(root) == []
    assert lock_of(root).history[1].earlier is None


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        (0, {"date": date(2023, 8, 14)}),
        (0, {"tool": "kehoach khác"}),
        (1, {"reason": "Sửa chính tả"}),
        (1, {"date": date(2023, 9, 4)}),
        (2, {"reason": "Sửa nội dung: ngày họp."}),
        (2, {"tool": "x"}),
    ],
)
def test_a_history_told_otherwise_than_in_its_bags_is_named(
    root: Path, place: int, changes: dict[str, object]
) -> None:
    relocked(root, place, **changes)
    assert said(root) and {code for code, _ in said(root)} == {"KH505"}


def test_the_words_of_a_reworded_reason_are_shown(root: Path) -> None:
    relocked(root, 1, reason="Sửa chính tả")
    message = next(one.message for one in read_closed_years(root).problems)
    assert "«2023-09-05 Sửa nội dung: ngày họp»" in message and "Sửa chính tả" in message


@pytest.mark.parametrize(
    ("place", "day"), [(0, date(2024, 1, 1)), (1, date(2020, 1, 1)), (2, date(2023, 8, 1))]
)
def test_a_correction_before_what_it_corrects_is_a_fault(root: Path, place: int, day: date) -> None:
    relocked(root, place, date=day)
    _, problems = read_lock((root / LOCK).read_bytes(), LOCK)
    assert {one.code for one in problems} == {"KH504"} and "đứng trên nó" in problems[0].message


@pytest.mark.parametrize("kept", [1, 2])
def test_a_lock_set_back_leaves_a_bag_that_nobody_names(root: Path, kept: int) -> None:
    lock = lock_of(root)
    (root / LOCK).write_bytes(written(lock.model_copy(update={"history": lock.history[:kept]})))
    assert ("KH506", f"plans/luu-tru/2022-2023-dinh-chinh-{kept}.zip") in said(root)


def test_all_bags_without_their_lock_are_named(root: Path) -> None:
    (root / LOCK).unlink()
    assert said(root) == [
        ("KH506", BAG),
        ("KH506", "plans/luu-tru/2022-2023-dinh-chinh-1.zip"),
        ("KH506", "plans/luu-tru/2022-2023-dinh-chinh-2.zip"),
    ]


def test_a_former_site_remembers_what_was_taken_away(root: Path) -> None:
    site = root / "site/luu-tru"
    site.mkdir(parents=True)
    locks = read_closed_years(root).locks
    assert list(bags_of_site(root / "site", locks, deep=True)) == []
    (site / "2022-2023.zip").write_bytes((root / BAG).read_bytes())
    (site / "2021-2022-don.zip").write_bytes(b"x")
    (site / "index.html").write_bytes(b"x")
    assert list(bags_of_site(root / "site", locks, deep=True)) == []
    (site / "2021-2022.zip").write_bytes(b"x")
    (site / "2022-2023-dinh-chinh-1.zip").write_bytes(b"x")
    found = list(bags_of_site(root / "site", locks, deep=True))
    assert [(one.code, one.path) for one in found] == [
        ("KH530", "plans/luu-tru/2021-2022.zip"),
        ("KH530", "plans/luu-tru/2022-2023-dinh-chinh-1.zip"),
    ]
    assert [one.path for one in bags_of_site(root / "site", locks)] == ["plans/luu-tru/2021-2022.zip"]
    assert len(list(bags_of_site(root / "site", ()))) == 3
    assert list(bags_of_site(root / "khong-co", ())) == []


def later(root: Path) -> Lock:
    """A later year, closed after this one."""
    own = lock_of(root)
    year = SchoolYear(2023)
    entry = own.history[0].model_copy(update={"bag": None})
    return chained(Lock(year=year, history=(entry,)), (own,))


def test_a_later_year_holds_on_to_the_earlier_ones_history(root: Path) -> None:
    lock = later(root)
    assert lock.history[0].earlier is not None and lock.history[0].earlier.year == YEAR
    assert lock.history[0].earlier.sha256 == entry_digest(lock_of(root).history[-1])
    assert chained(lock_of(root), (lock,)) == lock_of(root)
    place = root / "plans/luu-tru/2023-2024.yml"
    place.write_bytes(written(lock))
    assert read_lock(place.read_bytes(), lock.path) == (lock, [])
    assert said(root) == []
    # One more correction of the earlier year adds to its history and changes nothing of it.
    (root / "plans/2022-2023/x.md").write_text(PLAN + "- Họp lần 3.\n", "utf-8")
    close(root, CORRECTED, "Sửa thêm")
    assert said(root) == []


@pytest.mark.parametrize("way", ["lock gone", "all gone", "set back", "reworded"])
def test_what_happens_to_the_earlier_history_shows_in_the_later_lock(root: Path, way: str) -> None:
    (root / "plans/luu-tru/2023-2024.yml").write_bytes(written(later(root)))
    lock = lock_of(root)
    if way == "reworded":
        relocked(root, 2, reason="Khác")
    elif way == "set back":
        (root / LOCK).write_bytes(written(lock.model_copy(update={"history": lock.history[:2]})))
        (root / lock.bags[2].path).unlink()
    else:
        (root / LOCK).unlink()
        for bag in lock.bags if way == "all gone" else ():
            (root / bag.path).unlink()
    expected = "plans/luu-tru/2023-2024.yml" if "gone" in way else LOCK
    assert ("KH504", expected) in said(root)


def bag_with(page: str, plan: str = PLAN) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("t/data/plans/2022-2023/x.md", plan)
        archive.writestr("t/data/trang/2022-2023/x/index.html", page)
        archive.writestr("t/data/trang/2022-2023/index.html", "<p>Năm học</p>")
    return out


PAGE = "<h2>Tháng 9</h2><ul><li>Họp tổ <b>chuyên</b>&nbsp;môn ngày <time>15/9/2022</time>.</li></ul>"


@pytest.mark.parametrize(
    "page",
    [PAGE, PAGE.replace("Họp", "HỌP"), PAGE.replace("ngày", "<!-- x -->ngày"), f"<p>Trước</p>{PAGE}<p>Sau</p>",
     PAGE.replace("Họp tổ", "Họp&#32;tổ")],
)  # fmt: skip
def test_what_a_program_sets_around_words_is_no_difference(tmp_path: Path, page: str) -> None:
    (tmp_path / "t.zip").write_bytes(bag_with(page).getvalue())
    assert list(page_faults(tmp_path / "t.zip")) == []


@pytest.mark.parametrize(
    "page",
    [PAGE.replace("15/9", "16/9"), PAGE.replace("chuyên", ""), PAGE.replace("Tháng 9", "Tháng 10"), "",
     PAGE.replace("tổ", "tổ không"), f"<script>{PAGE}</script>"],
)  # fmt: skip
def test_a_page_that_says_something_else_than_its_plan_is_named(tmp_path: Path, page: str) -> None:
    (tmp_path / "t.zip").write_bytes(bag_with(page).getvalue())
    (fault,) = page_faults(tmp_path / "t.zip")
    assert "trang/2022-2023/x/index.html" in fault and "plans/2022-2023/x.md" in fault


def test_no_broken_zip_is_a_traceback(tmp_path: Path) -> None:
    data = bag_with(PAGE).getvalue()
    for cut in range(0, len(data), 41):
        (tmp_path / "t.zip").write_bytes(data[:cut] + b"\xff" + data[cut + 1 :])
        list(page_faults(tmp_path / "t.zip"))
        assert check_bag(tmp_path / "t.zip").faults


@pytest.mark.parametrize(
    "before", [b"MZ" + bytes(60), b"#!/bin/sh\nexit\n", b"\0", b"PK\x03\x04", b"\x7fELF"]
)
def test_a_program_before_a_bag_is_refused(root: Path, before: bytes) -> None:
    place = root / "t.zip"
    place.write_bytes(before + (root / BAG).read_bytes())
    assert any("đứng trước" in fault for fault in check_bag(place).faults)


def test_a_remark_behind_a_bag_is_refused(root: Path) -> None:
    data = (root / BAG).read_bytes()
    place = root / "t.zip"
    place.write_bytes(data[:-2] + struct.pack("<H", 3) + b"<a>")
    assert any("cuối tệp zip" in fault for fault in check_bag(place).faults)


def test_members_that_share_bytes_are_refused(root: Path) -> None:
    with zipfile.ZipFile(root / BAG) as archive:
        infos = archive.infolist()
    data = bytearray((root / BAG).read_bytes())
    # The second member of the directory is said to begin where the first does.
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = struct.pack("<I", infos[0].header_offset)
    place = root / "t.zip"
    place.write_bytes(data)
    assert any("dùng chung byte" in fault for fault in check_bag(place).faults)
