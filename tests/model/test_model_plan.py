from __future__ import annotations

import pytest

from kehoach.model.document import Document
from kehoach.model.front_matter import FrontMatter
from kehoach.model.month import Month
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.task import Task

LINES = {("title",): 2, ("aliases",): 5, ("aliases", 0): 6, ("signatures", 1, "name"): 12}


def plan(**front: object) -> Plan:
    head = FrontMatter.model_validate({"title": "Kế hoạch", **front})
    task = Task("a", False, 9, "Họp", (Month(2022, 9),))
    path = "plans/2022-2023/cong-khai/Kế hoạch.md"
    return Plan(path, SchoolYear(2022), "ke-hoach", head, Document(tasks=(task,)), ("A",), lines=LINES)


def test_the_address_has_the_year_and_the_slug_and_no_folder() -> None:
    assert plan().address == "2022-2023/ke-hoach/"
    assert (plan().title, [task.text for task in plan().tasks]) == ("Kế hoạch", ["Họp"])


def test_the_series_is_the_file_s_name_where_none_is_written() -> None:
    assert plan().series == "ke-hoach"
    assert plan(series="Công đoàn").series == "cong-doan"
    assert plan(series="  ").series == "ke-hoach"


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("title",), 2),
        (("aliases",), 5),
        (("aliases", 0), 6),
        (("aliases", 1), 5),
        (("signatures", 1, "name"), 12),
        (("signatures", 1, "role"), 1),
        (("place",), 1),
        ((), 1),
    ],
)
def test_the_line_of_a_key_or_of_the_nearest_above_it(key: tuple[str | int, ...], line: int) -> None:
    assert plan().line(*key) == line


@pytest.mark.parametrize(
    ("front", "draft", "withdrawn"),
    [
        ({}, False, False),
        ({"status": "published"}, False, False),
        ({"status": "draft"}, True, False),
        ({"reason": "Sai thẩm quyền", "status": "withdrawn"}, False, True),
    ],
)
def test_status(front: dict[str, str], draft: bool, withdrawn: bool) -> None:
    assert (plan(**front).is_draft, plan(**front).is_withdrawn) == (draft, withdrawn)
