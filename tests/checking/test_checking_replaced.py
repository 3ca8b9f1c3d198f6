"""KH307: ``replaces`` names a plan that was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from checking.one_plan import said
from reading.office import Office

LINE = "plans/2022-2023/x.md:5: cảnh báo: thay cho (replaces):"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.plan("2022-2023/cu.md")
    office.plan("2021-2022/Hội thao.md")
    office.plan("2022-2023/nhap.md", "status: draft")
    return office


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("hoi-thao", '"hoi-thao" không có; viết năm học và tên tệp, ví dụ 2021-2022/hoi-thao'),
        ("2020-2021/cu", '"2020-2021/cu" không có; viết năm học và tên tệp, ví dụ 2021-2022/hoi-thao'),
        ("x", '"x" là chính văn bản này; ghi văn bản cũ'),
        ("2022-2023/x.md", '"2022-2023/x.md" là chính văn bản này; ghi văn bản cũ'),
        ("nhap", '"nhap" là bản nháp, chưa từng công bố; bỏ dòng này hoặc công bố bản ấy'),
    ],
)
def test_what_cannot_be_replaced_is_a_warning(office: Office, written: str, message: str) -> None:
    office.plan("2022-2023/x.md", f"replaces: {written}")
    assert office.lines() == [f"{LINE} {message} [KH307]"]


@pytest.mark.parametrize(
    "written", ["cu", "2022-2023/cu", "plans/2022-2023/cu.md", "2021-2022/hoi-thao", "2021-2022/Hội thao.md"]
)
def test_a_published_plan_may_be_replaced(office: Office, written: str) -> None:
    office.plan("2022-2023/x.md", f"replaces: {written}")
    assert office.lines() == []


def test_a_draft_may_say_that_it_replaces_a_draft(office: Office) -> None:
    office.plan("2022-2023/x.md", "replaces: nhap\nstatus: draft")
    assert office.lines() == []


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ("amends: b", ""),
        ("amended_by: [b]", ""),
        ("amends: [b, x]", '"x" không có'),
        ("amended_by: a", '"a" là chính văn bản này'),
        ("amends: c", '"c" là bản nháp'),
    ],
)
def test_what_a_plan_amends_is_there(tmp_path: Path, head: str, fault: str) -> None:
    found = [message.split(";")[0].split(",")[0] for _, message in said(tmp_path, "KH307", head)]
    assert found == ([fault] if fault else [])


def test_an_amendment_is_known_from_both_sides(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/2026-2027/a.md", "---\ntitle: A\namended_by: b\n---\nA\n")
    office.write("plans/2026-2027/b.md", "---\ntitle: B\namends: [2026-2027/a]\n---\nB\n")
    library = office.reading().library
    old, new = (next(plan for plan in library.plans if plan.slug == slug) for slug in "ab")
    assert (library.amended(new), library.amending(old)) == ((old,), (new,))
    assert (library.amended(old), library.amending(new)) == ((), ())
