"""Closing and correcting: what goes into lock and bag, and what is left when the run is cut off."""

from __future__ import annotations

import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from archive.closed_project import BAG, DAY, LOCK, PLAN, YEAR, close, small_project
from archive.killing import KILLED, WHOLE, killer
from kehoach.archive.closed_years import read_closed_years
from kehoach.archive.closing import record_of
from kehoach.archive.lock_file import read_lock
from kehoach.archive.verification import lock_problems
from kehoach.model.problem import Problem
from kehoach.reading.library import read_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_project(tmp_path / "trường")


@pytest.fixture
def closed(root: Path) -> Path:
    assert close(root)[1] == []
    return root


def _codes(problems: list[Problem] | tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in problems]


def _members(root: Path, bag: str = BAG) -> dict[str, bytes]:
    with zipfile.ZipFile(root / bag) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_the_lock_names_every_file_and_the_bag_holds_the_public_ones(closed: Path) -> None:
    lock, problems = read_lock((closed / LOCK).read_bytes(), LOCK)
    assert lock is not None and problems == []
    assert {file.path.rpartition("/")[2]: file.stays for file in lock.files} == {
        "Phụ lục 1.csv": False,
        "nháp riêng.txt": True,
        "nhap.md": True,
        "x.md": False,
    }
    assert [file.path for file in lock.files] == sorted(file.path for file in lock.files)
    assert lock.closing.date == DAY
    assert lock.addresses == ("2022-2023/x/",)
    sources = {name for name in _members(closed) if name.startswith("data/plans/")}
    assert sources == {"data/plans/2022-2023/x.md", "data/plans/2022-2023/Phụ lục 1.csv"}
    assert _members(closed)["data/plans/2022-2023/x.md"] == PLAN.encode()


def test_nothing_of_a_draft_is_in_the_bag(closed: Path) -> None:
    whole = (closed / BAG).read_bytes()
    assert "bí mật".encode() not in whole
    assert b"nhap" not in whole
    assert "riêng".encode() not in whole


def test_comments_leave_in_no_form_and_the_lock_says_so(root: Path) -> None:
    source = root / "plans/2022-2023/x.md"
    source.write_text(PLAN + "\n<!-- gọi cho thầy Tám trước -->\nHết.\n", "utf-8")
    lock, problems = close(root)
    assert lock is not None and problems == []
    assert "thầy Tám".encode() not in (root / BAG).read_bytes()
    assert _members(root)["data/plans/2022-2023/x.md"].decode().endswith("Hết.\n")
    assert lock.digests["plans/2022-2023/x.md"].in_bag
    source.write_text(PLAN + "\n<!-- đổi -->\nHết.\n", "utf-8")
    assert _codes(read_closed_years(root).problems) == [("KH501", "plans/2022-2023/x.md")]


def test_a_closed_year_is_as_it_was_closed(closed: Path) -> None:
    found = read_closed_years(closed, deep=True)
    assert found.problems == ()
    assert found.of(YEAR) is not None


def test_the_same_year_and_day_give_the_same_bytes(closed: Path, tmp_path: Path) -> None:
    other = small_project(tmp_path / "elsewhere")
    close(other)
    for path in (LOCK, BAG):
        assert (other / path).read_bytes() == (closed / path).read_bytes()


def test_what_was_changed_added_or_taken_away_is_named(closed: Path) -> None:
    folder = closed / "plans/2022-2023"
    data = bytearray((folder / "x.md").read_bytes())
    data[-3] ^= 1
    (folder / "x.md").write_bytes(data)
    (folder / "Phụ lục 1.csv").unlink()
    (folder / "sub").mkdir()
    (folder / "sub/y.md").write_text(PLAN, "utf-8")
    (folder / ".x.swp").write_text("", "utf-8")
    assert _codes(read_closed_years(closed).problems) == [
        ("KH502", "plans/2022-2023/Phụ lục 1.csv"),
        ("KH501", "plans/2022-2023/x.md"),
        ("KH503", "plans/2022-2023/sub/y.md"),
    ]


def test_a_draft_that_changes_or_a_plan_that_becomes_one_is_named(closed: Path) -> None:
    (closed / "plans/2022-2023/x.md").write_text(PLAN.replace("number:", "status: draft\nnumber:"), "utf-8")
    assert _codes(read_closed_years(closed).problems) == [("KH501", "plans/2022-2023/x.md")]


