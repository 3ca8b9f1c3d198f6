"""The index as files: named by content, the same each time, nothing of drafts, one year alone."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import PurePosixPath

from kehoach.model.addresses import SEARCH_INDEX
from kehoach.model.front_matter import Status
from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.search.files import search_files
from pages.sample_library import SETTINGS, body, library, plan, sample, task
from search.libraries import library as read_library

CURRENT = SchoolYear(2026)


def read(data: bytes) -> object:
    """What a file of the index holds."""
    return json.loads(re.fullmatch(r"kehoachTim\((.*)\)\n", data.decode(), re.DOTALL)[1])  # type: ignore[index]


def manifest(files: tuple[tuple[str, bytes], ...]) -> dict[str, object]:
    found = read(dict(files)[f"{SEARCH_INDEX}manifest.js"])
    assert isinstance(found, dict)
    return found


def test_every_file_is_named_by_its_content() -> None:
    files = search_files(sample().public, CURRENT)
    assert len({address for address, _ in files}) == len(files) > 4
    for address, data in files:
        name = PurePosixPath(address).stem
        assert name == "manifest" or name == hashlib.sha256(data).hexdigest()[:10]
        read(data)


def test_the_same_plans_give_the_same_bytes_kept_or_not() -> None:
    one = search_files(read_library("school").public, None)
    again = search_files(read_library("school").public, None)
    anew = search_files(
        replace(read_library("school"), plans=tuple(map(replace, read_library("school").plans))).public, None
    )
    assert one == again == anew


def test_a_changed_plan_changes_its_files_and_no_past_year() -> None:
    whole = read_library("school")
    last = next(plan for plan in whole.plans if plan.year == CURRENT and not plan.is_draft)
    front = last.front.model_copy(update={"title": "Tên khác hẳn"})
    plans = tuple(replace(one, front=front) if one is last else one for one in whole.plans)
    before, after = (
        search_files(whole.public, CURRENT),
        search_files(replace(whole, plans=plans).public, CURRENT),
    )
    segments_before, segments_after = manifest(before)["segments"], manifest(after)["segments"]
    assert isinstance(segments_before, list) and isinstance(segments_after, list)
    assert segments_before[0] != segments_after[0]
    assert segments_before[1:] == segments_after[1:] != []
    assert "Tên khác hẳn".encode() in b"".join(data for _, data in after)
    assert "Tên khác hẳn".encode() not in b"".join(data for _, data in before)


def test_nothing_of_a_draft_whatever_the_library_holds() -> None:
    secret = plan("2026-2027", "bi-mat", body([]), title="Kế hoạch tuyệtmật", status=Status.DRAFT)
    files = search_files(library(*sample().plans, secret).public, CURRENT)
    data = b"".join(data for _, data in files).decode()
    assert "mật" not in data and "bi-mat" not in data and "tuyêt" not in data


def test_a_year_alone_holds_no_other() -> None:
    files = search_files(read_library("school").public.only(SchoolYear(2022)), None)
    data = b"".join(data for _, data in files).decode()
    assert "2022-2023" in data
    # Texts may name another year; no plan of one is there.
    addresses = {f'"{one.title}"' for one in read_library("school").plans if one.year != SchoolYear(2022)}
    titles = {f'"{one.title}"' for one in read_library("school").plans if one.year == SchoolYear(2022)}
    assert not [title for title in addresses - titles if title in data]
    segments = manifest(files)["segments"]
    assert isinstance(segments, list) and [one["years"] for one in segments] == [["2022-2023"]]


def test_a_library_without_plans_has_an_index_that_finds_nothing() -> None:
    files = search_files(Library(SETTINGS), None)
    assert manifest(files)["segments"] == []


def test_a_plan_without_words_is_found_by_its_title() -> None:
    files = search_files(library(plan("2026-2027", "trong", body([]), title="!!!")), CURRENT)
    assert b"!!!" in b"".join(data for _, data in files)


def test_a_task_that_is_longer_than_a_unit_may_be() -> None:
    from kehoach.model.month import Month

    long = task("dài " * 20_000, [Month(2026, 9)])
    files = search_files(library(plan("2026-2027", "dai", body([long]))), CURRENT)
    for _, data in files:
        data.decode()  # no surrogates
