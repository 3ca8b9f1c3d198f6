"""All rules together: each is told in the guide, and two runs say the same in the same order."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kehoach.checking.rules import RULES, problems_of
from kehoach.model.library import Library
from kehoach.model.problem import Problem, Severity
from kehoach.model.settings import Settings
from kehoach.reading.library import Reading
from reading.office import Office
from support.projects import ROOT

# Alike in all but one thing or two.
PROBLEMS = st.lists(
    st.builds(
        Problem,
        st.sampled_from(("KH100", "KH101")),
        st.sampled_from(("a", "b")),
        st.integers(1, 2),
        st.sampled_from(("x", "y", "z")),
        st.sampled_from(("m", "n")),
        st.sampled_from(Severity),
    ),
    max_size=30,
)


def test_every_rule_of_the_folder_is_used() -> None:
    files = {path.stem for path in (ROOT / "hooks/kehoach/checking").glob("*.py")}
    modules = {rule.find.__module__.rpartition(".")[2] for rule in RULES}
    # These need the day, what was published or the site that stands there, as well as the library.
    by_the_day = {
        "retention",
        "revision_days",
        "due_soon",
        "gone_addresses",
        "moved_days",
        "docs_pages",
        "theme_settings",
        "site_address",
    }
    assert files - {"__init__", "rule", "rules", "report", "sarif"} - by_the_day == modules
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_every_rule_has_its_file_of_tests() -> None:
    for rule in RULES:
        name = rule.find.__module__.rpartition(".")[2]
        assert (Path(__file__).parent / f"test_checking_{name}.py").is_file(), name


@given(PROBLEMS, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_who_found_it_first(
    problems: list[Problem], dice: random.Random
) -> None:
    reading = Reading(Library(Settings(name="A")), frozenset(), tuple(problems))
    shuffled = problems[:]
    dice.shuffle(shuffled)
    found = problems_of(reading)
    assert found == problems_of(replace(reading, problems=tuple(shuffled)))
    assert set(found) == set(problems) and len(found) == len(set(problems))


def test_files_written_in_another_order_give_the_same_lines(tmp_path: Path) -> None:
    heads = {
        "a.md": "aliases: [2022-2023/b, x]\nreplaces: y",
        "b.md": "series: a",
        "c/B.md": "attachments: [khong-co.pdf, cu.pdf]",
        "lich.md": "titel: A\ndate: 31/9/2022",
        "nhap.md": "status: draft\nreplaces: y",
    }
    lines = []
    for number, names in enumerate((sorted(heads), sorted(heads, reverse=True))):
        office = Office(tmp_path / str(number))
        for name in names:
            office.plan(f"2022-2023/{name}", heads[name], "## Tháng 13\n- họp ngày 31/9 [a](b.pdf)\n")
        lines.append(office.lines())
    assert lines[0] == lines[1]
    assert len(lines[0]) == len(set(lines[0])) > 15
    places = [
        re.fullmatch(r"(plans/[^:]+):([0-9]+): [^:]+: .+; .+ \[KH[0-9]{3}\]", line) for line in lines[0]
    ]
    order = [(place[1], int(place[2])) for place in places if place]
    assert len(order) == len(lines[0]) and order == sorted(order)
