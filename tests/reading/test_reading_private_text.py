"""What the office keeps to itself leaves in no form, whatever file it stands in; a near-miss is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.model.plan_names import is_plan_file
from reading.office import Office
from support.problem_lines import place_and_code

HIDDEN = "zqbimat"
NEAR = f"<!– {HIDDEN} –>"


@pytest.mark.parametrize("form", [NEAR, f"<!- {HIDDEN} ->", f"[//]: # ({HIDDEN})", f"‹!– {HIDDEN} –›"])
def test_in_a_body(tmp_path: Path, form: str) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/x.md", "kind: ke-hoach", f"Mở đầu.\n\n{form}\n\nCuối.\n")
    reading = office.reading()
    assert [place_and_code(str(one)) for one in reading.problems] == ["plans/2022-2023/x.md:9 KH116"]
    (plan,) = reading.library.plans
    assert HIDDEN not in repr(plan) and "Cuối" in repr(plan)


def test_in_a_head(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/2022-2023/x.md", f"---\ntitle: A {NEAR}\nnumber: 1/KH\n---\n")
    reading = office.reading()
    assert [place_and_code(str(one)) for one in reading.problems] == ["plans/2022-2023/x.md:2 KH116"]
    assert HIDDEN not in repr(reading.library)


@pytest.mark.parametrize("form", [NEAR, f"<!-- {HIDDEN} -->", f"<!-- {HIDDEN}"])
@pytest.mark.parametrize("name", ["b.csv", "b.yml"])
def test_in_a_table(tmp_path: Path, form: str, name: str) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/x.md", f"tables: [{{file: {name}, columns: [{{name: a}}, {{name: b}}]}}]")
    text = f"a,b\nviệc {form},1\n" if name.endswith("csv") else f"rows:\n  - a: việc {form}\n    b: '1'\n"
    office.write(f"plans/2022-2023/{name}", text)
    reading = office.reading()
    assert f"plans/2022-2023/{name}:2 KH116" in [place_and_code(str(one)) for one in reading.problems]
    if not form.endswith(HIDDEN):
        assert HIDDEN not in repr([plan.tables for plan in reading.library.plans])


def test_in_common_files_and_settings(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("plans/chung/viet-tat.yml", f"words:\n  BCH: ban {NEAR} chấp hành <!-- {HIDDEN} -->\n")
    reading = office.reading()
    assert [place_and_code(str(one)) for one in reading.problems] == ["plans/chung/viet-tat.yml:2 KH116"]
    assert HIDDEN not in repr(reading.library)
    office.write("plans/chung/viet-tat.yml", f"words:\n  BCH: ban chấp hành <!-- {HIDDEN} -->\n")
    reading = office.reading()
    assert reading.problems == () and HIDDEN not in repr(reading.library)
    office.write("mkdocs.yml", f"extra:\n  school:\n    name: Trường A <!- {HIDDEN} ->\n")
    reading = office.reading()
    assert [place_and_code(str(one)) for one in reading.problems] == ["mkdocs.yml:3 KH116"]


@pytest.mark.parametrize(
    "status",
    [
        "status:",
        "status: #draft",
        "status: <!-- draft -->",
        "status: ~",
        "status: null",
        "status: # nháp",
        'status: ""',
    ],
)
def test_a_status_that_is_left_blank_publishes_nothing(tmp_path: Path, status: str) -> None:
    office = Office(tmp_path)
    office.write("plans/2022-2023/x.md", f"---\ntitle: A\n{status}\nnumber: 1/KH\n---\n{HIDDEN}\n")
    reading = office.reading()
    (problem,) = reading.problems
    assert (problem.line, str(problem.severity)) == (3, "error")
    assert reading.library.public.plans == ()


@pytest.mark.parametrize(
    ("name", "expected"), [("x.md", True), ("X.MD", True), ("a/b.Md", True), ("x.mdx", False), ("md", False)]
)
def test_what_is_a_plan_file(name: str, expected: bool) -> None:
    assert is_plan_file(name) is expected
