"""A whole project: everything is read, everything wrong is told at once, drafts apart."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.checking.rules import problems_of
from kehoach.model.problem import Severity
from kehoach.reading.library import read_project
from reading.office import Office
from support.problem_lines import place_and_code


def test_all_problems_come_out_together_and_sorted(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.write("mkdocs.yml", "extra: {school: {name: A, x: y}}")
    office.plan("2023-2024/b.md", "date: 31/9/2022\ntitel: c\nplace: B", "## Tháng 13\n- ngày 31/9 họp\n")
    office.plan(
        "2022-2023/a.md", "place: B\nattachments: z.pdf", "[k](k.md)\n\n## Tháng 9\n- ngày 31/9 họp\n"
    )
    office.write("plans/x.md", "")
    codes = [place_and_code(line) for line in office.lines()]
    assert codes == [
        "mkdocs.yml:1 KH103", "plans/2022-2023/a.md:6 KH305", "plans/2022-2023/a.md:8 KH306",
        "plans/2022-2023/a.md:11 KH201", "plans/2023-2024/b.md:5 KH105", "plans/2023-2024/b.md:6 KH103",
        "plans/2023-2024/b.md:9 KH204", "plans/2023-2024/b.md:10 KH201", "plans/x.md:1 KH303",
    ]  # fmt: skip


def test_problems_of_drafts_are_apart(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md", "status: draft", "## Tháng 9\n- ngày 31/9 họp\n")
    office.plan("2022-2023/b.md", "status: draft\nkind: x")
    office.plan("2022-2023/c.md", "status: draft")
    office.plan("2022-2023/d.md", "kind: x")
    reading = office.reading()
    problems = problems_of(reading)
    assert [problem.path[-4:] for problem in problems if reading.of_public(problem)] == ["d.md"]
    assert [problem.path[-4:] for problem in problems if not reading.of_public(problem)] == ["a.md", "b.md"]
    assert [plan.slug for plan in reading.previewed(problems).plans] == ["c"]
    assert reading.library.public.plans == ()


def test_without_settings_there_is_one_error(tmp_path: Path) -> None:
    reading = read_project(tmp_path)
    assert [str(problem) for problem in reading.problems] == [
        "mkdocs.yml:1: lỗi: không đọc được tệp này; chạy lệnh trong thư mục có mkdocs.yml [KH401]"
    ]


def test_the_school_issues_what_names_nobody(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.plan("2022-2023/a.md")
    office.plan("2022-2023/b.md", "issuers: [Công đoàn, Đoàn]")
    assert [plan.issuers for plan in office.reading().library.plans] == [
        ("Trường THCS Sông Trăng",), ("Công đoàn", "Đoàn")
    ]  # fmt: skip


NAMES = st.sampled_from(
    ["a.md", "b.md", "lich.md", "Á.md", "cong-khai/a.md", "cong-khai.md", "x.pdf", "y/z/t.md", ".md", "…​.md"]
)
YEARS = st.sampled_from(["2022-2023", "2023-2024", "2022-2024", "chung", "luu-tru", "..2022-2023"])
HEADS = st.lists(
    st.sampled_from(
        ["status: draft", "status: withdrawn", "reason: b", "series: a", "replaces: a", "replaces: 2022-2023/a",
         "aliases: [2022-2023/a, x]", "aliases: 2023-2024/b", "attachments: [x.pdf, ../x.pdf, a.md]", "date: 1/1/2023",
         "date: 2022-09-05", "issuers: A", "kind: cong-khai", "discloses: [G1]", "tables: x.pdf", ": :", "\t"]
    ),
    max_size=5,
).map("\n".join)  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(
        ["## Tháng 9\n", "- ngày 5/9 họp {#a}\n", "- b {date=2022-09-05}\n", "[a](a.md) ![x](x.pdf)\n", "<!-- c -->\n",
         "|Tháng|Việc|\n|-|-|\n|9|a|\n", "[b](../2023-2024/b.md#x)\n", "\n", "{#a}\n", "# A {#a}\n"]
    ),
    max_size=8,
).map("".join)  # fmt: skip
FILES = st.dictionaries(
    st.tuples(YEARS, NAMES),
    st.one_of(
        st.builds(lambda head, body: f"---\ntitle: A\n{head}\n---\n{body}".encode(), HEADS, TEXTS),
        st.binary(max_size=30),
    ),
    max_size=7,
)


@settings(max_examples=80)
@given(FILES)
def test_a_folder_of_anything_is_read(files: dict[tuple[str, str], bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        for (year, name), data in files.items():
            office.write(f"plans/{year}/{name}", data)
        reading = office.reading()
        problems = problems_of(reading)
        assert problems_of(office.reading()) == problems
    assert list(problems) == sorted(problems, key=lambda problem: problem.order)
    bad = {problem.path for problem in problems if problem.severity is Severity.ERROR}
    read = {plan.path for plan in reading.library.plans}
    for year, name in files:
        path = f"plans/{year}/{name}"
        if year[0] == "2" and name.endswith(".md") and not name.startswith("."):
            assert path in read or path in bad or f"plans/{year}" in bad
    good = [plan for plan in reading.library.plans if plan.path not in bad]
    assert len({plan.address for plan in good}) == len(good)