def test_a_folder_that_is_gone_is_named_file_by_file(closed: Path) -> None:
    (closed / "plans/2022-2023").rename(closed / "plans/2023-2024")
    assert {code for code, _ in _codes(read_closed_years(closed).problems)} == {"KH502"}
    assert len(read_closed_years(closed).problems) == 4


def test_symbolic_links_are_refused(closed: Path, tmp_path: Path) -> None:
    folder = closed / "plans/2022-2023"
    (tmp_path / "x.md").write_text(PLAN, "utf-8")
    (folder / "x.md").unlink()
    (folder / "x.md").symlink_to(tmp_path / "x.md")
    (folder / "di").symlink_to(tmp_path)
    found = _codes(read_closed_years(closed).problems)
    assert ("KH502", "plans/2022-2023/x.md") in found
    assert ("KH304", "plans/2022-2023/x.md") in found
    assert ("KH304", "plans/2022-2023/di") in found
    folder.rename(tmp_path / "nam")
    folder.symlink_to(tmp_path / "nam")
    assert ("KH304", "plans/2022-2023") in _codes(read_closed_years(closed).problems)


def test_a_lock_or_bag_behind_a_symbolic_link_is_refused(closed: Path, tmp_path: Path) -> None:
    for path, code in ((BAG, "KH505"), (LOCK, "KH304")):
        (closed / path).rename(tmp_path / "thật")
        (closed / path).symlink_to(tmp_path / "thật")
        assert (code, path) in _codes(read_closed_years(closed).problems)


def test_a_year_behind_a_symbolic_link_cannot_be_closed(root: Path, tmp_path: Path) -> None:
    (root / "plans/2022-2023/ra.txt").symlink_to("/etc/hostname")
    record = record_of(root, read_project(root).library, YEAR, ())
    assert ("KH304", "plans/2022-2023/ra.txt") in _codes(record.problems)
    assert not any("ra.txt" in file.path for file in record.files)


def test_a_changed_bag_is_named_with_its_member(closed: Path) -> None:
    place = closed / BAG
    place.write_bytes(place.read_bytes().replace(b"15/9/2022", b"16/9/2022"))
    problems = read_closed_years(closed).problems
    assert {code for code, _ in _codes(problems)} == {"KH505"}
    assert any("data/plans/2022-2023/x.md" in problem.message for problem in problems)


