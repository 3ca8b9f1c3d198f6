"""What counts in a closed year, and addresses that must not die."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from archive.closed_project import PLAN, YEAR, close, small_project
from kehoach.archive.closed_years import read_closed_years
from kehoach.checking.gone_addresses import gone_addresses
from kehoach.checking.rules import is_public, problems_of
from kehoach.model.problem import Severity
from kehoach.reading.library import read_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_project(tmp_path)


def _found(root: Path) -> list[tuple[str, str, Severity]]:
    reading, closed = read_project(root), read_closed_years(root)
    found = [one for one in problems_of(reading, closed=closed) if is_public(reading, one)]
    return [(one.code, one.path, one.severity) for one in found]


def test_what_rules_find_in_a_closed_year_is_a_note(root: Path) -> None:
    source = root / "plans/2022-2023/x.md"
    source.write_text(PLAN + "- Xem [kế hoạch](khong-co.md).\n", "utf-8")
    assert _found(root) == [("KH306", "plans/2022-2023/x.md", Severity.WARNING)]
    close(root)
    assert _found(root) == [("KH306", "plans/2022-2023/x.md", Severity.NOTE)]


def test_a_closed_plan_that_can_no_longer_be_read_stays_an_error(root: Path) -> None:
    close(root)
    closed = read_closed_years(root)
    source = root / "plans/2022-2023/x.md"
    source.write_text(PLAN.replace("title:", "titel:"), "utf-8")
    reading = read_project(root)
    # As if a newer program no longer took the key: the file is as locked, its page would be missing.
    found = {(one.code, one.severity) for one in problems_of(reading, closed=closed)}
    assert ("KH103", Severity.ERROR) in found


def test_a_closed_plan_made_a_draft_does_not_vanish_in_silence(root: Path) -> None:
    close(root)
    source = root / "plans/2022-2023/x.md"
    source.write_text(PLAN.replace("number:", "status: draft\nnumber:"), "utf-8")
    assert ("KH501", "plans/2022-2023/x.md", Severity.ERROR) in _found(root)


def test_a_draft_added_to_a_closed_year_is_an_error(root: Path) -> None:
    close(root)
    (root / "plans/2022-2023/y.md").write_text(PLAN.replace("number:", "status: draft\nnumber:"), "utf-8")
    assert ("KH503", "plans/2022-2023/y.md", Severity.ERROR) in _found(root)


def test_the_lock_knows_the_addresses_of_its_year(root: Path) -> None:
    close(root)
    closed = read_closed_years(root)
    (root / "plans/2022-2023/x.md").rename(root / "plans/2022-2023/y.md")
    found = problems_of(read_project(root), closed=closed)
    gone = [one for one in found if one.code == "KH507"]
    assert [(one.path, one.severity) for one in gone] == [("plans/2022-2023", Severity.ERROR)]
    assert "/2022-2023/x/" in gone[0].message


def test_an_alias_keeps_an_address(root: Path) -> None:
    (root / "plans/2022-2023/x.md").unlink()
    renamed = PLAN.replace("number:", "aliases: [2022-2023/x]\nnumber:")
    (root / "plans/2022-2023/y.md").write_text(renamed, "utf-8")
    library = read_project(root).library
    assert list(gone_addresses(library, {"2022-2023/x/", "2022-2023/y/"})) == []


def test_a_gone_address_is_a_warning_that_says_what_to_write(root: Path) -> None:
    library = read_project(root).library
    published = {
        "2022-2023/x/",
        "2022-2023/cu/",
        "2022-2023/nhap/",
        "2022-2023/lich/",
        "lich/",
        "2022-2023/a/b/",
    }
    found = list(gone_addresses(library, published))
    assert [(one.code, one.severity, one.path) for one in found] == [
        ("KH507", Severity.WARNING, "plans/2022-2023")
    ] * 2
    assert "/2022-2023/cu/" in found[0].message and "aliases: 2022-2023/cu" in found[0].message
    assert "bản nháp" in found[1].message


def test_a_withdrawn_plan_keeps_its_address(root: Path) -> None:
    source = root / "plans/2022-2023/x.md"
    source.write_text(PLAN.replace("number:", "status: withdrawn\nreason: Trùng\nnumber:"), "utf-8")
    assert list(gone_addresses(read_project(root).library, {"2022-2023/x/"})) == []


def test_a_lock_of_an_open_year_is_no_matter(root: Path) -> None:
    close(root, date(2023, 8, 15))
    assert read_closed_years(root).without(YEAR).of(YEAR) is None
