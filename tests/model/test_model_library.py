"""What a library answers: which plan is which, in force, replaced, of the same series."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kehoach.model.document import Document
from kehoach.model.front_matter import FrontMatter
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Settings

OLD, NEW = SchoolYear(2022), SchoolYear(2023)


def plan(name: str, year: SchoolYear = OLD, **front: object) -> Plan:
    head = FrontMatter.model_validate({"title": name, **front})
    return Plan(f"plans/{year}/{name}.md", year, name, head, Document(), ("A",))


def library(*plans: Plan) -> Library:
    ordered = sorted(plans, key=lambda one: (one.year, one.path))
    return Library(Settings(name="Trường"), tuple(ordered))


def withdrawn(name: str, **front: object) -> Plan:
    return plan(name, reason="Sai", status="withdrawn", **front)


def test_years_are_newest_first_and_their_plans_in_order_of_path() -> None:
    of_both = library(plan("b", NEW), plan("c"), plan("a"))
    assert of_both.years == (NEW, OLD)
    assert [one.slug for one in of_both.of(OLD)] == ["a", "c"]
    assert of_both.of(SchoolYear(2020)) == ()
    assert library().years == ()


def test_plans_are_found_by_their_file() -> None:
    one = plan("a")
    assert library(one, plan("a", NEW)).at("plans/2022-2023/a.md") == one
    assert library(one).at("plans/2022-2023/b.md") is None


@pytest.mark.parametrize(
    ("reference", "path"),
    [
        ("a", "plans/2023-2024/a.md"),
        ("a.md", "plans/2023-2024/a.md"),
        ("2022-2023/a", "plans/2022-2023/a.md"),
        (" /2022-2023/a/ ", "plans/2022-2023/a.md"),
        ("plans/2022-2023/a.md", "plans/2022-2023/a.md"),
        ("2022-2023/cong-khai/a.md", "plans/2022-2023/a.md"),
        ("2022-2023/Hội thao.md", "plans/2022-2023/hoi-thao.md"),
        ("2022-2023/HOI-THAO", "plans/2022-2023/hoi-thao.md"),
        ("b", None),
        ("2021-2022/a", None),
        ("2022-2024/a", None),
        ("khac/a", None),
        ("", None),
        ("/", None),
    ],
)
def test_what_replaces_names_is_found(reference: str, path: str | None) -> None:
    found = library(plan("a"), plan("a", NEW), plan("hoi-thao")).named(reference, NEW)
    assert (found.path if found else None) == path


def test_a_plan_is_replaced_once_a_published_one_says_so() -> None:
    old = plan("cu")
    assert library(old, plan("moi", replaces="cu")).is_replaced(old)
    assert library(old, plan("moi", NEW, replaces="2022-2023/cu")).is_replaced(old)
    assert library(old, withdrawn("moi", replaces="cu")).is_replaced(old)
    assert not library(old, plan("moi", status="draft", replaces="cu")).is_replaced(old)
    assert not library(old, plan("moi", NEW, replaces="cu")).is_replaced(old)
    assert not library(old, plan("moi")).is_replaced(old)


@pytest.mark.parametrize(
    ("plans", "chosen"),
    [
        ([plan("a", NEW, series="x"), plan("b", NEW, series="x")], "a"),
        ([plan("a", NEW, series="x", replaces="b"), plan("b", NEW, series="x")], "a"),
        ([plan("a", NEW, series="x"), plan("b", NEW, series="x", replaces="a")], "b"),
        ([plan("a", NEW, series="x", status="draft"), plan("b", NEW, series="x")], "b"),
        ([plan("a", NEW, series="x", reason="Sai", status="withdrawn"), plan("b", NEW, series="x")], "b"),
        ([plan("a", NEW, series="x", reason="Sai", status="withdrawn")], "a"),
        ([plan("x", NEW)], "x"),
        ([plan("a", NEW)], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_same_series_of_another_year_is_the_plan_in_force(plans: list[Plan], chosen: str | None) -> None:
    here = plan("cong-doan", series="x")
    found = library(here, *plans).same_series(here, NEW)
    assert (found.slug if found else None) == chosen


def test_a_plan_is_its_own_of_its_year() -> None:
    here = plan("x")
    assert library(here).same_series(here, OLD) is here


def test_the_public_sees_no_draft_and_no_year_of_drafts_alone() -> None:
    public = library(plan("a"), plan("b", status="draft"), plan("c", NEW, status="draft")).public
    assert [one.slug for one in public.plans] == ["a"]
    assert public.years == (OLD,)


def test_no_draft_is_in_what_is_public() -> None:
    whole = library(plan("a"), plan("b", status="draft"))
    assert [one.slug for one in whole.public.plans] == ["a"]
    assert whole.public is whole.public is whole.public.public
    with pytest.raises(ValueError, match="drafts in what is public"):
        replace(whole.public, plans=whole.plans)