def test_a_lost_or_torn_bag_is_named(closed: Path) -> None:
    data = (closed / BAG).read_bytes()
    (closed / BAG).write_bytes(data[: len(data) // 2])
    assert set(_codes(read_closed_years(closed).problems)) == {("KH505", BAG)}
    (closed / BAG).unlink()
    assert _codes(read_closed_years(closed).problems) == [("KH505", BAG)]


def test_a_forged_lock_with_a_right_seal_disagrees_with_the_bag(closed: Path) -> None:
    (closed / "plans/2022-2023/x.md").write_text(PLAN + "Thêm.\n", "utf-8")
    lock, _ = read_lock((closed / LOCK).read_bytes(), LOCK)
    assert lock is not None
    record = record_of(closed, read_project(closed).library, YEAR, ())
    forged = lock.model_copy(update={"files": record.files})
    problems = lock_problems(closed, forged)
    assert _codes(problems) == [("KH505", BAG)]
    assert "plans/2022-2023/x.md" in problems[0].message


def test_a_bag_without_its_lock_is_told(closed: Path) -> None:
    (closed / LOCK).unlink()
    problems = read_closed_years(closed).problems
    assert _codes(problems) == [("KH506", BAG)]


def test_a_correction_keeps_the_first_bag_and_says_why(closed: Path) -> None:
    first = (closed / BAG).read_bytes()
    (closed / "plans/2022-2023/x.md").write_text(PLAN.replace("15/9", "16/9"), "utf-8")
    (closed / "plans/2022-2023/moi.md").write_text(PLAN, "utf-8")
    lock, problems = close(closed, date(2023, 10, 2), "Ngày họp in nhầm")
    assert lock is not None and problems == []
    entry = lock.corrections[0]
    assert (entry.date, entry.reason) == (date(2023, 10, 2), "Ngày họp in nhầm")
    assert entry.changed == ("plans/2022-2023/x.md",)
    assert entry.added == ("plans/2022-2023/moi.md",)
    assert [bag.file for bag in lock.bags] == ["2022-2023.zip", "2022-2023-dinh-chinh-1.zip"]
    assert (closed / BAG).read_bytes() == first
    assert lock.closing.date == DAY
    assert read_closed_years(closed, deep=True).problems == ()
    again, _ = close(closed, date(2023, 10, 3), "Không có gì")
    assert again is None


def test_a_draft_that_is_published_by_a_correction_is_new_to_the_public(closed: Path) -> None:
    (closed / "plans/2022-2023/nhap.md").write_text(PLAN.replace("hội thao", "trại hè"), "utf-8")
    lock, _ = close(closed, date(2023, 10, 2), "Công bố bổ sung")
    assert lock is not None
    assert lock.corrections[0].added == ("plans/2022-2023/nhap.md",)
    assert lock.corrections[0].changed == ()


@pytest.mark.parametrize("name", ["100%.csv", "a:b.csv", "a?.csv", "cuoi.", "a\\b.csv"])
def test_names_that_no_stick_carries_are_refused(root: Path, name: str) -> None:
    (root / "plans/2022-2023/x.md").write_text(
        PLAN.replace("[Phụ lục 1.csv]", f"\n  - file: '{name}'"), "utf-8"
    )
    (root / "plans/2022-2023" / name).write_text("x", "utf-8")
    record = record_of(root, read_project(root).library, YEAR, ())
    own = [problem for problem in record.problems if problem.code == "KH509"]
    published = any(not file.stays and name in file.path for file in record.files)
    assert bool(own) == published
    # A name without an ending does not go up at all.
    assert published or "\\" in name or name == "cuoi."


def test_names_that_differ_in_capitals_alone_are_refused(root: Path) -> None:
    (root / "plans/2022-2023/x.md").write_text(PLAN.replace("[Phụ lục 1.csv]", "[a.csv, A.csv]"), "utf-8")
    for name in ("a.csv", "A.csv"):
        (root / "plans/2022-2023" / name).write_text(name, "utf-8")
    record = record_of(root, read_project(root).library, YEAR, ())
    assert [problem.code for problem in record.problems if problem.code == "KH509"] == ["KH509"]


@pytest.mark.parametrize("reason", ["", "Ngày họp in nhầm"])
def test_a_run_that_is_killed_leaves_the_old_lock_or_the_new_one_whole(root: Path, reason: str) -> None:
    if reason:
        close(root)
        (root / "plans/2022-2023/x.md").write_text(PLAN.replace("15/9", "16/9"), "utf-8")
    archive = root / "plans/luu-tru"
    before = _files(archive)
    with killer(root, reason) as run:
        code, left = run.close()
        assert code == 0
        total = WHOLE - left
        whole = _files(archive)
        assert total > 300
        seen = set()
        # Many points of the whole run, and each of the last, where the lock takes its place.
        for lines in [*range(1, total, max(1, total // 40)), *range(total - 25, total)]:
            _put_back(archive, before)
            assert run.close(lines)[0] == KILLED
            left_behind = {
                name: content for name, content in _files(archive).items() if not name.startswith(".kehoach-")
            }
            lock = left_behind.get("2022-2023.yml")
            assert lock in (before.get("2022-2023.yml"), whole["2022-2023.yml"])
            for name, content in left_behind.items():
                assert content in (before.get(name), whole[name]), (lines, name)
            problems = [one for one in read_closed_years(root).problems if one.code not in {"KH501", "KH506"}]
            assert problems == [], lines
            seen.add(lock == whole["2022-2023.yml"])
        assert seen == {False, True}
        # The next run tidies up and ends as if nothing had been.
        (archive / "2022-2023.yml").unlink(missing_ok=True)
        for name, content in before.items():
            (archive / name).write_bytes(content)
        assert run.close()[0] == 0
        assert _files(archive) == whole


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def _put_back(folder: Path, files: dict[str, bytes]) -> None:
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def test_a_disk_that_is_full_leaves_everything_as_it_was(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in (closed / "plans/luu-tru").iterdir()}
    (closed / "plans/2022-2023/x.md").write_text(PLAN.replace("15/9", "16/9"), "utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        close(closed, date(2023, 10, 2), "Ngày họp in nhầm")
    assert {path.name: path.read_bytes() for path in (closed / "plans/luu-tru").iterdir()} == before


def test_notes_about_files_of_a_closed_year_are_not_said(closed: Path) -> None:
    years = read_closed_years(closed)
    path = "plans/2022-2023/x.md"
    assert years.is_settled(Problem("KH627", path, 3, "", "viết khác đi"))
    assert not years.is_settled(Problem("KH501", path, 1, "", "đã bị sửa"))
    assert not years.is_settled(Problem("KH627", "plans/2023-2024/x.md", 3, "", "viết khác đi"))
    assert not years.is_settled(Problem("KH607", "plans/2022-2023", 1, "", "quá hạn"))
