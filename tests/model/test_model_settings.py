"""What a school sets: bodies, and the body above each on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from kehoach.model.school_year import SchoolYear
from kehoach.model.settings import Head, Settings, parent_on

PARENTS = [
    {"name": "UBND xã", "since": "2025-07-01"},
    {"name": "Phòng cũ"},
    {"name": "Phòng mới", "since": "2015-01-01"},
]


def settings(**values: Any) -> Settings:
    return Settings.model_validate({"name": "Trường THCS Sông Trăng", **values})


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2014, 12, 31), "Phòng cũ"),
        (date(2015, 1, 1), "Phòng mới"),
        (date(2025, 6, 30), "Phòng mới"),
        (date(2025, 7, 1), "UBND xã"),
        (None, "UBND xã"),
    ],
)
def test_the_parent_is_that_of_the_day(day: date | None, name: str) -> None:
    assert parent_on(settings(parents=PARENTS).parents, day) == name


def test_before_the_first_parent_there_is_none() -> None:
    assert parent_on(settings(parents=PARENTS[:1]).parents, date(2025, 6, 30)) == ""
    assert parent_on((), None) == ""


def test_the_school_itself_is_a_body() -> None:
    body = settings(parents=PARENTS).issuer("trường thcs sông trăng")
    assert (body.code, body.head, body.parent_on(None)) == ("nha-truong", Head.STATE, "UBND xã")


def test_bodies_are_found_by_their_name_however_it_is_typed() -> None:
    union = {"name": "Công đoàn Trường", "slug": "cong-doan", "head": "doan", "parents": {"name": "LĐLĐ"}}
    body = settings(bodies=union).issuer("CÔNG ĐOÀN  TRƯỜNG")
    assert (body.code, body.head, body.parent_on(date(2020, 1, 1))) == ("cong-doan", Head.YOUTH, "LĐLĐ")


def test_a_body_without_settings_of_its_own_has_a_code_of_its_name() -> None:
    body = settings().issuer("Tổ Toán - Tin")
    assert (body.code, body.head, body.parent_on(None)) == ("to-toan-tin", Head.STATE, "")


def test_the_school_s_own_entry_among_the_bodies_holds() -> None:
    own = {"name": "Trường THCS Sông Trăng", "slug": "truong"}
    assert settings(bodies=[own]).issuer("Trường THCS Sông Trăng").code == "truong"


def test_levels_and_current_year() -> None:
    assert settings(level="thcs").level == ("thcs",)
    assert settings(level=["tieu-hoc", "thcs"]).level == ("tieu-hoc", "thcs")
    assert settings(current_year=" 2022-2023 ").current_year == SchoolYear(2022)
    assert settings().current_year is None


@pytest.mark.parametrize(
    ("values", "place", "kind"),
    [
        ({"current_year": "2022-2024"}, ("current_year",), "school_year"),
        ({"current_year": ["2022-2023"]}, ("current_year",), "school_year"),
        ({"parents": [{"since": "2025-07-01"}]}, ("parents", 0, "name"), "missing"),
        ({"parents": [{"name": "A", "since": "1/7/2025"}]}, ("parents", 0, "since"), "day"),
        ({"bodies": [{"name": "A", "head": "hoi"}]}, ("bodies", 0, "head"), "enum"),
        ({"contact": {"fax": "1"}}, ("contact", "fax"), "extra_forbidden"),
        ({"shrt": "A"}, ("shrt",), "extra_forbidden"),
        ({"name": " "}, ("name",), "string_too_short"),
    ],
)
def test_what_is_wrong_is_refused_at_its_place(
    values: dict[str, Any], place: tuple[Any, ...], kind: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        settings(**values)
    assert [(error["loc"], error["type"]) for error in refused.value.errors()] == [(place, kind)]
