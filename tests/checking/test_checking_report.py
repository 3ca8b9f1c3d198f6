"""Problems as text, JSON and annotations, to the letter."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.checking.report import as_annotations, as_json, as_text, summed_up
from kehoach.model.problem import Problem, Severity

ERROR = Problem("KH104", "plans/2022-2023/x.md", 7, "ngày (date)", '"31/9" không phải là một ngày')
WARNING = Problem("KH203", "plans/2022-2023/y.md", 1, "", "nằm ngoài năm học; xem lại năm")
NOTE = Problem("KH113", "plans/2022-2023/z.md", 1, "", "chưa ghi số (number)")
ALL = (ERROR, WARNING, NOTE)
PROBLEMS = st.builds(
    Problem, st.just("KH104"), st.text(max_size=9), st.integers(1, 99), st.text(max_size=9), st.text(max_size=20),
    st.sampled_from(Severity),
)  # fmt: skip


def test_text_is_a_line_a_problem() -> None:
    assert as_text(ALL) == (
        'plans/2022-2023/x.md:7: lỗi: ngày (date): "31/9" không phải là một ngày [KH104]\n'
        "plans/2022-2023/y.md:1: cảnh báo: nằm ngoài năm học; xem lại năm [KH203]\n"
        "plans/2022-2023/z.md:1: ghi chú: chưa ghi số (number) [KH113]\n"
    )


def test_json_has_the_fields_of_a_problem_in_order() -> None:
    assert json.loads(as_json((ERROR,))) == [
        {
            "code": "KH104",
            "severity": "error",
            "path": "plans/2022-2023/x.md",
            "line": 7,
            "field": "ngày (date)",
            "message": '"31/9" không phải là một ngày',
        }
    ]
    assert "ngày" in as_json(ALL), "letters are not escaped"
    assert as_json(ALL).endswith("]\n") and as_json(()) == "[]\n"


def test_annotations_are_workflow_commands() -> None:
    assert as_annotations(ALL) == (
        '::error file=plans/2022-2023/x.md,line=7,title=KH104::ngày (date): "31/9" không phải là một ngày\n'
        "::warning file=plans/2022-2023/y.md,line=1,title=KH203::nằm ngoài năm học; xem lại năm\n"
        "::notice file=plans/2022-2023/z.md,line=1,title=KH113::chưa ghi số (number)\n"
    )


def test_annotations_escape_what_means_something_there() -> None:
    odd = Problem("KH113", "plans/a,b:c%.md", 1, "", "50%\r\n: x, y")
    assert as_annotations((odd,)) == "::notice file=plans/a%2Cb%3Ac%25.md,line=1,title=KH113::50%25 : x, y\n"


@given(st.lists(PROBLEMS, max_size=4))
def test_nothing_breaks_a_report(problems: list[Problem]) -> None:
    assert len(json.loads(as_json(problems))) == len(problems)
    for text in (as_text(problems), as_annotations(problems)):
        assert text.count("\n") == len(problems) and "\r" not in text


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ((), "không có gì phải sửa"),
        (ALL, "1 lỗi, 1 cảnh báo, 1 ghi chú"),
        ((NOTE, ERROR, NOTE), "1 lỗi, 2 ghi chú"),
        ((WARNING,), "1 cảnh báo"),
    ],
)
def test_the_sum_counts_the_gravest_first(problems: tuple[Problem, ...], words: str) -> None:
    assert summed_up(problems) == words
