"""The one definition of a plan's keys: every key of the contract, and what each makes of what is written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from kehoach.model.front_matter import KIND_LABELS, FrontMatter, Inspection, Kind, Status

# Every key that an office may write; ``reason`` goes with a withdrawn plan.
KEYS = {
    "title", "number", "date", "place", "issuers", "parent", "kind", "series", "bases", "recipients", "signatures", "status",
    "reason", "revisions", "replaces", "moves", "amends", "amended_by", "discloses", "inspects", "attachments", "tables", "aliases",
}  # fmt: skip


def front(**values: Any) -> FrontMatter:
    return FrontMatter.model_validate({"title": "Kế hoạch", **values})


def test_the_keys_are_those_of_the_contract() -> None:
    assert set(FrontMatter.model_fields) == KEYS


def test_every_key_has_a_name_that_a_clerk_reads() -> None:
    assert all(info.title for info in FrontMatter.model_fields.values())


def test_only_a_title_is_required() -> None:
    head = FrontMatter.model_validate({"title": "Kế hoạch"})
    assert (head.kind, head.status, head.date, head.number) == (Kind.KE_HOACH, Status.PUBLISHED, None, "")
    with pytest.raises(ValidationError):
        FrontMatter.model_validate({})


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Số:   39/KH-CĐNT", "39/KH-CĐNT"),
        ("Số 01/ KH-CĐCS", "01/KH-CĐCS"),
        ("Số:18/KH-MN", "18/KH-MN"),
        ("Số: 48 /BC-THDL", "48/BC-THDL"),
        ("Số: …/KH-LQĐ", ""),
        ("Số: 12/KHCĐCS", "12/KHCĐCS"),
        ("16/2008- BGD-ĐT", "16/2008- BGD-ĐT"),
        ("  viết   tay ", "viết tay"),
        ("", ""),
    ],
)
def test_numbers_are_spelt_one_way(written: str, number: str) -> None:
    assert front(number=written).number == number


@pytest.mark.parametrize(
    ("written", "meant"), [("24/10/2022", "2022-10-24"), ("2022-13-40", ""), ("31/9/2022", "")]
)
def test_a_day_is_written_one_way(written: str, meant: str) -> None:
    assert front(date="2022-10-24").date == date(2022, 10, 24)
    with pytest.raises(ValidationError) as refused:
        front(date=written)
    (error,) = refused.value.errors()
    assert (error["type"], error["ctx"]["meant"]) == ("day", meant)


def test_texts_are_single_spaced_and_one_stands_for_a_list() -> None:
    head = front(title="  Kế\n hoạch ", issuers="Công đoàn", bases=["a ", " b"], inspects="hoc-phi")
    assert (head.title, head.issuers, head.bases) == ("Kế hoạch", ("Công đoàn",), ("a", "b"))
    assert head.inspects == (Inspection.HOC_PHI,)


def test_files_may_be_only_named() -> None:
    head = front(attachments=["a.pdf", {"file": "b.pdf", "title": "B"}], tables="c.csv")
    assert [(one.file, one.title) for one in head.attachments] == [("a.pdf", ""), ("b.pdf", "B")]
    assert [one.file for one in head.tables] == ["c.csv"]


def test_columns_say_what_they_hold() -> None:
    table = {"file": "a.csv", "unit": "đồng", "columns": [{"name": "thu", "kind": "money"}, {"name": "x"}]}
    assert [(column.name, str(column.kind)) for column in front(tables=[table]).tables[0].columns] == [
        ("thu", "money"), ("x", "text"),
    ]  # fmt: skip


def test_a_withdrawn_plan_says_why_wherever_the_reason_stands() -> None:
    assert front(status="withdrawn", reason="Sai thẩm quyền").status is Status.WITHDRAWN
    with pytest.raises(ValidationError) as refused:
        front(status="withdrawn", reason=" ")
    assert [error["type"] for error in refused.value.errors()] == ["withdrawn_without_reason"]


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"titel": "x"}, ("titel",)),
        ({"signatures": [{"nam": "x"}]}, ("signatures", 0, "nam")),
        ({"revisions": [{"date": "2022-09-30", "note": "a", "by": "b"}]}, ("revisions", 0, "by")),
        ({"attachments": [{"file": "a", "titel": "b"}]}, ("attachments", 0, "titel")),
        (
            {"tables": [{"file": "a", "columns": [{"name": "b", "unit": "c"}]}]},
            ("tables", 0, "columns", 0, "unit"),
        ),
    ],
)
def test_an_unknown_key_is_refused_wherever_it_stands(values: dict[str, Any], place: tuple[Any, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        front(**values)
    assert [(error["loc"], error["type"]) for error in refused.value.errors()] == [(place, "extra_forbidden")]


def test_every_kind_has_its_words() -> None:
    assert set(KIND_LABELS) == set(Kind)
    assert Kind("cong-khai").label == "Công khai"
    assert len(set(KIND_LABELS.values())) == len(Kind)
