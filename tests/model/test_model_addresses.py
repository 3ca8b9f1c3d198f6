"""Links between addresses."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.addresses import relative


@pytest.mark.parametrize(
    ("target", "start", "expected"),
    [
        ("2022-2023/x/", "lich/", "../2022-2023/x/"),
        ("2022-2023/x/", "2022-2023/lich/", "../x/"),
        ("2022-2023/x/#viec", "2022-2023/lich/", "../x/#viec"),
        ("2022-2023/", "2022-2023/x/", "../"),
        ("", "2022-2023/x/", "../../"),
        ("", "", "./"),
        ("lich/", "", "lich/"),
        ("lich/", "lich/", "./"),
        ("lich/#thang-9-2022", "lich/", "#thang-9-2022"),
        ("lich.ics", "lich/", "../lich.ics"),
        ("2022-2023/x.pdf", "2022-2023/x/", "../x.pdf"),
        ("2022-2023/x/lich.ics", "2022-2023/x/", "lich.ics"),
    ],
)
def test_relative(target: str, start: str, expected: str) -> None:
    assert relative(target, start) == expected


_ADDRESS = st.lists(st.sampled_from(["a", "b", "lich", "2022-2023"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(_ADDRESS, _ADDRESS)
def test_relative_leads_to_the_target(target: str, start: str) -> None:
    there = posixpath.normpath(posixpath.join("/", start, relative(target, start)))
    assert there == posixpath.normpath(f"/{target}")
