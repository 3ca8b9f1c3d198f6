"""Values as JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.keeping.codec import read_back, written
from kehoach.model.blocks import (
    Attributes,
    Body,
    Cell,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quote,
    RawHtml,
    Row,
    Rule,
    Table,
)
from kehoach.model.inlines import Break, Emphasis, Link, Picture, Strong, Text
from kehoach.model.problem import Problem, Severity
from kehoach.model.school_year import SchoolYear
from kehoach.reading.plan_file import PlanFile, read_plan_file
from support.projects import ROOT


class Colour(StrEnum):
    RED = "đỏ"


@dataclass(frozen=True)
class Leaf:
    text: str


@dataclass(frozen=True)
class Whole:
    number: int
    day: date | None
    hour: time | None
    colour: Colour
    price: Decimal
    names: tuple[str, ...] = ()
    pair: tuple[int, date] = (1, date(2022, 9, 5))
    keys: Mapping[tuple[str | int, ...], int] = field(default_factory=dict)
    some: frozenset[int] = frozenset()
    either: Leaf | Whole | None = None
    both: tuple[Leaf | Severity_ | Whole, ...] = ()
    done: bool | None = None


@dataclass(frozen=True)
class Severity_:
    text: int


def there_and_back(value: Any, kind: Any) -> Any:
    return read_back(json.loads(json.dumps(written(value, kind))), kind)


WHOLE = Whole(1, date(2022, 9, 5), time(7, 30), Colour.RED, Decimal("1.50"))


@pytest.mark.parametrize(
    "value",
    [
        WHOLE,
        Whole(1, None, None, Colour.RED, Decimal(0), ("a", "b"), (2, date(2023, 1, 1))),
        Whole(1, None, None, Colour.RED, Decimal(0), keys={("a", 0): 1, ("b",): 2}, some=frozenset({3, 1})),
        Whole(1, None, None, Colour.RED, Decimal(0), done=False),
    ],
)
def test_every_kind_of_field(value: Whole) -> None:
    assert there_and_back(value, Whole) == value


BODY = Body(
    (
        Heading(0, 1, 2, (Text("Tháng 9"), Break(), Strong((Emphasis((Text("x"),)),))), promoted=True),
        Paragraph(1, 2, (Link("b.md#c", (Text("d"),), "e"), Picture("f.png", "g"))),
        ItemList(2, 3, (Item(3, 3, (Text("h"),), "a)", done=False, blocks=(ItemList(4, 4, ()),)),)),
        Table(5, 5, 2, (), (Row(6, 5, (Cell(7, 5, 0, (), rows=2), Cell(8, 5, 1, (Text(""),)))),)),
        Quote(9, 9, (Rule(10, 9), RawHtml(11, 10, "<b>", "b"))),
        Heading(12, 12, 3, (), Attributes("m", (("owner", "Đoàn"),), ("x",), "{#m}")),
    )
)


def test_blocks() -> None:
    assert there_and_back(BODY, Body) == BODY
    assert there_and_back(Body(), Body) == Body()


@given(st.recursive(st.text().map(Text), lambda inner: st.lists(inner).map(lambda x: Strong(tuple(x)))))
def test_runs_within_runs(run: Any) -> None:
    body = Body((Paragraph(0, 1, (run,)),))
    assert there_and_back(body, Body) == body


def test_every_plan_of_the_sample() -> None:
    for place in sorted(ROOT.glob("plans/*-*/**/*.md")):
        path = place.relative_to(ROOT).as_posix()
        year = SchoolYear.parse(path.split("/")[1])
        assert year is not None
        file = read_plan_file(place.read_bytes(), path, year)
        back = there_and_back(file, PlanFile)
        assert back == file and file.plan is not None
        # What equality leaves out.
        assert back.plan.document.marks == file.plan.document.marks
        assert back.plan.lines == file.plan.lines and back.plan.text == file.plan.text


def test_what_cannot_be_a_plan_is_kept_too(tmp_path: Path) -> None:
    for data in (
        b"",
        b"---\ntitel: x\n---\n",
        b"\xff\xfe",
        b"---\ntitle: x\nstatus: draft\n---\n" + b"> " * 300,
    ):
        file = read_plan_file(data, "plans/2022-2023/x.md", SchoolYear(2022))
        assert there_and_back(file, PlanFile) == file


@pytest.mark.parametrize(
    "kept",
    [
        None,
        7,
        "x",
        {},
        [1],
        [1, None, None, "xanh"],
        [1, 7],
        [1, "2022-13-01"],
        [1, None, None, "đỏ", "0", "not a list"],
        [1, None, None, "đỏ", "0", [], [1]],
        [1, None, None, "đỏ", "0", [], [1, "2022-09-05"], [], [], ["x", 9]],
        list(range(50)),
    ],
)
def test_what_was_not_written_is_refused(kept: Any) -> None:
    with pytest.raises(ValueError):
        read_back(kept, Whole)


@pytest.mark.parametrize("kept", [[[["x"]]], [[[0, 1, 99]]], [[None]], [["x"]], [[[0, 1, 2, ["x"], "p"]]]])
def test_blocks_that_were_not_written_are_refused(kept: Any) -> None:
    with pytest.raises(ValueError):
        read_back(kept, Body)


def test_problems() -> None:
    problem = Problem("KH104", "x.md", 7, "ngày (date)", "sai", Severity.NOTE)
    assert there_and_back((problem,), tuple[Problem, ...]) == (problem,)
