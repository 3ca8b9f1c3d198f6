"""A problem is one line, in exactly the form of the contract."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.problem import Problem, Severity

PATH = "plans/2022-2023/x.md"


def problem(**values: object) -> Problem:
    given: dict[str, object] = {
        "code": "KH104", "path": PATH, "line": 7, "field": "ngày (date)",
        "message": '"31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30',
    }  # fmt: skip
    return Problem(**(given | values))  # type: ignore[arg-type]


def test_the_line_of_the_contract() -> None:
    assert (
        str(problem())
        == 'plans/2022-2023/x.md:7: lỗi: ngày (date): "31/9/2022" không phải là một ngày; viết theo dạng 2022-09-30 [KH104]'
    )


def test_without_a_field_nothing_stands_before_the_message() -> None:
    assert (
        str(problem(field="", message="sửa; viết lại"))
        == "plans/2022-2023/x.md:7: lỗi: sửa; viết lại [KH104]"
    )


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
)
def test_whatever_ends_a_line_somewhere_ends_none_here(end: str) -> None:
    assert str(problem(message=f"a{end}b")) == "plans/2022-2023/x.md:7: lỗi: ngày (date): a b [KH104]"


def test_a_code_that_is_not_registered_makes_no_problem() -> None:
    with pytest.raises(ValueError, match="KH999"):
        problem(code="KH999")


def test_the_severity_is_that_of_the_code_and_may_be_softened_only() -> None:
    assert problem().severity is Severity.ERROR
    assert problem(softened=Severity.WARNING).severity is Severity.WARNING
    assert problem().as_note().severity is Severity.NOTE
    with pytest.raises(ValueError, match="KH113"):
        problem(code="KH113", softened=Severity.WARNING)


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\x07", "\x9b", "\x7f"])
def test_no_control_character_reaches_the_terminal(sign: str) -> None:
    line = str(problem(path=f"plans/a{sign}b.md", field=f"c{sign}", message=f"d{sign}e"))
    assert sign not in line and "a\N{REPLACEMENT CHARACTER}b.md" in line


@given(st.text(), st.text(), st.text())
def test_a_problem_is_always_one_line(path: str, field: str, message: str) -> None:
    assert len(str(problem(path=path, field=field, message=message)).splitlines()) <= 1


def test_order_is_by_file_line_severity_code_and_message() -> None:
    ordered = [
        problem(path="mkdocs.yml", line=90),
        problem(line=2, softened=Severity.NOTE),
        problem(line=10, softened=Severity.ERROR),
        problem(line=10, softened=Severity.WARNING, code="KH101"),
        problem(line=10, softened=Severity.WARNING, code="KH102", message="a"),
        problem(line=10, softened=Severity.WARNING, code="KH102", message="b"),
        problem(line=10, softened=Severity.NOTE, code="KH100"),
    ]
    shuffled = ordered[:]
    random.Random(3).shuffle(shuffled)
    assert sorted(shuffled, key=lambda one: one.order) == ordered


def test_the_words_of_severities_are_those_of_machines() -> None:
    assert [str(severity) for severity in Severity] == ["error", "warning", "note"]
